import { best, citeMeasured, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { solidPages } from '../kit/topics.ts';
import { contentForms, type ContentForm } from '../kit/usability/content-forms.ts';

export default defineCheck({
  id: 'usability.forms-usable',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // Most fields are half in the words of the scale. A form in four may be an odd one out.
  limits: { mostFields: 50, nearlyAll: 90, leastForms: 75 },
  outcomes: {
    usable: {
      level: 2,
      says: {
        bg: 'Във {forms} формуляра надписани са {share} % от полетата, задължителните са обозначени и видът е подходящ. Вижте сами реда с Tab, обясненията на грешките и потвърждението.',
        en: 'In {forms} forms {share} % of the fields are labelled, required ones are marked and types fit. See for yourself the tab order, the explanation of errors and the confirmation.',
      },
    },
    'required-unmarked': {
      level: 1,
      says: {
        bg: 'Надписани са {share} % от полетата, но само {marked} от {forms} формуляра обозначават задължителните.',
        en: '{share} % of the fields are labelled, but only {marked} of {forms} forms mark required ones.',
      },
    },
    'types-unfit': {
      level: 1,
      says: {
        bg: 'Полетата са надписани ({share} %) и задължителните са обозначени, но в част от {forms} формуляра имейл се иска в обикновено поле.',
        en: 'Fields are labelled ({share} %) and required ones marked, but in some of {forms} forms an e-mail address goes into a plain field.',
      },
    },
    'partly-labelled': {
      level: 1,
      says: {
        bg: 'Надписани са само {share} % от полетата в {forms} формуляра.',
        en: 'Only {share} % of the fields of {forms} forms are labelled.',
      },
    },
    unlabelled: {
      level: 0,
      says: {
        bg: 'Повечето полета са без видим надпис: само {share} % от тях в {forms} формуляра го имат.',
        en: 'Most fields have no visible label: only {share} % of them in {forms} forms do.',
      },
    },
    'forms-of-others': {
      level: 'review',
      says: {
        bg: 'Формулярите са на друга услуга и не могат да се прочетат: отворете ги.',
        en: 'The forms belong to another service and cannot be read: open them.',
      },
    },
    none: {
      level: 0,
      says: {
        bg: 'Няма формуляр за попълване (освен търсене) на {pages} страници.',
        en: 'There is no form to fill in (other than a search) on {pages} pages.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const found = contentForms(site.pages);
    const forms = found.length;
    if (forms === 0) {
      const embedded = solidPages(site).filter(({ embeds }) => embeds.some(({ kind }) => kind !== 'chat'));
      return embedded.length > 0
        ? { outcome: 'forms-of-others', evidence: best(embedded.map((page) => citePage(page))) }
        : { outcome: 'none', facts: { pages: site.pages.length }, evidence: [searched(site, subject)] };
    }

    const fields = found.reduce((sum, form) => sum + form.fields.length, 0);
    const share = percent(
      found.reduce((sum, form) => sum + form.labelled, 0),
      fields,
    );
    const facts = { share, forms };
    const showing = (isGood: (form: ContentForm) => boolean) =>
      best([...found.filter((form) => !isGood(form)), ...found].map(cite));
    const isFull = (form: ContentForm) => form.labelled === form.fields.length;
    if (share < limits.mostFields) return { outcome: 'unlabelled', facts, evidence: showing(isFull) };
    if (share < limits.nearlyAll) return { outcome: 'partly-labelled', facts, evidence: showing(isFull) };

    // A form of one field needs no mark.
    const isMarked = ({ marksRequired, fields: of }: ContentForm) => marksRequired || of.length === 1;
    const marked = found.filter(isMarked).length;
    if (marked * 100 < limits.leastForms * forms) {
      return { outcome: 'required-unmarked', facts: { ...facts, marked }, evidence: showing(isMarked) };
    }
    const fitting = found.filter(({ fits }) => fits).length;
    const isFit = fitting * 100 >= limits.leastForms * forms;
    return { outcome: isFit ? 'usable' : 'types-unfit', facts, evidence: showing(({ fits }) => fits) };
  },
});

function cite({ page, form, fields, labelled, marksRequired }: ContentForm) {
  const unlabelled = fields.map(({ name, type, label }) => `${label || name} (${type})`).slice(0, 8);
  const measured = `${form.kind}: labels ${labelled}/${fields.length}, required ${marksRequired ? '✓' : '✗'}; ${unlabelled.join(', ')}`;
  return citeMeasured('probe', page, measured);
}

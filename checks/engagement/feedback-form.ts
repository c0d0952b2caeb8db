import type { Form, Page } from '../../src/model/observation/page.ts';
import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { hasMessageField, isMessageForm } from '../kit/contact-page.ts';
import { defineCheck } from '../kit/define-check.ts';
import { onPaper } from '../kit/engagement/complaints.ts';
import { CHANNEL, feedbackPlaces } from '../kit/engagement/feedback-places.ts';
import { mailPages } from '../kit/office-contacts.ts';
import { on, proofs, solidPages, strongProofs } from '../kit/topics.ts';

export default defineCheck({
  id: 'engagement.feedback-form',
  version: 2,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Има онлайн формуляр с избор на тема или прикачване на файл и е посочено как или кога се отговаря.',
        en: 'There is a web form with a choice of topic or file upload, and it is stated how or when an answer comes.',
      },
    },
    form: {
      level: 2,
      says: {
        bg: 'Има онлайн формуляр, но без избор на тема и файл или без посочен срок за отговор.',
        en: 'There is a web form, but without choice of topic and upload, or without a stated time of answering.',
      },
    },
    'by-paper': {
      level: 2,
      says: {
        bg: 'Има образец за изтегляне или указания с контакт за предложения и жалби, но не и онлайн формуляр.',
        en: 'There is a form to download or instructions with a contact for proposals and complaints, but no web form.',
      },
    },
    'without-target': {
      level: 'review',
      says: {
        bg: 'Има формуляр, но без адрес, на който да се изпрати: опитайте дали работи.',
        en: 'There is a form, but without an address to send it to: try whether it works.',
      },
    },
    dead: {
      level: 1,
      says: {
        bg: 'Има общ имейл; формулярът няма адрес, на който да се изпрати, и не се брои.',
        en: 'There is a general e-mail address; the form has no address to be sent to and does not count.',
      },
    },
    embedded: {
      level: 'review',
      says: {
        bg: 'Страницата за обратна връзка показва чужда вградена страница: вижте дали е формуляр.',
        en: 'The feedback page shows an embedded page of another site: see whether it is a form.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има страница или връзка за обратна връзка, но на нея не се вижда формуляр, образец или контакт.',
        en: 'There is a page or link for feedback, but no form, file or contact can be seen there.',
      },
    },
    'email-only': {
      level: 1,
      says: { bg: 'Има само общ имейл.', en: 'There is only a general e-mail address.' },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма начин за обратна връзка на {pages} страници.',
        en: 'No channel for feedback on {pages} pages.',
      },
    },
  },

  judge(site, { subject }) {
    const pages = solidPages(site);
    const { named, channels, isOpen } = feedbackPlaces(site);
    const cite = (found: readonly Page[]) => best(found.map((page) => citePage(page)));

    const withForm = channels.filter(({ forms }) => forms.some(isMessageForm));
    if (withForm.length > 0) {
      const terms = proofs(site, 'answer_term');
      const full = withForm.find((page) => page.forms.some(offersMore) && on(page.url, terms).length > 0);
      if (full === undefined) return { outcome: 'form', evidence: cite(withForm) };
      return { outcome: 'complete', evidence: best([citePage(full), ...citeHits(site, on(full.url, terms))]) };
    }
    const dead = channels.filter(({ forms }) => forms.some(hasMessageField));
    const paper = onPaper(
      site,
      named.filter((page) => !dead.includes(page)),
    );
    const mailing = mailPages(site, subject);
    if (dead.length > 0 && paper.length === 0)
      return { outcome: mailing.length > 0 ? 'dead' : 'without-target', evidence: cite(dead) };
    const embedding = named.filter(({ frames }) => frames.length > 0);
    if (embedding.length > 0) return { outcome: 'embedded', evidence: cite(embedding) };
    if (paper.length > 0) return { outcome: 'by-paper', evidence: best(paper) };
    const elsewhere = pages.filter((page) => isOpen(page) && page.forms.some(isMessageForm));
    const spoken = strongProofs(site, ...CHANNEL).filter((hit) => isOpen({ url: hit.target ?? hit.url }));
    const traces = [...cite([...named, ...elsewhere]), ...citeHits(site, spoken)];
    if (traces.length > 0) return { outcome: 'unclear', evidence: best(traces) };
    if (mailing.length > 0) return { outcome: 'email-only', evidence: cite(mailing) };
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, ...CHANNEL)] };
  },
});

/** A message form with a choice of topic or room for a file. */
function offersMore(form: Form): boolean {
  return isMessageForm(form) && form.fields.some(({ type }) => /^(?:select|radio|file)/u.test(type));
}

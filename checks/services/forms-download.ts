import { citeDocument } from '../kit/cite.ts';
import { servicesOf } from '../kit/services/cards.ts';
import { countOf, isEditable } from '../kit/services/form-files.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

export default ladderCheck({
  id: 'services.forms-download',
  version: 1,
  topics: ['forms', 'application_form'],
  // Where the services are not listed, ten forms are more than half of what people usually ask for.
  limits: { halfPercent: 50, many: 10 },
  outcomes: {
    editable: {
      level: 3,
      says: {
        bg: 'Поне половината услуги имат на страницата си образец, който се попълва на компютър.',
        en: 'At least half of the services offer on their page a form that can be filled in on a computer.',
      },
    },
    printable: {
      level: 2,
      says: {
        bg: 'Има образци за поне половината услуги, но не са при всяка услуга или са само за печат.',
        en: 'There are forms for at least half of the services, but not with each service, or only for print.',
      },
    },
    few: {
      level: 1,
      says: {
        bg: 'Образците само се споменават или са за по-малко от половината услуги.',
        en: 'Forms are only mentioned, or there are some for fewer than half of the services.',
      },
    },
  },

  climb({ site, subject, limits, claims, cite }) {
    const { cards, files, listed } = servicesOf(site, subject);
    const offering = cards.filter(({ forms }) => forms.length > 0);
    const editable = offering.filter(({ forms }) => forms.some(isEditable));
    const offered = offering.flatMap(({ forms }) => forms.slice(0, 1));
    const evidence = cite([...offered, ...files.all].map(citeDocument));
    const isHalf = (count: number) => listed > 0 && count * 100 >= listed * limits.halfPercent;

    if (isHalf(editable.length)) return { outcome: 'editable', evidence };
    const all = countOf(files.all);
    if (isHalf(offering.length) || (cards.length === 0 && (all >= limits.many || (listed > 2 && isHalf(all))))) {
      return { outcome: 'printable', evidence };
    }
    if (cards.length > 0 && isHalf(all)) return { outcome: 'printable', evidence };
    if (all + offering.length > 0) return { outcome: 'few', evidence };
    const told = claims.all('forms').filter(({ field }) => field !== 'link' && field !== 'file');
    return told.length > 0 ? { outcome: 'few', evidence: cite(told) } : null;
  },
});

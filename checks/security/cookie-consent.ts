import { best } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { ofMainHost } from '../kit/main-host.ts';
import {
  citeNotice,
  citeVisits,
  namesFollower,
  nonEssentialIn,
  nonEssentialOn,
  whenQuiet,
} from '../kit/security/non-essential.ts';

export default defineCheck({
  id: 'security.cookie-consent',
  version: 1,
  needs: ['consent', 'visits', 'pages'],
  looksAt: 'main-host',
  outcomes: {
    waits: {
      level: 3,
      says: {
        bg: 'Преди избора не се записва нищо незадължително и отказът е толкова лесен, колкото съгласието.',
        en: 'Nothing non-essential is stored before a choice, and refusing is as easy as agreeing.',
      },
    },
    'nothing-used': {
      level: 3,
      says: {
        bg: 'При първото отваряне не се установяват незадължителни бисквитки и проследяващи кодове.',
        en: 'No non-essential cookies or trackers are met on the first visit.',
      },
    },
    'agreement-only': {
      level: 2,
      says: {
        bg: 'Преди избора не се записва нищо незадължително, но съобщението предлага само съгласие.',
        en: 'Nothing non-essential is stored before a choice, but the notice offers agreement only.',
      },
    },
    'harder-refusal': {
      level: 2,
      says: {
        bg: 'Преди избора не се записва нищо незадължително, но отказът е по-труден от съгласието.',
        en: 'Nothing non-essential is stored before a choice, but refusing is harder than agreeing.',
      },
    },
    'set-anyway': {
      level: 2,
      says: {
        bg: 'Отказът е възможен, но преди избора вече се зареждат: {found}.',
        en: 'The visitor can refuse, but these are set before the choice: {found}.',
      },
    },
    'no-refusal': {
      level: 1,
      says: {
        bg: 'Показва се съобщение без възможност за отказ, а вече се зареждат: {found}.',
        en: 'A notice without a refusal is shown, while these are already set: {found}.',
      },
    },
    unasked: {
      level: 0,
      says: {
        bg: 'Без никакво съобщение при първото отваряне се зареждат: {found}.',
        en: 'Without any notice the first visit brings: {found}.',
      },
    },
    ineffective: {
      level: 'review',
      says: {
        bg: 'Преди избора не се записва нищо, но след отказа се зареждат: {found}.',
        en: 'Nothing is stored before the choice, but after the refusal these are set: {found}.',
      },
    },
    'inner-pages': {
      level: 'review',
      says: {
        bg: 'Началната страница не записва нищо незадължително, но други страници зареждат: {found}.',
        en: 'The home page stores nothing non-essential, but other pages bring: {found}.',
      },
    },
    'unclear-notice': {
      level: 'review',
      says: {
        bg: 'Не може да се разбере дали се показва съобщение за бисквитки. Незадължителни преди избора: {found}.',
        en: 'It cannot be told whether a notice about cookies is shown. Non-essential before a choice: {found}.',
      },
    },
  },

  judge({ consent, visits, pages }, { subject }) {
    const home = ofMainHost(consent, subject).find((it) => it.home) ?? consent[0];
    if (home === undefined) return { outcome: 'unclear-notice', facts: { found: '–' }, evidence: [] };

    const early = nonEssentialIn(home.before);
    const found = early.join(', ');
    const evidence = citeNotice(home, early);
    const { notice } = home;
    if (early.length > 0) {
      if (notice.shown === 'no') return { outcome: 'unasked', facts: { found }, evidence };
      if (notice.shown === 'unknown') return { outcome: 'unclear-notice', facts: { found }, evidence };
      return { outcome: notice.refusal === 'not-offered' ? 'no-refusal' : 'set-anyway', facts: { found }, evidence };
    }
    const inner = nonEssentialOn(visits);
    if (inner.length > 0) {
      return {
        outcome: 'inner-pages',
        facts: { found: inner.join(', ') },
        evidence: best([...evidence, ...citeVisits(visits)]),
      };
    }
    if (notice.shown === 'no') return { outcome: 'nothing-used', evidence };
    const isWaiting = pages.some(namesFollower) || ('manager' in notice && notice.manager !== null);
    return { ...whenQuiet(home, isWaiting), evidence };
  },
});

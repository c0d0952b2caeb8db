import type { Subject } from '../../src/model/check.ts';
import type { Words } from '../../src/model/words.ts';
import { best, citeHits } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import type { Readable } from '../kit/holdings.ts';
import { sorted } from '../kit/order.ts';
import { elementsIn, type Told } from '../kit/security/policy-elements.ts';
import { noText, type PrivacyTexts, privacyTexts, promises, withoutTexts } from '../kit/security/privacy.ts';

export default defineCheck({
  id: 'security.privacy-data-and-purposes',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  outcomes: {
    full: {
      level: 3,
      says: {
        bg: 'Посочени са {have}, включително за самия сайт или формулярите му.',
        en: 'The text gives {have}, for the site itself or its forms as well.',
      },
    },
    'not-the-site': {
      level: 2,
      says: {
        bg: 'Посочени са {have}, но нищо за сайта, сървърните дневници или формулярите.',
        en: 'The text gives {have}, but nothing on the site, its logs or its forms.',
      },
    },
    partial: {
      level: 2,
      says: { bg: 'Посочени са {have}. Липсват: {lack}.', en: 'The text gives {have}. Missing: {lack}.' },
    },
    general: {
      level: 1,
      says: {
        bg: 'Има само общо уверение или отделен елемент ({have}). Липсват: {lack}.',
        en: 'There is only a general promise or a single element ({have}). Missing: {lack}.',
      },
    },
    promise: {
      level: 1,
      says: {
        bg: 'Има само общо уверение в друг текст: „{quote}“.',
        en: 'There is only a general promise in another text: “{quote}”.',
      },
    },
    silent: {
      level: 0,
      says: {
        bg: 'Текстът за личните данни не казва какви данни се събират, защо и за колко време.',
        en: 'The text on personal data does not say which data are collected, why and for how long.',
      },
    },
    ...withoutTexts,
  },

  judge(site, { subject }) {
    const privacy = privacyTexts(site, subject);
    const told = sorted(
      privacy.texts.map(elementsIn),
      ({ have, ofSite }) => -have.length * 2 - (ofSite ? 1 : 0),
      ({ text }) => text.url,
    );
    const [best_] = told;
    if (best_ === undefined || (best_.have.length === 0 && privacy.unreadable.length > 0)) {
      return withoutElements(site, subject, privacy);
    }
    const evidence = cite(best_);
    const [have, lack] = [list(best_.have), list(best_.lack)];
    if (best_.lack.length === 0) {
      return { outcome: best_.ofSite ? 'full' : 'not-the-site', facts: { have }, evidence };
    }
    if (best_.have.length > 1) return { outcome: 'partial', facts: { have, lack }, evidence };
    const promising = told.find(({ isPromise }) => isPromise);
    if (best_.have.length === 1 || promising !== undefined) {
      return {
        outcome: 'general',
        facts: { have, lack },
        evidence: cite(best_.have.length === 1 ? best_ : (promising ?? best_)),
      };
    }
    return { outcome: 'silent', evidence };
  },
});

/** Where no text could be read, another text may promise to keep to the law. */
function withoutElements(site: Readable, subject: Subject, privacy: PrivacyTexts) {
  const [promise] = promises(site);
  if (promise === undefined || privacy.unreadable.length + privacy.unread.length > 0)
    return noText(site, subject, privacy);
  const evidence = best(citeHits(site, [promise]));
  return { outcome: 'promise', facts: { quote: promise.quote }, evidence } as const;
}

function cite({ text, quotes }: Told) {
  return best([...quotes.map((quote) => text.cite(quote)), text.cite()]);
}

function list(names: readonly Words[]): Words {
  const join = (language: keyof Words) => names.map((name) => name[language]).join(', ') || '–';
  return { bg: join('bg'), en: join('en') };
}

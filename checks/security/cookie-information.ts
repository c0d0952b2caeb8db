import type { Evidence } from '../../src/model/evidence.ts';
import { best, citeHits, citeMeasured, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { holdingsOf } from '../kit/holdings.ts';
import { compare } from '../kit/order.ts';
import { cookiesMet, cookieTexts, namedIn, type CookieText } from '../kit/security/cookie-texts.ts';
import { proofs } from '../kit/topics.ts';

export default defineCheck({
  id: 'security.cookie-information',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links', 'responses', 'visits'],
  ifPartial: 'at-least',
  outcomes: {
    explained: {
      level: 1,
      says: {
        bg: 'Обяснени са целите и сроковете на бисквитките („{term}“). От {met} установени са назовани {named}.',
        en: 'Purposes and life spans of the cookies are explained (“{term}”). Of {met} cookies met {named} are named.',
      },
    },
    'none-used': {
      level: 1,
      says: {
        bg: 'Порталът заявява, че не използва бисквитки, и такива не се установяват.',
        en: 'The portal states that it uses no cookies, and none were met.',
      },
    },
    contradicted: {
      level: 0,
      says: {
        bg: 'Порталът заявява, че не използва бисквитки, но записва: {cookies}.',
        en: 'The portal states that it uses no cookies, but sets: {cookies}.',
      },
    },
    foreign: {
      level: 'review',
      says: {
        bg: 'Списъкът на бисквитките не съдържа нито една от установените ({cookies}): решете дали се отнася за този сайт.',
        en: 'The list of cookies holds none of those met ({cookies}): decide whether it is about this site.',
      },
    },
    incomplete: {
      level: 0,
      says: {
        bg: 'За бисквитките се говори, но липсват цели или срокове на валидност.',
        en: 'Cookies are spoken of, but purposes or life spans are missing.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка с името на политика за бисквитки води към непрочетен адрес: {target}.',
        en: 'A link named like a cookie policy leads to an address that was not read: {target}.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма обяснение за бисквитките на {pages} страници и в {documents} документа.',
        en: 'No explanation of cookies on {pages} pages and in {documents} documents.',
      },
    },
  },

  judge(site, { subject }) {
    const texts = cookieTexts(site, subject);
    const met = cookiesMet(site);
    const measured = met.length === 0 ? [] : citeMet(site, met);
    const full = texts.filter(({ isFull }) => isFull);
    const [told] = [...full].sort((a, b) => namedIn(b.text, met).length - namedIn(a.text, met).length);
    if (told !== undefined) {
      const named = namedIn(told.text, met).length;
      const evidence = best([...quotesOf(told), ...measured]);
      if (told.isNamed && met.length > 0 && named === 0) {
        return { outcome: 'foreign', facts: { cookies: met.join(', ') }, evidence };
      }
      return { outcome: 'explained', facts: { term: termOf(told), met: met.length, named }, evidence };
    }
    const denying = proofs(site, 'no_cookies');
    if (denying.length > 0) {
      const evidence = best([...citeHits(site, denying.slice(0, 1)), ...measured]);
      if (met.length > 0) return { outcome: 'contradicted', facts: { cookies: met.join(', ') }, evidence };
      return { outcome: 'none-used', evidence };
    }
    const [unread] = holdingsOf(site, subject, 'cookies').unread;
    if (unread !== undefined) {
      return { outcome: 'unread', facts: { target: unread.target ?? '' }, evidence: best(citeHits(site, [unread])) };
    }
    if (texts.length > 0) return { outcome: 'incomplete', evidence: best([...texts.flatMap(quotesOf), ...measured]) };
    const facts = { pages: site.pages.length, documents: site.documents.length };
    return { outcome: 'absent', facts, evidence: best([searched(site, subject, 'cookies'), ...measured]) };
  },
});

const termOf = ({ term }: CookieText) => term?.quote ?? '–';

function quotesOf({ text, term, purpose }: CookieText): Evidence[] {
  return [text.cite(), ...[term, purpose].flatMap((it) => (it === undefined ? [] : [text.cite(it.quote)]))];
}

function citeMet({ responses, visits }: Parameters<typeof cookiesMet>[0], met: readonly string[]): Evidence[] {
  const [at] = [...visits, ...responses].filter(({ main }) => main).sort((a, b) => compare(a.url, b.url));
  return at === undefined ? [] : [citeMeasured('cookie', at, met.join(', '))];
}

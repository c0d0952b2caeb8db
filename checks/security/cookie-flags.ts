import type { Evidence } from '../../src/model/evidence.ts';
import type { Observations } from '../../src/model/observation/index.ts';
import { best, citeMeasured, hostsOf, searchLog } from '../kit/cite.ts';
import { hasSameSite, isHarmless, isSessionId } from '../kit/cookies.ts';
import { defineCheck } from '../kit/define-check.ts';
import { distinctBy, sorted } from '../kit/order.ts';

/** A first-party cookie: as the server sent it, or, when a script wrote it, as the browser keeps it. */
interface Found {
  readonly name: string;
  readonly at: { readonly url: string; readonly capturedAt: string };
  readonly lacks: readonly string[];
  /** Ends with the browser, is not HttpOnly, and its name does not tell what it is for. */
  readonly doubtful: boolean;
}

export default defineCheck({
  id: 'security.cookie-flags',
  version: 1,
  needs: ['responses', 'visits'],
  looksAt: 'main-host',
  outcomes: {
    protected: {
      level: 1,
      says: {
        bg: 'Всички {count} собствени бисквитки имат нужните атрибути.',
        en: 'All {count} first-party cookies carry the attributes they need.',
      },
    },
    none: {
      level: 1,
      says: {
        bg: 'Порталът не записва собствени бисквитки на {pages} отворени страници.',
        en: 'The portal sets no first-party cookie on {pages} opened pages.',
      },
    },
    unprotected: {
      level: 0,
      says: {
        bg: 'На {failing} от {count} собствени бисквитки липсват атрибути, например {name}: {lacks}.',
        en: '{failing} of {count} first-party cookies lack attributes, for example {name}: {lacks}.',
      },
    },
    doubtful: {
      level: 'review',
      says: {
        bg: 'Бисквитката {name} трае до затварянето на браузъра и е без HttpOnly: решете дали е сесийна.',
        en: 'The cookie {name} lasts until the browser closes and is not HttpOnly: decide whether it identifies a session.',
      },
    },
  },

  judge(site, { subject }) {
    const cookies = firstParty(site);
    const count = cookies.length;
    const failing = cookies.filter(({ lacks }) => lacks.length > 0);
    const doubtful = cookies.filter((cookie) => cookie.doubtful);
    if (failing[0] !== undefined) {
      const { name, lacks } = failing[0];
      const facts = { failing: failing.length, count, name, lacks: lacks.join(', ') };
      return { outcome: 'unprotected', facts, evidence: best(failing.map(cite)) };
    }
    if (doubtful[0] !== undefined) {
      return { outcome: 'doubtful', facts: { name: doubtful[0].name }, evidence: best(doubtful.map(cite)) };
    }
    if (count > 0) return { outcome: 'protected', facts: { count }, evidence: best(cookies.map(cite)) };

    const opened = [...site.responses, ...site.visits];
    const pages = new Set(opened.map(({ url }) => url)).size;
    return { outcome: 'none', facts: { pages }, evidence: [searchLog(subject, { pages, hosts: hostsOf(opened) })] };
  },
});

/** Each cookie once, at its worst, those that lack most in front. */
function firstParty({ responses, visits }: Pick<Observations, 'responses' | 'visits'>): Found[] {
  const sent = responses.flatMap((at) =>
    at.cookies.map(({ name, secure, httpOnly, sameSite, session }) => {
      const identifies = isSessionId(name);
      const lacks = missing(secure, hasSameSite(sameSite), httpOnly || !identifies);
      return { name, at, lacks, doubtful: session && !httpOnly && !identifies && !isHarmless(name) };
    }),
  );
  const names = new Set(sent.map(({ name }) => name));
  const written = visits.flatMap((at) =>
    at.cookies
      .filter(({ party, name }) => party === 'first' && !names.has(name))
      .map(({ name, secure, httpOnly, sameSite }) => {
        return { name, at, lacks: missing(secure, sameSite !== null, httpOnly || !isSessionId(name)), doubtful: false };
      }),
  );
  const worstFirst = sorted(
    [...sent, ...written],
    ({ lacks }) => -lacks.length,
    ({ name, at }) => `${name} ${at.url}`,
  );
  return distinctBy(worstFirst, ({ name }) => name);
}

function missing(secure: boolean, sameSite: boolean, httpOnly: boolean): string[] {
  return [...(secure ? [] : ['Secure']), ...(sameSite ? [] : ['SameSite']), ...(httpOnly ? [] : ['HttpOnly'])];
}

function cite({ name, at, lacks }: Found): Evidence {
  return citeMeasured('cookie', at, lacks.length === 0 ? name : `${name} – ${lacks.join(', ')}`);
}

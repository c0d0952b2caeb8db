import { citeHeader, citeMeasured } from '../kit/cite.ts';
import { openSource, parsePolicies, scriptSources } from '../kit/csp.ts';
import { defineCheck } from '../kit/define-check.ts';
import { finalHeader, homeAnswer, isPage } from '../kit/main-host.ts';
import { placeOf } from '../kit/series.ts';

const NAME = 'content-security-policy';

export default defineCheck({
  id: 'security.content-security-policy',
  version: 1,
  needs: ['responses', 'pages'],
  looksAt: 'home-page',
  outcomes: {
    restricted: {
      level: 1,
      says: {
        bg: 'Действаща политика допуска скриптове само от: {sources}.',
        en: 'An enforced policy admits scripts only from: {sources}.',
      },
    },
    open: {
      level: 0,
      says: {
        bg: 'Политиката е действаща, но допуска скриптове отвсякъде чрез {source}.',
        en: 'The policy is enforced, but admits scripts from anywhere through {source}.',
      },
    },
    'no-scripts': {
      level: 0,
      says: {
        bg: 'Политиката не ограничава скриптовете; тя урежда само: {directives}.',
        en: 'The policy does not limit scripts; it rules only: {directives}.',
      },
    },
    'report-only': {
      level: 0,
      says: {
        bg: 'Политиката е само за наблюдение (report-only) и не спира нищо.',
        en: 'The policy is report-only and stops nothing.',
      },
    },
    missing: {
      level: 0,
      says: {
        bg: 'Началната страница не изпраща политика за сигурност на съдържанието.',
        en: 'The home page sends no content security policy.',
      },
    },
    'no-page': {
      level: 'review',
      says: {
        bg: 'Началната страница не беше получена, за да се прочете политиката ѝ.',
        en: 'The home page did not arrive, so its policy could not be read.',
      },
    },
  },

  judge({ responses, pages }, { subject }) {
    const home = homeAnswer(responses, subject);
    if (home === undefined) return { outcome: 'no-page', evidence: [] };
    if (!isPage(home)) return { outcome: 'no-page', evidence: citeHeader(home, NAME) };

    const page = pages.find(({ url }) => placeOf(url) === placeOf(home.url));
    const inPage = page?.meta[NAME];
    const proof = inPage === undefined || page === undefined ? [] : [citeMeasured('probe', page, inPage)];
    const evidence = [...citeHeader(home, NAME), ...proof];

    // All policies of a page hold at once, so one strict policy is enough (CSP Level 3 §8.1).
    const policies = parsePolicies([...finalHeader(home, NAME), ...(inPage === undefined ? [] : [inPage])]);
    const limiting = policies.map(scriptSources).filter((sources) => sources !== undefined);
    const strict = limiting.find((sources) => openSource(sources) === undefined);
    if (strict !== undefined) {
      return { outcome: 'restricted', facts: { sources: strict.join(' ') || "'none'" }, evidence };
    }
    const source = limiting.map(openSource)[0];
    if (source !== undefined) return { outcome: 'open', facts: { source }, evidence };
    if (policies.length > 0) {
      const directives = policies.flatMap((policy) => [...policy.keys()]).join(', ');
      return { outcome: 'no-scripts', facts: { directives }, evidence };
    }
    const watching = finalHeader(home, `${NAME}-report-only`).length > 0;
    if (watching) return { outcome: 'report-only', evidence: citeHeader(home, `${NAME}-report-only`) };
    return { outcome: 'missing', evidence };
  },
});

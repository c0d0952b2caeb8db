import { best, citeMeasured, hostsOf, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { distinctBy, sorted } from '../kit/order.ts';
import { plainPartsOf, plainRequestsOf, upgradingHosts, type PlainPart } from '../kit/security/plain-parts.ts';

export default defineCheck({
  id: 'security.no-mixed-content',
  version: 1,
  needs: ['pages', 'visits', 'responses'],
  outcomes: {
    clean: {
      level: 1,
      says: {
        bg: 'Нито една от {pages} HTTPS страници не зарежда елемент и не изпраща формуляр по HTTP; {visited} бяха отворени и в браузър.',
        en: 'None of {pages} HTTPS pages loads a part or sends a form over HTTP; {visited} were opened in a browser, too.',
      },
    },
    mixed: {
      level: 0,
      says: {
        bg: '{mixed} от {pages} HTTPS страници зареждат елементи или изпращат формуляри по HTTP, например {example}.',
        en: '{mixed} of {pages} HTTPS pages load parts or send forms over HTTP, for example {example}.',
      },
    },
    'no-https': {
      level: 'review',
      says: {
        bg: 'Нито една страница не беше прочетена по HTTPS, затова няма какво да се смеси.',
        en: 'No page was read over HTTPS, so that there is nothing to be mixed.',
      },
    },
  },

  judge(site, { subject }) {
    // What stands on a former site is no longer offered.
    const pages = site.pages.filter(({ url, site: kind }) => url.startsWith('https:') && kind !== 'legacy');
    const former = new Set(site.pages.filter((page) => page.site === 'legacy').map(({ host }) => host));
    const visits = site.visits.filter(({ url, host }) => url.startsWith('https:') && !former.has(host));
    if (pages.length + visits.length === 0) return { outcome: 'no-https', evidence: [searchLog(subject, {})] };

    const upgrading = upgradingHosts(site.responses);
    const parts = [...pages.flatMap((page) => plainPartsOf(page, upgrading)), ...visits.flatMap(plainRequestsOf)];
    const read = new Set([...pages, ...visits].map(({ url }) => url)).size;
    const worst = sorted(distinctBy(inOrder(parts), keyOf), ({ kind }) => RANK[kind], keyOf);
    if (worst[0] !== undefined) {
      const mixed = new Set(parts.map(({ page }) => page.url)).size;
      return {
        outcome: 'mixed',
        facts: { mixed, pages: read, example: worst[0].address },
        evidence: best(worst.map(cite)),
      };
    }
    const log = searchLog(subject, { pages: read, hosts: hostsOf([...pages, ...visits]) });
    return { outcome: 'clean', facts: { pages: read, visited: visits.length }, evidence: [log] };
  },
});

/** What a browser was seen to do proves more than what stands in a page. */
const RANK: Readonly<Record<PlainPart['kind'], number>> = { request: 0, form: 1, frame: 2, image: 3 };

const keyOf = ({ kind, address }: PlainPart) => `${kind} ${address}`;

function inOrder(parts: readonly PlainPart[]): PlainPart[] {
  return sorted(
    parts,
    () => 0,
    ({ page }) => page.url,
  );
}

function cite({ kind, address, page }: PlainPart) {
  return citeMeasured(kind === 'request' ? 'request' : 'probe', page, `${kind}: ${address}`);
}

import type { PageRequest, Visit } from '../../src/model/observation/visit.ts';
import { best, citeMeasured, hostsOf, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { compare, distinctBy, sorted } from '../kit/order.ts';

interface Contact {
  readonly visit: Visit;
  readonly request: PageRequest;
}

export default defineCheck({
  id: 'security.no-third-party-trackers',
  version: 1,
  needs: ['visits'],
  // Every further page could only bring further trackers.
  ifPartial: 'at-most',
  outcomes: {
    tracked: {
      level: 0,
      says: {
        bg: '{pages} от {visited} страници се свързват с проследяващи услуги още при зареждане: {trackers}.',
        en: '{pages} of {visited} pages contact tracking services as soon as they load: {trackers}.',
      },
    },
    untracked: {
      level: 1,
      says: {
        bg: 'Нито една от {visited} страници не се свързва с известна проследяваща услуга; други външни домейни: {others}.',
        en: 'None of {visited} pages contacts a known tracking service; other outside hosts: {others}.',
      },
    },
    unvisited: {
      level: 'review',
      says: { bg: 'Нито една страница не беше отворена в браузър.', en: 'No page was opened in a browser.' },
    },
  },

  judge({ visits }, { subject }) {
    if (visits.length === 0) return { outcome: 'unvisited', evidence: [searchLog(subject, {})] };

    const outside = visits.flatMap((visit) =>
      visit.requests.filter(({ party }) => party === 'third').map((request) => ({ visit, request })),
    );
    const tracking = outside.filter(({ request }) => request.tracker !== null);
    const visited = visits.length;
    if (tracking.length > 0) {
      const trackers = [...new Set(tracking.map(({ request }) => request.tracker))].sort().join(', ');
      const pages = new Set(tracking.map(({ visit }) => visit.url)).size;
      return { outcome: 'tracked', facts: { pages, visited, trackers }, evidence: cite(tracking) };
    }

    const log = searchLog(subject, { pages: visited, hosts: hostsOf(visits) });
    const others = hostsOf(outside.map(({ request }) => request));
    return { outcome: 'untracked', facts: { visited, others: others.length }, evidence: best([log, ...cite(outside)]) };
  },
});

/** One request for each outside host, on the first page by address. */
function cite(contacts: readonly Contact[]) {
  const byPage = [...contacts].sort((a, b) => compare(a.visit.url, b.visit.url));
  const onePerHost = distinctBy(byPage, ({ request }) => request.host);
  const named = sorted(
    onePerHost,
    ({ request }) => (request.type === 'script' ? 0 : 1),
    ({ request }) => request.host,
  );
  return best(
    named.map(({ visit, request }) =>
      citeMeasured('request', visit, `${request.tracker ?? request.type}: ${request.url}`),
    ),
  );
}

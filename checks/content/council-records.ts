import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { councilPages, councilShelves, isOfOthers, recordsHeld, unreadCouncil } from '../kit/content/council.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, isSaid, part, type OnGround } from '../kit/content/ground-check.ts';
import { filesNamed } from '../kit/content/ground.ts';
import { daysTold, isAnyRecent, narrows, yearsHeld } from '../kit/content/held.ts';
import { yearOf } from '../kit/days.ts';

const RECORDS = ['council_decisions', 'council_minutes', 'record_decisions', 'record_minutes'] as const;

export default groundCheck({
  id: 'content.council-records',
  version: 1,
  topics: ['council_decisions', 'council_minutes', 'council_agenda', 'council_proposals', 'council_session'],
  keptAt: unreadCouncil,
  alsoOn: (site) => [...new Set([...councilPages(site), ...councilShelves(site)])],
  // A session a month, its papers 30 days later, none in August: 90 days. An archive covers the term so far.
  limits: { freshDays: 90, leastYears: 3, mostYears: 1 },
  parts: {
    decisions: part(names.decisions, (on) => records(on, 'council_decisions', 'record_decisions')),
    minutes: part(names.minutes, (on) => records(on, 'council_minutes', 'record_minutes')),
    agenda: part(names.agenda, ({ ground, site }) => citeHits(site, ground.hits('council_agenda'))),
    proposals: part(names.proposals, ({ ground }) =>
      filesNamed(ground, 'council_proposals')
        .filter(({ textLayer }) => textLayer !== 'scan')
        .map((file) => citeDocument(file)),
    ),
    late: part(names.late, (on) => {
      const { pages, files } = recordsHeld(on.ground, ...RECORDS);
      const days = [...daysTold(pages), ...files.flatMap(({ modified }) => modified?.slice(0, 10) ?? [])].filter(
        (day) => day <= on.asOf,
      );
      return isAnyRecent(days, on.asOf, on.limits['freshDays'] ?? 0) ? pages.map((page) => citePage(page)) : [];
    }),
    current: part(names.current, (on) => {
      const { pages, files } = recordsHeld(on.ground, ...RECORDS);
      const years = [
        ...yearsHeld({ pages, files }),
        ...daysTold(pages).map(yearOf),
        ...files.flatMap(({ modified }) => (modified === null ? [] : [yearOf(modified)])),
      ];
      const isLate = years.length === 0 || Math.max(...years) >= yearOf(on.asOf) - (on.limits['mostYears'] ?? 0);
      return isLate ? [...pages.map((page) => citePage(page)), ...files.map((file) => citeDocument(file))] : [];
    }),
    archive: part(names.archive, (on) => {
      const { pages, files } = recordsHeld(on.ground, ...RECORDS);
      const isLong = new Set(yearsHeld({ pages, files })).size >= (on.limits['leastYears'] ?? 0);
      return isLong
        ? pages
            .filter((page) => narrows(page, on.ground.site.pages) || (page.paging?.periods ?? 0) > 1)
            .map((page) => citePage(page))
        : [];
    }),
  },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Дневният ред, докладните, решенията и протоколите са в текущ архив с търсене или филтри.',
        en: 'Agendas, proposals, decisions and minutes are in a current archive with search or filters.',
      },
    },
    downloadable: {
      level: 2,
      says: {
        bg: 'Решения или протоколи могат да се изтеглят; липсва: {lack}.',
        en: 'Decisions or minutes can be downloaded; missing: {lack}.',
      },
    },
    announced: {
      level: 1,
      says: {
        bg: 'Има само съобщения за заседанията или стари документи; липсва: {lack}.',
        en: 'There are only announcements of sessions or old papers; missing: {lack}.',
      },
    },
    'of-others': {
      level: 0,
      says: { bg: 'Има документи само на други съвети.', en: 'There are papers of other councils only.' },
    },
  },
  mentioned: 'announced',
  mentionedBy: ['council_agenda', 'council_session'],
  isMention: (hit) => hit.news || isSaid(hit),
  worth: ({ decisions, minutes, agenda, proposals, late, current, archive }, { ground }) => {
    if (isOfOthers(ground)) return 'of-others';
    if (decisions && minutes && agenda && proposals && late && archive) return 'complete';
    return (decisions || minutes) && current ? 'downloadable' : 'announced';
  },
});

/** Files, or dated entries of a list that leads to their texts. */
function records(on: OnGround, ...topics: string[]) {
  const { pages, files } = recordsHeld(on.ground, ...topics);
  const lists = pages.filter(({ lists }) =>
    lists.some(
      ({ kind, items }) => (kind === 'decisions' || kind === 'minutes') && items.some(({ url }) => url !== null),
    ),
  );
  return [...files.map((file) => citeDocument(file)), ...lists.map((page) => citePage(page))];
}

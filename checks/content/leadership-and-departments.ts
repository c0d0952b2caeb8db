import { citeHits, citePage, type Read } from '../kit/cite.ts';
import { tellsOf } from '../kit/content/ground.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, type OnGround } from '../kit/content/ground-check.ts';
import { namedFor, namesIn, reachable } from '../kit/content/people.ts';
import { isPastTerm } from '../kit/content/terms.ts';
import { proofs, solidPages } from '../kit/topics.ts';

const OFFICES = [['role_mayor', 'mayor'], ['deputy_mayor'], ['role_secretary', 'municipal_secretary']] as const;

export default groundCheck({
  id: 'content.leadership-and-departments',
  version: 1,
  topics: [
    'leadership',
    'mayor',
    'deputy_mayor',
    'administration',
    'directory',
    'structure',
    'villages',
    'village_mayors',
  ],
  alsoOn: rolePages,
  // Three heads of units beside the mayor, the deputies and the secretary.
  limits: { leastReachable: 6 },
  parts: {
    mayor: part(names.mayor, (on) => named(on, 'role_mayor', 'mayor')),
    deputies: part(names.deputies, (on) => named(on, 'deputy_mayor')),
    secretary: part(names.secretary, (on) => named(on, 'role_secretary', 'municipal_secretary')),
    heads: part(names.heads, (on) => {
      const persons = new Set(current(on).flatMap((page) => reachable(page, placesOf(on))));
      return persons.size >= (on.limits['leastReachable'] ?? 0) ? citeHits(on.site, on.ground.hits('unit_heads')) : [];
    }),
    villages: part(names.villages, (on) => {
      const told = on.ground.hits('village_mayors', 'villages');
      const pages = current(on)
        .filter(tellsOf(told))
        .filter((page) => reachable(page, placesOf(on)).length > 0);
      return pages.map((page) => citePage(page));
    }),
    reception: part(names.reception, ({ ground, site }) => citeHits(site, ground.hits('reception_hours'))),
  },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Посочени са ръководството, ръководителите на звена и кметовете на населени места с контакт и приемно време.',
        en: 'The leadership, heads of units and mayors of settlements are named with contact and reception hours.',
      },
    },
    leadership: {
      level: 2,
      says: {
        bg: 'Посочени са кметът, заместниците и секретарят; липсва: {lack}.',
        en: 'The mayor, deputies and secretary are named; missing: {lack}.',
      },
    },
    partial: {
      level: 1,
      says: { bg: 'Посочени са само: {have}; липсва: {lack}.', en: 'Named are only: {have}; missing: {lack}.' },
    },
    nameless: {
      level: 0,
      says: { bg: 'Няма поименно ръководство от сегашния мандат.', en: 'No leadership of the present term is named.' },
    },
  },
  worth: ({ mayor, deputies, secretary, heads, villages, reception }) => {
    if (mayor && deputies && secretary) return heads && villages && reception ? 'complete' : 'leadership';
    return mayor || deputies || secretary ? 'partial' : 'nameless';
  },
});

/** Pages that speak of two of the three offices at least, whatever they are called. */
function rolePages(read: Read) {
  const offices = OFFICES.map((topics) =>
    tellsOf(proofs(read, ...topics).filter(({ region, target }) => region === 'main' && target === null)),
  );
  return solidPages(read).filter((page) => !page.home && offices.filter((speaksOn) => speaksOn(page)).length > 1);
}

/** Pages of the present term. */
function current({ ground, asOf }: OnGround) {
  return ground.pages.filter((page) => !isPastTerm(page, asOf));
}

function named(on: OnGround, ...topics: string[]) {
  const pages = current(on);
  const hits = on.ground.hits(...topics);
  const said = namedFor(pages, hits, placesOf(on));
  // A page of one's own: the name may stand anywhere on it.
  const own = hits.filter(
    ({ field, url }) =>
      field === 'title' && pages.some((page) => page.url === url && namesIn(page.mainText, placesOf(on)).length > 0),
  );
  return citeHits(on.site, [...said, ...own]);
}

function placesOf({ subject }: OnGround): string[] {
  return [subject.names.bg, subject.names.en];
}

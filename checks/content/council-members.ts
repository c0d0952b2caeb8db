import type { Page } from '../../src/model/observation/page.ts';
import { citePage } from '../kit/cite.ts';
import { emailsIn, phonesIn } from '../kit/contacts.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, type OnGround } from '../kit/content/ground-check.ts';
import { councilPages, otherCouncils, unreadCouncil } from '../kit/content/council.ts';
import { namesIn } from '../kit/content/people.ts';
import { isPastTerm } from '../kit/content/terms.ts';
import { tellsOf } from '../kit/content/ground.ts';

export default groundCheck({
  id: 'content.council-members',
  version: 1,
  topics: ['council_members', 'council', 'council_committees'],
  keptAt: unreadCouncil,
  alsoOn: councilPages,
  // The smallest councils have seven to eleven members. Two or three contacts are those of the chair and the office.
  limits: { leastNames: 7, leastContacts: 4 },
  parts: {
    names: part(names.names, (on) => rolls(on).map((page) => citePage(page))),
    chair: part(names.chair, (on) => {
      const pages = current(on).filter((page) => namesIn(page.mainText, placesOf(on)).length > 0);
      return tellingOf(pages, on, 'council', 'council_members').map((page) => citePage(page));
    }),
    groups: part(names.groups, (on) => tellingOf(current(on), on, 'council_groups').map((page) => citePage(page))),
    committees: part(names.committees, (on) =>
      tellingOf(current(on), on, 'council_committees').map((page) => citePage(page)),
    ),
    contacts: part(names.contacts, (on) => {
      const least = on.limits['leastContacts'] ?? 0;
      const reached = rolls(on).filter(
        ({ mainText }) => emailsIn(mainText).length + phonesIn(mainText).length >= least,
      );
      return [...reached, ...tellingOf(current(on), on, 'reception_hours')].map((page) => citePage(page));
    }),
    activity: part(names.activity, (on) =>
      tellingOf(current(on), on, 'council_activity').map((page) => citePage(page)),
    ),
  },
  outcomes: {
    accountable: {
      level: 3,
      says: {
        bg: 'Съветниците са с групи, комисии, контакти и присъствия, декларации или питания.',
        en: 'Councillors are shown with groups, committees, contacts, and attendance, declarations or questions.',
      },
    },
    organised: {
      level: 2,
      says: {
        bg: 'Настоящите съветници са с групи и комисии; липсва: {lack}.',
        en: 'The present councillors are shown with groups and committees; missing: {lack}.',
      },
    },
    names: {
      level: 1,
      says: { bg: 'Има само: {have}; липсва: {lack}.', en: 'There are only: {have}; missing: {lack}.' },
    },
    'kept-elsewhere': {
      level: 'review',
      says: {
        bg: 'Общинският съвет има собствен сайт, който не е прочетен: вижте съветниците там.',
        en: 'The council has a site of its own that was not read: look for the councillors there.',
      },
    },
    nameless: {
      level: 0,
      says: {
        bg: 'Няма имена на съветници от настоящия мандат.',
        en: 'No councillors of the present term are named.',
      },
    },
  },
  worth: ({ names, chair, groups, committees, contacts, activity }, { ground }) => {
    if (names && groups && committees) return contacts && activity ? 'accountable' : 'organised';
    if (names || chair) return 'names';
    return unreadCouncil(ground.site).length > 0 ? 'kept-elsewhere' : 'nameless';
  },
});

/** Pages of the present term on this council; youth and consultative councils are others. */
function current({ ground, asOf, site }: OnGround): Page[] {
  const others = otherCouncils(site);
  return ground.pages.filter((page) => !isPastTerm(page, asOf) && !others.has(page.url));
}

/** Pages that list the councillors: they are about them and name enough persons. */
function rolls(on: OnGround): Page[] {
  return tellingOf(current(on), on, 'council_members', 'council_groups').filter(
    ({ mainText }) => namesIn(mainText, placesOf(on)).length >= (on.limits['leastNames'] ?? 0),
  );
}

function tellingOf(pages: readonly Page[], { ground }: OnGround, ...topics: string[]): Page[] {
  const told = ground.hits(...topics);
  return pages.filter(tellsOf(told));
}

function placesOf({ subject }: OnGround): string[] {
  return [subject.names.bg, subject.names.en];
}

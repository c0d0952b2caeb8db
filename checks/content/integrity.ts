import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { contactsOf } from '../kit/contact-page.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, isSaid, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { filesNamed, tellsOf } from '../kit/content/ground.ts';
import { tablesOf, yearsHeld } from '../kit/content/held.ts';
import { yearOf } from '../kit/days.ts';
import { sections } from '../kit/topics.ts';

const CHANNEL = ['report_channel', 'whistleblower'] as const;

export default groundCheck({
  id: 'content.integrity',
  version: 1,
  topics: ['integrity', 'declarations_register', 'declarations', 'report_channel', 'whistleblower', 'anticorruption'],
  // Declarations of the current or the previous year.
  limits: { mostYears: 1 },
  parts: {
    register: part(names.register, (on) => registerProof(on)),
    current: part(names.currentOfIntegrity, (on) => {
      const isCurrent = yearsHeld(on.ground).some((year) => year >= yearOf(on.asOf) - (on.limits['mostYears'] ?? 0));
      return isCurrent ? registerProof(on) : [];
    }),
    channel: says(names.channel, ...CHANNEL),
    protection: says(names.protection, 'protection_of_reporters'),
    electronic: part(names.electronic, (on) => {
      const pages = channelPages(on);
      const hasRoute = pages.filter(
        (page) => contactsOf(page, []).emails.length > 0 || page.forms.some(({ kind }) => kind === 'signal'),
      );
      return hasRoute.map((page) => citePage(page));
    }),
    ethics: says(names.ethics, 'ethics_rules'),
    told: part(names.toldOfIntegrity, (on) => textsOn(on)),
  },
  outcomes: {
    both: {
      level: 3,
      says: {
        bg: 'Има текущ регистър на декларациите, описан защитен канал и правила.',
        en: 'There are a current register of declarations, a described protected channel and rules.',
      },
    },
    one: {
      level: 2,
      says: { bg: 'Има: {have}; липсва: {lack}.', en: 'There are: {have}; missing: {lack}.' },
    },
    'text-only': {
      level: 1,
      says: {
        bg: 'Има само антикорупционен текст или телефон (намерено: {have}).',
        en: 'There is only an anti-corruption text or phone (found: {have}).',
      },
    },
    'name-only': {
      level: 0,
      says: {
        bg: 'Има страница с такова име, но без декларации, канал или текст срещу корупцията на самата община.',
        en: 'A page bears the name, but holds no declarations, channel or text against corruption of the municipality itself.',
      },
    },
  },
  mentioned: 'text-only',
  mentionedBy: ['anticorruption', 'report_channel', 'ethics_rules'],
  // A link to the national commission is no text of the municipality.
  isMention: (hit) => isSaid(hit) && hit.field !== 'link' && hit.field !== 'host',
  worth: ({ register, current, channel, protection, electronic, ethics, told }) => {
    if ([register, current, channel, protection, electronic, ethics].every(Boolean)) return 'both';
    if (register || (channel && (protection || electronic))) return 'one';
    return ethics || told ? 'text-only' : 'name-only';
  },
});

/** A table or files of declarations; a form to fill in or a text about the duty is none. */
function registerProof({ ground, site }: OnGround) {
  const told = ground.hits('declarations_register', 'declarations').filter(({ field }) => field !== 'slug');
  const blanks = new Set(filesNamed(ground, 'blank_form'));
  const files = filesNamed(ground, 'declarations_register', 'declarations').filter((file) => !blanks.has(file));
  const pages = ground.pages.filter(tellsOf(told)).filter((page) => tablesOf([page]).length > 0);
  return [
    ...pages.map((page) => citePage(page)),
    ...(told.length > 0 ? files.map((file) => citeDocument(file)) : []),
    ...(pages.length > 0 ? citeHits(site, told) : []),
  ];
}

function channelPages({ ground }: OnGround) {
  const told = ground.hits(...CHANNEL);
  return ground.pages.filter(tellsOf(told));
}

/** Own words on corruption or interests, other than names of pages and of what links lead to; a contact on such a page. */
function textsOn({ ground, site }: OnGround) {
  const told = ground.hits('integrity', 'anticorruption', 'declarations_register', 'integrity_text', ...CHANNEL);
  const names = new Set(ground.pages.flatMap(({ title, headings }) => [title, ...headings.map(({ text }) => text)]));
  const linked = new Set(ground.pages.flatMap(({ links }) => links.map(({ text }) => text)));
  const about = new Set(sections(ground.site, 'integrity', 'anticorruption', ...CHANNEL).map(({ url }) => url));
  const reached = ground.pages.filter((page) => {
    const { phones, emails } = contactsOf(page, []);
    return about.has(page.url) && phones.length + emails.length > 0;
  });
  return [
    ...citeHits(
      site,
      told.filter(({ field, quote }) => field === 'body' && !names.has(quote) && !linked.has(quote)),
    ),
    ...reached.map((page) => citePage(page)),
  ];
}

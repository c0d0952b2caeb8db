import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Page } from '../../src/model/observation/page.ts';
import { plain } from '../kit/address.ts';
import { citeDocument, citePage } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { filesNamed } from '../kit/content/ground.ts';
import { daysTold, isAnyRecent, narrows, tablesOf } from '../kit/content/held.ts';

const REGISTER = ['one_register', 'registers', 'building_permits'] as const;

/** What follows the words: two names at least. */
const LEAST_LINES = 2;

export default groundCheck({
  id: 'content.public-registers',
  version: 1,
  topics: ['registers', 'one_register'],
  // The steps of the scale: three registers, entries of the last three months.
  limits: { leastRegisters: 3, freshDays: 92 },
  parts: {
    some: part(names.some, (on) => proofOf(on)),
    three: part(names.three, (on) => (held(on).count >= (on.limits['leastRegisters'] ?? 0) ? proofOf(on) : [])),
    fresh: part(names.freshOfPublic, (on) => {
      const { pages, files } = held(on);
      const days = [...daysTold(pages), ...files.flatMap(({ modified }) => modified ?? [])].filter(
        (day) => day.slice(0, 10) <= on.asOf,
      );
      return isAnyRecent(days, on.asOf, on.limits['freshDays'] ?? 0) ? proofOf(on) : [];
    }),
    search: part(names.searchOfPublic, (on) =>
      held(on)
        .pages.filter((page) => narrows(page, on.ground.site.pages))
        .map((page) => citePage(page)),
    ),
    listed: says(names.listed, ...REGISTER),
  },
  outcomes: {
    searchable: {
      level: 3,
      says: {
        bg: 'Има поне три текущи регистъра с търсене.',
        en: 'There are at least three current registers with a search.',
      },
    },
    published: {
      level: 2,
      says: {
        bg: 'Има поне три регистъра; липсва: {lack}.',
        en: 'There are at least three registers; missing: {lack}.',
      },
    },
    few: {
      level: 1,
      says: {
        bg: 'Има само един-два регистъра със съдържание.',
        en: 'There are only one or two registers with content.',
      },
    },
    'list-only': {
      level: 1,
      says: {
        bg: 'Има само списък на регистрите, без съдържание.',
        en: 'There is only a list of registers, without content.',
      },
    },
    hollow: {
      level: 0,
      says: { bg: 'В раздела няма регистри със съдържание.', en: 'The section holds no registers with content.' },
    },
  },
  worth: ({ some, three, fresh, search }, on) => {
    if (three) return fresh && search ? 'searchable' : 'published';
    if (some) return 'few';
    return namesOfRegisters(on) > 1 || listed(on) ? 'list-only' : 'hollow';
  },
});

/** Tables, pages and files that hold entries, and how many registers they are. */
function held(on: OnGround): { pages: Page[]; files: DocumentFile[]; count: number } {
  const { ground } = on;
  const files = [...new Set([...filesNamed(ground, ...REGISTER), ...ground.files.filter(isTable)])];
  const pages = ground.pages.filter((page) => tablesOf([page]).length > 0);
  return { pages, files, count: tablesOf(pages).length + files.length };
}

function isTable({ format }: DocumentFile): boolean {
  return format === 'spreadsheet' || format === 'csv';
}

function proofOf(on: OnGround) {
  const { pages, files } = held(on);
  return [...pages.map((page) => citePage(page)), ...files.map((file) => citeDocument(file))];
}

/** The section says which registers are kept and then names some, line by line. */
function listed({ ground }: OnGround): boolean {
  return ground.hits('registers_listed').some(({ url, quote }) => {
    const lines = ground.pages.find((page) => page.url === url)?.mainText.split('\n') ?? [];
    const at = lines.findIndex((line) => line.includes(quote));
    return at >= 0 && lines.length - at > LEAST_LINES;
  });
}

/** Distinct names of registers in headings, links and captions. */
function namesOfRegisters({ ground }: OnGround): number {
  return new Set(
    ground.hits('one_register').map(({ quote, target, url }) => (target === null ? quote : plain(target) + plain(url))),
  ).size;
}

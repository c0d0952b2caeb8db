import type { ListKind } from '../../model/lexicon.ts';
import type { DatedList } from '../../model/observation/page.ts';
import { collapse } from '../../model/text/collapse.ts';
import type { CompiledListWords } from '../topics/list-words.ts';
import type { Surroundings } from './called.ts';
import type { PageHeading } from './headings.ts';
import type { PlacedItem } from './items.ts';

const farthest = 3_000;
/** What an entry is stands at its beginning. */
const beginning = 80;

/** The heading a list stands under; the headline of its own first entry is none. */
function headingAbove(headings: readonly PageHeading[], first: PlacedItem): PageHeading | null {
  const above = headings.findLast(
    ({ start, text, region }) => start < first.start && region === first.region && !first.text.includes(text.trim()),
  );
  return above === undefined || first.start - above.start > farthest ? null : above;
}

/** The kind that most entries name. */
function kindOfEntries(items: readonly PlacedItem[], words: CompiledListWords): ListKind | undefined {
  const counts = new Map<ListKind, number>();
  for (const { text } of items)
    for (const kind of words.kindsIn(text.slice(0, beginning))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest !== undefined && commonest[1] * 2 > items.length ? commonest[0] : undefined;
}

interface Telling {
  readonly heading: string;
  readonly page: readonly string[];
  readonly entries: readonly PlacedItem[];
}

/** Of several kinds a heading names („Решения и протоколи“) the entries tell which it is. */
function listKind({ heading, page, entries }: Telling, words: CompiledListWords): ListKind {
  const [first, ...others] = words.kindsIn(heading);
  if (first !== undefined && others.length === 0) return first;
  const byEntries = kindOfEntries(entries, words);
  if (first !== undefined) return byEntries !== undefined && others.includes(byEntries) ? byEntries : first;
  return byEntries ?? page.flatMap((text) => words.kindsIn(text))[0] ?? 'other';
}

/** Dated lists with what they hold: as the heading above says, else the page, else the entries themselves. */
export function datedLists(
  items: readonly PlacedItem[],
  around: Pick<Surroundings, 'title' | 'h1' | 'headings'>,
  words: CompiledListWords,
): DatedList[] {
  const lists = new Map<number, PlacedItem[]>();
  for (const item of items) lists.set(item.list, [...(lists.get(item.list) ?? []), item]);
  return [...lists.values()].flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    const heading = headingAbove(around.headings, first);
    const page = first.region === 'main' ? [around.h1, around.title] : [];
    return [
      {
        kind: listKind({ heading: heading?.text ?? '', page, entries }, words),
        heading: heading === null ? null : collapse(heading.text),
        region: first.region,
        items: entries.map(({ date, text, url }) => ({ date, text, url })),
      },
    ];
  });
}

import { html, type Html } from '../html.ts';
import type { RankingRow } from '../release/release.ts';
import { fill } from '../text.ts';
import type { View } from './view.ts';

/** So many municipalities stand on a page; more of them, and their charts, would be neither light nor legible. */
const placesAPage = 50;

/** A municipality in the order of the ranking; those without a rank come last. */
interface Place {
  readonly municipality: string;
  readonly row: RankingRow | null;
  /** Whose difference from this one may not be certain, on whatever page. */
  readonly next: RankingRow | undefined;
}

/** What one page shows of the ranking; `number` counts from 1. */
export interface Part {
  readonly places: readonly Place[];
  readonly number: number;
  readonly of: number;
}

/** The municipalities in parts of a page each; one part at least. */
export function partsOf({ release }: View): Part[] {
  const places: Place[] = [
    ...release.ranking.map((row, at) => ({ municipality: row.municipality, row, next: release.ranking[at + 1] })),
    ...release.unranked.map((municipality) => ({ municipality, row: null, next: undefined })),
  ];
  const count = Math.max(1, Math.ceil(places.length / placesAPage));
  return Array.from({ length: count }, (_, at) => ({
    places: places.slice(at * placesAPage, (at + 1) * placesAPage),
    number: at + 1,
    of: count,
  }));
}

/** The rows of those on a page who have a rank. */
export function rankedIn({ places }: Part): RankingRow[] {
  return places.flatMap(({ row }) => row ?? []);
}

/** Name of the file of a part, without its ending: `index`, `index-2`. */
export function partName(name: string, { number }: Pick<Part, 'number'>): string {
  return number === 1 ? name : `${name}-${number}`;
}

/** What a part holds in words: `places 51–100`; null when it holds all. */
function partWords(view: View, part: Part): string | null {
  if (part.of === 1) return null;
  const { t } = view;
  const { length } = rankedIn(part);
  const from = (part.number - 1) * placesAPage + 1;
  return [
    ...(length === 0 ? [] : [fill(t.placesFromTo, { from, to: from + length - 1 })]),
    ...(length === part.places.length ? [] : [t.withoutRank]),
  ].join(', ');
}

/** A title with the part it is of. */
export function partTitle(title: string, view: View, part: Part): string {
  const words = partWords(view, part);
  return words === null ? title : `${title}: ${words}`;
}

/** Links to all parts; nothing when there is one. */
export function pager(view: View, name: string, part: Part): Html | null {
  if (part.of === 1) return null;
  return html`<nav class="pager" aria-label="${view.t.pages}">
    <ul>
      ${partsOf(view).map((other) => html`<li><a href="${partName(name, other)}.html" ${other.number === part.number && html` aria-current="page"`}>${partWords(view, other)}</a></li>`)}
    </ul>
  </nav>`;
}

import type { Place } from '../../score/ranking.ts';
import type { Language } from '../text.ts';
import { fill, texts } from '../text.ts';

/** The places that are possible: `2`, or `1–3`. */
export function possiblePlaces({ best, worst }: Place): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** How far a ranking can be trusted, in sentences. */
export function rankingCaution(places: readonly Place[], language: Language): string {
  const t = texts(language);
  const certain = places.filter(({ best, worst }) => best === worst).length;
  const open = fill(t.ranksOpen, { certain, all: places.length });
  return `${t.rankingMeans} ${certain === places.length ? t.ranksApart : open}`;
}

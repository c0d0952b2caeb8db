import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { emailsIn, phonesIn } from '../contacts.ts';

const NAME =
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?){1,2}(?!\p{L})/gu;
/** In capitals only what ends as family names do: headings and abbreviations stand in capitals, too. */
const CAPITALS =
  /(?<!\p{L})(?:\p{Lu}{2,20}|\p{Lu}\p{Ll}{1,20})(?: \p{Lu}\.)?(?: \p{Lu}{2,20})? \p{Lu}{1,18}(?:(?:О|Е)ВА?|(?:O|E)VA?)(?!\p{L})/gu;
/** Lines of a card or cells of a row that may stand between a name and its phone, between a role and its name. */
const NEAR = 5;
const NEAR_LINES = 3;

/** What look like names of persons: two or three words with capitals, each once. Places are none. */
export function namesIn(text: string, places: readonly string[]): string[] {
  const found = [...(text.match(NAME) ?? []), ...(text.match(CAPITALS) ?? [])];
  return [...new Set(found)].filter((name) => !places.some((place) => place !== '' && name.includes(place)));
}

/** Persons of a page who can be reached: a phone or an address stands in the same line or shortly after the name. */
export function reachable(page: Page, places: readonly string[]): string[] {
  const found = new Set<string>();
  let last: { name: string; at: number } | null = null;
  page.mainText.split('\n').forEach((line, at) => {
    const name = namesIn(line, places)[0];
    if (name !== undefined) last = { name, at };
    if (last !== null && at - last.at <= NEAR && phonesIn(line).length + emailsIn(line).length > 0) {
      found.add(last.name);
      last = null;
    }
  });
  return [...found];
}

/** Words of a role that stand on these pages with a name: in the same line, in one of the next, or above it as on cards. */
export function namedFor(pages: readonly Page[], hits: readonly TopicHit[], places: readonly string[]): TopicHit[] {
  const linesOf = new Map(pages.map((page) => [page.url, page.mainText.split('\n')]));
  return hits.filter(({ url, quote }) => {
    const lines = linesOf.get(url) ?? [];
    return lines.some(
      (line, at) =>
        line.includes(quote) &&
        namesIn(lines.slice(Math.max(0, at - 1), at + NEAR_LINES).join('\n'), places).length > 0,
    );
  });
}

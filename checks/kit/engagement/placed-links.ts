import type { Link, Page } from '../../../src/model/observation/page.ts';

interface Placed {
  readonly link: Link;
  /** Where its words begin in the main text. */
  readonly at: number;
}

const known = new WeakMap<Page, readonly Placed[]>();

/**
 * Links of the main part that stand in a piece of its text. Their order tells which „тук“ is which; a piece that is no
 * part of the text as it stands gets every link whose words it holds.
 */
export function linksWithin(page: Page, text: string): Link[] {
  const start = page.mainText.indexOf(text);
  if (start >= 0) {
    return placedLinks(page)
      .filter(({ at }) => at >= start && at < start + text.length)
      .map(({ link }) => link);
  }
  return page.links.filter((link) => link.region === 'main' && link.text !== '' && text.includes(link.text));
}

function placedLinks(page: Page): readonly Placed[] {
  const made = known.get(page);
  if (made !== undefined) return made;
  let from = 0;
  const placed = page.links.flatMap((link): Placed[] => {
    if (link.region !== 'main' || link.text === '') return [];
    const next = page.mainText.indexOf(link.text, from);
    const at = next >= 0 ? next : page.mainText.indexOf(link.text);
    if (at < 0) return [];
    if (next >= 0) from = at + link.text.length;
    return [{ link, at }];
  });
  known.set(page, placed);
  return placed;
}

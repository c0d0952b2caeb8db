import type { FoundPost } from './posts.ts';
import { elementsOf, firstOf, liesIn, textOf, type MarkupNode } from './markup.ts';

/** A post of a feed; comments are articles within it. */
export function isPost({ name, attributes }: MarkupNode): boolean {
  return name === 'article' || attributes['role'] === 'article';
}

const mostArticles = 60;

/** The posts that stand on a page, with the day of each and without what others said below them; null when it shows none that is dated. */
export function articlesOf(root: MarkupNode, base: URL): FoundPost[] | null {
  const posts: FoundPost[] = [];
  for (const element of elementsOf(root)) {
    if (posts.length >= mostArticles) break;
    if (!isPost(element) || liesIn(element, isPost)) continue;
    const time = firstOf(element, (inner) => stampOf(inner) !== null);
    posts.push({ stamp: time && stampOf(time), url: time && addressOf(time, base), text: textOf(element, isPost) });
  }
  return posts.some(({ stamp }) => stamp !== null) ? posts : null;
}

/** The machine-readable time of `<time datetime>` or `<abbr data-utime>`; relative words are no date. */
function stampOf({ name, attributes }: MarkupNode): string | number | null {
  if (name === 'time') return attributes['datetime'] ?? null;
  const seconds = attributes['data-utime'] ?? '';
  return /^\d{9,11}$/u.test(seconds) ? Number(seconds) : null;
}

/** A post's time leads to the post. */
function addressOf(time: MarkupNode, base: URL): string | null {
  for (let at: MarkupNode | null = time; at !== null && !isPost(at); at = at.parent) {
    const href = at.name === 'a' ? at.attributes['href'] : undefined;
    if (href !== undefined) return URL.canParse(href, base.href) ? new URL(href, base).href : null;
  }
  return null;
}

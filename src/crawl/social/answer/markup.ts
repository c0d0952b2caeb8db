import { Parser } from 'htmlparser2';

/** An element of a page that was read within limits. */
export interface MarkupNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: MarkupNode | null;
  /** In order: text and elements. */
  readonly content: (string | MarkupNode)[];
}

const mostNodes = 60_000;
const deepest = 200;
/** Nobody writes a page like that, and to keep track of it costs more than to read it. */
const absurdDepth = 2_000;
const longestText = 4_000_000;
const chunk = 16_384;

/** Reads HTML: its first 60,000 elements, and 4 million characters. What lies deeper than 200 levels counts as lying there. */
export function readMarkup(html: string): MarkupNode {
  const root: MarkupNode = { name: '', attributes: {}, parent: null, content: [] };
  const open: MarkupNode[] = [root];
  let nodes = 0;
  let text = 0;
  const inside = (): MarkupNode => open[Math.min(open.length, deepest) - 1] ?? root;
  const parser = new Parser({
    onopentag(name, attributes) {
      nodes++;
      const parent = inside();
      const node: MarkupNode = { name, attributes, parent, content: [] };
      parent.content.push(node);
      open.push(node);
    },
    ontext(piece) {
      text += piece.length;
      inside().content.push(piece);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
  });
  const isWithin = () => nodes < mostNodes && text < longestText && open.length < absurdDepth;
  for (let at = 0; at < html.length && isWithin(); at += chunk) parser.write(html.slice(at, at + chunk));
  if (isWithin()) parser.end();
  return root;
}

/** The elements below one, in document order. */
export function* elementsOf(node: MarkupNode): Generator<MarkupNode> {
  const waiting = node.content.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue;
    yield next;
    for (let at = next.content.length - 1; at >= 0; at--) waiting.push(next.content[at] ?? '');
  }
}

/** The first element below one that a test picks; null when there is none. */
export function firstOf(node: MarkupNode, test: (element: MarkupNode) => boolean): MarkupNode | null {
  for (const element of elementsOf(node)) if (test(element)) return element;
  return null;
}

const silent = /^(?:script|style|template|noscript|head|title|svg)$/u;

/** The text a reader meets in an element, but for elements left out; breaks and blocks part words. */
export function textOf(node: MarkupNode, isLeftOut: (element: MarkupNode) => boolean = () => false): string {
  const pieces = node.content.map((inner) => {
    if (typeof inner === 'string') return inner;
    return silent.test(inner.name) || isLeftOut(inner) ? '' : ` ${textOf(inner, isLeftOut)} `;
  });
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}

/** What stands in an element that holds no elements: a script, a title. */
export function rawTextOf(node: MarkupNode): string {
  return node.content.filter((inner) => typeof inner === 'string').join('');
}

export function hasClass({ attributes }: MarkupNode, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/u).includes(name);
}

/** An element lies in one that a test picks. */
export function liesIn(node: MarkupNode, test: (element: MarkupNode) => boolean): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (test(at)) return true;
  return false;
}

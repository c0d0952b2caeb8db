import { Parser } from 'htmlparser2';
import type { Region } from '../../model/observation/page.ts';
import { type Element, role, tokens } from './element.ts';
import { landmarkOf, markedLandmarks } from './region.ts';

/** One concern of the pass. Each gathers its own facts; what they share is in the element. */
export interface Collector {
  open?(element: Element): void;
  /** A piece of text directly inside `element`; entities are decoded and come as pieces of their own. */
  text?(piece: string, element: Element): void;
  /** `repaired`: the end tag was missing and the parser put it there. */
  close?(element: Element, repaired: boolean): void;
}

export interface WalkLimits {
  readonly nodes: number;
  readonly depth: number;
}

export const walkLimits: WalkLimits = { nodes: 200_000, depth: 5_000 };

/** Small enough that a pass stops soon after a limit, large enough not to matter otherwise. */
const chunk = 65_536;

/** Nothing inside is part of the page as a reader with a modern browser meets it. */
const inert = new Set(['template', 'noscript', 'noembed', 'noframes']);
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'textarea',
  'option',
  'datalist',
  'svg',
  'math',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
]);
const hiddenStyle = /(?:display\s?:\s?none|visibility\s?:\s?hidden)/iu;

function isHidden(attributes: Element['attributes']): boolean {
  return Object.hasOwn(attributes, 'hidden') || hiddenStyle.test((attributes['style'] ?? '').slice(0, 500));
}

function* namesAround(parent: Element | null): Generator<string> {
  for (let element = parent; element !== null; element = element.parent) yield element.name;
}

function regionOf(bare: Element, marked: ReadonlySet<Region>): Pick<Element, 'region' | 'inMain'> {
  const described = { name: bare.name, role: role(bare), tokens: tokens(bare) };
  const landmark = landmarkOf(described, marked, namesAround(bare.parent));
  return {
    region: landmark ?? bare.parent?.region ?? 'main',
    inMain: landmark === 'main' || (bare.parent?.inMain ?? false),
  };
}

function enter(
  name: string,
  attributes: Element['attributes'],
  at: Pick<Element, 'parent' | 'order' | 'start'>,
): Element {
  const { parent } = at;
  return {
    ...at,
    name,
    attributes,
    depth: parent === null ? 0 : parent.depth + 1,
    region: 'main',
    inMain: false,
    silent: silent.has(name) || (parent?.silent ?? false),
    hidden: isHidden(attributes) || (parent?.hidden ?? false),
    ariaHidden: attributes['aria-hidden'] === 'true' || (parent?.ariaHidden ?? false),
  };
}

/**
 * One streaming pass over a page; no tree is built. Stops early at the limits, of elements and of nesting, and says so.
 * `position` tells how much page text has been gathered so far.
 */
export function walk(
  html: string,
  collectors: readonly Collector[],
  position: () => number,
  limits: WalkLimits = walkLimits,
): { readonly truncated: boolean } {
  const marked = markedLandmarks(html);
  const root = enter('#document', {}, { parent: null, order: 0, start: 0 });
  const pass = { top: root, order: 0, inertDepth: 0, truncated: false };

  const open = (name: string, attributes: Element['attributes']): void => {
    if (pass.truncated) return;
    if (pass.inertDepth > 0 || inert.has(name)) {
      pass.inertDepth++;
      return;
    }
    pass.order++;
    const bare = enter(name, attributes, { parent: pass.top, order: pass.order, start: position() });
    const element: Element = { ...bare, ...regionOf(bare, marked) };
    pass.top = element;
    pass.truncated = pass.order >= limits.nodes || element.depth >= limits.depth;
    for (const collector of collectors) collector.open?.(element);
  };

  const leave = (repaired: boolean): void => {
    const element = pass.top;
    pass.top = element.parent ?? root;
    for (const collector of collectors) collector.close?.(element, repaired);
  };

  const close = (repaired: boolean): void => {
    if (pass.truncated) return;
    if (pass.inertDepth > 0) pass.inertDepth--;
    else if (pass.top !== root) leave(repaired);
  };

  const parser = new Parser({
    onopentag: open,
    ontext: (piece) => {
      if (pass.inertDepth > 0 || pass.truncated) return;
      for (const collector of collectors) collector.text?.(piece, pass.top);
    },
    onclosetag: (_, repaired) => {
      close(repaired);
    },
  });
  for (let i = 0; i < html.length && !pass.truncated; i += chunk) parser.write(html.slice(i, i + chunk));
  if (!pass.truncated) parser.end();
  while (pass.top !== root) leave(false);
  return { truncated: pass.truncated };
}

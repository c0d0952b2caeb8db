import { Parser } from 'htmlparser2';
import type { Region } from '../../model/observation/page.ts';
import { type Element, roleOf, tokensOf } from './element.ts';
import { isSectioning, landmarkOf, markedLandmarks, mayBeLandmark } from './region.ts';

/** One concern of the pass. Each gathers its own facts; what they share is in the element. */
export interface Collector {
  open?(element: Element): void;
  /** A piece of text directly inside `element`; entities are decoded and come as pieces of their own. */
  text?(piece: string, element: Element): void;
  /** `repaired`: the end tag was missing and the parser put it there. */
  close?(element: Element, repaired: boolean): void;
}

const mostNodes = 200_000;
const deepest = 5_000;

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

function landmark(
  name: string,
  attributes: Element['attributes'],
  parent: Element,
  marked: ReadonlySet<Region>,
): Region | null {
  if (!mayBeLandmark(name, attributes)) return null;
  const described = { name, role: roleOf(attributes), tokens: tokensOf(attributes) };
  return landmarkOf(described, marked, parent.inSection);
}

/** Spelled out, since there are up to 200,000 of these a page. */
function enter(
  name: string,
  attributes: Element['attributes'],
  at: { readonly parent: Element; readonly order: number; readonly start: number },
  marked: ReadonlySet<Region>,
): Element {
  const { parent, order, start } = at;
  const region = landmark(name, attributes, parent, marked);
  return {
    name,
    attributes,
    parent,
    order,
    depth: parent.depth + 1,
    region: region ?? parent.region,
    inMain: parent.inMain || region === 'main',
    inSection: parent.inSection || isSectioning(name),
    silent: parent.silent || silent.has(name),
    hidden: parent.hidden || isHidden(attributes),
    ariaHidden: parent.ariaHidden || attributes['aria-hidden'] === 'true',
    start,
  };
}

const outermost: Element = {
  ...{
    name: '#document',
    attributes: {},
    parent: null,
    order: 0,
    depth: 0,
    region: 'main',
    inMain: false,
    inSection: false,
  },
  ...{ silent: false, hidden: false, ariaHidden: false, start: 0 },
};

/**
 * One streaming pass over a page; no tree is built. Stops early at the limits, of elements and of nesting, and says so.
 * `position` tells how much page text has been gathered so far.
 */
export function walk(
  html: string,
  collectors: readonly Collector[],
  position: () => number,
): { readonly truncated: boolean } {
  const marked = markedLandmarks(html);
  const pass = { top: outermost, order: 0, inertDepth: 0, truncated: false };

  const open = (name: string, attributes: Element['attributes']): void => {
    if (pass.truncated) return;
    if (pass.inertDepth > 0 || inert.has(name)) {
      pass.inertDepth++;
      return;
    }
    pass.order++;
    const element = enter(name, attributes, { parent: pass.top, order: pass.order, start: position() }, marked);
    pass.top = element;
    pass.truncated = pass.order >= mostNodes || element.depth >= deepest;
    for (const collector of collectors) collector.open?.(element);
  };

  const leave = (repaired: boolean): void => {
    const element = pass.top;
    pass.top = element.parent ?? outermost;
    for (const collector of collectors) collector.close?.(element, repaired);
  };

  const close = (repaired: boolean): void => {
    if (pass.truncated) return;
    if (pass.inertDepth > 0) pass.inertDepth--;
    else if (pass.top !== outermost) leave(repaired);
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
  while (pass.top !== outermost) leave(false);
  return { truncated: pass.truncated };
}

import { Parser } from 'htmlparser2';
import type { Region } from '../../model/observation/page.ts';
import { classNames } from './class-names.ts';
import { type Element, roleOf } from './element.ts';
import { isSectioning, landmarkOf, markedLandmarks, mayBeLandmark } from './region.ts';

/** One concern of the pass. Each gathers its own facts; what they share is in the element. */
export interface Collector {
  /** Elements it hears of, by name or by an attribute they have; of every element when both are missing. */
  readonly names?: ReadonlySet<string>;
  readonly attributes?: readonly string[];
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

function isHidden({ hidden, style }: Element['attributes']): boolean {
  return hidden !== undefined || (style !== undefined && hiddenStyle.test(style.slice(0, 500)));
}

function landmark(
  { name, attributes, names }: Pick<Element, 'name' | 'attributes' | 'names'>,
  parent: Element,
  marked: ReadonlySet<Region>,
): Region | null {
  if (!mayBeLandmark(name, attributes)) return null;
  return landmarkOf({ name, role: roleOf(attributes), names }, marked, parent.inSection);
}

/** Spelled out, since there are up to 200,000 of these a page. */
function enter(
  name: string,
  attributes: Element['attributes'],
  at: { readonly parent: Element; readonly order: number; readonly start: number },
  marked: ReadonlySet<Region>,
): Element {
  const { parent, order, start } = at;
  const names = classNames(attributes);
  const region = landmark({ name, attributes, names }, parent, marked);
  return {
    name,
    attributes,
    names,
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
    names: classNames({}),
    parent: null,
    order: 0,
    depth: 0,
    region: 'main',
    inMain: false,
    inSection: false,
  },
  ...{ silent: false, hidden: false, ariaHidden: false, start: 0 },
};

/** Who hears of the beginning and of the end of an element, in the order of the collectors. */
interface Hearers {
  readonly open: readonly Collector[];
  readonly close: readonly Collector[];
}

type Audience = (name: string, attributes: Element['attributes']) => Hearers;

function hears({ names, attributes }: Collector, name: string, carried: Element['attributes']): boolean {
  if (names === undefined && attributes === undefined) return true;
  return names?.has(name) === true || attributes?.some((attribute) => Object.hasOwn(carried, attribute)) === true;
}

/** Most collectors care for few elements; whom to tell is worked out once for each name and what it carries. */
function createAudience(collectors: readonly Collector[]): Audience {
  const known = new Map<string, Hearers>();
  const wanted = new Set(collectors.flatMap(({ attributes }) => attributes ?? []));
  return (name, attributes) => {
    let key = name;
    for (const attribute in attributes) if (wanted.has(attribute)) key += ` ${attribute}`;
    let hearers = known.get(key);
    if (hearers === undefined) {
      const told = collectors.filter((it) => hears(it, name, attributes));
      hearers = { open: told.filter((it) => 'open' in it), close: told.filter((it) => 'close' in it) };
      known.set(key, hearers);
    }
    return hearers;
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
): { readonly truncated: boolean } {
  const marked = markedLandmarks(html);
  const audience = createAudience(collectors);
  const readers = collectors.filter((collector) => collector.text !== undefined);
  const pass = { top: outermost, order: 0, inertDepth: 0, truncated: false };
  const hearers: Hearers[] = [];

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
    const told = audience(name, attributes);
    hearers.push(told);
    for (const collector of told.open) collector.open?.(element);
  };

  const leave = (repaired: boolean): void => {
    const element = pass.top;
    pass.top = element.parent ?? outermost;
    for (const collector of hearers.pop()?.close ?? []) collector.close?.(element, repaired);
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
      for (const collector of readers) collector.text?.(piece, pass.top);
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

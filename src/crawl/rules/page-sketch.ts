import { Parser } from 'htmlparser2';
import { isSpace } from '../../model/text/collapse.ts';

/** The few features of a page by which block pages and empty shells are told from real pages. */
export interface PageSketch {
  title: string;
  /** Visible text, its first 20,000 characters. */
  text: string;
  /** Visible characters, spaces not counted; `prose` of them in paragraphs, headings, lists and tables. */
  characters: number;
  prose: number;
  /** Links that lead to another page, by http(s). */
  links: number;
  /** Links to what only a script on the page tells apart: `#/services`, `#!news`. */
  hashRoutes: number;
  /** Fields that a visitor types into; `passwords` of them for passwords. */
  fields: number;
  passwords: number;
  /** Addresses of scripts and of frames. */
  scripts: string[];
  frames: string[];
  inlineScript: string;
  noscript: string;
  /** Content of a `meta refresh` for visitors with scripts; null when there is none. */
  refresh: string | null;
  /** The element that an application is drawn into is there, and empty. */
  emptyRoot: boolean;
}

const maxHtml = 1024 * 1024;
const maxText = 20_000;
const maxSources = 200;
const maxDepth = 512;
const chunk = 16 * 1024;

const invisible: ReadonlySet<string> = new Set('script style template noscript title'.split(' '));
const proseElements: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dd dt blockquote figcaption pre'.split(' '),
);
const typedField = /^(?:text|email|tel|search|url|number|date|password)$/i;
/** Leads to a place on the page itself, to a script, or to no page at all. */
const leadsNowhere = /^\s*(?:#|javascript:|mailto:|tel:|$)/i;
const hashRoute = /^\s*#(?:!|\/)./;
const applicationRoots: ReadonlySet<string> = new Set(
  'root app __next __nuxt q-app app-root single-spa-application'.split(' '),
);

type Attributes = Readonly<Record<string, string>>;

function keep(list: string[], address: string | undefined): void {
  if (address !== undefined && list.length < maxSources) list.push(address.slice(0, 500));
}

function append(so: string, data: string): string {
  return so.length < maxText ? so + data : so;
}

function noteField(sketch: PageSketch, type: string): void {
  if (typedField.test(type)) sketch.fields++;
  if (type.toLowerCase() === 'password') sketch.passwords++;
}

function noteLink(sketch: PageSketch, href: string): void {
  if (hashRoute.test(href)) sketch.hashRoutes++;
  else if (!leadsNowhere.test(href)) sketch.links++;
}

/** What single elements add to a sketch. */
function note(sketch: PageSketch, name: string, attributes: Attributes): void {
  const { href, src, type = 'text', content = '' } = attributes;
  if (name === 'a' && href !== undefined) noteLink(sketch, href);
  else if (name === 'script') keep(sketch.scripts, src);
  else if (name === 'iframe') keep(sketch.frames, src);
  else if (name === 'textarea') sketch.fields++;
  else if (name === 'input') noteField(sketch, type);
  else if (attributes['http-equiv']?.toLowerCase() === 'refresh') sketch.refresh ??= content;
}

/** Fills a sketch from the events of an HTML parser. */
function sketcher(sketch: PageSketch) {
  const open: string[] = [];
  let hidden = 0;
  let inProse = 0;
  let inNoscript = 0;
  let root: { depth: number; before: number } | null = null;

  function visible(data: string) {
    let characters = 0;
    for (let at = 0; at < data.length; at++) if (!isSpace(data.charCodeAt(at))) characters++;
    sketch.characters += characters;
    if (inProse > 0) sketch.prose += characters;
    sketch.text = append(sketch.text, data);
  }

  return {
    depth: () => open.length,
    onopentag(name: string, attributes: Attributes) {
      open.push(name);
      if (invisible.has(name)) hidden++;
      if (proseElements.has(name)) inProse++;
      if (name === 'noscript') inNoscript++;
      if (applicationRoots.has(attributes['id'] ?? name)) root ??= { depth: open.length, before: sketch.characters };
      if (inNoscript === 0) note(sketch, name, attributes);
    },
    ontext(data: string) {
      const inside = open.at(-1);
      if (inside === 'script') sketch.inlineScript = append(sketch.inlineScript, data);
      else if (inside === 'title') sketch.title = append(sketch.title, data);
      else if (inNoscript > 0) sketch.noscript = append(sketch.noscript, data);
      else if (hidden === 0) visible(data);
    },
    onclosetag(name: string) {
      if (root?.depth === open.length && root.before === sketch.characters) sketch.emptyRoot = true;
      open.pop();
      if (invisible.has(name)) hidden--;
      if (proseElements.has(name)) inProse--;
      if (name === 'noscript') inNoscript--;
      sketch.text = append(sketch.text, ' ');
    },
  };
}

/** Several questions are asked of a page, one after the other. */
let latest: { readonly html: string; readonly sketch: Readonly<PageSketch> } | null = null;

/** One bounded pass over the HTML: its first mebibyte, 512 levels deep. */
export function sketchPage(html: string): Readonly<PageSketch> {
  if (latest?.html !== html) latest = { html, sketch: draw(html) };
  return latest.sketch;
}

function draw(html: string): PageSketch {
  const sketch: PageSketch = {
    title: '',
    text: '',
    characters: 0,
    prose: 0,
    links: 0,
    hashRoutes: 0,
    fields: 0,
    passwords: 0,
    scripts: [],
    frames: [],
    inlineScript: '',
    noscript: '',
    refresh: null,
    emptyRoot: false,
  };
  const events = sketcher(sketch);
  const parser = new Parser(events);
  const end = Math.min(html.length, maxHtml);
  // In pieces, so that absurd nesting is left before it costs anything.
  for (let at = 0; at < end && events.depth() < maxDepth; at += chunk) parser.write(html.slice(at, at + chunk));
  if (events.depth() < maxDepth) parser.end();
  return sketch;
}

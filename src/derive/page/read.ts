import type { DataTable, Page, Structure } from '../../model/observation/page.ts';
import { createResolve, type Resolve } from './address.ts';
import { createBreadcrumbs } from './breadcrumbs.ts';
import { createCaptures } from './captures.ts';
import type { PlacedFrame } from './embeds.ts';
import { createForms, type PlacedForm } from './forms.ts';
import { createHead, type Head } from './head.ts';
import { createHeadings, type PageHeading } from './headings.ts';
import { datedItems, createItems, type PlacedItem } from './items.ts';
import { createEmphasis } from './looks-like-heading.ts';
import { createLinks, type PageLink, resolveLinks } from './links.ts';
import { createMedia } from './media.ts';
import { createTimes, pageDates, type PlacedDate } from './page-dates.ts';
import { createPlugins } from './plugins.ts';
import { createRelations } from './relations.ts';
import { createSearchControls } from './search-control.ts';
import { createStructure } from './structure.ts';
import { createTables } from './tables.ts';
import { createTemplate } from './template.ts';
import { createText, type Line } from './text.ts';
import { walk } from './walk.ts';

/** What one pass over the HTML gives, before anything is made of it. Places are offsets in the page text. */
export interface PageFacts {
  readonly head: Head;
  /** Marked ones and those that only look so, in order. */
  readonly headings: readonly PageHeading[];
  readonly links: readonly PageLink[];
  readonly alternates: Page['alternates'];
  readonly me: Page['me'];
  readonly sameAs: Page['sameAs'];
  readonly plugins: Page['plugins'];
  readonly forms: readonly PlacedForm[];
  readonly searchControl: boolean;
  readonly frames: readonly PlacedFrame[];
  readonly scripts: Page['scripts'];
  readonly images: Page['images'];
  readonly lines: readonly Line[];
  readonly dates: readonly PlacedDate[];
  readonly items: readonly PlacedItem[];
  readonly breadcrumbs: readonly string[];
  readonly tables: readonly DataTable[];
  /** Rows of tables in the main part. */
  readonly rows: number;
  readonly structure: Structure;
  readonly template: string;
  readonly truncated: boolean;
}

export interface ReadInput {
  readonly url: string;
  readonly html: string;
  readonly encoding: string;
  /** Days on which the page may have been visited: a clock in its header shows one of them. */
  readonly visited: readonly string[];
  readonly isDateLabel: (words: string) => boolean;
}

/** Reads a page in one streaming pass. */
export function readPage({ url, html, encoding, visited, isDateLabel }: ReadInput): PageFacts {
  const text = createText();
  const captures = createCaptures();
  const head = createHead();
  const headings = createHeadings(captures);
  const emphasis = createEmphasis(captures, text.length);
  const links = createLinks(captures, text.length);
  const relations = createRelations();
  const plugins = createPlugins();
  const forms = createForms(captures, html, text.length);
  const searchControls = createSearchControls(captures);
  const times = createTimes(captures);
  const breadcrumbs = createBreadcrumbs(captures);
  const media = createMedia();
  const items = createItems(text.length);
  const tables = createTables(text.length);
  const structure = createStructure();
  const template = createTemplate();

  // Captures end before the collectors that asked for them hear of the end tag.
  const collectors = [
    text,
    captures,
    head,
    headings,
    emphasis,
    links,
    relations,
    plugins,
    forms,
    searchControls,
    times,
    breadcrumbs,
    media,
    items,
    tables,
    structure,
    template,
  ];
  const { truncated } = walk(html, collectors, text.length);

  const facts = head.head();
  const resolve = createResolve(url, facts.base, encoding);
  const lines = text.lines();
  const dates = pageDates({ head: facts, lines, times: times.times() }, isDateLabel, visited);
  const resolved = resolveLinks(links.links(), resolve);
  const marked = headings.headings();
  const seeming = emphasis.headings({ lines, headings: marked, links: resolved });
  const allHeadings = [...marked, ...seeming].sort((a, b) => a.start - b.start);
  return {
    head: facts,
    headings: allHeadings,
    links: resolved,
    alternates: relations.alternates(resolve),
    me: relations.me(resolve),
    sameAs: sameAs(relations.sameAs(resolve), facts, resolve),
    plugins: plugins.plugins(resolve),
    forms: forms.forms(resolve, url),
    searchControl: searchControls.found(),
    frames: media.frames(resolve),
    scripts: media.scripts(resolve),
    images: media.images(resolve),
    lines,
    dates,
    items: datedItems(items.candidates(), { lines, dates, links: resolved }),
    breadcrumbs: [...breadcrumbs.breadcrumbs(), ...facts.linkedData.breadcrumbs],
    tables: tables.tables(lines),
    rows: media.rows(),
    structure: structure.structure(marked),
    template: template.signature(),
    truncated: truncated || text.truncated(),
  };
}

function sameAs(marked: readonly string[], { linkedData }: Head, resolve: Resolve): string[] {
  return [...new Set([...marked, ...linkedData.sameAs.map(resolve).filter((url) => url !== null)])];
}

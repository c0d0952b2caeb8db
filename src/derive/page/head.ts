import { collapse, shorten } from '../../model/text/collapse.ts';
import { attribute, type Element } from './element.ts';
import { createLinkedData, type LinkedData } from './linked-data.ts';
import type { Collector } from './walk.ts';

/** What a page says about itself in its head. */
export interface Head {
  readonly title: string;
  readonly lang: string | null;
  /** The first base, as written. */
  readonly base: string | null;
  /** Lower-case name, property or http-equiv → content; the first counts, but all content security policies. */
  readonly meta: Readonly<Record<string, string>>;
  readonly linkedData: LinkedData;
}

export interface HeadCollector extends Collector {
  head(): Head;
}

const mostMeta = 200;
const longestMeta = 4_000;
const longestTitle = 1_000;

const names = new Set(['html', 'base', 'meta', 'title', 'script']);

/** Browsers enforce each policy of a page, and only those of `http-equiv` (CSP Level 3, 3.3). */
const policyName = 'content-security-policy';

function metaName(element: Element): string {
  const named = (attribute(element, 'name') ?? attribute(element, 'property'))?.trim().toLowerCase();
  const equivalent = attribute(element, 'http-equiv')?.trim().toLowerCase();
  if (equivalent === policyName) return policyName;
  const name = named ?? equivalent ?? '';
  return name === policyName ? '' : name.slice(0, 200);
}

/** A title inside a drawing describes the drawing. */
function isPageTitle(element: Element): boolean {
  return element.name === 'title' && !(element.parent?.silent === true && element.parent.name !== 'head');
}

export function createHead(): HeadCollector {
  const meta = new Map<string, string>();
  const linkedData = createLinkedData();
  let title: string | null = null;
  let reading: Element | null = null;
  let lang: string | null = null;
  let base: string | null = null;

  const openMeta = (element: Element): void => {
    const name = metaName(element);
    const content = attribute(element, 'content')?.slice(0, longestMeta);
    if (name === '' || content === undefined || meta.size >= mostMeta) return;
    const known = meta.get(name);
    if (name === policyName)
      meta.set(name, known === undefined ? content : `${known}, ${content}`.slice(0, longestMeta));
    else if (known === undefined) meta.set(name, content);
  };

  return {
    names,
    open(element) {
      linkedData.open(element);
      if (element.name === 'html') lang ??= attribute(element, 'lang')?.slice(0, 100) ?? null;
      if (element.name === 'base') base ??= attribute(element, 'href') ?? null;
      if (element.name === 'meta') openMeta(element);
      if (isPageTitle(element) && title === null) {
        reading = element;
        title = '';
      }
    },
    text(piece, element) {
      linkedData.text(piece, element);
      if (element === reading && title !== null && title.length < longestTitle) title += piece;
    },
    head: () => ({
      title: shorten(collapse(title ?? ''), longestTitle),
      lang,
      base,
      meta: Object.fromEntries(meta),
      linkedData: linkedData.read(),
    }),
  };
}

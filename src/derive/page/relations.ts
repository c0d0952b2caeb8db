import type { Alternate } from '../../model/observation/page.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import type { Resolve } from './address.ts';
import { attribute, type Element } from './element.ts';
import type { Collector } from './walk.ts';

export interface RelationCollector extends Collector {
  alternates(resolve: Resolve): Alternate[];
  /** Addresses of `<link rel=me>`. */
  me(resolve: Resolve): string[];
  /** Addresses of `itemprop=sameAs` (microdata). */
  sameAs(resolve: Resolve): string[];
}

const names = new Set(['link']);
const mostOfAKind = 100;
const longestTitle = 300;

function tokens(element: Element, name: string): string[] {
  const written = (attribute(element, name) ?? '').slice(0, 500).toLowerCase();
  return written.split(/\s+/u).filter(Boolean);
}

function isStylesheet(rel: readonly string[]): boolean {
  return rel.includes('stylesheet');
}

/** What a page says in `<link>` about how it relates to others (HTML, link types). */
export function createRelations(): RelationCollector {
  const alternates: Element[] = [];
  const me: Element[] = [];
  const same: Element[] = [];
  const keep = (list: Element[], element: Element): void => {
    if (list.length < mostOfAKind) list.push(element);
  };
  const addresses = (elements: readonly Element[], resolve: Resolve): string[] => [
    ...new Set(elements.map((element) => resolve(attribute(element, 'href') ?? '')).filter((url) => url !== null)),
  ];
  return {
    names,
    attributes: ['itemprop'],
    open(element) {
      if (attribute(element, 'href') === undefined) return;
      if (tokens(element, 'itemprop').includes('sameas')) keep(same, element);
      if (element.name !== 'link') return;
      const rel = tokens(element, 'rel');
      if (rel.includes('alternate') && !isStylesheet(rel)) keep(alternates, element);
      if (rel.includes('me')) keep(me, element);
    },
    alternates: (resolve) =>
      alternates.flatMap((element) => {
        const url = resolve(attribute(element, 'href') ?? '');
        return url === null ? [] : [readAlternate(element, url)];
      }),
    me: (resolve) => addresses(me, resolve),
    sameAs: (resolve) => addresses(same, resolve),
  };
}

function readAlternate(element: Element, url: string): Alternate {
  const written = (name: string): string | null => {
    const text = shorten(collapse(attribute(element, name) ?? ''), longestTitle);
    return text === '' ? null : text;
  };
  return {
    url,
    type: written('type')?.toLowerCase() ?? null,
    hreflang: written('hreflang')?.toLowerCase() ?? null,
    title: written('title'),
  };
}

import type { Link, Region } from '../../model/observation/page.ts';
import { collapse } from '../../model/text/collapse.ts';
import { type Resolve, revealMail } from './address.ts';
import type { Captured, Captures } from './captures.ts';
import { attribute, type Element } from './element.ts';
import { type LinkTraits, traitsOf } from './link-traits.ts';
import type { Collector } from './walk.ts';

/** A link before its address is resolved: the base of the page may come later than the link. */
export interface RawLink {
  readonly href: string;
  /** As written, white space and all: several spaces between spaced letters separate words. */
  readonly text: string;
  /** The same, collapsed. */
  readonly name: string;
  readonly traits: LinkTraits;
  /** Its extent in the page text. */
  readonly start: number;
  readonly end: number;
}

export interface LinkCollector extends Collector {
  links(): readonly RawLink[];
}

const names = new Set(['a', 'area']);
const named = ['aria-label', 'title', 'alt'];
const mostLinks = 2_000;
const longestText = 2_000;

function nameOf(element: Element, { text, alternative }: Captured): Pick<RawLink, 'text' | 'name'> {
  for (const written of [text, alternative]) {
    const name = collapse(written);
    if (name !== '') return { text: written, name };
  }
  for (const attributeName of named) {
    const written = attribute(element, attributeName)?.slice(0, longestText) ?? '';
    const name = collapse(written);
    if (name !== '') return { text: written, name };
  }
  return { text: '', name: '' };
}

/** `onclick="location.href='/novini'"`, `href="javascript:window.open('/novini')"`: a link in another form. */
const scripted =
  /\b(?:location(?:\.href)?\s*=\s*|location\.(?:assign|replace)\s*\(\s*|window\.open\s*\(\s*)(["'])([^"'\\]{1,2000})\1/u;

/** Leads nowhere by itself. */
const unfollowed = /^\s*(?:#|javascript:|$)/iu;

function scriptedTarget(element: Element): string | undefined {
  const code = attribute(element, 'onclick') ?? attribute(element, 'href') ?? '';
  return code.includes('(') || code.includes('=') ? scripted.exec(code.slice(0, 5_000))?.[2] : undefined;
}

function hrefOf(element: Element): string | undefined {
  const isLink = names.has(element.name);
  const href = isLink ? attribute(element, 'href') : undefined;
  if (href !== undefined && !unfollowed.test(href)) return href;
  if (isLink || attribute(element, 'onclick') !== undefined) {
    const target = scriptedTarget(element);
    if (target !== undefined || isLink) return target ?? href;
  }
  // Cloudflare also hides addresses that were plain text.
  const mail = revealMail(attribute(element, 'data-cfemail') ?? '');
  return mail === null ? undefined : `mailto:${mail}`;
}

export function createLinks(captures: Captures, position: () => number): LinkCollector {
  const links: RawLink[] = [];
  let opened = 0;
  return {
    names,
    attributes: ['onclick', 'data-cfemail'],
    open(element) {
      const href = hrefOf(element);
      if (href === undefined || opened >= mostLinks) return;
      opened++;
      captures.start(element, longestText, (captured) => {
        const { text, name } = nameOf(element, captured);
        links.push({ href, text, name, traits: traitsOf(element), start: element.start, end: position() });
      });
    },
    links: () => links,
  };
}

/** A link with what topics need besides: its text as written and its extent in the page text. */
export interface PageLink {
  readonly link: Link;
  readonly text: string;
  readonly region: Region;
  readonly start: number;
  readonly end: number;
}

/** Links whose addresses can be followed; scripts, fragments of nothing and unknown schemes are left out. */
export function resolveLinks(links: readonly RawLink[], resolve: Resolve): PageLink[] {
  const found: PageLink[] = [];
  for (const { href, text, name, traits, start, end } of links) {
    const url = resolve(href);
    if (url !== null) found.push({ link: { url, text: name, ...traits }, text, region: traits.region, start, end });
  }
  return found;
}

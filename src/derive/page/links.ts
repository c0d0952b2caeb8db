import type { Link, Region } from '../../model/observation/page.ts';
import { collapse } from '../../model/text/collapse.ts';
import { type Resolve, revealMail } from './address.ts';
import type { Captured, Captures } from './captures.ts';
import { attribute, type Element } from './element.ts';
import type { Collector } from './walk.ts';

/** A link before its address is resolved: the base of the page may come later than the link. */
export interface RawLink {
  readonly href: string;
  /** As written, white space and all: several spaces between spaced letters separate words. */
  readonly text: string;
  readonly region: Region;
  readonly rel: readonly string[];
  /** Its extent in the page text. */
  readonly start: number;
  readonly end: number;
}

export interface LinkCollector extends Collector {
  links(): readonly RawLink[];
}

const mostLinks = 2_000;
const longestText = 2_000;

function nameOf(element: Element, { text, alternative }: Captured): string {
  const names = [
    text,
    alternative,
    attribute(element, 'aria-label'),
    attribute(element, 'title'),
    attribute(element, 'alt'),
  ];
  return names.find((name) => name !== undefined && collapse(name) !== '')?.slice(0, longestText) ?? '';
}

/** `onclick="location.href='/novini'"`, `href="javascript:window.open('/novini')"`: a link in another form. */
const scripted =
  /\b(?:location(?:\.href)?\s*=\s*|location\.(?:assign|replace)\s*\(\s*|window\.open\s*\(\s*)(["'])([^"'\\]{1,2000})\1/u;

function scriptedTarget(element: Element): string | undefined {
  const code = attribute(element, 'onclick') ?? attribute(element, 'href') ?? '';
  return code.includes('(') || code.includes('=') ? scripted.exec(code.slice(0, 5_000))?.[2] : undefined;
}

function hrefOf(element: Element): string | undefined {
  const isLink = element.name === 'a' || element.name === 'area';
  const href = isLink ? attribute(element, 'href') : undefined;
  if (href !== undefined && !/^\s*(?:#|javascript:|$)/iu.test(href)) return href;
  if (isLink || attribute(element, 'onclick') !== undefined) {
    const target = scriptedTarget(element);
    if (target !== undefined || isLink) return target ?? href;
  }
  // Cloudflare also hides addresses that were plain text.
  const mail = revealMail(attribute(element, 'data-cfemail') ?? '');
  return mail === null ? undefined : `mailto:${mail}`;
}

function relOf(element: Element): string[] {
  const written = (attribute(element, 'rel') ?? '').slice(0, 500).toLowerCase();
  return written.split(/\s+/u).filter(Boolean);
}

export function createLinks(captures: Captures, position: () => number): LinkCollector {
  const links: RawLink[] = [];
  let opened = 0;
  return {
    open(element) {
      const href = hrefOf(element);
      if (href === undefined || opened >= mostLinks) return;
      opened++;
      captures.start(element, longestText, (captured) => {
        const text = nameOf(element, captured);
        links.push({ href, text, region: element.region, rel: relOf(element), start: element.start, end: position() });
      });
    },
    links: () => links,
  };
}

/** A link with what topics need besides: its text as written and its extent in the page text. */
export interface PageLink extends RawLink {
  readonly link: Link;
}

/** Links whose addresses can be followed; scripts, fragments of nothing and unknown schemes are left out. */
export function resolveLinks(links: readonly RawLink[], resolve: Resolve): PageLink[] {
  return links.flatMap((raw) => {
    const url = resolve(raw.href);
    if (url === null) return [];
    return [{ ...raw, link: { url, text: collapse(raw.text), region: raw.region, rel: raw.rel } }];
  });
}

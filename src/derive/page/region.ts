import type { Region } from '../../model/observation/page.ts';
import type { ClassNames } from './class-names.ts';

const byRole: ReadonlyMap<string, Region> = new Map([
  ['banner', 'header'],
  ['navigation', 'nav'],
  ['main', 'main'],
  ['complementary', 'aside'],
  ['contentinfo', 'footer'],
]);

const byName: ReadonlyMap<string, Region> = new Map([
  ['header', 'header'],
  ['nav', 'nav'],
  ['main', 'main'],
  ['aside', 'aside'],
  ['footer', 'footer'],
]);

/** A header or footer of these belongs to them, not to the page (HTML accessibility API mappings). */
const sectioning = new Set(['article', 'section', 'main', 'aside', 'nav']);

export function isSectioning(name: string): boolean {
  return sectioning.has(name);
}

const containers = new Set(['div', 'section', 'td', 'table', 'ul', 'center']);

/** Which landmarks a page marks itself; for the others the usual names of classes and ids have to do. */
export function markedLandmarks(html: string): ReadonlySet<Region> {
  const marked = new Set<Region>();
  for (const match of html.matchAll(/<(header|nav|main|aside|footer)[\s>]/giu)) {
    const region = byName.get((match[1] ?? '').toLowerCase());
    if (region !== undefined) marked.add(region);
  }
  for (const match of html.matchAll(/role\s?=\s?["']?(banner|navigation|main|complementary|contentinfo)\b/giu)) {
    const region = byRole.get((match[1] ?? '').toLowerCase());
    if (region !== undefined) marked.add(region);
  }
  return marked;
}

/** Only these can open one; all others need not be looked at. */
export function mayBeLandmark(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return byName.has(name) || containers.has(name) || attributes['role'] !== undefined;
}

/** The landmark an element opens, or null. `inSection`: it stands in sectioning content. */
export function landmarkOf(
  element: { readonly name: string; readonly role: string; readonly names: ClassNames },
  marked: ReadonlySet<Region>,
  inSection: boolean,
): Region | null {
  const region = byRole.get(element.role) ?? byName.get(element.name);
  if (region !== undefined) {
    const ofPage = region !== 'header' && region !== 'footer';
    return ofPage || byRole.has(element.role) || !inSection ? region : null;
  }
  if (!containers.has(element.name)) return null;
  const guess = element.names.region;
  return guess === null || marked.has(guess) ? null : guess;
}

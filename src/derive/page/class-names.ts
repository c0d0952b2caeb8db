import type { Region } from '../../model/observation/page.ts';
import { remembering } from '../remember.ts';

/** What the class and id of an element tell by themselves; worked out once for the same words. */
export interface ClassNames {
  /** Lower-case, at most 32. */
  readonly tokens: readonly string[];
  /** The landmark that elements are usually called so for, in pages that do not mark it themselves. */
  readonly region: Region | null;
  readonly isTrail: boolean;
  /** The entry of a menu where the visitor is. */
  readonly isCurrent: boolean;
  /** Called a title or heading. */
  readonly isTitle: boolean;
  /** What the entries of one list have in common. */
  readonly entry: string;
  /** What the pages of one template have in common. */
  readonly lasting: string;
}

const mostTokens = 32;
const longest = 2_000;

const prefix = '(?:(?:site|page|main|top|left|right|side|primary|secondary|bottom|global|wp)[-_]?)?';
const landmarks: readonly (readonly [Region, RegExp])[] = [
  ['header', new RegExp(`^${prefix}(?:header|masthead|topbar)$`, 'u')],
  ['nav', new RegExp(`^${prefix}(?:nav|navbar|navigation|menu|breadcrumbs?)$`, 'u')],
  ['aside', new RegExp(`^${prefix}(?:sidebar|aside|column-left|column-right)$`, 'u')],
  ['footer', new RegExp(`^${prefix}(?:footer|colophon)$`, 'u')],
];
const trail = /^breadcrumbs?$/u;
const current = /^(?:(?:is|uk|nav|menu)[-_])?(?:active|current|selected)(?:[-_](?:menu|page)[-_]item)?$/u;
const title = /(?:^|[-_])(?:title|heading|headline|caption|subtitle|zaglavie)$/u;
/** Number and place of an entry within its list. */
const ofOne = /\d|first|last|odd|even|active/u;
/** State and position of an entry, not the template. */
const state = /\d|^(?:active|current|selected|open|first|last|odd|even|is-|has-|js|no-js)|active$|current/u;

function readNames(written: string): ClassNames {
  const tokens = written.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, mostTokens);
  const lasting = tokens.filter((token) => !state.test(token)).sort();
  return {
    tokens,
    region: landmarks.find(([, pattern]) => tokens.some((token) => pattern.test(token)))?.[0] ?? null,
    isTrail: tokens.some((token) => trail.test(token)),
    isCurrent: tokens.some((token) => current.test(token)),
    isTitle: tokens.some((token) => title.test(token)),
    entry: tokens.filter((token) => !ofOne.test(token)).join(' '),
    lasting: lasting.map((token) => `.${token}`).join(''),
  };
}

const none = readNames('');
const known = remembering(readNames, { longest });

export function classNames({ class: classes, id }: Readonly<Record<string, string>>): ClassNames {
  if (classes === undefined && id === undefined) return none;
  return known((id === undefined ? (classes ?? '') : `${classes ?? ''} ${id}`).slice(0, longest));
}

import { decodeHtml } from '../../../derive/charset.ts';
import type { Unseen } from '../../../model/unseen.ts';
import { collapse, shorten } from '../../../model/text/collapse.ts';
import { recogniseBlock, type GuardedAnswer } from '../../rules/block-page.ts';
import type { PlatformAnswer } from '../adapter.ts';
import { elementsOf, firstOf, rawTextOf, readMarkup, textOf, type MarkupNode } from './markup.ts';
import { wallAt } from './wall.ts';

/** A page of a platform as anyone gets it. */
export interface PublicPage {
  /** Where it was in the end. */
  readonly url: URL;
  /** When it was asked for, ISO. */
  readonly seenAt: string;
  readonly root: MarkupNode;
  readonly title: string;
  /** Lower-case name, property or itemprop → content; the first counts. */
  readonly meta: ReadonlyMap<string, string>;
  /** Text of its scripts, in order. */
  readonly scripts: readonly string[];
  /** As a guard's page would be told by. */
  readonly guarded: GuardedAnswer;
}

const longestMeta = 4_000;
const mostScripts = 400;

/** Reads an HTML answer; null when it has no HTML. */
export function openPage(answer: PlatformAnswer): PublicPage | null {
  const headers = answer.hops.at(-1)?.headers ?? [];
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? null;
  if (answer.body === null || (type !== null && !/\bhtml\b/iu.test(type))) return null;
  const { html } = decodeHtml(answer.body, type);
  const root = readMarkup(html);
  return {
    url: new URL(answer.url),
    seenAt: answer.startedAt,
    root,
    title: titleOf(root),
    meta: metaOf(root),
    scripts: scriptsOf(root),
    guarded: { status: answer.status, headers, html },
  };
}

/** Why there is nothing of a profile on a page. */
export function emptinessOf({ root, scripts, guarded }: PublicPage): Unseen {
  return wallOn(root) ?? recogniseBlock(guarded) ?? (isShell(root, scripts) ? 'script_shell' : 'not_shown');
}

/** The text of a meta element, collapsed and at most 2,000 characters; null when there is none. */
export function metaText({ meta }: PublicPage, ...names: readonly string[]): string | null {
  const content = names.map((name) => meta.get(name)).find((text) => text !== undefined && text.trim() !== '');
  return content === undefined ? null : shorten(collapse(content), 2_000);
}

function titleOf(root: MarkupNode): string {
  const title = firstOf(root, ({ name }) => name === 'title');
  return title === null ? '' : shorten(collapse(rawTextOf(title)), 500);
}

function metaOf(root: MarkupNode): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const { name, attributes } of elementsOf(root)) {
    const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
    const content = attributes['content'];
    if (name !== 'meta' || key === undefined || content === undefined) continue;
    const known = key.trim().toLowerCase();
    if (!meta.has(known)) meta.set(known, content.slice(0, longestMeta));
  }
  return meta;
}

function scriptsOf(root: MarkupNode): string[] {
  const scripts: string[] = [];
  for (const element of elementsOf(root)) {
    if (element.name === 'script' && scripts.length < mostScripts) scripts.push(rawTextOf(element));
  }
  return scripts;
}

/** A wall that stands on the page itself: its forms lead there, or ask for a password. */
function wallOn(root: MarkupNode): Unseen | null {
  const elements = [...elementsOf(root)];
  const walls = elements
    .filter(({ name }) => name === 'form')
    .map(({ attributes }) => wallOfForm(attributes['action']));
  if (walls.includes('consent_wall')) return 'consent_wall';
  const asksPassword = elements.some(
    ({ name, attributes }) => name === 'input' && attributes['type']?.toLowerCase() === 'password',
  );
  return asksPassword || walls.includes('login_wall') ? 'login_wall' : null;
}

/** An address without a host stays on the platform, whichever that is. */
function wallOfForm(action = ''): Unseen | null {
  const platform = 'https://platform.invalid/';
  return URL.canParse(action, platform) ? wallAt(new URL(action, platform)) : null;
}

const leastText = 200;

function isShell(root: MarkupNode, scripts: readonly string[]): boolean {
  return scripts.length > 0 && textOf(root).length < leastText;
}

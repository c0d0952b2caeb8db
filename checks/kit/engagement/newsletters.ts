import type { Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Form } from '../../../src/model/observation/page.ts';
import { isOwn, plain } from '../address.ts';
import { citeHits, citePage, type Read } from '../cite.ts';
import { compare, distinctBy } from '../order.ts';
import { proofs, sections, strongProofs, subjectsOf } from '../topics.ts';
import { isLate, newestTold } from './days-told.ts';
import { filesIn, isNews, linksIn, passagesOn } from './passages.ts';

/** Forms and links by which people subscribe, on pages that are no mere mention. */
export function subscriptions(read: Read): Evidence[] {
  const solid = read.pages
    .filter(({ hollow, site }) => hollow === null && site !== 'legacy')
    .sort((a, b) => Number(b.home) - Number(a.home) || compare(a.url, b.url));
  const named = new Set(sections(read, 'newsletter').map(({ url }) => plain(url)));
  const offering = solid.filter(
    ({ url, forms, embeds }) =>
      embeds.some(({ kind }) => kind === 'newsletter') ||
      forms.some((form) => form.kind === 'newsletter' || (named.has(plain(url)) && isMailForm(form))),
  );
  const linked = proofs(read, 'newsletter').filter(({ field, strength }) => field === 'host' && strength === 'strong');
  return [...offering.map((page) => citePage(page)), ...citeHits(read, linked)];
}

/** Places where pages name a feed of their news. */
export function feedLinks(read: Read): Evidence[] {
  const feeding = read.pages
    .filter(({ alternates, site }) => site !== 'legacy' && alternates.some(({ type }) => isFeedType(type ?? '')))
    .sort((a, b) => Number(b.home) - Number(a.home) || compare(a.url, b.url));
  return [...citeHits(read, strongProofs(read, 'rss')), ...feeding.map((page) => citePage(page))];
}

function isFeedType(type: string): boolean {
  return /^application\/(?:rss|atom)\+xml/u.test(type);
}

/** One field for an e-mail address, no room for a message, no password. */
function isMailForm({ fields, search, method }: Form): boolean {
  const types = fields.map(({ type }) => type);
  return !search && method === 'post' && types.includes('email') && !types.some((it) => /textarea|password/u.test(it));
}

/** Issues to download: fresh ones newest first, those without a day, and old ones. */
export function bulletins(read: Read, subject: Subject, asOf: string, days: number) {
  // A line of the home page may stand beside any file.
  const passages = passagesOn(read, 'newsletter').filter(
    (it) => it.extent !== 'lines' || !(it.page.home || isNews(it)),
  );
  const named = subjectsOf(strongProofs(read, 'newsletter'));
  const files = distinctBy(
    [
      ...passages.flatMap((passage) => filesIn(read.documents, passage)),
      ...read.documents.filter(({ url }) => named.has(plain(url))),
    ],
    ({ url }) => url,
  ).filter(({ url, site }) => site !== 'legacy' && isOwn(url, subject));
  const linked = new Map(passages.flatMap((it) => linksIn(it).map(({ url, text }) => [plain(url), text] as const)));
  const dated = files.map((file) => ({ file, date: dayOf(file, linked.get(plain(file.url)) ?? '') }));
  const known = dated.filter((it): it is { file: DocumentFile; date: string } => it.date !== null);
  return {
    fresh: known.filter(({ date }) => isLate(date, asOf, days)).sort((a, b) => compare(b.date, a.date)),
    undated: dated.filter(({ date }) => date === null).map(({ file }) => file),
    old: known.filter(({ date }) => !isLate(date, asOf, days)).map(({ file }) => file),
  };
}

/** The day of an issue by what it is called; the day it was saved only where its name tells nothing. */
function dayOf({ links, title, modified }: DocumentFile, text: string): string | null {
  const names = [text, ...links.map((link) => link.text), title ?? ''];
  return names.map((name) => newestTold(name)).find((day) => day !== null) ?? modified?.slice(0, 10) ?? null;
}

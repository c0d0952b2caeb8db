import type { Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Form } from '../../../src/model/observation/page.ts';
import type { SocialProfile } from '../../../src/model/observation/profile.ts';
import { hostOf, isOwn, plain } from '../address.ts';
import { citeHits, citePage, type Read } from '../cite.ts';
import { compare, distinctBy } from '../order.ts';
import { proofs, sections, strongProofs, subjectsOf } from '../topics.ts';
import { isLate, newestTold } from './days-told.ts';
import { ownProfiles } from './own-profiles.ts';
import { filesIn, isNews, linksIn, passagesOn, saidIn } from './passages.ts';

/** An address, a name, a few choices. */
const MOST_FIELDS = 6;

/** Forms and links by which people subscribe, on pages that are no mere mention. */
export function subscriptions(read: Read): Evidence[] {
  const solid = read.pages
    .filter(({ hollow, site }) => hollow === null && site !== 'legacy')
    .sort((a, b) => Number(b.home) - Number(a.home) || compare(a.url, b.url));
  const spoken = proofs(read, 'newsletter').filter(({ region, target }) => region === 'main' && target === null);
  const named = new Set([...sections(read, 'newsletter'), ...spoken].map(({ url }) => plain(url)));
  const offering = solid.filter(
    ({ url, forms, embeds }) =>
      embeds.some(({ kind }) => kind === 'newsletter') ||
      forms.some((form) => form.kind === 'newsletter' || (named.has(plain(url)) && isMailForm(form))),
  );
  const linked = proofs(read, 'newsletter').filter(({ field, strength }) => field === 'host' && strength === 'strong');
  return [...offering.map((page) => citePage(page)), ...citeHits(read, linked)];
}

/**
 * Channels in messengers that anyone may join. The address of a Viber account opens a conversation too: it is a channel
 * where the words of a link to it say so.
 */
export function channelsOf(read: Read, profiles: readonly SocialProfile[]): SocialProfile[] {
  const called = new Set(strongProofs(read, 'newsletter').map(({ quote }) => quote));
  return ownProfiles(profiles, 'viber', 'telegram').filter(
    ({ form, url, mentions }) =>
      form === 'page' && (hostOf(url) !== 'chats.viber.com' || mentions.some(({ quote }) => called.has(quote))),
  );
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

/** A field for an e-mail address or a phone and little else: no room for a message, no password. */
function isMailForm({ fields, search, method }: Form): boolean {
  const types = fields.map(({ type }) => type).filter((type) => type !== 'hidden');
  const asks = types.some((type) => type === 'email' || type === 'tel') && types.length <= MOST_FIELDS;
  return !search && method === 'post' && asks && !types.some((it) => /textarea|password|file/u.test(it));
}

/** Issues to download: fresh ones newest first, those without a day, and old ones. */
export function bulletins(read: Read, subject: Subject, asOf: string, days: number) {
  // A line of the home page may stand beside any file.
  const called = passagesOn(read, 'newsletter').filter((it) => it.extent !== 'lines' || !(it.page.home || isNews(it)));
  // A paper by a name of its own shows itself by the numbers of its issues.
  const papers = passagesOn(read, 'newspaper').filter(
    (it) =>
      it.extent !== 'lines' && !isNews(it) && saidIn(read, it, 'issue_number').some(({ target }) => target !== null),
  );
  const passages = [...called, ...papers];
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

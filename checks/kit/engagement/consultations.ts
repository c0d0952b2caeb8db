import type { Evidence } from '../../../src/model/evidence.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import type { Words } from '../../../src/model/words.ts';
import { citeDocument, citeHits, type Read } from '../cite.ts';
import { hasMessageField } from '../contact-page.ts';
import { emailsIn } from '../contacts.ts';
import { daysBetween } from '../days.ts';
import { daysTold, isLate } from './days-told.ts';
import { proofs, solidPages } from '../topics.ts';
import { distinctBy } from '../order.ts';
import {
  blockWith,
  citePassages,
  filesIn,
  formsIn,
  hitsOn,
  isNews,
  linesFrom,
  linksIn,
  type Passage,
  passagesOn,
  saidIn,
} from './passages.ts';
import { hostOf, plain } from '../address.ts';

/** Words that make a consultation one on acts rather than on a budget or a plan. */
const ACTS = ['draft_ordinances', 'ordinances', 'regulations', 'consulted_act'];
/** What others consult on, and plans for building, which follow rules of their own. */
const NOT_OURS = ['other_asker', 'detailed_plans', 'master_plan'];
/** One place where drafts are put before the public, and what it has. */
export interface Consultation {
  readonly passage: Passage;
  readonly when: 'late' | 'old' | 'unknown';
  readonly has: Readonly<Record<'text' | 'reasons' | 'term' | 'address' | 'online', boolean>>;
  readonly proof: readonly Evidence[];
}

/** What a good consultation has besides a way to answer online. */
const PARTS = {
  text: { bg: 'текст на проекта', en: 'text of the draft' },
  reasons: { bg: 'мотиви', en: 'reasons' },
  term: { bg: 'срок от поне 30 дни', en: 'a period of at least 30 days' },
  address: { bg: 'адрес за становища', en: 'an address for opinions' },
} as const satisfies Partial<Record<keyof Consultation['has'], Words>>;

/** The names of what a consultation lacks; null when it lacks nothing. */
export function lackOf({ has }: Consultation): Words | null {
  const lacking = (['text', 'reasons', 'term', 'address'] as const).filter((part) => !has[part]);
  if (lacking.length === 0) return null;
  const list = (language: keyof Words) => lacking.map((part) => PARTS[part][language]).join(', ');
  return { bg: list('bg'), en: list('en') };
}

/** The municipality's consultations on draft acts; a line of running text is no consultation. */
export function consultationsOf(
  read: Read,
  asOf: string,
  limits: { readonly yearDays: number; readonly leastDays: number },
) {
  const named = passagesOn(read, 'draft_ordinances', 'public_consultations').filter(
    (passage) => saidIn(read, passage, ...ACTS).length > 0 && !isOfAnother(read, passage),
  );
  const passages = named.filter(({ extent }) => extent !== 'lines');
  const judge = (passage: Passage) => consultation(read, passage, asOf, limits);
  const listed = linkedDrafts(read, passages).map(judge);
  const invited = invitations(read, passages).map(judge);
  return [
    ...[...passages, ...entriesOf(read, passages)].map(judge),
    // A draft among other files is put before the public only if a day shows that it still is one.
    ...listed.filter(({ when, has }) => when === 'late' && has.text),
    ...invited.filter(({ when }) => when === 'late'),
  ];
}

/** Under any name: an ordinance or the like, and people are asked for opinions on it. */
function invitations(read: Read, passages: readonly Passage[]): Passage[] {
  const known = new Set(passages.map(({ page }) => page.url));
  const asked = passagesOn(read, 'opinions_invited').filter(({ page }) => !known.has(page.url));
  const widened = asked.map((it): Passage => {
    if (it.extent !== 'lines') return it;
    const { page, quote } = it;
    if (isNews(it) && page.role === 'news-item')
      return { page, extent: 'page', quote: page.title, text: page.mainText };
    const line: Passage = { ...it, text: linesFrom(page, quote, 0) };
    return isOnAct(read, line) || page.home ? line : { ...it, extent: 'part', text: blockWith(page, quote) };
  });
  return distinctBy(
    widened.filter(
      (it) =>
        isOnAct(read, it) && saidIn(read, it, 'act_changes').length > 0 && saidIn(read, it, ...NOT_OURS).length === 0,
    ),
    ({ page, text }) => `${page.url} ${text}`,
  );
}

/** Its title, heading or text names an ordinance or the like, other than a law or a plan for building. */
function isOnAct(read: Read, passage: Passage): boolean {
  return saidIn(read, passage, 'consulted_act', 'ordinances').some(({ field }) => field !== 'link');
}

/** News of what a ministry or somebody else has put before the public. */
function isOfAnother({ topics }: Read, passage: Passage): boolean {
  const names = ({ topic, field }: TopicHit) => topic === 'other_asker' && (field === 'title' || field === 'heading');
  return isNews(passage) && hitsOn({ topics }, passage.page.url).some(names);
}

/** Lines with links to files that are called drafts, on pages about something else. */
function linkedDrafts(read: Read, passages: readonly Passage[]): Passage[] {
  const known = new Set(passages.map(({ page }) => page.url));
  const pages = new Map(solidPages(read).map((page) => [page.url, page]));
  const files = new Set(read.documents.map(({ url }) => plain(url)));
  return proofs(read, 'draft_ordinances').flatMap(({ url, target, quote, field, strength }) => {
    const page = pages.get(url);
    if (page === undefined || page.site === 'legacy' || known.has(url) || field !== 'link') return [];
    if (strength !== 'strong' || target === null || !files.has(plain(target))) return [];
    const text = page.mainText.split('\n').find((line) => line.includes(quote)) ?? quote;
    return [{ page, extent: 'lines' as const, quote, text }];
  });
}

/** Pages that such sections lead to, and that give people time for opinions on an act. */
function entriesOf(read: Read, passages: readonly Passage[]): Passage[] {
  const known = new Set(passages.map(({ page }) => page.url));
  const listed = new Set(
    passages.filter(({ extent }) => extent === 'page').flatMap((it) => linksIn(it).map(({ url }) => plain(url))),
  );
  return solidPages(read)
    .filter((page) => listed.has(plain(page.url)) && !known.has(page.url) && !page.home && page.site !== 'legacy')
    .map((page): Passage => ({ page, extent: 'page', quote: page.title, text: page.mainText }))
    .filter(
      (it) => saidIn(read, it, 'opinions_term').length > 0 && saidIn(read, it, ...ACTS, 'drafted_act').length > 0,
    );
}

function consultation(
  read: Read,
  passage: Passage,
  asOf: string,
  { yearDays, leastDays }: { readonly yearDays: number; readonly leastDays: number },
): Consultation {
  const files = filesIn(read.documents, passage);
  const inFiles = files.flatMap(({ url }) => hitsOn(read, url)).filter(({ topic }) => topic === 'draft_reasons');
  const reasons = [...saidIn(read, passage, 'draft_reasons'), ...inFiles];
  const term = saidIn(read, passage, 'opinions_term');
  const address = saidIn(read, passage, 'opinions_address');
  const entries = linksIn(passage).filter(({ url }) => isNationalEntry(url));
  const forms = formsIn(passage).filter(hasMessageField);
  return {
    passage,
    when: whenOf(
      passage,
      files.flatMap(({ modified }) => modified ?? []),
      asOf,
      yearDays,
    ),
    has: {
      text: files.length + entries.length > 0,
      reasons: reasons.length > 0,
      term:
        isLongEnough(
          passage,
          term.map(({ quote }) => quote),
          leastDays,
        ) || saidIn(read, passage, 'short_term_reason').length > 0,
      address: emailsIn(passage.text).length + address.length + forms.length + entries.length > 0,
      online: entries.length + forms.length > 0,
    },
    proof: [
      ...citePassages([passage]),
      ...files.slice(0, 1).map((file) => citeDocument(file)),
      ...citeHits(read, [...reasons.slice(0, 1), ...term.slice(0, 1)]),
    ],
  };
}

function whenOf({ page, text }: Passage, saved: readonly string[], asOf: string, days: number): Consultation['when'] {
  const told = [...daysTold(text), ...(page.role === 'section' || page.date === null ? [] : [page.date])];
  const known = told.length > 0 ? told : saved;
  if (known.length === 0) return 'unknown';
  return known.some((day) => isLate(day, asOf, days)) ? 'late' : 'old';
}

/** A term of so many days: as a number in the words of the term, or between the first and last of two days on one line or block. */
function isLongEnough({ page, text }: Passage, said: readonly string[], leastDays: number): boolean {
  if (said.length === 0) return false;
  const numbers = said.flatMap((quote) =>
    Array.from(quote.matchAll(/(?<![\d.№])\d{2,3}(?![\d.]\d|\d)/gu), ([it]) => Number(it)),
  );
  if (numbers.some((it) => it >= leastDays && it < 100)) return true;
  const days = [...daysTold(text), ...(page.date === null ? [] : [page.date])].sort();
  return days.some((day, i) => days.slice(i + 1, i + 4).some((later) => isTerm(daysBetween(day, later), leastDays)));
}

/** Longer is no term but two consultations. */
function isTerm(days: number, leastDays: number): boolean {
  return days >= leastDays - 1 && days <= 3 * leastDays;
}

/** An entry of the national portal, by its number; not the portal. */
function isNationalEntry(url: string): boolean {
  return /(?:^|\.)strategy\.bg$/u.test(hostOf(url)) && /\d{3}/u.test(url);
}

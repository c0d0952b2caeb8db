import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { mentions, sections } from '../topics.ts';
import { daysTold, isLate } from './days-told.ts';
import { blockWith, linesFrom, type Passage, passagesOn, saidIn } from './passages.ts';

/** Where a file says its day. */
const START_OF_FILE = 2_000;

/** Words that say what became of opinions, and how they stand to the present and to a draft. */
export interface OpinionReport {
  readonly hit: TopicHit;
  readonly when: 'late' | 'old' | 'unknown';
  /** The consultation is named: the words, what stands around them, or the section speak of a draft. */
  readonly named: boolean;
}

/** Reports on opinions, in the order of their worth: called so, then told in words of their own. */
export function opinionReports(read: Read, asOf: string, days: number): OpinionReport[] {
  return [...namedReports(read, asOf, days), ...toldReports(read, asOf, days)];
}

/** A part of a page on an ordinance in which opinions came in and were taken or not. */
function toldReports(read: Read, asOf: string, days: number): OpinionReport[] {
  const minutes = new Set(sections(read, 'council_minutes', 'council_decisions', 'council_agenda'));
  return passagesOn(read, 'opinions_came').flatMap((passage): OpinionReport[] => {
    const { page, quote } = passage;
    if (minutes.has(page)) return [];
    const part: Passage = { page, extent: 'part', quote, text: blockWith(page, quote) };
    const isOnAct = saidIn(read, part, 'consulted_act').length > 0;
    const [came] = saidIn(read, part, 'opinions_came');
    if (came === undefined || !isOnAct || saidIn(read, part, 'opinion_decided').length === 0) return [];
    return [{ hit: came, when: whenOf(came, part.text, undefined, asOf, days), named: true }];
  });
}

function namedReports(read: Read, asOf: string, days: number): OpinionReport[] {
  const pages = new Map(read.pages.map((page) => [page.url, page]));
  const byAddress = new Map(read.pages.map((page) => [plain(page.url), page]));
  const files = new Map(read.documents.map((file) => [plain(file.url), file]));
  const drafts = new Set(sections(read, 'draft_ordinances', 'public_consultations').map(({ url }) => url));
  const acts = mentions(read, 'drafted_act', 'draft_ordinances', 'ordinances', 'regulations');
  const told = new Map<string, TopicHit[]>();
  for (const act of acts) told.set(act.url, [...(told.get(act.url) ?? []), act]);

  return mentions(read, 'opinions_report')
    .filter(({ region, field }) => field !== 'slug' && (region === 'main' || field === 'title' || field === 'link'))
    .filter(({ url }) => pages.get(url)?.site !== 'legacy')
    .map((hit) => {
      // A link speaks for the page it leads to.
      const page = byAddress.get(plain(hit.target ?? '')) ?? pages.get(hit.url);
      const around = page === undefined || page.url === hit.url ? aroundOf(page, hit) : page.mainText;
      const target = files.get(plain(hit.target ?? hit.url));
      const isAct = ({ quote }: TopicHit) => around.includes(quote.slice(0, 80));
      const place = page?.url ?? hit.url;
      const isOnDraft = drafts.has(place) || (told.get(place) ?? []).some(isAct);
      const named = isOnDraft || (target !== undefined && told.has(target.url));
      return { hit, when: whenOf(hit, around, target, asOf, days), named };
    });
}

function whenOf(
  { quote, date }: TopicHit,
  around: string,
  target: DocumentFile | undefined,
  asOf: string,
  days: number,
): OpinionReport['when'] {
  const inFile = target === undefined ? '' : `${target.title ?? ''}\n${target.text.slice(0, START_OF_FILE)}`;
  const told = [quote, around, inFile].map((text) => daysTold(text)).find((found) => found.length > 0);
  const known = told ?? [date, target?.modified ?? null].filter((day) => day !== null);
  if (known.length === 0) return 'unknown';
  return known.some((day) => isLate(day, asOf, days)) ? 'late' : 'old';
}

/** What stands around the words: a page named so speaks as a whole, an entry of a list for itself. */
function aroundOf(page: Page | undefined, { field, quote }: TopicHit): string {
  if (page === undefined) return quote;
  if (page.home || page.role === 'news-list') return linesFrom(page, quote, 1);
  const isMain = field === 'title' || (field === 'heading' && page.headings[0]?.text.startsWith(quote) === true);
  return isMain ? page.mainText : blockWith(page, quote);
}

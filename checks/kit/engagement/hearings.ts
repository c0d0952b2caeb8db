import type { Evidence } from '../../../src/model/evidence.ts';
import { plain } from '../address.ts';
import { citeHits, type Read } from '../cite.ts';
import { daysBetween } from '../days.ts';
import { daysTold, isLate } from './days-told.ts';
import { blocksOf, citePassages, isNews, linksIn, type Passage, passagesOn, saidIn } from './passages.ts';

/** A hearing is announced weeks ahead; days further apart are those of two hearings. */
const MOST_AHEAD = 70;
const FILE = /\.(?:pdf|docx?|rtf|odt|xlsx?|ods|pptx?|zip|rar|7z)(?:$|[?#])/iu;

/** A place where hearings are announced, and what it has. */
export interface Hearing {
  readonly passage: Passage;
  readonly when: 'late' | 'old' | 'unknown';
  readonly ahead: boolean;
  readonly materials: boolean;
  readonly remote: readonly Evidence[];
  readonly record: readonly Evidence[];
}

interface Limits {
  readonly yearDays: number;
  readonly leastAhead: number;
}

/** Announcements of hearings: sections, parts of pages, news and lines of running text. */
export function hearingsOf(read: Read, asOf: string, limits: Limits): Hearing[] {
  const files = new Set(read.documents.map(({ url }) => plain(url)));
  return passagesOn(read, 'hearings').map((passage) => {
    const blocks = blocksOf(passage).map((text) => ({ ...passage, text, extent: 'part' as const }));
    const known = daysIn(passage);
    const late = blocks.filter((block) => daysIn(block).some((day) => isLate(day, asOf, limits.yearDays)));
    const said = (topic: string) => citeHits(read, saidIn(read, passage, topic));
    return {
      passage,
      when: known.length === 0 ? 'unknown' : late.length > 0 ? 'late' : 'old',
      ahead: late.some((block) => isAhead(read, block, asOf, limits)),
      materials: late.some((block) => linksIn(block).some(({ url }) => files.has(plain(url)) || FILE.test(url))),
      remote: said('remote_participation'),
      record: said('hearing_record'),
    };
  });
}

export function citeHearings(hearings: readonly Hearing[]): Evidence[] {
  return citePassages(hearings.map(({ passage }) => passage));
}

/** The days it names; of news also the day on which they appeared. */
function daysIn(passage: Passage): string[] {
  const { page, text } = passage;
  return [...daysTold(text), ...(isNews(passage) && page.date !== null ? [page.date] : [])].sort();
}

/** Two days of one entry, that of the announcement and that of the hearing, are at least so far apart. */
function isAhead(read: Read, block: Passage, asOf: string, { yearDays, leastAhead }: Limits): boolean {
  if (!isNews(block) && saidIn(read, block, 'announced_on').length === 0) return false;
  const lines = block.text.split('\n').map((line) => daysTold(line));
  // In a list every entry has its own days; elsewhere they stand in different lines of one text.
  const entries = lines.filter((days) => days.length > 1);
  const groups = entries.length > 0 && !isNews(block) ? entries : [daysIn(block)];
  return groups.some((days) =>
    days.some((day, i) => {
      const gaps = days.slice(i + 1).map((later) => ({ later, gap: daysBetween(day, later) }));
      return gaps.some(({ later, gap }) => gap >= leastAhead && gap <= MOST_AHEAD && isLate(later, asOf, yearDays));
    }),
  );
}

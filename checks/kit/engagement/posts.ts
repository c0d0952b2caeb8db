import type { Page } from '../../../src/model/observation/page.ts';
import { findDates } from '../../../src/model/text/dates.ts';
import { compare, distinctBy } from '../order.ts';
import type { Read } from '../cite.ts';
import { daysTold } from './days-told.ts';
import { blocksOf, formsIn, hitsOn, type Passage, saidIn } from './passages.ts';
import { linksWithin } from './placed-links.ts';
import { withoutStamps } from './stamps.ts';

/** A name with its day: `Мария, 5 май 2026 г.:`, `Предложи Г. К. (05.05.2026) –`. */
const MOST_WORDS = 6;
const LONGEST_NAME = 45;
/** Fewer lines of that kind may be anything. */
const LEAST_POSTS = 2;
/** What parts a name and a day from the words of a post. */
const AFTER_DAY = /^[\s)\],]*(?:[:„“"«–—-]|\d{1,2}:\d{2})/u;
const COUNT = /(?<![\d.,:/])\d{1,4}(?![\d.,:/])/u;

/** A line that somebody wrote on a day. */
interface Post {
  readonly who: string;
  readonly day: string;
  readonly line: string;
}

/** Posts of a place for discussion, as far as their form shows them. */
interface Posts {
  /** The latest day, not after `asOf`; undefined when nothing bears a day. */
  readonly newest: string | undefined;
  /** Several people wrote, or several threads were answered. */
  readonly several: boolean;
  /** Everything there is closed. */
  readonly isClosed: boolean;
  readonly quote: string | undefined;
}

/** What is written in a place named as one for discussion; the parts of it that are closed are left out. */
export function postsOf(read: Read, passage: Passage, asOf: string): Posts {
  const blocks = blocksOf(passage).map((text): Passage => ({ ...passage, text, extent: 'part' }));
  const open = blocks.filter((block) => saidIn(read, block, 'discussion_closed').length === 0);
  const text = open.map((block) => withoutStamps(block)).join('\n');
  const signed = signedPosts(open.map((block) => block.text).join('\n')).filter(({ day }) => day <= asOf);
  const mayWrite = formsIn(passage).some(({ fields }) => fields.some(({ type }) => type === 'textarea'));
  const rows = text.split('\n').filter((line) => isThread(passage.page, line) || (mayWrite && beginsWithDay(line)));
  const items = open.length < blocks.length ? [] : passage.page.items.map(({ date }) => date);
  return {
    newest: [...daysTold(text), ...signed.map(({ day }) => day), ...items].sort(compare).findLast((day) => day <= asOf),
    several: signed.length >= LEAST_POSTS || rows.filter((row) => isPast(row, asOf)).length >= LEAST_POSTS,
    isClosed: open.length === 0 || (open.length < blocks.length && open.every((it) => daysTold(it.text).length === 0)),
    quote: signed[0]?.line ?? rows[0],
  };
}

/** Pages that nothing names a forum, where several people wrote under a form for comments. */
export function commentedPages(
  read: Read,
  without: readonly Page[],
): { readonly page: Page; readonly posts: Post[] }[] {
  const named = new Set(without);
  return read.pages
    .filter((page) => page.hollow === null && page.site !== 'legacy' && !named.has(page))
    .filter(({ forms }) => forms.some((form) => form.region === 'main' && hasRoom(form)))
    .filter(({ url }) => hitsOn(read, url).some(({ topic, region }) => topic === 'open_comments' && region === 'main'))
    .map((page) => ({ page, posts: signedPosts(page.mainText) }))
    .filter(({ posts }) => distinctBy(posts, ({ who }) => who).length >= LEAST_POSTS);
}

function hasRoom({ search, fields }: Page['forms'][number]): boolean {
  return !search && fields.some(({ type }) => type === 'textarea');
}

/** Lines that begin with a name and one day and go on with words; who leaves addresses advertises. */
function signedPosts(text: string): Post[] {
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    const [found, second] = findDates(line);
    if (found === undefined || second !== undefined) return [];
    const who = withoutMarks(line.slice(0, found.index));
    const after = line.slice(found.index + found.text.length);
    const isPost = isName(who) && (isSpoken(line, who, after) || isAbove(after, lines[i + 1] ?? ''));
    return isPost ? [{ who, day: found.date, line }] : [];
  });
}

function isName(who: string): boolean {
  return who.length >= 2 && who.length <= LONGEST_NAME && who.split(/\s+/u).length <= MOST_WORDS;
}

/** The words follow in the same line. */
function isSpoken(line: string, who: string, after: string): boolean {
  const isShort = line.charAt(who.length) === ',' && who.split(/\s+/u).length < MOST_WORDS / 2;
  const isParted = isShort || AFTER_DAY.test(after) || line.charAt(who.length) === ':';
  return isParted && /\p{L}{2}/u.test(after) && !/https?:/iu.test(after);
}

/** The words follow in the next line. */
function isAbove(after: string, next: string): boolean {
  return !/\p{L}/u.test(after) && /\p{L}{2}/u.test(next) && findDates(next).length === 0;
}

/** A row of a list of threads: a link, a count, a day. */
function isThread(page: Page, line: string): boolean {
  const [found] = findDates(line);
  if (found === undefined || linksWithin(page, line).length === 0) return false;
  return COUNT.test(line.replace(found.text, ' '));
}

function beginsWithDay(line: string): boolean {
  const [found] = findDates(line);
  return found?.index === 0 && /\p{L}{2}/u.test(line.slice(found.text.length));
}

function isPast(line: string, asOf: string): boolean {
  return daysTold(line).some((day) => day <= asOf);
}

const MARK = /[\s,:(|–—-]/u;

/** Without the spaces and marks that a name is set apart by at its end. */
function withoutMarks(text: string): string {
  const letters = Array.from(text);
  return letters.slice(0, letters.findLastIndex((letter) => !MARK.test(letter)) + 1).join('');
}

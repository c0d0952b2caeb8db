import type { Evidence } from '../../../src/model/evidence.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import type { Read } from '../cite.ts';
import { hasMessageField } from '../contact-page.ts';
import { emailsIn, phonesIn } from '../contacts.ts';
import { isWithin } from '../days.ts';
import { compare } from '../order.ts';
import { proofs, sections, solidPages } from '../topics.ts';
import { daysTold, isLate } from './days-told.ts';
import { citePassages, formsIn, hitsOn, isNews, type Passage, passagesOn, saidIn } from './passages.ts';
import { withoutStamps } from './stamps.ts';

/** Names of mailboxes that are the mayor's or the council's. */
const OFFICE_BOX =
  /^(?:kmet|kmetat|mayor|lord\.?mayor|council|councill?ors?|obs|obss|os|savet|predsedatel)(?:[._-][a-z]*)?@/u;
/** On a page about something else a longer line tells of what the mayor did. */
const LONGEST_LABEL = 120;
/** Lines after the name of the mayor in which a phone or e-mail is still theirs. */
const NEAR = 2;
/** One may be a question to the visitor. */
const LEAST_REPLIES = 2;
/** One may be that of the office. */
const LEAST_PHONES = 2;

interface Answered {
  readonly passage: Passage;
  readonly date: string;
  readonly answers: readonly TopicHit[];
}

/** Pages or parts of pages with dated questions to officials and words of an answer, the latest first. */
export function answeredQuestions(read: Read, asOf: string, days: number): Answered[] {
  return passagesOn(read, 'official_questions')
    .filter((passage) => passage.extent !== 'lines' && !isNews(passage))
    .flatMap((passage) => {
      const answers = saidIn(read, passage, 'official_answer').filter(({ field }) => field !== 'link');
      const text = withoutStamps(passage);
      const asked = daysTold(text).filter((day) => day <= asOf && isLate(day, asOf, days));
      const date = asked.at(-1);
      const isAnswered = answers.length > 0 || repliesIn(text) >= LEAST_REPLIES;
      return !isAnswered || date === undefined ? [] : [{ passage, date, answers }];
    })
    .sort((a, b) => compare(b.date, a.date) || compare(a.passage.page.url, b.passage.page.url));
}

/** Questions that something other than a question follows. */
function repliesIn(text: string): number {
  const lines = text.split('\n');
  return lines.filter((line, i) => isQuestion(line) && !isQuestion(lines[i + 1] ?? '?')).length;
}

function isQuestion(line: string): boolean {
  return line.includes('?');
}

/** News of a reception or chat on the net that took place, the latest first. */
export function receptionsHeld(
  read: Read,
  asOf: string,
  days: number,
): { readonly page: Page; readonly date: string }[] {
  return passagesOn(read, 'official_questions')
    .filter(
      (passage) => isNews(passage) && passage.extent === 'page' && saidIn(read, passage, 'reception_held').length > 0,
    )
    .flatMap(({ page }) => (page.date !== null && isWithin(page.date, asOf, days) ? [{ page, date: page.date }] : []))
    .sort((a, b) => compare(b.date, a.date) || compare(a.page.url, b.page.url));
}

/** When the mayor or councillors see people: on pages called by them, or where the same words name them. */
export function receptionDays(read: Read): Evidence[] {
  const theirs = new Set(sections(read, 'mayor', 'council_members', 'leadership'));
  const isTheirs = ({ page }: Passage) =>
    theirs.has(page) ||
    hitsOn(read, page.url).some(({ topic, field }) => topic === 'elected_person' && field === 'title');
  const told = passagesOn(read, 'official_reception').filter(
    (passage) => !isNews(passage) && (isTheirs(passage) || saidIn(read, passage, 'elected_person').length > 0),
  );
  return citePassages(told);
}

/** Where the mayor or a councillor can be reached directly: a page, and the words that show it. */
export function directChannels(read: Read): { readonly page: Page; readonly quote: string }[] {
  const forms = passagesOn(read, 'official_questions')
    .filter((passage) => passage.extent !== 'lines' && formsIn(passage).some(hasMessageField))
    .map(({ page, quote }) => ({ page, quote }));
  const theirs = sections(read, 'mayor', 'council_members', 'official_questions').filter(
    ({ site }) => site !== 'legacy',
  );
  const own = new Set(theirs);
  const members = new Set(sections(read, 'council_members'));
  const isTheirs = (page: Page) => own.has(page);
  const named = new Set(proofs(read, 'elected_person').map(({ url }) => url));
  const current = solidPages(read).filter(({ site }) => site !== 'legacy');
  const lines = current
    .filter((page) => named.has(page.url) || isTheirs(page))
    .flatMap((page) => {
      const quote = contactLine(page, hitsOn(read, page.url), isTheirs(page));
      return quote === null ? [] : [{ page, quote }];
    });
  const boxes = current.flatMap((page) => {
    const box = emailsIn(page.text).find((email) => OFFICE_BOX.test(email) && page.text.includes(email));
    return box === undefined ? [] : [{ page, quote: box }];
  });
  return [...forms, ...lines, ...boxes, ...phoneLists(theirs.filter((page) => members.has(page)))];
}

/** Pages of councillors with several phones or e-mail addresses. */
function phoneLists(pages: readonly Page[]): { readonly page: Page; readonly quote: string }[] {
  return pages.flatMap((page) => {
    const lines = page.mainText.split('\n').filter((line) => emailsIn(line).length + phonesIn(line).length > 0);
    return lines.length < LEAST_PHONES ? [] : [{ page, quote: lines[0] ?? page.title }];
  });
}

/** A line that names an elected person, or one soon after it, with a phone or an e-mail. */
function contactLine({ mainText }: Page, topics: readonly TopicHit[], isTheirs: boolean): string | null {
  const lines = mainText.split('\n');
  const names = topics.filter((hit) => hit.topic === 'elected_person' && hit.target === null);
  const quotes = names.map(({ quote }) => quote.slice(0, 80));
  for (const [i, line] of lines.entries()) {
    if ((!isTheirs && line.length > LONGEST_LABEL) || !quotes.some((quote) => line.includes(quote))) continue;
    const reach = lines.slice(i, i + 1 + NEAR + (isTheirs ? NEAR : 0));
    const found = reach.find((it) => emailsIn(it).length + phonesIn(it).length > 0);
    if (found !== undefined) return found;
  }
  return null;
}

import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import type { Read } from '../cite.ts';
import { hasMessageField } from '../contact-page.ts';
import { emailsIn, phonesIn } from '../contacts.ts';
import { compare } from '../order.ts';
import { proofs, sections, solidPages } from '../topics.ts';
import { daysTold, isLate } from './days-told.ts';
import { formsIn, hitsOn, isNews, type Passage, passagesOn, saidIn } from './passages.ts';

/** Names of mailboxes that are the mayor's or the council's. */
const OFFICE_BOX =
  /^(?:kmet|kmetat|mayor|lord\.?mayor|council|councill?ors?|obs|obss|os|savet|predsedatel)(?:[._-][a-z]*)?@/u;
/** On a page about something else a longer line tells of what the mayor did. */
const LONGEST_LABEL = 120;
/** Lines after the name of the mayor in which a phone or e-mail is still theirs. */
const NEAR = 2;

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
      const asked = daysTold(updateless(passage)).filter((day) => day <= asOf && isLate(day, asOf, days));
      const date = asked.at(-1);
      return answers.length === 0 || date === undefined ? [] : [{ passage, date, answers }];
    })
    .sort((a, b) => compare(b.date, a.date) || compare(a.passage.page.url, b.passage.page.url));
}

/** The text without the lines that say when the page itself was published or changed. */
function updateless({ page, text }: Passage): string {
  const stamps = page.dates.flatMap((it) => (it.label === null ? [] : [`${it.label} ${it.text}`, it.text]));
  const labels = page.dates.flatMap(({ label }) => (label === null ? [] : [label]));
  const isStamp = (line: string) =>
    labels.some((label) => line.includes(label)) && stamps.some((stamp) => line.includes(stamp));
  return text
    .split('\n')
    .filter((line) => !isStamp(line))
    .join('\n');
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
  return [...forms, ...lines, ...boxes];
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

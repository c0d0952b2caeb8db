import type { Evidence } from '../../../src/model/evidence.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { citeDocument, citeHits, type Read } from '../cite.ts';
import { proofs } from '../topics.ts';
import { isOfLate, newestTold } from './days-told.ts';
import { distinctBy } from '../order.ts';
import { blockWith, citePassages, filesIn, formsIn, isNews, type Passage, passagesOn, saidIn } from './passages.ts';

/** A place that tells of projects which citizens propose or choose. */
export interface IdeasRound {
  readonly passage: Passage;
  /** A day, a year, or neither: what a site in use offers without a day is taken for current. */
  readonly isCurrent: boolean;
  readonly has: Readonly<Record<'rules' | 'form' | 'online' | 'results', boolean>>;
  readonly proof: readonly Evidence[];
}

/** Rounds of participatory budgeting, as pages, parts of pages, news and lines of text tell of them. */
export function ideasRounds(read: Read, asOf: string, days: number): IdeasRound[] {
  const named = passagesOn(read, 'participatory_budget');
  const judge = (passage: Passage) => roundOf(read, passage, asOf, days);
  // A sum alone may be the price of anything: there it takes the form or the outcome of a round.
  const isRound = ({ passage, has }: IdeasRound) =>
    has.form || (has.online && has.results) || saidIn(read, passage, 'residents_budget').length > 0;
  return [...named.map(judge), ...unnamedRounds(read, named).map(judge).filter(isRound)];
}

function roundOf(read: Read, passage: Passage, asOf: string, days: number): IdeasRound {
  const files = isNews(passage) ? [] : filesIn(read.documents, passage);
  const said = (topic: string) => saidIn(read, passage, topic);
  const [rules, proposal, online, results] = [
    said('pb_rules'),
    said('pb_proposal'),
    [...said('pb_online'), ...chosenOnline(read, passage)],
    said('pb_results'),
  ];
  const forms = passage.extent === 'lines' ? [] : formsIn(passage);
  const newest = newestTold(passage.text) ?? (isNews(passage) ? passage.page.date : null);
  return {
    passage,
    isCurrent: newest === null || isOfLate(newest, asOf, days),
    has: {
      rules: rules.length > 0,
      form: proposal.length > 0 && files.length > 0,
      online: online.length + forms.length > 0,
      results: results.length > 0,
    },
    proof: [
      ...citePassages([passage]),
      ...files.slice(0, 1).map((file) => citeDocument(file)),
      ...citeHits(read, [...online.slice(0, 1), ...results.slice(0, 1), ...rules.slice(0, 1)]),
    ],
  };
}

/** Programmes of any name: where residents propose or choose, and the same text tells of the municipality's money. */
function unnamedRounds(read: Read, named: readonly Passage[]): Passage[] {
  const known = new Set(named.filter(({ extent }) => extent !== 'lines').map(({ page }) => page.url));
  const parts = passagesOn(read, 'residents_choose')
    .filter((it) => !known.has(it.page.url) && !it.page.home && it.page.role !== 'news-list')
    .map((it) => (it.extent === 'lines' ? widened(it) : it))
    .filter((it) => saidIn(read, it, 'residents_money', 'residents_budget').length > 0);
  return distinctBy(parts, ({ page, text }) => `${page.url} ${text}`);
}

/** What stands around a line: the whole page when it is said at its beginning. */
function widened({ page, quote }: Passage): Passage {
  const text = blockWith(page, quote);
  return page.mainText.startsWith(text)
    ? { page, extent: 'page', quote, text: page.mainText }
    : { page, extent: 'part', quote, text };
}

/** Sentences that name both the choice and a way of it: „гласува се през септември онлайн“. */
function chosenOnline(read: Read, passage: Passage): TopicHit[] {
  const choices = new Set(saidIn(read, passage, 'pb_choice').map(({ quote }) => quote));
  return saidIn(read, passage, 'pb_way').filter(({ quote }) => choices.has(quote));
}

/** Links to platforms made for citizens' projects. */
export function ideaPlatforms(read: Read): Evidence[] {
  const hits = proofs(read, 'participatory_budget').filter(({ field }) => field === 'host');
  return citeHits(read, hits);
}

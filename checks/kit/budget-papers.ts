import type { Evidence } from '../../src/model/evidence.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from './address.ts';
import { best, citeDocument, citeHits, type Read } from './cite.ts';
import { monthOf, yearOf } from './days.ts';
import { compare } from './order.ts';
import { addressesOf } from './reach.ts';
import { filesOn } from './section-content.ts';
import { isNaming, mentions, proofs, sections, strongProofs } from './topics.ts';

/** Something that names itself a municipal budget: a file, or a page with the files it offers. */
export interface BudgetPaper {
  readonly url: string;
  readonly files: readonly DocumentFile[];
  readonly years: readonly number[];
  readonly stage: 'adopted' | 'draft' | 'unknown';
  readonly hits: readonly TopicHit[];
}

type Hits = ReadonlyMap<string, readonly TopicHit[]>;

const BUDGET: readonly string[] = ['budget', 'budget_adopted', 'budget_draft'];
/** Papers with “budget” in their name that are not the budget of the municipality. */
const OTHER: readonly string[] = ['delegated_budget', 'participatory_budget', 'budget_execution'];

/** Budgets among files and pages. A file without a name of its own is an annex of the page that offers it. */
export function budgetPapers(read: Read): BudgetPaper[] {
  const hits = byAddress(proofs(read, ...BUDGET, ...OTHER));
  const documents = [...read.documents].sort((a, b) => compare(a.url, b.url));
  const files = documents.map((file) => paper(file.url, [file], hits)).filter((it) => it !== null);
  const pages = sections(read, ...BUDGET)
    .map(({ url }) => paper(url, unnamed(filesOn([{ url }], read.documents), hits), hits))
    .filter((it) => it !== null)
    .map((page) => (adoptsOneOf(files, page) ? { ...page, stage: 'adopted' as const } : page));
  return [...files, ...pages];
}

/** The year whose budget is in force: last year's before the month in which councils must have adopted. */
export function budgetYear(asOf: string, dueByMonth: number): number {
  return yearOf(asOf) - (monthOf(asOf) < dueByMonth ? 1 : 0);
}

/** The words that name each paper, then its files. */
export function citePapers(read: Read, papers: readonly BudgetPaper[]): Evidence[] {
  const words = papers.flatMap(({ hits }) => citeHits(read, hits.filter(isNaming)).slice(0, 1));
  return best([...words, ...papers.flatMap(({ files }) => files).map(citeDocument)]);
}

/** Links named like the budget of a year that lead to something nobody has read. */
export function unreadBudgets(read: Read, year: number): TopicHit[] {
  const known = addressesOf(read);
  return strongProofs(read, 'budget', 'budget_adopted').filter(
    ({ target, years }) => target !== null && years.includes(year) && !known.has(plain(target)),
  );
}

/** Where the budget of a year is spoken of, news included; words about other papers with “budget” in them left out. */
export function budgetMentions(read: Read, year: number): TopicHit[] {
  const others = new Set(mentions(read, ...OTHER).map(({ url, quote }) => `${url} ${quote}`));
  return mentions(read, 'budget', 'budget_adopted').filter(
    ({ url, quote, years }) => years.includes(year) && !others.has(`${url} ${quote}`),
  );
}

/** One scanned file: it may be the decision without its annexes. */
export function isLoneScan(files: readonly DocumentFile[]): boolean {
  return files.length === 1 && files[0]?.textLayer === 'scan';
}

/** Words that explain a budget to citizens, of this year or of none in particular. */
export function explanations(read: Read, year: number): TopicHit[] {
  return strongProofs(read, 'budget_citizen').filter(({ years }) => years.length === 0 || years.includes(year));
}

function paper(url: string, files: readonly DocumentFile[], byUrl: Hits): BudgetPaper | null {
  const hits = byUrl.get(plain(url)) ?? [];
  const naming = hits.filter(isNaming);
  const isCalled = (topic: string) => naming.some((hit) => hit.topic === topic);
  if (!BUDGET.some(isCalled) || (!isCalled('budget_adopted') && OTHER.some(isCalled))) return null;

  const years = [...new Set(naming.flatMap((hit) => hit.years))];
  const isAdopted = hits.some(
    (hit) =>
      hit.topic === 'budget_adopted' && (hit.years.length === 0 || hit.years.some((year) => years.includes(year))),
  );
  // „Решение от 2026 г. за бюджета за 2025 г.“: two years in one name leave open which of them the budget is for.
  const isClear = naming.every((hit) => hit.years.length < 2);
  const stage = isCalled('budget_draft') ? 'draft' : isAdopted && isClear ? 'adopted' : 'unknown';
  return { url, files, years, stage, hits };
}

/** The page offers an adopted budget of its own year, so what lies beside it are the annexes. */
function adoptsOneOf(papers: readonly BudgetPaper[], page: BudgetPaper): boolean {
  const adopted = papers.filter(
    ({ stage, years }) => stage === 'adopted' && years.some((it) => page.years.includes(it)),
  );
  return (
    filesOn(
      [page],
      adopted.flatMap(({ files }) => files),
    ).length > 0
  );
}

function unnamed(files: readonly DocumentFile[], hits: Hits): DocumentFile[] {
  return files.filter(({ url }) => !(hits.get(plain(url)) ?? []).some(isNaming));
}

/** Hits by the address they speak of: what a link leads to, else what the words were read in. */
function byAddress(hits: readonly TopicHit[]): Hits {
  const grouped = new Map<string, TopicHit[]>();
  for (const hit of hits) {
    const address = plain(hit.target ?? hit.url);
    grouped.set(address, [...(grouped.get(address) ?? []), hit]);
  }
  return grouped;
}

import type { Evidence } from '../../src/model/evidence.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { yearsBesideDays } from '../../src/model/text/dates.ts';
import { plain } from './address.ts';
import { withAnnexes } from './budget-annexes.ts';
import { best, citeDocument, citeHits, type Read } from './cite.ts';
import { monthOf, yearOf } from './days.ts';
import { adoptionsTold, OTHER_BUDGETS } from './budget-signs.ts';
import { compare } from './order.ts';
import { filesOn } from './section-content.ts';
import { isNaming, proofs, sections, strongProofs } from './topics.ts';

/** Something that names itself a municipal budget: a file, or a page with the files it offers. */
export interface BudgetPaper {
  readonly url: string;
  readonly files: readonly DocumentFile[];
  readonly years: readonly number[];
  readonly stage: 'adopted' | 'draft' | 'unknown';
  /** The words that name it. */
  readonly names: readonly TopicHit[];
}

/** Everything read about an address, and which of it names the address. */
interface Words {
  readonly all: ReadonlyMap<string, readonly TopicHit[]>;
  readonly names: (hit: TopicHit) => boolean;
}

const BUDGET: readonly string[] = ['budget', 'budget_adopted', 'budget_draft'];
/** „Бюджет 2026 (Решение № 98)“: what a decision of the council is named with is adopted. */
const DECISION = 'council_decisions';

/** Budgets among files and pages. A file without a name of its own is an annex of what it lies beside. */
export function budgetPapers(read: Read): BudgetPaper[] {
  const about = sections(read, ...BUDGET, 'finance');
  const words: Words = {
    all: byAddress(proofs(read, ...BUDGET, ...OTHER_BUDGETS, DECISION)),
    names: namesBudgets(read, about),
  };
  // „Приложения към бюджета“: without a year it is an annex, whatever else it is called.
  const isNamed = (file: DocumentFile) => {
    const named = paper(file.url, [file], words);
    const hasNames = (words.all.get(plain(file.url)) ?? []).some(words.names);
    return named === null ? hasNames : named.years.length > 0 || named.stage === 'draft';
  };
  const documents = [...read.documents].sort((a, b) => compare(a.url, b.url));
  const loose = documents.filter((file) => !isNamed(file));
  const files = documents
    .map((file) => paper(file.url, [file], words))
    .filter((it) => it !== null)
    .map((it) => (it.stage === 'adopted' ? { ...it, files: withAnnexes(it, about, { documents, loose }) } : it));
  const pages = about
    .map(({ url }) => paper(url, filesOn([{ url }], loose), words))
    .filter((it) => it !== null)
    .map((page) => (adoptsOneOf(files, page) ? { ...page, stage: 'adopted' as const } : page));
  return [...files, ...pages];
}

/**
 * Words in titles and links name a budget. So do, in a section on budgets, a line that tells of the adopted one, and the
 * text of a file there: many go by a number alone.
 */
function namesBudgets(read: Read, about: readonly Page[]): Words['names'] {
  const places = new Set([...about, ...filesOn(about, read.documents)].map(({ url }) => plain(url)));
  const adopted = new Set(adoptionsTold(read));
  return (hit) => hit.topic !== DECISION && (isNaming(hit) || (adopted.has(hit) && places.has(plain(hit.url))));
}

/** The year whose budget is in force: last year's before the month in which councils must have adopted. */
export function budgetYear(asOf: string, dueByMonth: number): number {
  return yearOf(asOf) - (monthOf(asOf) < dueByMonth ? 1 : 0);
}

/** The words that name each paper, then its files. */
export function citePapers(read: Read, papers: readonly BudgetPaper[]): Evidence[] {
  const words = papers.flatMap(({ names }) => citeHits(read, names).slice(0, 1));
  return best([...words, ...papers.flatMap(({ files }) => files).map(citeDocument)]);
}

/** One scanned file: it may be the decision without its annexes. */
export function isLoneScan(files: readonly DocumentFile[]): boolean {
  return files.length === 1 && files[0]?.textLayer === 'scan';
}

/** Words that explain a budget to citizens, of this year or of none in particular. */
export function explanations(read: Read, year: number): TopicHit[] {
  return strongProofs(read, 'budget_citizen').filter(({ years }) => years.length === 0 || years.includes(year));
}

function paper(url: string, files: readonly DocumentFile[], words: Words): BudgetPaper | null {
  const hits = words.all.get(plain(url)) ?? [];
  const names = hits.filter(words.names);
  const isCalled = (topic: string) => names.some((hit) => hit.topic === topic);
  if (!BUDGET.some(isCalled) || (!isCalled('budget_adopted') && OTHER_BUDGETS.some(isCalled))) return null;

  // What it is called says more than a line in it, which may compare years.
  const called = names.filter(isNaming);
  const telling = called.some((hit) => yearsOf(hit).length > 0) ? called : names;
  const years = [...new Set(telling.flatMap(yearsOf))];
  const decided = new Set(hits.filter(({ topic }) => topic === DECISION).map(({ quote }) => quote));
  const isAdopted = hits.some(({ topic, quote, years: said }) => {
    const isSaid = topic === 'budget_adopted' || (topic === 'budget' && decided.has(quote));
    return isSaid && (said.length === 0 || said.some((year) => years.includes(year)));
  });
  // „Решение от 2026 г. за бюджета за 2025 г.“: two years in one name leave open which of them the budget is for.
  const isClear = telling.every((hit) => yearsOf(hit).length < 2);
  const stage = isCalled('budget_draft') ? 'draft' : isAdopted && isClear ? 'adopted' : 'unknown';
  return { url, files, years, stage, names };
}

/** „Решение № 98 от 12.02.2026 за бюджета за 2026“: the day is that of the decision, if another year is named. */
function yearsOf({ quote, years }: TopicHit): readonly number[] {
  const beside = yearsBesideDays(quote);
  return beside.length > 0 ? beside : years;
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

/** Hits by the address they speak of: what a link leads to, else what the words were read in. */
function byAddress(hits: readonly TopicHit[]): Words['all'] {
  const grouped = new Map<string, TopicHit[]>();
  for (const hit of hits) {
    const address = plain(hit.target ?? hit.url);
    grouped.set(address, [...(grouped.get(address) ?? []), hit]);
  }
  return grouped;
}

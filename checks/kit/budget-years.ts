import type { DocumentFile } from '../../src/model/observation/document.ts';
import { yearsIn } from '../../src/model/text/dates.ts';
import type { BudgetPaper } from './budget-papers.ts';
import type { Read } from './cite.ts';
import { filesOn } from './section-content.ts';
import { sections } from './topics.ts';

/** Files of the budget of a year: those of its papers, and those beside them that belong to no other budget. */
export function filesOfYear({ documents }: Read, papers: readonly BudgetPaper[], year: number): DocumentFile[] {
  const isOf = ({ stage, years }: BudgetPaper) => stage !== 'draft' && years.includes(year);
  const others = new Set(
    papers
      .filter((paper) => paper.stage === 'draft' || (paper.years.length > 0 && !isOf(paper)))
      .flatMap(({ files }) => files),
  );
  const current = papers.filter(isOf);
  const beside = filesOn(current, documents).filter((file) => !others.has(file));
  return [...new Set([...current.flatMap(({ files }) => files), ...beside])];
}

/** For how many years budgets can be compared: by the budgets offered, by one file, or in one table of a section. */
export function yearsCompared(read: Read, papers: readonly BudgetPaper[], files: readonly DocumentFile[]): number {
  const offered = papers.filter((it) => it.stage === 'adopted' || (it.stage === 'unknown' && it.files.length > 0));
  const tables = sections(read, 'budget', 'budget_adopted', 'budget_citizen', 'finance').flatMap((page) => page.tables);
  const told = [
    ...tables.map(({ caption, headers, cells }) => [caption ?? '', ...headers, ...cells.flat()]),
    ...files.map(({ title, links }) => [title ?? '', ...links.map(({ text }) => text)]),
  ].map((texts) => yearsIn(texts.join(' ')).length);
  return Math.max(new Set(offered.flatMap(({ years }) => years)).size, ...told);
}

import type { DocumentFile } from '../../../src/model/observation/document.ts';
import { plain } from '../address.ts';
import { yearOf } from '../days.ts';
import { strongProofs, subjectsOf } from '../topics.ts';
import type { OnGround } from './ground-check.ts';
import { filesFiled, filesNamed } from './ground.ts';
import { yearsReported } from './held.ts';

/** What lies beside the reports of a quarter. */
const BUDGETS = ['budget', 'budget_adopted', 'budget_draft'] as const;
/** Companies and projects have reports, too; the right to information and plans have theirs. */
const OTHERS = ['company_finances', 'foi_report', 'progress_report'] as const;
const BESIDE = [...BUDGETS, 'audits', 'municipal_debt', 'annual_budget_report'] as const;

/** Files named so that are the municipality's own: companies and projects have reports, too. */
export function papers({ ground }: OnGround, ...topics: string[]): DocumentFile[] {
  const others = new Set([
    ...subjectsOf(strongProofs(ground.site, ...OTHERS)),
    ...filesNamed(ground, 'company_finances').map(({ url }) => plain(url)),
  ]);
  const alike = subjectsOf(strongProofs(ground.site, ...BESIDE));
  const named = filesNamed(ground, ...topics).filter(({ url }) => !others.has(plain(url)));
  if (!topics.includes('budget_execution')) return named;
  const filed = filesFiled(ground, 'budget_execution').filter(({ url }) => !others.has(plain(url)));
  return [...new Set([...named, ...filed.filter(({ url }) => !alike.has(plain(url)))])];
}

/** The year a report is about: the day of its upload says less than its name. */
export function yearsOf(file: DocumentFile): number[] {
  const named = yearsReported(file);
  return named.length > 0 ? named : file.modified === null ? [] : [yearOf(file.modified)];
}

export function isLate(file: DocumentFile, { asOf }: OnGround): boolean {
  return yearsOf(file).some((year) => year >= yearOf(asOf) - 1);
}

/** Files called the yearly report, and none of a quarter or month. */
export function yearlyReports({ ground }: OnGround): ReadonlySet<DocumentFile> {
  return new Set(filesNamed(ground, 'annual_budget_report', 'financial_reports'));
}

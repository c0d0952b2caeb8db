import { plain } from '../kit/address.ts';
import { citeDocument, citeHits } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { filesFiled, filesNamed } from '../kit/content/ground.ts';
import { yearsOfFile } from '../kit/content/held.ts';
import { monthOf, yearOf } from '../kit/days.ts';
import { strongProofs, subjectsOf } from '../kit/topics.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';

const TABLES: readonly string[] = ['spreadsheet', 'csv'];
/** What lies beside the reports of a quarter. */
const BUDGETS = ['budget', 'budget_adopted', 'budget_draft'] as const;
const BESIDE = [...BUDGETS, 'audits', 'municipal_debt', 'annual_budget_report'] as const;

export default groundCheck({
  id: 'content.financial-reports',
  version: 1,
  topics: ['budget_execution', 'financial_reports', 'annual_budget_report', 'municipal_debt', 'audits'],
  // Reports of a quarter come a month or two after it: until May those of last year are the newest.
  limits: { lagMonth: 5 },
  parts: {
    periodic: part(names.periodic, (on) => {
      const least = yearOf(on.asOf) - (monthOf(on.asOf) < (on.limits['lagMonth'] ?? 0) ? 1 : 0);
      const yearly = yearlyReports(on);
      return papers(on, 'budget_execution')
        .filter((file) => yearsOf(file).some((year) => year >= least) && !yearly.has(file))
        .map((file) => citeDocument(file));
    }),
    yearly: part(names.yearly, (on) => {
      const yearly = yearlyReports(on);
      return papers(on, 'annual_budget_report', 'financial_reports', 'budget_execution')
        .filter((file) => yearly.has(file) && yearsOf(file).some((year) => year >= yearOf(on.asOf) - 1))
        .map((file) => citeDocument(file));
    }),
    debt: part(names.debt, (on) => [
      ...papers(on, 'municipal_debt')
        .filter((file) => isLate(file, on))
        .map((file) => citeDocument(file)),
      ...citeHits(
        on.site,
        on.ground
          .hits('municipal_debt')
          .filter(({ years, field }) => field === 'body' && years.some((year) => year >= yearOf(on.asOf) - 1)),
      ),
    ]),
    audit: part(names.audit, (on) =>
      papers(on, 'audits')
        .filter((file) => isLate(file, on))
        .map((file) => citeDocument(file)),
    ),
    tables: part(names.tables, (on) =>
      papers(on, 'budget_execution', 'annual_budget_report', 'financial_reports')
        .filter(
          ({ format, contents }) => TABLES.includes(format) || contents?.some((file) => TABLES.includes(file.format)),
        )
        .map((file) => citeDocument(file)),
    ),
    told: says(names.told, 'budget_execution', 'municipal_debt'),
  },
  outcomes: {
    full: {
      level: 3,
      says: { bg: 'Има: {have}.', en: 'There are: {have}.' },
    },
    periodic: {
      level: 2,
      says: {
        bg: 'Отчетите за касовото изпълнение могат да се изтеглят; липсва: {lack}.',
        en: 'Cash execution reports can be downloaded; missing: {lack}.',
      },
    },
    partial: {
      level: 1,
      says: { bg: 'Има само: {have}; липсва: {lack}.', en: 'There are only: {have}; missing: {lack}.' },
    },
    outdated: {
      level: 0,
      says: {
        bg: 'Няма отчети за последната година и половина; липсва: {lack}.',
        en: 'No reports of the last year and a half; missing: {lack}.',
      },
    },
  },
  worth: ({ periodic, yearly, debt, audit, tables }) => {
    if (periodic && yearly && debt && audit && tables) return 'full';
    if (periodic) return 'periodic';
    return yearly || debt ? 'partial' : 'outdated';
  },
});

/** Files named so that are the municipality's own: companies and projects have reports, too. */
function papers({ ground }: OnGround, ...topics: string[]): DocumentFile[] {
  const others = subjectsOf(strongProofs(ground.site, 'company_finances', 'foi_report', 'progress_report'));
  const alike = subjectsOf(strongProofs(ground.site, ...BESIDE));
  const named = filesNamed(ground, ...topics).filter(({ url }) => !others.has(plain(url)));
  if (!topics.includes('budget_execution')) return named;
  const filed = filesFiled(ground, 'budget_execution').filter(({ url }) => !others.has(plain(url)));
  return [...new Set([...named, ...filed.filter(({ url }) => !alike.has(plain(url)))])];
}

/** The year a report is about: the day of its upload says less than its name. */
function yearsOf(file: DocumentFile): number[] {
  const named = yearsOfFile(file);
  return named.length > 0 ? named : file.modified === null ? [] : [yearOf(file.modified)];
}

function isLate(file: DocumentFile, { asOf }: OnGround): boolean {
  return yearsOf(file).some((year) => year >= yearOf(asOf) - 1);
}

/** Files called the yearly report, and none of a quarter or month. */
function yearlyReports({ ground }: OnGround): ReadonlySet<DocumentFile> {
  return new Set(filesNamed(ground, 'annual_budget_report', 'financial_reports'));
}

import { citeDocument, citeHits } from '../kit/cite.ts';
import { isLate, papers, yearlyReports, yearsOf } from '../kit/content/finance-papers.ts';
import { groundCheck, part } from '../kit/content/ground-check.ts';
import { names } from '../kit/content/names.ts';
import { monthOf, yearOf } from '../kit/days.ts';

const TABLES: readonly string[] = ['spreadsheet', 'csv'];

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
    late: part(names.lateOfReports, (on) =>
      papers(on, 'budget_execution')
        .filter((file) => isLate(file, on))
        .map((file) => citeDocument(file)),
    ),
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
  worth: ({ periodic, yearly, debt, audit, tables, late }) => {
    if (periodic && yearly && debt && audit && tables) return 'full';
    if (periodic) return 'periodic';
    return yearly || debt || late ? 'partial' : 'outdated';
  },
});

import { lesserSigns } from '../kit/budget-leads.ts';
import { budgetPapers, budgetYear, citePapers, explanations, isLoneScan } from '../kit/budget-papers.ts';
import { filesOfYear, yearsCompared } from '../kit/budget-years.ts';
import { best, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';

const TABLES: readonly string[] = ['spreadsheet', 'csv'];
/** Less than an adopted budget of the year with its files, best first. */
const LESSER = ['adoption-unclear', 'unread', 'draft-only', 'news-only'] as const;

export default defineCheck({
  id: 'content.budget',
  version: 2,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // Councils adopt in the first quarter; until 1 April last year's budget is the current one.
  limits: { dueByMonth: 4, leastYears: 3 },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Приетият бюджет за {year} г. е и в таблици, с обяснение за гражданите и бюджети за {years} години.',
        en: 'The adopted {year} budget also comes as tables, with an explanation for citizens and budgets of {years} years.',
      },
    },
    downloadable: {
      level: 2,
      says: {
        bg: 'Приетият бюджет за {year} г. може да се изтегли: {files} файла.',
        en: 'The adopted {year} budget can be downloaded: {files} files.',
      },
    },
    'scan-only': {
      level: 'review',
      says: {
        bg: 'От приетия бюджет за {year} г. има само един сканиран файл: вижте дали в него са и приложенията.',
        en: 'Of the adopted {year} budget there is one scanned file only: see whether it holds the annexes.',
      },
    },
    'adoption-unclear': {
      level: 'review',
      says: {
        bg: 'Има бюджет за {year} г., но не личи, че е приет точно за тази година, или няма файл за изтегляне.',
        en: 'There is a {year} budget, but nothing shows that it is the one adopted for this year, or there is no file.',
      },
    },
    'draft-only': {
      level: 0,
      says: {
        bg: 'Няма приет бюджет за {year} г. или предходната; намерен е само проект.',
        en: 'No adopted budget of {year} or the year before; only a draft was found.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка с името на бюджета за {year} г. води към файл или страница, която не е прочетена.',
        en: 'A link named like the {year} budget leads to a file or page that was not read.',
      },
    },
    'news-only': {
      level: 1,
      says: {
        bg: 'За бюджета за {year} г. има само новини или споменавания.',
        en: 'There are only news or mentions of the {year} budget.',
      },
    },
    'last-year': {
      level: 1,
      says: {
        bg: 'Няма бюджет за {year} г.; последният приет е за {previous} г.',
        en: 'There is no {year} budget; the last adopted one is of {previous}.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма бюджет за {year} г. или предходната в {pages} страници и {documents} документа.',
        en: 'No budget of {year} or the year before on {pages} pages and in {documents} documents.',
      },
    },
  },

  judge(site, { asOf, subject, limits }) {
    const year = budgetYear(asOf, limits.dueByMonth);
    const papers = budgetPapers(site);
    const current = papers.filter(({ years }) => years.includes(year));
    const adopted = current.filter(({ stage, files }) => stage === 'adopted' && files.length > 0);
    const files = [...new Set(adopted.flatMap((paper) => paper.files))];
    const evidence = citePapers(site, adopted);

    if (files.length > 0) {
      const offered = filesOfYear(site, papers, year);
      const years = yearsCompared(site, papers, offered);
      const hasTables = offered.some(({ format }) => TABLES.includes(format));
      const explained = explanations(site, year);
      if (hasTables && years >= limits.leastYears && explained.length > 0) {
        const cited = best([...evidence.slice(0, 4), ...citeHits(site, explained)]);
        return { outcome: 'complete', facts: { year, years }, evidence: cited };
      }
      if (isLoneScan(files)) return { outcome: 'scan-only', facts: { year }, evidence };
      return { outcome: 'downloadable', facts: { year, files: files.length }, evidence };
    }

    const { last, ...lesser } = lesserSigns(site, papers, year);
    for (const outcome of LESSER)
      if (lesser[outcome].length > 0) return { outcome, facts: { year }, evidence: lesser[outcome] };
    const facts = { year, previous: year - 1 };
    if (last.length > 0) return { outcome: 'last-year', facts, evidence: citePapers(site, last) };
    const counts = { year, pages: site.pages.length, documents: site.documents.length };
    return { outcome: 'absent', facts: counts, evidence: [searched(site, subject, 'budget', 'budget_adopted')] };
  },
});

import { type BudgetPaper, citePapers } from './budget-papers.ts';
import { budgetMentions, unreadBudgets } from './budget-signs.ts';
import { best, citeHits, type Read } from './cite.ts';

/** Evidence of anything less than an adopted budget of the year with its files, and the papers of the year before. */
export function lesserSigns(read: Read, papers: readonly BudgetPaper[], year: number) {
  const hasContent = ({ stage, files }: BudgetPaper) =>
    stage === 'adopted' || (stage === 'unknown' && files.length > 0);
  const current = papers.filter(({ years }) => years.includes(year));
  const drafts = current.filter(({ stage }) => stage === 'draft');
  const last = papers.filter((paper) => paper.years.includes(year - 1) && hasContent(paper));
  // Beside last year's budget, or news of an adoption, a draft takes nothing away and adds nothing.
  const told = budgetMentions(read, year, 'budget_adopted');
  const news = drafts.length > 0 ? told : budgetMentions(read, year, 'budget', 'budget_adopted');
  return {
    'adoption-unclear': citePapers(read, current.filter(hasContent)),
    unread: best(citeHits(read, unreadBudgets(read, year))),
    'draft-only': told.length + last.length === 0 ? citePapers(read, drafts) : [],
    'news-only': best(citeHits(read, news)),
    last,
  };
}

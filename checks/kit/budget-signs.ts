import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from './address.ts';
import type { Read } from './cite.ts';
import { addressesOf } from './reach.ts';
import { mentions, proofs, strongProofs } from './topics.ts';

/** Papers with “budget” in their name that are not the budget of the municipality. */
export const OTHER_BUDGETS: readonly string[] = ['delegated_budget', 'participatory_budget', 'budget_execution'];

/** Lines of running text and of documents that tell of the adopted budget of a year. */
export function adoptionsTold(read: Read): TopicHit[] {
  const isOther = aboutOthers(read);
  return proofs(read, 'budget_adopted').filter((hit) => {
    const { field, region, years } = hit;
    const isText = field === 'document' || (field === 'body' && region === 'main');
    return isText && years.length > 0 && !isOther(hit);
  });
}

/** Links named like the budget of a year that lead to something nobody has read. */
export function unreadBudgets(read: Read, year: number): TopicHit[] {
  const known = addressesOf(read);
  return strongProofs(read, 'budget', 'budget_adopted').filter(
    ({ target, years }) => target !== null && years.includes(year) && !known.has(plain(target)),
  );
}

/** Where these topics are spoken of for a year, news included; words about drafts and other papers left out. */
export function budgetMentions(read: Read, year: number, ...topics: string[]): TopicHit[] {
  const isOther = aboutOthers(read);
  return mentions(read, ...topics).filter((hit) => hit.years.includes(year) && !isOther(hit));
}

function aboutOthers(read: Read): (hit: TopicHit) => boolean {
  const others = mentions(read, ...OTHER_BUDGETS, 'budget_draft');
  const words = new Set(others.map(({ url, quote }) => `${url} ${quote}`));
  return ({ url, quote }) => words.has(`${url} ${quote}`);
}

import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { yearOf } from '../days.ts';
import { rangesIn } from './terms.ts';

/** Fewer words name a section rather than a plan. */
const LEAST_WORDS = 4;

/** Words that name a plan whose period is not over, news included; the name of a section or a menu names none. */
export function isCurrentName(hit: TopicHit, { asOf }: { asOf: string }): boolean {
  const { field, region, news, quote } = hit;
  const isText = (region === 'main' || region === 'aside') && (field === 'body' || field === 'link' || news);
  if (!isText || field === 'slug') return false;
  const ranges = rangesIn(quote);
  if (ranges.length > 0) return ranges.some(([, to]) => to >= yearOf(asOf));
  return namesPlan(hit) && hit.years.every((year) => year >= yearOf(asOf) - 1);
}

/** „Планове и програми“ is the name of a section; more words name a plan. News must name one outright. */
function namesPlan({ topic, news, quote }: TopicHit): boolean {
  return topic === 'plan_named' || (!news && quote.split(/\s+/u).length >= LEAST_WORDS);
}

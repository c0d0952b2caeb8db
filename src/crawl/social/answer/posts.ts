import type { ProfilePost } from '../../../model/observation/profile.ts';
import { collapse, shorten } from '../../../model/text/collapse.ts';
import { canonicalUrl } from '../../rules/canonical-url.ts';
import { dayOf } from './day.ts';

/** A post as a platform gives it. */
export interface FoundPost {
  /** ISO 8601, RFC 822 or seconds since 1970. */
  readonly stamp: string | number | null;
  readonly url: string | null;
  readonly text: string;
}

const mostPosts = 30;
const longestText = 300;
/** More text than this need not be collapsed to know its beginning. */
const enoughText = 4_000;

/** The newest posts first, whatever order they came in; those without a day come last. */
export function recentPosts(found: readonly FoundPost[], seenAt: string): ProfilePost[] {
  return found
    .map(({ stamp, url, text }) => ({
      date: dayOf(stamp, seenAt),
      url: url === null ? null : canonicalUrl(url),
      text: shorten(collapse(text.slice(0, enoughText)), longestText),
    }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, mostPosts);
}

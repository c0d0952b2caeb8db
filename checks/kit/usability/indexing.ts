import type { Page } from '../../../src/model/observation/page.ts';
import type { Response } from '../../../src/model/observation/response.ts';
import { finalHeader } from '../main-host.ts';

/** The header by which a server speaks to robots. */
export const TAG = 'x-robots-tag';

/** What an answer says to robots in its headers. */
export function robotsTags(answer: Response): string {
  return finalHeader(answer, TAG).join(', ');
}

/** What a page says to robots itself. */
export function robotsMeta({ meta }: Page): string {
  return meta['robots'] ?? meta['googlebot'] ?? '';
}

/** Rules for one robot alone (`otherbot: noindex`) do not close a page to all. */
export function forbids(rules: string): boolean {
  return rules.split(',').some((rule) => /^\s*(?:noindex|none)\s*$/iu.test(rule));
}

import type { Answer } from '../../model/answer.ts';
import type { MissingPageProbe } from '../../model/observation/missing-page-probe.ts';
import { seededRank } from '../rules/seeded-rank.ts';

/** What the answers for missing pages say, before the template of their page is known. */
export type MissingPageAnswer = Omit<MissingPageProbe, 'likeness'>;

/**
 * Three addresses that cannot exist on a site, of different shapes, since servers route them differently: a name, a
 * file, a folder within a folder. `origin` is without a final slash.
 */
export function missingPageUrls(origin: string, seed: number): string[] {
  const word = (which: number): string => `niama-${seededRank(seed, `${origin} ${which}`).slice(0, 12)}`;
  return [`${origin}/${word(1)}`, `${origin}/${word(2)}.html`, `${origin}/${word(3)}/${word(4)}/`];
}

/**
 * Whether the host pretends that missing pages are there: most of its answers end with success, on whatever page.
 * Null when no answer was seen.
 */
export function readMissingPage(host: string, answers: readonly Answer[]): MissingPageAnswer | null {
  const seen = answers.filter(({ unseen }) => unseen === null);
  const pretending = seen.filter(isSuccess);
  const soft = pretending.length * 2 > seen.length;
  const example = seen.find((answer) => isSuccess(answer) === soft);
  if (example === undefined) return null;
  return { host, url: example.requested, status: example.status, soft, capturedAt: example.startedAt };
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

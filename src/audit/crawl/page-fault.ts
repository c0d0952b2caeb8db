import { recogniseBlock, type GuardedAnswer } from '../../crawl/rules/block-page.ts';
import type { Unseen } from '../../model/unseen.ts';

/** Why an answer that arrived is no page of the municipality: a guard's page in its place, or an error status. */
export function pageFault(answer: GuardedAnswer): Unseen | null {
  const block = recogniseBlock(answer);
  if (block !== null || answer.status < 400) return block;
  return answer.status >= 500 ? 'server_error' : 'http_error';
}

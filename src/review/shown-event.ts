/** Begin the names of what evaluators and arbiters do. */
const judging = ['rating.', 'remark.', 'proof.', 'question.', 'batch.', 'arbiter.', 'dispute.'] as const;

/** Of what they do, this tells nothing of what they think. */
const harmless: ReadonlySet<string> = new Set(['round', 'finding', 'file']);

/**
 * What of an event's detail may be read while an edition is not final: of what evaluators and arbiters do, not what they
 * answered, decided or wrote, for the coordinator must not know one answer while the other is still to come. The log
 * itself keeps everything.
 */
export function shownDetail(action: string, detail: unknown): Readonly<Record<string, unknown>> {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return {};
  const isJudging = judging.some((beginning) => action.startsWith(beginning));
  return Object.fromEntries(Object.entries(detail).filter(([name]) => !isJudging || harmless.has(name)));
}

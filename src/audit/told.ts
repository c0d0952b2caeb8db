/** What whoever watches a municipality was told last. */
export interface Told {
  requests: number;
  done: number;
  pending: number;
  errors: number;
  /** On the monotonic clock. */
  countAgainAt: number;
}

export const nothingTold = (): Told => ({ requests: 0, done: 0, pending: 0, errors: 0, countAgainAt: 0 });

import type { Unseen } from '../unseen.ts';

/** Something that should have been looked at and was not: a host, a page, a probe. */
export interface Gap {
  /** A host or an address. */
  readonly what: string;
  readonly because: Unseen;
}

/**
 * What a recording holds of one kind. Seen with gaps means partial: a search can only find more, a count of faults
 * only grow. Not seen has no value at all, so that no check can mistake it for an empty one.
 */
export type Observed<T> =
  | { readonly seen: true; readonly value: T; readonly gaps: readonly Gap[] }
  | { readonly seen: false; readonly because: Unseen };

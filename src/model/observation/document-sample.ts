/**
 * How much of a host's documents was read: all, or a choice. Counted are addresses whose name says that they are
 * documents, other than those that proved gone or to be pages.
 */
export interface DocumentSample {
  readonly host: string;
  /** There may be more: pages that were not read link to documents, too. */
  readonly known: number;
  readonly read: number;
  /**
   * Addresses that were drawn at random and read, when not all could be: they speak for all that was not read. The others
   * were chosen, turn by turn the newest of every topic.
   */
  readonly random: readonly string[];
}

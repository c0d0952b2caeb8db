/**
 * How people came to a final score. `human_scored`: they answered what the machine had left open. The last two: a reply of
 * the municipality was upheld, a published error was corrected.
 */
export type Provenance =
  'human_confirmed' | 'human_override' | 'human_scored' | 'arbitrated' | 'reply_upheld' | 'corrected';

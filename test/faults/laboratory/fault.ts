/** One fault of the catalogue. */
interface Fault {
  /** What goes wrong, in a few words. */
  readonly fault: string;
  /** Why no test shows what we do about it; left out when a test names its id. */
  readonly untested?: string;
}

/** Faults by id: the letter of the group and two digits. */
export type Faults = Readonly<Record<string, Fault>>;

/** Ids of faults that a text names, each once. */
export function faultsNamed(text: string): readonly string[] {
  return [...new Set(text.match(/\b[DTSHEXJPCGKW]-\d\d\b/gu) ?? [])];
}

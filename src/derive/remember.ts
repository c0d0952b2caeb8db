/** The same text without the page it was cut from: a piece of a string keeps the whole of it in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

interface Options {
  readonly most?: number;
  /** Longer texts are worked out each time. */
  readonly longest?: number;
}

/**
 * A pure function of a short text that remembers what it gave for the latest ones: the pages of a site repeat their menus
 * and their words. Holds at most twice `most` answers.
 */
export function remembering<T>(
  work: (text: string) => T,
  { most = 4_000, longest = 300 }: Options = {},
): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();

  const keep = (text: string, answer: T): T => {
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(detached(text), answer);
    return answer;
  };

  return (text) => {
    if (text.length > longest) return work(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    return keep(text, older.get(text) ?? work(text));
  };
}

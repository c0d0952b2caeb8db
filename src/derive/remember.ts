/** The same text without the page it was cut from: a piece of a string keeps the whole of it in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

interface Options {
  /** A power of two. */
  readonly places?: number;
  /** Longer texts are worked out each time. */
  readonly longest?: number;
}

/**
 * A pure function of a short text that remembers what it gave: the pages of a site repeat their menus and their words.
 * Every text has one place, taken by the latest one met there twice in a row, so that what comes once costs no memory.
 */
export function remembering<T>(
  work: (text: string) => T,
  { places = 4_096, longest = 300 }: Options = {},
): (text: string) => T {
  const met = new Int32Array(places);
  const texts: (string | null)[] = Array.from({ length: places }, () => null);
  const answers: T[] = [];
  return (text) => {
    if (text.length > longest) return work(text);
    const hash = hashOf(text);
    const place = hash & (places - 1);
    if (texts[place] === text) return answers[place] as T;
    const answer = work(text);
    if (met[place] === hash) {
      texts[place] = detached(text);
      answers[place] = answer;
    }
    met[place] = hash;
    return answer;
  };
}

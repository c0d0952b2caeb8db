/** Text around a quote, white space collapsed. */
export interface Passage {
  readonly before: string;
  readonly after: string;
}

const reach = 300;

/** The first place where a quote stands in a text, however the white space runs; null where it does not stand. */
export function passageOf(text: string, quote: string): Passage | null {
  const words = collapse(text);
  const wanted = collapse(quote);
  const at = wanted === '' ? -1 : words.indexOf(wanted);
  if (at < 0) return null;
  const end = at + wanted.length;
  return { before: words.slice(Math.max(0, at - reach), at), after: words.slice(end, end + reach) };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A text under normalisation. `at[i]` is where unit `i` stood in the original; null while nothing has moved. */
export interface Mapped {
  readonly text: string;
  readonly at: readonly number[] | null;
}

/** Replaces every match of a global pattern and keeps track of where each unit came from. */
export function rewrite(source: Mapped, pattern: RegExp, by: (match: string) => string): Mapped {
  if (source.text.search(pattern) === -1) return source;
  const pieces: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const match of source.text.matchAll(pattern)) {
    const replaced = by(match[0]);
    if (replaced !== match[0]) pieces.push({ start: match.index, end: match.index + match[0].length, text: replaced });
  }
  if (pieces.length === 0) return source;

  const units: string[] = [];
  const at: number[] = [];
  const keep = (start: number, end: number): void => {
    units.push(source.text.slice(start, end));
    for (let i = start; i < end; i++) at.push(origin(source, i));
  };
  let done = 0;
  for (const piece of pieces) {
    keep(done, piece.start);
    units.push(piece.text);
    const aligned = piece.text.length === piece.end - piece.start;
    for (let i = 0; i < piece.text.length; i++) at.push(origin(source, piece.start + (aligned ? i : 0)));
    done = piece.end;
  }
  keep(done, source.text.length);
  // One past the end, so that the end of a match can be looked up as well.
  at.push(origin(source, source.text.length));
  return { text: units.join(''), at };
}

/** Where unit `index` of the normalised text stood in the original. */
export function origin(mapped: Mapped, index: number): number {
  return mapped.at === null ? index : (mapped.at[index] ?? 0);
}

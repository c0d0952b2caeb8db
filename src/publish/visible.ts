/** Controls, format characters (bidirectional, zero-width), lone surrogates, line and paragraph separators. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Invisible on purpose and harmless: tab, line feed, soft hyphen. */
const harmless = new Set(['\t', '\n', '\u00ad']);

/**
 * Text of strangers as it may be shown: nothing in it can steer a terminal, turn the reading direction or hide.
 * An invisible character becomes `[U+202E]`.
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(invisible, (character) => {
    if (harmless.has(character)) return character;
    return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** The same on one line: every run of white space is one space. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}

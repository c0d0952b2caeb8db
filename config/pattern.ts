/**
 * The pattern language of the lexicon (config/lexicon/README.md), as far as a pattern can be wrong.
 * Returns what is wrong, or null.
 */
export function faultOfPattern(pattern: string): string | null {
  if (pattern.length > longest) return `is longer than ${longest} characters.`;
  const rest = pattern.replaceAll('20??', '2000');
  return faultOfSigns(rest) ?? faultOfWords(rest) ?? faultOfGroups(rest);
}

const longest = 200;

function faultOfSigns(pattern: string): string | null {
  if (pattern !== pattern.toLowerCase()) return 'must be in lower case; matching ignores case.';
  const strange = /[^\p{L}\p{N} ()|?[\]*#-]/u.exec(pattern);
  if (strange) return `the sign "${strange[0]}" cannot be matched; a space stands for any sign between words.`;
  if (/^ | $| {2}/.test(pattern)) return 'has a space too many.';
  return null;
}

/** `*` belongs to a stem, `?` to a group or a single letter; a word in two scripts is a slip of the keyboard. */
function faultOfWords(pattern: string): string | null {
  if (/(?<![\p{L}\p{N}])\*/u.test(pattern)) return '"*" must follow the stem of a word.';
  if (/(?<![\p{L}\p{N})\] -])\?/u.test(pattern)) return '"?" must follow a letter, a hyphen, a space or a group.';
  const mixed = /\p{L}+/gu;
  for (const [word] of pattern.matchAll(mixed)) {
    if (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)) {
      return `the word "${word}" mixes Latin and Cyrillic letters.`;
    }
  }
  return null;
}

function faultOfGroups(pattern: string): string | null {
  const letters = pattern.replace(/\[[\p{L}\p{N}]+\]/gu, 'x');
  if (/[[\]]/.test(letters)) return '"[" and "]" must stand around letters, e.g. "[sz]".';
  let depth = 0;
  for (const sign of letters) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return '")" closes nothing.';
  }
  if (depth > 0) return '"(" is not closed.';
  const empty = /[(|] ?[)|]|^ ?\||\| ?$/.test(letters);
  return empty ? 'an alternative is empty; write "(a )?" for what may be missing.' : null;
}

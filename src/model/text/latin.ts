/**
 * Latin letters that stand for Bulgarian ones: the law of 2009 first, then what addresses and handles use besides (ISO 9
 * without diacritics, chat spelling, French and German habits, and letters simply left out).
 */
const letters: ReadonlyMap<string, string> = new Map([
  ['дж', 'dzh|dj|dg|dz|j'],
  ['кс', 'ks|x'],
  ['ия', 'ia|iya|iia|ija|iq|ya'],
  ['йо', 'yo|io|jo'],
  ['ьо', 'yo|io|jo'],
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v|w'],
  ['г', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['ж', 'zh|j|z|g'],
  ['з', 'z'],
  ['и', 'i|y'],
  ['й', 'y|i|j|'],
  ['к', 'k|c'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's|ss'],
  ['т', 't'],
  ['у', 'u|ou|oo'],
  ['ф', 'f|ph'],
  ['х', 'h|kh|x|ch'],
  ['ц', 'ts|tz|tc|cz|c|z'],
  ['ч', 'ch|tch|tsh|c|4'],
  ['ш', 'sh|sch|s|6'],
  ['щ', 'sht|sth|shh|shch|sch|sh|st|s|6t'],
  ['ъ', 'a|u|y|o|e|'],
  ['ь', 'y|j|i|'],
  ['ю', 'yu|iu|ju|u'],
  ['я', 'ya|ia|ja|a|q'],
]);

const pieces = /дж|кс|ия|йо|ьо|[\p{L}\p{N}]/gu;

/** Letters that do not come apart into a plain one and a sign. */
const whole: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['đ', 'd'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['þ', 'th'],
]);

/** Latin text without diacritics, in lower case: `Łódź` is `lodz`. Other scripts stay as they are. */
export function plainLatin(text: string): string {
  return Array.from(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/(?<=[a-z])\p{M}+/gu, ''),
    (letter) => whole.get(letter) ?? letter,
  )
    .join('')
    .normalize('NFC');
}

/**
 * Source of a pattern for the ways a name is written in Latin letters, lower-case and without anything between its words:
 * „Горна Чешма“ fits `gornacheshma`, `gornatcheshma` and `gornachesma`. It repeats nothing, so it cannot run away.
 */
export function latinSpellings(name: string): string {
  const found = plainLatin(name).match(pieces) ?? [];
  return found
    .map((piece) => {
      const ways = letters.get(piece) ?? piece;
      return ways.includes('|') ? `(?:${ways})` : ways;
    })
    .join('');
}

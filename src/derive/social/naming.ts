import type { Municipality } from '../../model/municipality.ts';
import type { SetApart } from '../../model/observation/profile.ts';
import { fold } from '../../model/text/fold.ts';
import { latinSpellings, plainLatin } from '../../model/text/latin.ts';
import { splitWords } from '../../model/text/words.ts';
import { municipalityWords, plainInHandles, plainInTexts, platformWords } from './vocabulary.ts';
import { compileWhoElse } from './who-else.ts';

/** What a handle or a text says of whose a profile is. */
export interface Said {
  /** It bears the municipality's name. */
  readonly named: boolean;
  /** It says that it is a municipality. */
  readonly municipal: boolean;
  /** Who else it names: a person, the council, another body. */
  readonly body: SetApart | null;
  /** It has words that are none of these and no small talk either. */
  readonly more: boolean;
}

export interface Naming {
  /** A handle, or the name in an address: words may stand without anything between them. */
  ofHandle(handle: string): Said;
  ofText(text: string): Said;
}

const longestText = 300;
const mostWords = 40;

/** Letters and digits alone, lower-case, without diacritics: what is left when spaces and signs do not count. */
export function compact(text: string): string {
  return plainLatin(fold(text.slice(0, longestText))).replace(/[^\p{L}\p{N}]/gu, '');
}

const wordsOf = (text: string): string[] =>
  splitWords(text)
    .slice(0, mostWords)
    .map((word) => plainLatin(word.text));

/** Both scripts of all names. Longest first, so that no word is taken for the beginning of another. */
function ways(names: readonly string[]): string {
  const spelled = names
    .map(compact)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const sources = [...new Set(spelled.flatMap((name) => [name, latinSpellings(name)]))].join('|');
  return sources === '' ? '(?!)' : sources;
}

const fewLetters = 5;
const plainAtEdge = new RegExp(`^(?:${ways(plainInHandles)})|(?:${ways(plainInHandles)})$`, 'u');
const plainWords = new Set([...plainInTexts, ...plainInHandles]);
const isPlatform = new Set(platformWords);
const nothing: Said = { named: false, municipal: false, body: null, more: false };

/** Addresses and handles in a text only repeat where the link leads. */
function spoken(text: string): string {
  const words = text.slice(0, longestText).split(/\s/u);
  return words.filter((word) => !/^(?:https?:\/\/|www\.|@)|\.(?:com|net|me|app)\//u.test(word)).join(' ');
}

/** `FCVarbovets.official` → `fc`, `varbovets`, `official`. */
function handleWords(handle: string): string[] {
  const spaced = handle
    .slice(0, longestText)
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu, ' ');
  return spaced
    .split(/[^\p{L}\p{N}]+/u)
    .map(compact)
    .filter(Boolean);
}

/** What is left of a piece of a handle without digits, and without words at its ends that say nothing. */
function withoutPlain(piece: string): string {
  let left = piece.replace(/\p{N}/gu, '');
  for (let shorter = left.replace(plainAtEdge, ''); shorter !== left; shorter = left.replace(plainAtEdge, ''))
    left = shorter;
  return left;
}

/** Two or three letters more make another name: `dobrichka` is not `dobrich`. */
const otherEnding = /^(?!(?:bg|eu|com|org|gov|net|info|mun|of|na|app|bot|web|tv|fc|fk)$)\p{L}{1,3}$/u;

/** Handles are short: `gc` or `gornach` beside the word for a municipality stands for Gorna Cheshma. */
function isShortFor(short: string, name: string): boolean {
  const words = name.split(/[\s-]+/u);
  const initials = compact(words.map((word) => word.slice(0, 1)).join(''));
  return (words.length > 1 && short === initials) || (short.length > 2 && compact(name).startsWith(short));
}

/** Compiles the names of a municipality for matching, in both scripts and the usual ways to write one in the other. */
export function compileNaming({ bg, en, official = '' }: Municipality['names']): Naming {
  const name = new RegExp(ways([bg, en]), 'u');
  const isName = new RegExp(`^(?:${ways([bg, en])})$`, 'u');
  const isOfficial = official === '' ? null : new RegExp(`^(?:${ways([official])})$`, 'u');
  const longestName = Math.max(...[bg, en].map((written) => wordsOf(written).length));

  /** Words of the text without those of the name; a name has several words, a handle may hold it in one. */
  const withoutName = (words: readonly string[]): string[] => {
    const lengths = Array.from({ length: longestName }, (_, n) => longestName - n);
    const left: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const length = lengths.find((n) => i + n <= words.length && isName.test(words.slice(i, i + n).join('')));
      if (length === undefined) left.push(words[i] ?? '');
      else i += length - 1;
    }
    return left;
  };

  /** What the official name has besides the name: in any language the word for such a municipality. */
  const kind = withoutName(wordsOf(official)).filter((word) => word.length > 3);
  const kinds = [...kind, ...municipalityWords];
  const kindIn = new RegExp(ways(['общината', ...kinds.filter((word) => word.length >= fewLetters)]), 'gu');
  const isKind = new RegExp(`^(?:${ways(kinds)})$`, 'u');
  const whoElse = compileWhoElse(kind);

  /** A short name is part of many words: it counts where a word begins or ends with it. */
  const nameIn = (text: string): string | null => {
    const found = name.exec(text);
    if (found === null) return null;
    const [own] = found;
    const after =
      text
        .slice(found.index + own.length)
        .replace(kindIn, ' ')
        .split(' ')[0] ?? '';
    if (otherEnding.test(after)) return null;
    return own.length >= fewLetters || text.startsWith(own) || text.endsWith(own) ? own : null;
  };

  const ofHandle = (handle: string): Said => {
    const text = compact(handle);
    if (isOfficial?.test(text) === true) return { ...nothing, named: true, municipal: true };
    const own = nameIn(text);
    const pieces = own === null ? handleWords(handle) : text.split(own, 2);
    const rest = pieces.flatMap((piece) => piece.replace(kindIn, ' ').split(' '));
    const bare = rest.map(withoutPlain).filter(Boolean);
    const left = bare.filter((piece) => !isKind.test(piece));
    const municipal = pieces.some((piece) => piece.search(kindIn) !== -1) || left.length < bare.length;
    const abbreviated = municipal && left.length > 0 && [bg, en].some((written) => isShortFor(left.join(''), written));
    return {
      named: own !== null || abbreviated,
      municipal,
      body: whoElse.inHandle([...rest, ...left]),
      more: left.length > 0 && !abbreviated,
    };
  };

  const saysMore = (word: string): boolean =>
    word.length > 1 && !/^\p{N}+$/u.test(word) && !plainWords.has(word) && !isKind.test(word);

  const ofText = (text: string): Said => {
    const words = wordsOf(spoken(text));
    if (isOfficial?.test(words.join('')) === true) return { ...nothing, named: true, municipal: true };
    const left = withoutName(words);
    const isHandle = (word: string): boolean => /^[a-z]/u.test(word) && nameIn(word) !== null;
    const handles = left.filter(isHandle).map(ofHandle);
    const rest = left.filter((word) => !isHandle(word));
    return {
      named: left.length < words.length || handles.length > 0,
      municipal: rest.some((word) => isKind.test(word)) || handles.some(({ municipal }) => municipal),
      body:
        whoElse.inText(rest.filter((word) => !plainWords.has(word))) ??
        handles.find(({ body }) => body !== null)?.body ??
        null,
      more: !rest.some((word) => isPlatform.has(word)) && rest.some(saysMore),
    };
  };

  return { ofHandle, ofText };
}

import { remembering } from '../remember.ts';
import type { Token } from './pattern.ts';

/**
 * Phrases by their words, so that one walk over a text finds all of them at once. Most of a hundred thousand nodes have one
 * child or none: a map is made when it is needed.
 */
interface Node<T> {
  words: Map<string, Node<T>> | null;
  /** By their first letter, the shorter first: to cut a word to every length takes longer than to look at these. */
  stems: Map<number, Stem<T>[]> | null;
  number: Node<T> | null;
  year: Node<T> | null;
  readonly ends: T[];
  /** No phrase goes on from here. */
  isLast: boolean;
}

type Stem<T> = readonly [stem: string, node: Node<T>];

/** What the finder needs to know of a word. `joined`: it may continue the phrase of the word before it. */
export interface TrieWord {
  readonly text: string;
  readonly joined: boolean;
}

/** A phrase found: words `from` to `to`, the last one included. */
export interface Found<T> {
  readonly what: T;
  readonly from: number;
  readonly to: number;
}

export interface Trie<T> {
  /** Everything found, by first word. Linear in the words but for the few phrases that begin alike. */
  find(words: readonly TrieWord[]): Found<T>[];
}

const mostExtraLetters = 8;
const mostWords = 20_000;
const letters = /^\p{L}*$/u;
const numeral = /^(?:\d+|[ivxlхі]+)$/u;
/** „2026г.“ is written without a space as often as with one. */
const yearWord = /^20\d\d(?:г|год|година)?$/u;
const sign = '№';

function createNode<T>(): Node<T> {
  return {
    words: null,
    stems: null,
    number: null,
    year: null,
    ends: [],
    isLast: true,
  };
}

function childOf<T>(node: Node<T>, token: Token): Node<T> {
  node.isLast = false;
  if (token.kind === 'number') return (node.number ??= createNode());
  if (token.kind === 'year') return (node.year ??= createNode());
  return token.kind === 'word' ? wordBelow(node, token.text) : stemBelow(node, token.text);
}

function wordBelow<T>(node: Node<T>, word: string): Node<T> {
  const words = (node.words ??= new Map<string, Node<T>>());
  const child = words.get(word) ?? createNode<T>();
  words.set(word, child);
  return child;
}

function stemBelow<T>(node: Node<T>, stem: string): Node<T> {
  const stems = (node.stems ??= new Map<number, Stem<T>[]>());
  const letter = stem.charCodeAt(0);
  const alike = stems.get(letter) ?? [];
  const known = alike.find(([text]) => text === stem);
  if (known !== undefined) return known[1];
  const child = createNode<T>();
  const longer = alike.findIndex(([text]) => text.length > stem.length);
  stems.set(letter, alike.toSpliced(longer === -1 ? alike.length : longer, 0, [stem, child]));
  return child;
}

function stemsOf<T>(stems: NonNullable<Node<T>['stems']>, word: string): Node<T>[] {
  const found: Node<T>[] = [];
  for (const [stem, child] of stems.get(word.charCodeAt(0)) ?? []) {
    if (word.length - stem.length > mostExtraLetters || !word.startsWith(stem)) continue;
    if (word.length === stem.length || letters.test(word.slice(stem.length))) found.push(child);
  }
  return found;
}

/** Where a walk may go on from `node` over this word. */
function next<T>(node: Node<T>, word: string): Node<T>[] {
  const found = node.stems === null ? [] : stemsOf(node.stems, word);
  const exact = node.words?.get(word);
  if (exact !== undefined) found.push(exact);
  if (node.number !== null && numeral.test(word)) found.push(node.number);
  if (node.year !== null && yearWord.test(word)) found.push(node.year);
  return found;
}

/** A text under way, and what was found in it. */
interface Walk<T> {
  readonly words: readonly TrieWord[];
  readonly found: Found<T>[];
}

/** Follows the phrases that go on from `node`, which word `to` led to. No deeper than the longest phrase. */
function follow<T>(walk: Walk<T>, node: Node<T>, from: number, to: number): void {
  for (const what of node.ends) walk.found.push({ what, from, to });
  if (node.isLast) return;
  const word = walk.words[to + 1];
  if (word?.joined !== true) return;
  for (const child of next(node, word.text)) follow(walk, child, from, to + 1);
  if (word.text !== sign) return;
  // „Наредба № 5“ is „Наредба 5“ unless a phrase asks for the sign.
  const after = walk.words[to + 2];
  if (after?.joined === true) for (const child of next(node, after.text)) follow(walk, child, from, to + 2);
}

/** Letters that tell most words from the beginning of any phrase. */
const telling = 4;
const whole = 1;
const shortStem = 2;

/** Calls `see` with a number for each beginning of the word, up to `telling` letters, until it says yes. */
function someBeginning(word: string, see: (hash: number, length: number) => boolean): boolean {
  let hash = 0;
  for (let length = 1; length <= word.length && length <= telling; length++) {
    hash = (hash * 31 + word.charCodeAt(length - 1)) & 0xffff;
    if (see(hash, length)) return true;
  }
  return false;
}

/** Whether a phrase may begin with a word; most words are told from all of them by their first letters. */
function beginsLike<T>(root: Node<T>): (word: string) => boolean {
  if (root.number !== null || root.year !== null) return () => true;
  const flags = new Uint8Array(0x10000);
  const mark = (text: string, flag: number): void => {
    const last = Math.min(text.length, telling);
    someBeginning(text, (hash, length) => {
      if (length === last) flags[hash] = (flags[hash] ?? 0) | flag;
      return false;
    });
  };
  for (const text of root.words?.keys() ?? []) mark(text, whole);
  for (const [text] of [...(root.stems?.values() ?? [])].flat())
    mark(text, text.length < telling ? whole | shortStem : whole);
  return (word) => {
    const last = Math.min(word.length, telling);
    return someBeginning(word, (hash, length) => ((flags[hash] ?? 0) & (length === last ? whole : shortStem)) !== 0);
  };
}

/** Makes a trie of phrases and what each says. */
export function createTrie<T>(phrases: Iterable<readonly [tokens: readonly Token[], what: T]>): Trie<T> {
  const root = createNode<T>();
  for (const [tokens, what] of phrases) {
    const end = tokens.reduce<Node<T>>(childOf, root);
    if (!end.ends.includes(what)) end.ends.push(what);
  }
  const mayBegin = beginsLike(root);
  // Words repeat; where a phrase may begin with them is looked up once.
  const beginnings = remembering((word) => next(root, word), { most: mostWords });
  return {
    find(words) {
      const walk: Walk<T> = { words, found: [] };
      for (let from = 0; from < words.length; from++) {
        const word = words[from]?.text ?? '';
        if (!mayBegin(word)) continue;
        for (const node of beginnings(word)) follow(walk, node, from, from);
      }
      return walk.found;
    },
  };
}

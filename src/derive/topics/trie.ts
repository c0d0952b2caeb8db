import type { Token } from './pattern.ts';

/** Phrases by their words, so that one walk over a text finds all of them at once. */
interface Node<T> {
  readonly words: Map<string, Node<T>>;
  readonly stems: Map<string, Node<T>>;
  number: Node<T> | null;
  year: Node<T> | null;
  readonly ends: T[];
}

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
  add(tokens: readonly Token[], what: T): void;
  /** Everything found, by first word. Linear in the words but for the few phrases that begin alike. */
  find(words: readonly TrieWord[]): Found<T>[];
}

const mostExtraLetters = 8;
const letters = /^\p{L}*$/u;
const numeral = /^(?:\d+|[ivxlхі]+)$/u;
/** „2026г.“ is written without a space as often as with one. */
const yearWord = /^20\d\d(?:г|год|година)?$/u;
const sign = '№';

function createNode<T>(): Node<T> {
  return { words: new Map(), stems: new Map(), number: null, year: null, ends: [] };
}

function childOf<T>(node: Node<T>, token: Token): Node<T> {
  if (token.kind === 'number') return (node.number ??= createNode());
  if (token.kind === 'year') return (node.year ??= createNode());
  const children = token.kind === 'word' ? node.words : node.stems;
  let child = children.get(token.text);
  if (child === undefined) {
    child = createNode();
    children.set(token.text, child);
  }
  return child;
}

function stemsOf<T>(node: Node<T>, word: string): Node<T>[] {
  const found: Node<T>[] = [];
  for (let length = Math.max(1, word.length - mostExtraLetters); length <= word.length; length++) {
    const child = node.stems.get(word.slice(0, length));
    if (child !== undefined && letters.test(word.slice(length))) found.push(child);
  }
  return found;
}

/** Where a walk may go on from `node` over this word. */
function next<T>(node: Node<T>, word: string): Node<T>[] {
  const found = node.stems.size === 0 ? [] : stemsOf(node, word);
  const exact = node.words.get(word);
  if (exact !== undefined) found.push(exact);
  if (node.number !== null && numeral.test(word)) found.push(node.number);
  if (node.year !== null && yearWord.test(word)) found.push(node.year);
  return found;
}

export function createTrie<T>(): Trie<T> {
  const root = createNode<T>();

  const walkFrom = (words: readonly TrieWord[], from: number, first: readonly Node<T>[], found: Found<T>[]): void => {
    const open = first.map((node) => ({ node, to: from }));
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      const { node, to } = step;
      for (const what of node.ends) found.push({ what, from, to });
      const word = words[to + 1];
      if (word === undefined || !word.joined) continue;
      for (const child of next(node, word.text)) open.push({ node: child, to: to + 1 });
      // „Наредба № 5“ is „Наредба 5“ unless a phrase asks for the sign.
      const after = words[to + 2];
      if (word.text === sign && after?.joined === true)
        for (const child of next(node, after.text)) open.push({ node: child, to: to + 2 });
    }
  };

  return {
    add(tokens, what) {
      const end = tokens.reduce<Node<T>>(childOf, root);
      if (!end.ends.includes(what)) end.ends.push(what);
    },
    find(words) {
      const found: Found<T>[] = [];
      // Words repeat; where a phrase may begin with them is looked up once.
      const beginnings = new Map<string, Node<T>[]>();
      for (const [from, { text }] of words.entries()) {
        let first = beginnings.get(text);
        if (first === undefined) beginnings.set(text, (first = next(root, text)));
        if (first.length > 0) walkFrom(words, from, first, found);
      }
      return found;
    },
  };
}

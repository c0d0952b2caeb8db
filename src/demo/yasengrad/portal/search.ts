import type { Block, Entry, Page } from './page.ts';

const MOST = 20;
/** Enough of a word to bring „бюджета“ and „бюджет“ together. */
const STEM = 5;

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('bg').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function textOf(block: Block): string {
  if (block.kind === 'links') return block.items.map(({ text }) => text).join(' ');
  if (block.kind === 'table') return block.rows.flat().join(' ');
  return 'text' in block ? block.text : '';
}

/** The pages that hold every word asked for, those with the words in the title first. */
export function searchIn(pages: readonly Page[], asked: string): Entry[] {
  const wanted = wordsOf(asked.slice(0, 200)).map((word) => word.slice(0, STEM));
  if (wanted.length === 0) return [];
  const has = (text: string) => {
    const words = wordsOf(text);
    return wanted.every((stem) => words.some((word) => word.startsWith(stem)));
  };
  const titled = pages.filter(({ title }) => has(title));
  const others = pages.filter(({ title, blocks }) => !has(title) && has(`${title} ${blocks.map(textOf).join(' ')}`));
  return [...titled, ...others].slice(0, MOST).map(({ title, path }) => ({ text: title, href: path }));
}

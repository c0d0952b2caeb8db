import { expect, test } from 'vitest';
import { isFilledIn } from '../../../../src/crawl/rules/filled-in.ts';
import type { Page } from '../../../../src/model/observation/page.ts';
import { aForm, aLink, aPage, at } from '../../../kit/observations.ts';

const links = (count: number) => Array.from({ length: count }, (_, n) => aLink({ url: at(String(n)) }));
const items = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ date: '2026-05-04', text: `Обява ${n}`, url: null }));
const sent = aPage({ mainText: 'Обяви', links: links(3) });

test.each<[filled: boolean, what: string, changes: Partial<Page>]>([
  [false, 'nothing more', {}],
  [false, 'a notice about cookies', { mainText: `Обяви ${'Сайтът ползва бисквитки. '.repeat(8)}`, links: links(5) }],
  [false, 'less than was sent', { mainText: '', links: [] }],
  [false, 'the same links again', { links: [...links(3), ...links(3), ...links(3)] }],
  [true, 'a text', { mainText: `Обяви ${'Обществена поръчка за ремонт на улици. '.repeat(10)}` }],
  [true, 'links to more pages', { links: links(8) }],
  [true, 'entries of a list', { items: items(2) }],
  [true, 'a form', { forms: [aForm()] }],
])('J-18 the browser shows more (%s): %s', (filled, _what, changes) => {
  expect(isFilledIn(sent, { ...sent, ...changes })).toBe(filled);
});

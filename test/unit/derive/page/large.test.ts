import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { derivePage } from '../../../../src/derive/page.ts';
import { pageInput, sampleTools, seen } from '../sample.ts';

/** Generous, for a busy machine; without limits these pages would take minutes. */
const bearableMs = 8_000;
const megabytes = 2 ** 20;

function derive(html: string) {
  const began = performance.now();
  const derived = seen(derivePage(pageInput(html), sampleTools));
  return { ...derived, ms: performance.now() - began };
}

const repeat = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

describe('a page of ten megabytes', () => {
  it.each([
    ['prose', repeat('<p>Общинският съвет прие бюджета на 12.05.2026 г.</p>', 10 * megabytes), true],
    ['links', repeat('<li><a href="/a/b?c=1">Решение № 5 от 12.05.2026 г.</a>', 10 * megabytes), true],
    ['rows of tables', `<table>${repeat('<tr><td>1<td>12.05.2026<td>Протокол № 5', 10 * megabytes)}`, true],
    [
      'forms',
      repeat('<form><label>Имейл<input name=email></label><textarea name=m></textarea></form>', 10 * megabytes),
      true,
    ],
    ['fields of one form', `<form>${repeat('<label>Сигнал<input name=a></label>', 10 * megabytes)}`, true],
    ['one word', repeat('а', 10 * megabytes), true],
    ['spaces', repeat(' \n', 10 * megabytes), false],
    ['entities', repeat('&amp;&#1072;', 10 * megabytes), true],
    ['comments', repeat('<!-- а -->', 10 * megabytes), false],
    ['one picture within the page', `<img src="data:image/png;base64,${repeat('A', 10 * megabytes)}">`, false],
    ['one script', `<script>${repeat('var a="//stats.example/x";', 10 * megabytes)}</script>`, false],
  ])('of %s takes bounded time and says whether its end was read', (_, html, truncated) => {
    const { ms, truncated: told } = derive(html);
    expect(told).toBe(truncated);
    expect(ms).toBeLessThan(bearableMs);
  });
});

describe('a page of a hundred thousand elements', () => {
  it.each([
    ['flat', '<div class="a b">а</div>'.repeat(100_000)],
    ['nested tables', '<table><tr><td>'.repeat(33_000)],
    ['nested lists of links', '<ul><li><a href=/x>а</a>'.repeat(4_000)],
    ['classes of their own', Array.from({ length: 100_000 }, (_, i) => `<p class="c${i}" id="i${i}">`).join('')],
    ['headings', '<h2>Новини</h2>'.repeat(100_000)],
    ['radio buttons', `<form>${'<input type=radio name=a>'.repeat(100_000)}</form>`],
    ['classes without end', `<div class="${repeat('a ', 200_000)}">`.repeat(20)],
  ])('%s takes bounded time', (_, html) => {
    expect(derive(html).ms).toBeLessThan(bearableMs);
  });
});

it.each([
  ['', ''],
  ['   \n ', ''],
  ['<html></html>', ''],
  ['<!doctype html><title>x</title>', ''],
  ['\ufeff', ''],
])('a page without text has none: %j', (html, text) => {
  expect(derive(html).page.text.trim()).toBe(text);
});

it('scripts of several languages in one page are read side by side', () => {
  const html = '<p>Община Varbovets Δήμος بلدية 市政府 Општина 🏛️ Հայ</p><a href="/дом/家">Oбщински съвет</a>';
  const { page, topics } = derive(html);
  expect(page.text).toContain('市政府');
  expect(topics.map(({ topic }) => topic)).toContain('council');
});

// Node hands it out only when asked.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('what is remembered of pages does not grow with their number', () => {
  const page = (i: number): string =>
    Array.from({ length: 300 }, (_, at) => `<a class="c${i}-${at}" href="/p${i}/${at}">Раздел ${i} ${at}</a>`).join('');
  const heapAfter = (from: number, to: number): number => {
    for (let i = from; i < to; i++) derive(page(i));
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = heapAfter(0, 60);
  expect(heapAfter(60, 240) - before).toBeLessThan(15 * megabytes);
});

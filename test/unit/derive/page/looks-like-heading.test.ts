import { describe, expect, it } from 'vitest';
import { pageOf, topicsOf } from '../sample.ts';

const seeming = (html: string) =>
  pageOf(html)
    .headings.filter(({ marked }) => !marked)
    .map(({ text }) => text);
const follows = '<p>Текст под него, който не е удебелен.';

describe('a line that looks like a heading is kept as one', () => {
  it.each([
    ['a bold paragraph', `<p><b>Бисквитки</b></p>${follows}`],
    ['underlined, too', `<p><font face=Arial><b><u>Бисквитки</u></b></font></p>${follows}`],
    ['bold but for its colon', `<p><strong>Бисквитки</strong>:</p>${follows}`],
    ['bold by style', `<div style="color:red; font-weight:bold">Бисквитки</div>${follows}`],
    ['in large type', `<p align=center><font size="4">Бисквитки</font></p>${follows}`],
    ['called a title', `<div class="section-title">Бисквитки</div>${follows}`],
    ['the summary of what folds', `<details><summary>Бисквитки</summary>${follows}</details>`],
    ['the button of what folds', `<button aria-expanded=false>Бисквитки</button>${follows}`],
    ['a tab', `<div role=tablist><div role=tab>Бисквитки</div></div>${follows}`],
    ['the caption of a table', '<table><caption>Бисквитки</caption><tr><td>а<td>б<tr><td>в<td>г</table>'],
    ['the only cell of a row', `<table><tr><td><b>Бисквитки</b></td></tr></table>${follows}`],
    ['bold in two pieces', `<p><b>Биск</b><b>витки</b></p>${follows}`],
  ])('%s', (_, html) => {
    expect(seeming(html)).toEqual([expect.stringMatching(/^Бисквитки:?$/u)]);
  });

  it.each(['Бюджет за 2026 г.', 'Как да платя данъците си?', 'Проекти на наредби'])('%s', (text) => {
    expect(seeming(`<p><b>${text}</b></p>${follows}`)).toEqual([text]);
  });
});

describe('no heading is seen in', () => {
  it.each([
    ['a word in bold within a sentence', '<p><b>Бисквитки</b> се ползват само при вход.</p>'],
    ['a sentence in bold', `<p><b>Сайтът не ползва бисквитки.</b></p>${follows}`],
    ['a passage in bold', `<p><b>Кмет<br>Заместник-кмет<br>Секретар</b></p>${follows}`],
    ['a long line', `<p><b>${'Бисквитки и други '.repeat(10)}</b></p>${follows}`],
    ['a link', `<p><b><a href="/biskvitki">Бисквитки</a></b></p>${follows}`],
    ['the head of a table', '<table><tr><td><b>Име</b><td><b>Срок</b><tr><td>сесия<td>1 час<tr><td>а<td>б</table>'],
    ['a number', `<p><b>2026</b></p>${follows}`],
    ['a marked heading', `<h2><strong>Бисквитки</strong></h2>${follows}`],
    ['a menu', `<nav><b>Бисквитки</b></nav>${follows}`],
    ['what is hidden', `<p hidden><b>Бисквитки</b></p>${follows}`],
    ['the last line of a page', `${follows}</p><p><b>Бисквитки</b></p>`],
  ])('%s', (_, html) => {
    expect(seeming(html)).toEqual([]);
  });
});

it('stands one below the marked heading above it, and counts for no fault of structure', () => {
  const page = pageOf(`<h1>Община</h1><p><b>Служби</b></p>${follows}<h3>Още</h3><p><b>Каса</b></p>${follows}`);
  expect(page.headings.map(({ level, text, marked }) => [level, text, marked])).toEqual([
    [1, 'Община', true],
    [2, 'Служби', false],
    [3, 'Още', true],
    [4, 'Каса', false],
  ]);
  expect(pageOf(`<p><b>Служби</b></p>${follows}`).structure.h1).toBe(0);
});

it('names topics as a marked one does, in spaced letters, too', () => {
  for (const name of ['Бюджет', 'Б Ю Д Ж Е Т']) {
    expect(topicsOf(`<p><b>${name}</b></p>${follows}`)).toContainEqual(
      expect.objectContaining({ topic: 'budget', field: 'heading', strength: 'strong' }),
    );
  }
});

import { expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

it.each([
  ['blocks on lines of their own', '<h1>А</h1><p>Б <b>в</b>\n  г<br>д<ul><li>е<li>ж</ul>', 'А\nБ в г\nд\nе\nж'],
  ['inline elements within a word', '<p>об<b>щи</b>на', 'община'],
  ['cells of a row on its line', '<table><tr><td>12.05.2026<td>Протокол<tr><td>а</table>', '12.05.2026 Протокол\nа'],
  ['text without any element', 'Общи&shy;на', 'Общи\u00adна'],
  [
    'no scripts, styles, options or drawings',
    '<script>а</script><style>б</style><select><option>в</select><svg><text>г</svg>д',
    'д',
  ],
  ['nothing that is hidden', '<p hidden>а</p><p style="color:red; DISPLAY: none">б</p><p>в', 'в'],
  ['text that is hidden from assistive technology only', '<p aria-hidden=true>а', 'а'],
  ['nothing of an unclosed script', '<p>а<script>var x = "<p>б</p>"', 'а'],
  ['no title', '<title>а</title><p>б', 'б'],
])('the text of a page: %s', (_, html, text) => {
  expect(pageOf(html).text).toBe(text);
});

it('the main text is that of the main landmark', () => {
  const html = '<header>а</header><p>б</p><main>в<nav>г</nav><aside>д</aside></main><footer>е</footer>';
  expect(pageOf(html).mainText).toBe('в');
});

it('without a main landmark it is all that lies in no other', () => {
  expect(pageOf('<header>а</header><p>б</p><p>в</p><footer>г</footer>').mainText).toBe('б\nв');
});

it.each([
  ['bg', 'Общината обявява, че от днес се приемат заявления за пасищата на територията на града и селата.'],
  ['en', 'The municipality of the town is open to the public from Monday to Friday and on the first Saturday.'],
  [null, 'Объявления о приеме на работу были опубликованы на сайте, чтобы каждый мог ознакомиться с ними быстрее.'],
  [null, 'Die Gemeinde ist von Montag bis Freitag geöffnet und freut sich auf Besuch aus der ganzen Umgebung.'],
  [null, 'Община'],
])('tells the language of a text by its letters and small words: %s', (lang, text) => {
  expect(pageOf(`<html lang=de><p>${text}`).textLang).toBe(lang);
});

import { expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

it.each([
  ['visible text', '<a href=/x> Общински\n съвет </a>', 'Общински съвет'],
  ['text in blocks', '<a href=/x><div>Общински</div><div>съвет</div></a>', 'Общински съвет'],
  ['alternative text', '<a href=/x><img src=i alt="Общински съвет"></a>', 'Общински съвет'],
  ['text before alternative text', '<a href=/x><img src=i alt=лого>Съвет</a>', 'Съвет'],
  ['aria-label', '<a href=/x aria-label="Съвет"><i class=icon></i></a>', 'Съвет'],
  ['title', '<a href=/x title="Съвет"></a>', 'Съвет'],
  ['text that is hidden from assistive technology', '<a href=/x>Съвет<i aria-hidden=true>→</i></a>', 'Съвет'],
  ['a link in a closed menu', '<ul hidden><li><a href=/x>Съвет</a></ul>', 'Съвет'],
  ['an area of a map', '<map><area href=/x alt="Съвет"></map>', 'Съвет'],
  ['entities', '<a href=/x>Данъци &amp; такси</a>', 'Данъци & такси'],
  ['nothing', '<a href=/x></a>', ''],
])('a link is named by %s', (_, html, text) => {
  expect(pageOf(html).links.map((link) => link.text)).toEqual([text]);
});

it.each([
  ['<a href="#" onclick="window.location.href=\'/x\'; return false">а</a>'],
  ['<a href="javascript:window.open(\'/x\')">а</a>'],
  ['<a href="javascript:void(0)" onclick="location.assign(&quot;/x&quot;)">а</a>'],
  ['<td onclick="location=\'/x\'">а</td>'],
  ['<a href=/x onclick="location=\'/y\'">а</a>'],
])('follows the address that a click would open: %s', (html) => {
  expect(pageOf(html).links.map(({ url, text }) => [url, text])).toEqual([['https://varbovets.example/x', 'а']]);
});

it.each([
  '<a href="#" onclick="open()">а</a>',
  '<p onclick="location=next">а</p>',
  '<a href="javascript:go(\'/x\')">а</a>',
])('leaves out clicks whose address only the script knows: %s', (html) => {
  expect(pageOf(html).links.filter(({ url }) => url.endsWith('/x'))).toEqual([]);
});

it('leaves out links that no reader can follow', () => {
  const html =
    '<template><a href=/a>а</a></template><noscript><a href=/b>б</a></noscript><script>"<a href=/c>"</script><a>д</a>';
  expect(pageOf(html).links).toEqual([]);
});

it('keeps rel as lower-case words', () => {
  expect(pageOf('<a href=/x rel="NoFollow  external">а</a>').links[0]?.rel).toEqual(['nofollow', 'external']);
});

it('shows mail that Cloudflare hid in the text', () => {
  const html = '<span class=__cf_email__ data-cfemail="127352703c7077">[email&#160;protected]</span>';
  expect(pageOf(html).links[0]?.url).toBe('mailto:a@b.be');
});

it('keeps two thousand links of a page', () => {
  expect(pageOf('<a href=/x>а</a>'.repeat(2_500)).links).toHaveLength(2_000);
});

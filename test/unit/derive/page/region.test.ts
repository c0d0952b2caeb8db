import { expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

const link = '<a href=/x>тук</a>';

it.each([
  ['a header of the page', `<header>${link}</header>`, 'header'],
  ['a header of an article', `<article><header>${link}</header></article>`, 'main'],
  ['the role of a banner, wherever', `<main><div role=banner>${link}</div></main>`, 'header'],
  ['a menu', `<nav>${link}</nav>`, 'nav'],
  ['a menu in the header', `<header><nav>${link}</nav></header>`, 'nav'],
  ['breadcrumbs within main', `<main><nav>${link}</nav></main>`, 'nav'],
  ['an aside', `<main><aside>${link}</aside></main>`, 'aside'],
  ['a footer', `<footer><p>${link}</footer>`, 'footer'],
  ['no landmark at all', `<div><p>${link}</div>`, 'main'],
  ['a usual class, where no menu is marked', `<ul class="main-menu clearfix">${link}</ul>`, 'nav'],
  ['a usual id', `<div id=Footer>${link}</div>`, 'footer'],
  ['a table cell of an old site', `<table><tr><td class=left-menu>${link}</table>`, 'nav'],
  ['a usual class, where the page marks its menus itself', `<nav></nav><div class=menu>${link}</div>`, 'main'],
  ['a class that merely begins alike', `<div class=menu-item>${link}</div>`, 'main'],
  ['content within the footer', `<div class=footer><div class=content>${link}</div></div>`, 'footer'],
])('a link stands in its region: %s', (_, html, region) => {
  expect(pageOf(html).links[0]?.region).toBe(region);
});

import { expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

it.each([
  ['a button says so', '<button>Търсене</button>', true],
  ['a button without words is marked as one', '<button class="icon js-search-toggle"><svg></svg></button>', true],
  ['a label says so', '<a href="#" aria-label="Търси в сайта"><i></i></a>', true],
  ['a link follows a script', '<a href="javascript:openSearch()">Search</a>', true],
  ['a link leads to a page', '<a href="/tarsene">Търсене</a>', false],
  ['the button belongs to a form', '<form><input name=q><button>Търси</button></form>', false],
  ['a button says something else', '<button class=search>Меню</button>', false],
])('a search that a script may open: %s', (_, html, found) => {
  expect(pageOf(html).searchControl).toBe(found);
});

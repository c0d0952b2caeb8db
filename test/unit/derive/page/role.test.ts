import { describe, expect, it } from 'vitest';
import { pageLikeness } from '../../../../src/derive/page/hollow.ts';
import { pageOf } from '../sample.ts';

const list = '<ul><li>01.04.2026 <a href=/novini/1>А</a><li>02.04.2026 <a href=/novini/2>Б</a></ul>';
const at = (path: string) => ({ url: `https://varbovets.example${path}` });

describe('the role of a page', () => {
  it.each([
    ['a list under the headline of news', `<h1>Новини</h1>${list}`, '/bg/12', 'news-list'],
    ['a list at an address of news', `<h1>Какво ново</h1>${list}`, '/bg/novini', 'news-list'],
    ['a further page of it', `<h1>Какво ново</h1>${list}`, '/bg/novini/page/3', 'news-list'],
    ['the archive of a month', `<h1>Ноември 2026</h1>${list}`, '/2026/11/', 'news-list'],
    ['a page of a list that one script shows', `<h1>Какво ново</h1>${list}`, '/novini?p=2', 'news-list'],
    ['an item that the script of the list shows', '<h1>Ремонт</h1><p>01.04.2026', '/novini?id=633', 'news-item'],
    ['a rubric that the script of the list shows', `<h1>Какво ново</h1>${list}${list}`, '/novini?id=5', 'news-list'],
    ['below an address of news', '<h1>Бюджет 2026</h1><p>01.04.2026', '/novini/byudzhet-2026', 'news-item'],
    [
      'said to machines',
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script><h1>Бюджет</h1>',
      '/a',
      'news-item',
    ],
    [
      'a dated article of a blog',
      '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-01-01"><script type="application/ld+json">{"@type":"https://schema.org/BlogPosting"}</script>',
      '/a',
      'news-item',
    ],
    [
      'a trail through the news',
      '<div class=breadcrumb><a href=/>Начало</a> / <a href=/n>Новини</a> / Пейка</div><h1>Пейка</h1>',
      '/a',
      'news-item',
    ],
    [
      'a page that blog software calls an article',
      '<meta property="og:type" content="article"><h1>Бюджет</h1>',
      '/byudzhet',
      'section',
    ],
    [
      'a list below an address of news that is none itself',
      `<h1>Търгове</h1>${list.replace('<ul>', '<ul><li>03.04.2026 <a href=/3>В</a>')}`,
      '/aktualno/targove',
      'section',
    ],
    [
      'a piece of news with others beside it',
      `<h1>Пейка</h1><p>${'Дълъг разказ за новата пейка в парка. '.repeat(20)}</p>${list.replace('<ul>', '<ul><li>03.04.2026 <a href=/3>В</a>')}`,
      '/novini/pejka',
      'news-item',
    ],
    ['a section with one date', '<h1>Бюджет</h1><p>Приет на 01.04.2026', '/byudzhet', 'section'],
    ['a dated list that is no news', `<h1>Протоколи</h1>${list.replaceAll('novini', 'p')}`, '/protokoli', 'section'],
  ])('%s', (_, html, path, role) => {
    expect(pageOf(html, at(path)).role).toBe(role);
  });

  it('the home page is a section, whatever news it shows', () => {
    expect(pageOf(`<h1>Новини</h1>${list}`, { ...at('/'), home: true }).role).toBe('section');
  });
});

describe('a page that proves nothing', () => {
  const long = '<p>Съветът заседава всеки месец и приема решения за града.</p>'.repeat(40);
  const menu = '<table><tr><td><a href=/a>Общински съвет</a> <a href=/b>Местни данъци и такси</a></table>'.repeat(10);

  it.each([
    ['says that it is missing', '<title>Грешка 404</title><h1>Няма я</h1>', 'soft-404'],
    ['says so in its text', '<main><p>Страницата не е намерена.</p></main>', 'soft-404'],
    [
      'says so below the name of the site and a long menu',
      `<h1>Върбовец</h1>${menu}<h2>Страницата не е намерена</h2>`,
      'soft-404',
    ],
    [
      'only answers a question about it far below',
      `<h1>Въпроси</h1>${menu}<h2>А</h2><h2>Б</h2><h2>Страницата не е намерена</h2>`,
      null,
    ],
    ['is an error and nothing else', '<p>Fatal error: allowed memory size exhausted', 'error-text'],
    ['begins with an error', `<h1>The website encountered an unexpected error</h1>${long}`, 'error-text'],
    ['ends with an error after good text', `${long}<p>The website encountered an unexpected error.`, null],
    ['holds only the phrase of an empty section', '<h1>Кариери</h1><p>Няма публикувани обяви.', 'empty-section'],
    ['is being built', '<h1>Кариери</h1><p>Страницата е в процес на изграждане', 'empty-section'],
    ['has the phrase and a file', '<h1>Кариери</h1><p>Няма публикувани обяви. <a href=/pravila.pdf>Правила</a>', null],
    ['has the phrase and a form', '<h1>Кариери</h1><p>Няма публикувани обяви.<form><input name=a></form>', null],
    ['has the phrase and much text', `<p>Няма публикувани обяви.</p>${long}`, null],
    [
      'has the phrase for one of its parts',
      `<main><p>${'Данъкът се плаща на каса или по банков път. '.repeat(12)}</p><p>Няма публикувани обяви.</p></main>`,
      null,
    ],
    ['is ordinary', '<h1>Кариери</h1><p>Обяви', null],
  ])('%s', (_, html, hollow) => {
    expect(pageOf(html).hollow).toBe(hollow);
  });

  it('looks like the answer for a page that cannot exist', () => {
    const html = '<main><div class=oops><h1>Ами сега?</h1></div></main>';
    const missingPageLikeness = pageLikeness(pageOf(html));
    expect(pageOf(html, { missingPageLikeness }).hollow).toBe('soft-404');
    expect(pageOf(html, { missingPageLikeness, home: true }).hollow).toBeNull();
    expect(pageOf(html.replace('<h1>', `${long}<h1>`), { missingPageLikeness }).hollow).toBeNull();
  });

  it('is that answer, however long it is, when its text is the same but for the address that was asked for', () => {
    const answer = (path: string): string => `<title>Община Върбовец</title>${long}<p>Няма нищо на ${path}.`;
    const missingPageLikeness = pageLikeness(pageOf(answer('/nyama/takava')));
    expect(pageOf(answer('/stara/vrazka'), { missingPageLikeness }).hollow).toBe('soft-404');
    expect(pageOf(`${answer('/a/b')}<p>Повече.`, { missingPageLikeness }).hollow).toBeNull();
  });

  it('is not that answer when only the skeleton is the same: a short page of contacts is a page', () => {
    const missing = '<title>Не е намерена</title><main><h1>Ами сега?</h1><p>Върнете се.</p></main>';
    const contacts = '<title>Контакти</title><main><h1>Контакти</h1><p>пл. „Свобода“ 1</p></main>';
    const missingPageLikeness = pageLikeness(pageOf(missing));
    expect(pageOf(missing).template).toBe(pageOf(contacts).template);
    expect(pageOf(contacts, { missingPageLikeness }).hollow).toBeNull();
  });
});

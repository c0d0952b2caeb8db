import { ORIGINS, PROFILES } from '../addresses.ts';
import { MASTODON } from '../../platforms/addresses.ts';
import type { Calendar } from '../../calendar.ts';
import { markup, NOTHING, type Html } from '../../html.ts';
import type { Page } from './page.ts';

type Link = readonly [text: string, href: string];

const MENU: Readonly<Record<'bg' | 'en', readonly Link[]>> = {
  bg: [
    ['Общината', '/obshtinata'],
    ['Администрация', '/administratsiya'],
    ['Oбщински съвет', `${ORIGINS.council}/`],
    ['Услуги', '/uslugi'],
    ['Бюджет', '/byudzhet'],
    ['Документи', '/dokumenti-i-registri'],
    ['Живот в общината', '/zhivot'],
    ['Участие', '/grazhdansko-uchastie'],
    ['Контакти', '/kontakti'],
  ],
  en: [
    ['Municipality', '/en/municipality'],
    ['Administration', '/en/administration'],
    ['Services', '/en/services'],
    ['Business', '/en/business'],
    ['Tourism', '/en/tourism'],
    ['News', '/en/news'],
    ['Contacts', '/en/contacts'],
  ],
};

const FOOTER: Readonly<Record<'bg' | 'en', readonly Link[]>> = {
  bg: [
    ['Политика за поверителност', '/poveritelnost'],
    ['Политика за бисквитки', '/biskvitki'],
    ['Декларация за достъпност', '/dostapnost'],
    ['Достъп до обществена информация', '/grazhdansko-uchastie/dostap-do-informatsiya'],
    ['Често задавани въпроси', '/vaprosi'],
    ['Полезни връзки', '/polezni-vrazki'],
    ['Карта на сайта', '/karta-na-sayta'],
    ['Старият портал (до 2019 г.)', `${ORIGINS.old}/`],
  ],
  en: [
    ['Privacy', '/en/privacy'],
    ['Accessibility', '/en/accessibility'],
    ['Bulgarian site map', '/karta-na-sayta'],
  ],
};

const WORDS = {
  bg: {
    site: 'Община Златодол',
    motto: 'Официален портал на общината',
    home: 'Начало',
    skip: 'Към основното съдържание',
    search: 'Търсене в портала',
    find: 'Търси',
    here: 'Вие сте тук',
    menu: 'Основно меню',
    open: 'Меню',
    updated: 'Последна актуализация',
    section: 'В този раздел',
    rights: 'Всички права запазени.',
    other: 'English',
    otherHome: '/en',
  },
  en: {
    site: 'Municipality of Zlatodol',
    motto: 'Official portal of the municipality',
    home: 'Home',
    skip: 'Skip to main content',
    search: 'Search the portal',
    find: 'Search',
    here: 'You are here',
    menu: 'Main menu',
    open: 'Menu',
    updated: 'Last updated',
    section: 'In this section',
    rights: 'All rights reserved.',
    other: 'Български',
    otherHome: '/',
  },
} as const;

function homeOf({ language }: Page): string {
  return language === 'en' ? '/en' : '/';
}

function isHome(page: Page): boolean {
  return page.path === homeOf(page);
}

function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** From the top section down to the page itself, by the segments of its path. */
function trailOf(page: Page, pages: ReadonlyMap<string, Page>): Page[] {
  const parent = pages.get(parentPath(page.path));
  const isTop = parent === undefined || parent.path === '/' || parent.path === '/en';
  return isTop ? [page] : [...trailOf(parent, pages), page];
}

/** The pages right below a page. */
export function childrenOf(path: string, pages: ReadonlyMap<string, Page>): Page[] {
  return [...pages.values()].filter((page) => page.path !== path && parentPath(page.path) === path);
}

function breadcrumbs(page: Page, pages: ReadonlyMap<string, Page>): Html {
  const words = WORDS[page.language ?? 'bg'];
  if (isHome(page)) return NOTHING;
  const trail = trailOf(page, pages);
  const items = trail.map(({ path, title }) =>
    path === page.path
      ? markup`<li aria-current="page">${title}</li>`
      : markup`<li><a href="${path}">${title}</a></li>`,
  );
  return markup`<nav class="breadcrumb" aria-label="${words.here}"><ol><li><a href="${homeOf(page)}">${words.home}</a></li>${items}</ol></nav>`;
}

function sideMenu(page: Page, pages: ReadonlyMap<string, Page>): Html {
  const [top] = trailOf(page, pages);
  if (!top || top.path === page.path || page.language === 'en' || top.path === '/novini') return NOTHING;
  const children = childrenOf(top.path, pages);
  if (children.length === 0) return NOTHING;
  const items = children.map(({ path, title }) => {
    const current = path === page.path ? markup` aria-current="page"` : NOTHING;
    return markup`<li><a href="${path}"${current}>${title}</a></li>`;
  });
  const heading = WORDS[page.language ?? 'bg'].section;
  return markup`<nav class="side" aria-label="${top.title}"><p>${heading}</p><ul>${items}</ul></nav>`;
}

function childList({ path }: Page, pages: ReadonlyMap<string, Page>): Html {
  const items = childrenOf(path, pages).map((child) => {
    const about = child.description ? markup`<p>${child.description}</p>` : NOTHING;
    return markup`<li><h2><a href="${child.path}">${child.title}</a></h2>${about}</li>`;
  });
  return markup`<ul class="cards">${items}</ul>`;
}

function linkItems(links: readonly Link[], currentTop = ''): Html {
  return markup`${links.map(([text, href]) => {
    const current = href === currentTop ? markup` aria-current="true"` : NOTHING;
    return markup`<li><a href="${href}"${current}>${text}</a></li>`;
  })}`;
}

/** The tools above the menu: language, size of text, contrast. */
function toolbar(page: Page): Html {
  const language = page.language ?? 'bg';
  const { other, otherHome } = WORDS[language];
  const target = page.translation ?? otherHome;
  const code = language === 'bg' ? 'en' : 'bg';
  const buttons =
    language === 'bg'
      ? markup`<button type="button" data-size="smaller" title="По-малък шрифт">А−</button>
<button type="button" data-size="larger" title="По-голям шрифт">А+</button>
<button type="button" data-contrast="toggle">Висок контраст</button>`
      : NOTHING;
  return markup`<div class="tools"><div class="inner"><span><a href="tel:+35999061000">(0990) 61 000</a></span>
<span class="buttons">${buttons}<a href="${target}" lang="${code}" hreflang="${code}">${other}</a></span></div></div>`;
}

function header(page: Page, pages: ReadonlyMap<string, Page>): Html {
  const language = page.language ?? 'bg';
  const words = WORDS[language];
  const top = trailOf(page, pages)[0]?.path ?? '';
  return markup`<a class="skip" href="#sadarzhanie">${words.skip}</a>
<header>${toolbar(page)}
<div class="inner brand"><a class="logo" href="${homeOf(page)}"><img src="/assets/gerb.svg" width="56" height="64" alt="Герб на Община Златодол"><span><strong>${words.site}</strong><small>${words.motto}</small></span></a>
<form role="search" action="/tarsene" method="get"><label for="q">${words.search}</label><span><input id="q" type="search" name="q"><button>${words.find}</button></span></form></div>
<nav class="menu" aria-label="${words.menu}"><div class="inner"><button type="button" class="opener" aria-expanded="false" aria-controls="menyu">${words.open}</button>
<ul id="menyu">${linkItems(MENU[language], top)}</ul></div></nav></header>`;
}

function footer(page: Page, { today }: Calendar): Html {
  const language = page.language ?? 'bg';
  const words = WORDS[language];
  const address =
    language === 'bg' ? 'пл. „Старият дъб“ № 1, 9990 Златодол' : '1 Stariyat Dab Square, 9990 Zlatodol, Bulgaria';
  return markup`<footer><div class="inner"><address><strong>${words.site}</strong><br>${address}<br>
<a href="tel:+35999061000">(0990) 61 000</a> · <a href="mailto:obshtina@zlatodol.example">obshtina@zlatodol.example</a></address>
<ul>${linkItems(FOOTER[language])}</ul>
<ul><li><a href="${PROFILES.facebook}" rel="me">Facebook</a></li><li><a href="${PROFILES.youtube}" rel="me">YouTube</a></li><li><a href="${MASTODON}" rel="me">Mastodon</a></li><li><a href="/rss.xml">RSS</a></li></ul>
<p>© ${today.year} ${words.site}. ${words.rights} ${language === 'bg' ? 'Изработка' : 'Made by'}: <a href="https://www.linkedin.com/company/portalna-rabotilnitsa-example">„Портална работилница“</a></p></div></footer>`;
}

function headOf(page: Page): Html {
  const language = page.language ?? 'bg';
  const { site } = WORDS[language];
  const title = isHome(page) ? page.title : `${page.title} | ${site}`;
  const other = language === 'bg' ? 'en' : 'bg';
  const alternate = page.translation
    ? markup`<link rel="alternate" hreflang="${other}" href="${ORIGINS.portal}${page.translation}">`
    : NOTHING;
  return markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta name="description" content="${page.description ?? `${page.title} – ${site}`}">
<link rel="canonical" href="${ORIGINS.portal}${page.path}">${alternate}
<link rel="stylesheet" href="/assets/portal.css"><link rel="icon" href="/assets/gerb.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="Новини от Община Златодол" href="/rss.xml">
<script src="/assets/portal.js" defer></script>${page.head ?? NOTHING}`;
}

function updatedLine({ updated, language = 'bg' }: Page): Html {
  if (!updated) return NOTHING;
  const shown = language === 'bg' ? updated.numeric : updated.en;
  return markup`<p class="updated">${WORDS[language].updated}: <time datetime="${updated.iso}">${shown}</time></p>`;
}

function content(page: Page, pages: ReadonlyMap<string, Page>): Html {
  if (isHome(page)) return markup`<main id="sadarzhanie" tabindex="-1" class="home">${page.body}</main>`;
  const children = page.listsChildren ? childList(page, pages) : NOTHING;
  return markup`<div class="inner columns"><main id="sadarzhanie" tabindex="-1"><h1>${page.title}</h1>
${page.body}${children}
${updatedLine(page)}</main>${sideMenu(page, pages)}</div>`;
}

/** The whole document of a page. */
export function renderPage(page: Page, pages: ReadonlyMap<string, Page>, calendar: Calendar): Html {
  if (page.bare) return page.body;
  return markup`<!doctype html>
<html lang="${page.language ?? 'bg'}"><head>${headOf(page)}</head>
<body>${header(page, pages)}
${breadcrumbs(page, pages)}
${content(page, pages)}
${footer(page, calendar)}</body></html>`;
}

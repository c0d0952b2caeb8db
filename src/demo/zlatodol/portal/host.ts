import { readdirSync, readFileSync } from 'node:fs';
import { BARE_DOMAIN, ORIGINS } from '../addresses.ts';
import type { Calendar } from '../../calendar.ts';
import { SOFT_404_AREA } from '../flaws.ts';
import { answer, byPath, fileAnswer, pathOf, redirect, withHeaders, type Answer, type Host } from '../../host.ts';
import { markup } from '../../html.ts';
import { renderPage } from './layout.ts';
import type { Page, SectionOf } from './page.ts';
import { createSearch } from './search.ts';
import { administration } from './sections/administration.ts';
import { announcements } from './sections/announcements.ts';
import { budget } from './sections/budget.ts';
import { english } from './sections/english.ts';
import { events } from './sections/events.ts';
import { home } from './sections/home.ts';
import { legal } from './sections/legal.ts';
import { life } from './sections/life.ts';
import { municipality } from './sections/municipality.ts';
import { news, newsFeed, newsList } from './sections/news.ts';
import { participation } from './sections/participation.ts';
import { procurement } from './sections/procurement.ts';
import { permitRows, regulations } from './sections/regulations.ts';
import { serviceSections } from './sections/services.ts';
import { siteMapPage, sitemapXml } from './site-map.ts';

const SECTIONS: readonly SectionOf[] = [
  home,
  municipality,
  administration,
  serviceSections,
  budget,
  procurement,
  regulations,
  life,
  participation,
  news,
  announcements,
  events,
  legal,
  english,
];

const HTML = 'text/html; charset=utf-8';

/** A policy that only reports, and a cookie without SameSite, are two of the intended flaws. */
const HEADERS = {
  server: 'nginx',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy-report-only': "default-src 'self'; script-src 'self'",
};
const LANGUAGE_COOKIE = { 'set-cookie': 'ezik=bg; Path=/; Max-Age=2592000; Secure' };

const ROBOTS = `User-agent: *
Disallow: /vatreshni/
Disallow: /statistika

User-agent: AhrefsBot
Crawl-delay: 20

Sitemap: ${ORIGINS.portal}/sitemap.xml
`;

const ASSET_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

function assets(): (readonly [string, Answer])[] {
  const folder = new URL('assets/', import.meta.url);
  return readdirSync(folder).map((name) => {
    const type = ASSET_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return [`/assets/${name}`, answer(200, type, readFileSync(new URL(name, folder)))] as const;
  });
}

/** RFC 9116, with an expiry that has passed. */
function securityTxt(calendar: Calendar): string {
  return `Contact: mailto:it@${BARE_DOMAIN}\nExpires: ${calendar.ago(90).iso}T00:00:00Z\nPreferred-Languages: bg, en\n`;
}

export function portalHost(calendar: Calendar): Host {
  const sections = SECTIONS.map((section) => section(calendar));
  const published = sections.flatMap(({ pages }) => pages);
  const files = sections.flatMap((section) => section.files ?? []);
  const search = createSearch(published, files);
  const pages = [...published, siteMapPage(published), search(new URLSearchParams())];
  const tree = new Map(pages.map((page) => [page.path, page] as const));
  const show = (page: Page, status = 200) => answer(status, HTML, renderPage(page, tree, calendar).html);
  const plain = (text: string) => answer(200, 'text/plain; charset=utf-8', text);
  const answers = byPath([
    ...pages.map((page) => [page.path, show(page)] as const),
    ...files.map((file) => [file.path, fileAnswer(file)] as const),
    ...assets(),
    ['/rss.xml', answer(200, 'application/rss+xml; charset=utf-8', newsFeed(calendar))],
    ['/sitemap.xml', answer(200, 'application/xml; charset=utf-8', sitemapXml(pages, calendar))],
    ['/robots.txt', plain(ROBOTS)],
    ['/.well-known/security.txt', plain(securityTxt(calendar))],
    ['/dokumenti-i-registri/razresheniya.json', answer(200, 'application/json', JSON.stringify(permitRows(calendar)))],
  ]);
  const missing = show(missingPage('/404'), 404);

  const answerTo = (url: URL): Answer => {
    const path = pathOf(url);
    if (path === '/tarsene' && url.search !== '') return show(search(url.searchParams));
    if (path === '/novini' && url.search !== '') return show(newsList(calendar, url.searchParams));
    if (path.startsWith(SOFT_404_AREA)) return show(missingPage(path));
    return answers.get(path) ?? missing;
  };
  return {
    names: ['www.zlatodol.example', BARE_DOMAIN],
    address: '127.80.0.1',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: (url) => {
      if (url.hostname === BARE_DOMAIN) return redirect(`${ORIGINS.portal}${url.pathname}${url.search}`);
      const given = answerTo(url);
      const isPage = given.headers['content-type'] === HTML;
      return withHeaders(given, isPage ? { ...HEADERS, ...LANGUAGE_COOKIE } : HEADERS);
    },
  };
}

function missingPage(path: string): Page {
  return {
    path,
    title: 'Страницата не е намерена',
    body: markup`<p>Страницата не е намерена. Започнете от <a href="/">началната страница</a> или от <a href="/karta-na-sayta">картата на сайта</a>.</p>`,
  };
}

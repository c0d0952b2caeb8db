import { readdirSync, readFileSync } from 'node:fs';
import type { Calendar } from '../../calendar.ts';
import { answer, byPath, fileAnswer, pathOf, redirect, withHeaders, type Answer, type Host } from '../../host.ts';
import { BARE_DOMAIN, ORIGINS } from '../addresses.ts';
import { FRAMES } from './frame.ts';
import type { Page, SectionOf } from './page.ts';
import { searchIn } from './search.ts';
import { administration } from './sections/administration.ts';
import { english } from './sections/english.ts';
import { finance } from './sections/finance.ts';
import { home } from './sections/home.ts';
import { legal } from './sections/legal.ts';
import { life } from './sections/life.ts';
import { news } from './sections/news.ts';
import { participation } from './sections/participation.ts';
import { services } from './sections/services.ts';
import { shell } from './shell.ts';

const SECTIONS: readonly SectionOf[] = [
  home,
  administration,
  finance,
  services,
  news,
  life,
  participation,
  legal,
  english,
];

const HEADERS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy':
    "default-src 'self'; script-src 'self' https://www.googletagmanager.com; connect-src 'self' https://www.google-analytics.com; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

function assets(): (readonly [string, Answer])[] {
  const folder = new URL('assets/', import.meta.url);
  return readdirSync(folder).map((name) => {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return [`/app/${name}`, answer(200, type, readFileSync(new URL(name, folder)))] as const;
  });
}

/** RFC 9116, valid. */
function securityTxt(calendar: Calendar): string {
  return `Contact: mailto:sigurnost@${BARE_DOMAIN}\nExpires: ${calendar.ahead(200).iso}T00:00:00Z\nPreferred-Languages: bg, en\nCanonical: ${ORIGINS.portal}/.well-known/security.txt\n`;
}

function sitemap(pages: readonly Page[], { today }: Calendar): string {
  const urls = pages.map(
    ({ path, updated }) => `<url><loc>${ORIGINS.portal}${path}</loc><lastmod>${(updated ?? today).iso}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

const json = (value: unknown, status = 200) => answer(status, 'application/json; charset=utf-8', JSON.stringify(value));
const plain = (text: string) => answer(200, 'text/plain; charset=utf-8', text);

/** The portal of today: every route gets the same shell, the content comes as JSON. */
export function portalHost(calendar: Calendar): Host {
  const sections = SECTIONS.map((section) => section(calendar));
  const published = sections.flatMap((section) => section.pages);
  const files = sections.flatMap((section) => section.files ?? []);
  const lists = sections.flatMap((section) => Object.entries(section.lists ?? {}));
  const pages = [...published, mapOf(published)];
  const shells = {
    bg: answer(200, 'text/html; charset=utf-8', shell('bg').html),
    en: answer(200, 'text/html; charset=utf-8', shell('en').html),
  };
  const answers = byPath([
    ...pages.map(({ path, language = 'bg' }) => [path, shells[language]] as const),
    ...pages.map((page) => [`/api/stranitsa${page.path === '/' ? '' : page.path}`, json(page)] as const),
    ...lists.map(([path, entries]) => [path, json(entries)] as const),
    ...files.map((file) => [file.path, fileAnswer(file)] as const),
    ...assets(),
    ['/api/ramka/bg', json(FRAMES.bg)],
    ['/api/ramka/en', json(FRAMES.en)],
    ['/sitemap.xml', answer(200, 'application/xml; charset=utf-8', sitemap(pages, calendar))],
    ['/robots.txt', plain(`User-agent: *\nDisallow:\n\nSitemap: ${ORIGINS.portal}/sitemap.xml\n`)],
    ['/.well-known/security.txt', plain(securityTxt(calendar))],
  ]);

  const answerTo = (url: URL): Answer => {
    const path = pathOf(url);
    if (path === '/api/tarsene') return json(searchIn(published, url.searchParams.get('q') ?? ''));
    if (path.startsWith('/api/')) return answers.get(path) ?? json({ error: 'not found' }, 404);
    return answers.get(path) ?? { ...shells.bg, status: 404 };
  };
  return {
    names: ['www.yasengrad.example', BARE_DOMAIN],
    address: '127.80.2.1',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: (url) => {
      if (url.hostname === BARE_DOMAIN) return redirect(`${ORIGINS.portal}${url.pathname}${url.search}`);
      return withHeaders(answerTo(url), HEADERS);
    },
  };
}

function mapOf(pages: readonly Page[]): Page {
  const items = pages
    .filter(({ path, language = 'bg' }) => language === 'bg' && !path.startsWith('/novini/'))
    .map(({ title, path }) => ({ text: title, href: path }));
  return { path: '/karta', title: 'Карта на портала', blocks: [{ kind: 'links', items }] };
}

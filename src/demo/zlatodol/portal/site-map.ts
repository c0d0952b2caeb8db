import { ORIGINS } from '../addresses.ts';
import type { Calendar } from '../../calendar.ts';
import { markup, NOTHING, type Html } from '../../html.ts';
import { childrenOf } from './layout.ts';
import type { Page } from './page.ts';

/** The nested list of all pages that are not news, announcements or English. */
export function siteMapPage(pages: readonly Page[]): Page {
  const byPath = new Map(pages.map((page) => [page.path, page] as const));
  const branch = (path: string): Html => {
    const children = path === '/novini' || path === '/obyavi' ? [] : childrenOf(path, byPath);
    const shown = children.filter((page) => page.path !== '/en');
    if (shown.length === 0) return NOTHING;
    return markup`<ul>${shown.map((page) => markup`<li><a href="${page.path}">${page.title}</a>${branch(page.path)}</li>`)}</ul>`;
  };
  return { path: '/karta-na-sayta', title: 'Карта на сайта', body: branch('/') };
}

/** sitemaps.org 0.9 */
export function sitemapXml(pages: readonly Page[], { today }: Calendar): string {
  const urls = pages.map(
    ({ path, updated }) => `<url><loc>${ORIGINS.portal}${path}</loc><lastmod>${(updated ?? today).iso}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

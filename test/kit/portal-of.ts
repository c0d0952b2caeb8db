import { loadConfig } from '../../config/load.ts';
import { markListedNews } from '../../src/derive/listed-news.ts';
import { pageLanguages } from '../../src/derive/languages/languages.ts';
import { derivePage } from '../../src/derive/page.ts';
import { markFrames } from '../../src/derive/site-frame.ts';
import { compileLexicon } from '../../src/derive/topics/compile.ts';
import { matchDocument } from '../../src/derive/topics/match-document.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Observations } from '../../src/model/observation/index.ts';
import type { Page } from '../../src/model/observation/page.ts';
import { aDocument, at, HOST } from './observations.ts';

const lexicon = compileLexicon(loadConfig({ edition: '2026' }).lexicon);
const asOf = '2026-05-04';

/** What reading a portal gives, as far as it needs no network. */
export type ReadPortal = Pick<Observations, 'pages' | 'documents' | 'topics' | 'links' | 'languages'>;

/** A page as `[title, main part]`, or a whole document; by path on the portal or by an address of another own host. */
export type Written = Readonly<Record<string, readonly [title: string, main: string] | string>>;

/** A link to a page or file of the portal. */
export const link = (path: string, text: string): string =>
  `<a href="${/^[a-z]+:/u.test(path) ? path : at(path)}">${text}</a>`;

/**
 * A portal written as HTML and read as an audit reads it: pages, files, the topics of the real lexicon. Every page given as title and main
 * part has a menu of all such pages whose path has no slash. `files` by path: what they would hold (`text`, `format`, …).
 */
export function portalOf(written: Written, files: Readonly<Record<string, Partial<DocumentFile>>> = {}): ReadPortal {
  const menu = Object.entries(written).flatMap(([path, page]) =>
    typeof page === 'string' || path.includes('/') ? [] : [link(path, page[0])],
  );
  const derived = Object.entries(written).map(([path, page]) => {
    const url = addressOf(path);
    const html = typeof page === 'string' ? page : document(page[0], page[1], menu.join('\n'));
    const result = derivePage({ ...inputOf(url), html }, { lexicon });
    if ('unseen' in result) throw new Error(`${path} was not derived`);
    return result;
  });
  const read = markListedNews(markFrames(derived, () => false));
  const pages = read.map(({ page }) => page);
  const documents = Object.entries(files).map(([path, over]) => {
    const url = addressOf(path);
    return aDocument({ url, host: new URL(url).hostname, links: linksTo(url, pages), ...over });
  });
  const topics = [...read.flatMap((it) => it.topics), ...documents.flatMap((file) => matchDocument(lexicon, file))];
  return { pages, documents, topics, links: [], languages: pageLanguages(pages) };
}

const addressOf = (path: string): string => (/^https?:/u.test(path) ? path : at(path));

function inputOf(url: string) {
  const { hostname, pathname, search } = new URL(url);
  return {
    url,
    host: hostname,
    site: hostname === HOST ? 'portal' : 'council',
    home: pathname === '/' && search === '',
    source: 'http' as const,
    encoding: 'utf-8',
    sha256: Array.from(url, (char) => char.charCodeAt(0).toString(16))
      .join('')
      .padEnd(64, '0')
      .slice(-64),
    capturedAt: `${asOf}T09:00:00.000Z`,
    asOf,
    missingPageLikeness: null,
  };
}

function document(title: string, main: string, menu: string): string {
  return `<!doctype html><html lang="bg"><head><title>${title}</title></head><body><header><nav>${menu}</nav></header>
    <main><h1>${title}</h1>${main}</main>
    <footer>Изработка: <a href="https://studio.example/">Студио</a>, тел. 0888 123 456</footer></body></html>`;
}

function linksTo(url: string, pages: readonly Page[]) {
  return pages.flatMap((page) =>
    page.links
      .filter((it) => it.url === url)
      .map(({ text }) => ({ page: page.url, text, news: page.role !== 'section' })),
  );
}

/** The three ways in which a graded check finds nothing, for a subject that goes by these words. */
export function inVain(words: string) {
  const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
  return {
    unread: {
      'a link to what was not read': portalOf({ '': ['Община Върбовец', link('neprocheteno', words)] }),
      'an error in place of the section': portalOf({
        '': ['Община Върбовец', link('razdel', words)],
        razdel: ['Fatal error', '<p>Fatal error: Uncaught Exception in index.php on line 12</p>'],
      }),
    },
    empty: {
      'an empty section': portalOf({ '': home, razdel: [words, '<p>Страницата е в процес на изграждане.</p>'] }),
    },
    absent: {
      'nothing at all': portalOf({ '': home }),
      'only news': portalOf({
        '': home,
        'novini/1': [words, `<p class="date">02.05.2026</p><p>${words}: новина за срещата. Още новини.</p>`],
        novini: [
          'Новини',
          `<ul><li>${link('novini/1', words)} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
        ],
      }),
    },
  };
}

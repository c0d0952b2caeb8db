import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { answer, type Answer } from '../../../src/demo/host.ts';
import { encodeWindows1251 } from '../../../src/demo/windows-1251.ts';
import type { PortalHost } from './portal-file.ts';
import { madeFile } from './made-file.ts';

/** A page that a search may find. */
interface SearchablePage {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** What a host serves: answers by decoded path and query, and its layout for pages made on the fly. */
export interface SiteFiles {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly pages: readonly SearchablePage[];
  /** Puts content into the layout of the host's root. */
  readonly wrap: (title: string, content: string) => Answer;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.geojson': 'application/geo+json',
};

/** Reads everything below the folder of a host. */
export function readSite(folder: string, { charset }: Pick<PortalHost, 'charset'>): SiteFiles {
  const answers = new Map<string, Answer>();
  const pages: SearchablePage[] = [];
  const html = (source: string): Answer => {
    const bytes =
      charset === 'windows-1251' ? encodeWindows1251(source, (it) => `&#${it.codePointAt(0) ?? 0};`) : source;
    return answer(200, `text/html; charset=${charset}`, bytes);
  };
  const wrapIn = (layout: string | null, path: string, title: string, content: string) =>
    layout === null
      ? `<!doctype html><html lang="bg"><head><title>${title}</title></head><body>${content}</body></html>`
      : layout
          .replaceAll('{{title}}', () => title)
          .replaceAll('{{path}}', () => path)
          .replaceAll('{{content}}', () => content);
  for (const file of filesIn(folder)) {
    const path = `/${relative(folder, file)}`;
    const made = madeFile(file, path);
    if (made !== null) {
      answers.set(made.path, made.answer);
      continue;
    }
    if (!isPage(path)) {
      answers.set(
        path,
        answer(200, types[extname(path).toLowerCase()] ?? 'application/octet-stream', readFileSync(file)),
      );
      continue;
    }
    const source = readFileSync(file, 'utf8');
    const addresses = addressesOf(path);
    const title = titleOf(source);
    const whole = /^\s*<(?:!doctype|html)/iu.test(source)
      ? source
      : wrapIn(layoutFor(file, folder), addresses[0] ?? path, title, source);
    for (const address of addresses) answers.set(address, html(whole));
    pages.push({ path: addresses[0] ?? path, title, text: textIn(source) });
  }
  const layout = layoutFor(join(folder, 'index.html'), folder);
  return { answers, pages, wrap: (title, content) => html(wrapIn(layout, '/', title, content)) };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const isPage = (path: string): boolean => /\.html?$/iu.test(path) || !basename(path).includes('.');

/** `/a/index.html` is `/a`; `/a.html` is `/a`, too; `@` stands for the query. */
function addressesOf(path: string): string[] {
  const bare = path.replace(/\.html?$/iu, '');
  if (bare.includes('@')) return [bare.replace('@', '?')];
  if (/(?:^|\/)index$/iu.test(bare)) return [bare.replace(/\/?index$/iu, '') || '/', path];
  return [bare, path];
}

/** The nearest layout: in the folder of the file or above it. */
function layoutFor(file: string, root: string): string | null {
  for (let folder = dirname(file); folder.startsWith(root); folder = dirname(folder)) {
    const layout = join(folder, '_layout.html');
    if (existsSync(layout)) return readFileSync(layout, 'utf8');
  }
  return null;
}

function titleOf(source: string): string {
  const [, told] = /^\s*<!--\s*title:([^>]*)-->/iu.exec(source) ?? [];
  if (told !== undefined) return told.trim();
  const [, heading = ''] = /<(?:h1|title)\b[^>]*>([\s\S]*?)<\/(?:h1|title)>/iu.exec(source) ?? [];
  return textIn(heading);
}

function textIn(source: string): string {
  return source
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

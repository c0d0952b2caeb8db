import { argv } from 'node:process';
import { Parser } from 'htmlparser2';
import { openFolder } from '../../config/folder.ts';
import { loadLexicon } from '../../config/load-lexicon.ts';
import { derivePage } from '../../src/derive/page.ts';
import { compileLexicon } from '../../src/derive/topics/compile.ts';
import { portalPage } from './portal-page.ts';
import { pageOf, pathOf } from './site.ts';

/**
 * What deriving costs: milliseconds of processor for 50 KB of page, topics included, beside a bare pass of the parser over
 * the same pages in the same process; and the heap after so many pages. `derive.ts [ROUNDS]`.
 */
const kinds: readonly (readonly [name: string, page: (at: number) => Made])[] = [
  ['pages of a portal: menus, cards, a table, prose', portalPage],
  [
    'pages of nothing but topics',
    (at) => ({ url: `https://site-1.example${pathOf(at)}`, html: pageOf('site-1.example', at, 2_000) }),
  ],
];

interface Made {
  readonly url: string;
  readonly html: string;
}

const rounds = Number(argv[2] ?? 5);
const pagesPerRound = 400;
const size = 50 * 1024;
const heapAfter = [200, 2_000];

const tools = { lexicon: compileLexicon(loadLexicon(openFolder())) };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function derive({ url, html }: Made): void {
  const { host } = new URL(url);
  const of = { url, host, site: 'portal', home: false, source: 'http', html, encoding: 'utf-8' } as const;
  const at = { sha256: '', capturedAt: '2026-05-04T08:00:00Z', asOf: '2026-05-04', missingPageLikeness: null };
  if ('unseen' in derivePage({ ...of, ...at }, tools)) throw new Error(`not derived: ${url}`);
}

function parse({ html }: Made): void {
  const parser = new Parser({ onopentag: () => undefined, ontext: () => undefined, onclosetag: () => undefined });
  parser.end(html);
}

/** Milliseconds of processor, collecting garbage included, for 50 KB of these pages. */
function cost(pages: readonly Made[], work: (page: Made) => void): number {
  const began = process.cpuUsage();
  pages.forEach(work);
  const { user, system } = process.cpuUsage(began);
  const bytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
  return (user + system) / 1_000 / (bytes / size);
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

for (const [name, page] of kinds) {
  // Other pages each round: a site is not read twice.
  const round = (at: number): Made[] => Array.from({ length: pagesPerRound }, (_, i) => page(at * pagesPerRound + i));
  round(rounds).forEach(derive);
  const measured = Array.from({ length: rounds }, (_, at) => {
    const pages = round(at);
    return { bare: cost(pages, parse), full: cost(pages, derive) };
  });
  const [bare, full] = [middle(measured.map((it) => it.bare)), middle(measured.map((it) => it.full))];
  say(
    `${name}: ${full.toFixed(2)} ms for 50 KB; the parser alone ${bare.toFixed(2)} ms; ${(full / bare).toFixed(1)} times its work`,
  );
}

let done = 0;
for (const pages of heapAfter) {
  for (; done < pages; done++) derive(portalPage(done));
  globalThis.gc?.();
  say(`heap after ${pages} pages: ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(1)} MB`);
}

import type { PublishedFile } from '../../documents/published-file.ts';
import { fileLink } from '../../documents/published-file.ts';
import { markup, NOTHING, textOf, type Html } from '../../html.ts';
import type { Page } from './page.ts';

/** Articles, plurals and final vowels: enough to bring „наредбите“ and „наредба“ together. */
const ENDING = /(?:овете|евете|ите|ията|ията|ата|ята|ето|ото|ът|ят|та|то|те|ове|ия|ии|и|а|я|о|е)$/u;
const MAX_WORDS = 8;
const SHOWN = 20;

function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 3 ? stem : word;
}

function stemsOf(text: string): Set<string> {
  return new Set((text.toLocaleLowerCase('bg').match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf));
}

interface Entry {
  readonly kind: 'stranitsi' | 'dokumenti';
  readonly link: Html;
  readonly day: string;
  readonly titleStems: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** Finds pages and documents by their words; the query comes from the address of the results page. */
type Search = (query: URLSearchParams) => Page;

export function createSearch(pages: readonly Page[], files: readonly PublishedFile[]): Search {
  const entries: Entry[] = [
    ...pages.map(({ path, title, body, updated }) => ({
      kind: 'stranitsi' as const,
      link: markup`<a href="${path}">${title}</a>`,
      day: updated?.iso ?? '',
      titleStems: stemsOf(title),
      stems: stemsOf(textOf(body)),
    })),
    ...files.map((file) => ({
      kind: 'dokumenti' as const,
      link: fileLink(file),
      day: file.day.iso,
      titleStems: stemsOf(file.title),
      stems: stemsOf(file.text),
    })),
  ];
  return (query) => resultsPage(query, find(entries, query));
}

function find(entries: readonly Entry[], query: URLSearchParams): Entry[] {
  const wanted = [...stemsOf((query.get('q') ?? '').slice(0, 200))].slice(0, MAX_WORDS);
  const kind = query.get('vid') ?? '';
  const scoreOf = ({ titleStems, stems }: Entry) =>
    wanted.reduce((sum, stem) => sum + (titleStems.has(stem) ? 5 : stems.has(stem) ? 1 : 0), 0) -
    wanted.filter((stem) => !titleStems.has(stem) && !stems.has(stem)).length * 3;
  const found = entries
    .filter((entry) => kind === '' || entry.kind === kind)
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .filter(({ score }) => score > 0);
  const byDay = query.get('red') === 'data';
  found.sort((a, b) => (byDay ? b.entry.day.localeCompare(a.entry.day) : b.score - a.score));
  return found.map(({ entry }) => entry);
}

function resultsPage(query: URLSearchParams, found: readonly Entry[]): Page {
  const asked = query.get('q') ?? '';
  const option = (name: string, value: string, label: string) =>
    markup`<option value="${value}"${query.get(name) === value ? markup` selected` : NOTHING}>${label}</option>`;
  const results =
    found.length === 0
      ? markup`<p>Няма намерени резултати.</p>`
      : markup`<p>Намерени резултати: ${found.length}</p><ol>${found.slice(0, SHOWN).map(({ link }) => markup`<li>${link}</li>`)}</ol>`;
  return {
    path: '/tarsene',
    title: 'Търсене',
    body: markup`<form class="fields" action="/tarsene" method="get"><div><label for="duma">Думи</label><input id="duma" type="search" name="q" value="${asked}"></div>
<div><label for="vid">Вид</label><select id="vid" name="vid">${option('vid', '', 'Всичко')}${option('vid', 'stranitsi', 'Страници')}${option('vid', 'dokumenti', 'Документи')}</select></div>
<div><label for="red">Подреди по</label><select id="red" name="red">${option('red', '', 'съвпадение')}${option('red', 'data', 'дата')}</select></div><div><button>Търси</button></div></form>
${asked === '' ? NOTHING : results}`,
  };
}

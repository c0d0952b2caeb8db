import { domainToUnicode } from 'node:url';
import type { LookAlike } from '../model/observation/look-alike.ts';
import type { Page } from '../model/observation/page.ts';

/** Whose look-alikes are meant. */
export interface Original {
  /** What it is called, in any language, and the names its own hosts go by. */
  readonly names: readonly string[];
  readonly isOwn: (url: string) => boolean;
  /** Known to be somebody else's. */
  readonly isKnown: (url: string) => boolean;
}

const mostLinks = 20;
const mostHosts = 500;
/** Shorter names are also parts of other words. */
const leastLetters = 6;
const leastName = 3;

interface Gathered {
  readonly because: LookAlike['because'];
  readonly links: Map<string, LookAlike['links'][number]>;
  readonly pages: Set<string>;
}

/** Hosts of links that could be taken for the municipality's, in the order of the alphabet. */
export function lookAlikes(pages: readonly Page[], original: Original): LookAlike[] {
  const bears = nameIn(original.names);
  const judged = new Map<string, LookAlike['because'] | null>();
  const judge = (host: string, url: string): LookAlike['because'] | null => {
    if (original.isOwn(url)) return null;
    if (original.isKnown(url)) return 'configured';
    return bears(host) ? 'name' : null;
  };

  const found = new Map<string, Gathered>();
  for (const page of pages)
    for (const { url, text } of page.links) {
      const host = hostOf(url);
      if (host === null || host === page.host) continue;
      let because = judged.get(host);
      if (because === undefined) judged.set(host, (because = judge(host, url)));
      if (because !== null) gather(found, { host, because, link: { page: page.url, text, url } });
    }
  return [...found]
    .map(([host, { because, links, pages: on }]): LookAlike => ({
      host,
      because,
      links: [...links.values()],
      pages: on.size,
    }))
    .sort((a, b) => (a.host < b.host ? -1 : 1));
}

function hostOf(url: string): string | null {
  return /^https?:/u.test(url) && URL.canParse(url) ? new URL(url).host : null;
}

function gather(
  found: Map<string, Gathered>,
  { host, because, link }: Pick<LookAlike, 'host' | 'because'> & { readonly link: LookAlike['links'][number] },
): void {
  let gathered = found.get(host);
  if (gathered === undefined) {
    if (found.size >= mostHosts) return;
    found.set(host, (gathered = { because, links: new Map(), pages: new Set() }));
  }
  gathered.pages.add(link.page);
  const key = `${link.url} ${link.text}`;
  if (gathered.links.size < mostLinks && !gathered.links.has(key)) gathered.links.set(key, link);
}

/** Does a host bear one of the names: as a word of its own, or a longer name at either end of one (`oblastvarbovets`)? */
function nameIn(names: readonly string[]): (host: string) => boolean {
  const wanted = [...new Set(names.map(lettersOf))].filter((name) => name.length >= leastName);
  return (host) => {
    const labels = domainToUnicode(host.replace(/:\d+$/u, '')).toLowerCase().split('.').slice(0, -1);
    const words = labels.flatMap((label) => [lettersOf(label), ...label.split('-')]);
    return wanted.some((name) => words.some((word) => bears(word, name)));
  };
}

function bears(word: string, name: string): boolean {
  return word === name || (name.length >= leastLetters && (word.startsWith(name) || word.endsWith(name)));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

import type { Subject } from '../../src/model/check.ts';
import type { Evidence, SearchLog } from '../../src/model/evidence.ts';
import type { AxePage } from '../../src/model/observation/axe.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Observations } from '../../src/model/observation/index.ts';
import type { LinkCheck } from '../../src/model/observation/link-check.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { Response } from '../../src/model/observation/response.ts';
import type { TlsFacts } from '../../src/model/observation/tls.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { homeOf } from './address.ts';
import { compare, distinctBy } from './order.ts';

/** What can be read by a search: the ground of every “found” and every “not there”. */
export type Read = Pick<Observations, 'pages' | 'documents' | 'topics'>;

const MOST = 5;
const LONGEST_QUOTE = 300;

/** The first few pieces of evidence, each once. Best first is the caller's order. */
export function best(evidence: readonly Evidence[]): Evidence[] {
  return distinctBy(evidence, ({ kind, url, quote, measured, target }) =>
    JSON.stringify([kind, url, quote, measured, target]),
  ).slice(0, MOST);
}

/** A page by its title, or by words that stand on it. */
export function citePage(page: Page, quote: string = page.title): Evidence {
  return { kind: 'page', url: page.url, quote: short(quote), capturedAt: page.capturedAt, sha256: page.sha256 };
}

/** A document by a link that leads to it; by itself where no link has words. */
export function citeDocument(file: DocumentFile): Evidence {
  const { url, capturedAt, sha256 } = file;
  const link = file.links.find(({ text }) => text !== '');
  return link === undefined
    ? { kind: 'document', url, quote: null, capturedAt, sha256 }
    : { kind: 'link', url: link.page, quote: short(link.text), target: url, capturedAt, sha256: null };
}

/** Topic hits as evidence: the words on the page or document where they stand. */
export function citeHits({ pages, documents }: Read, hits: readonly TopicHit[]): Evidence[] {
  const read = new Map([...pages, ...documents].map((it) => [it.url, it]));
  return hits.map((hit) => {
    const { capturedAt = null, sha256 = null, title } = read.get(hit.url) ?? {};
    const place = { url: hit.url, capturedAt, sha256 };
    if (hit.field === 'document') return { kind: 'document', quote: hit.quote, ...place };
    // The words of an address stand nowhere on its page; the title does.
    if (hit.field === 'slug') return { kind: 'page', quote: title ?? null, ...place };
    if (hit.target === null) return { kind: 'page', quote: hit.quote, ...place };
    return { kind: 'link', quote: hit.field === 'file' ? null : hit.quote, target: hit.target, ...place };
  });
}

/** Header lines of one name as one answer sent them; without any, the answer itself. */
export function citeHeader({ hops, capturedAt, sha256 }: Response, name: string): Evidence[] {
  const lines = hops.flatMap(({ url, headers }) =>
    headers.filter(([sent]) => sent === name).map(([, value]) => ({ url, quote: short(`${name}: ${value}`) })),
  );
  const last = hops.at(-1);
  const status = { url: last?.url ?? '', quote: null, measured: `HTTP ${last?.status ?? 0}` };
  return best((lines.length > 0 ? lines : [status]).map((it) => ({ kind: 'header', ...it, capturedAt, sha256 })));
}

export function citeTls({ host, port, verdict, code, chain, capturedAt }: TlsFacts): Evidence {
  const [leaf] = chain;
  const names = leaf === undefined ? '' : `; ${leaf.subject}; ${leaf.issuer}; ${leaf.validFrom}/${leaf.validTo}`;
  const url = `https://${host}${port === 443 ? '' : `:${port}`}/`;
  const measured = short(`${code ?? verdict}${names}`);
  return { kind: 'tls', url, quote: null, measured, capturedAt, sha256: leaf?.sha256 ?? null };
}

export function citeAxe({ url, version, capturedAt }: AxePage, found: string): Evidence {
  return { kind: 'axe', url, quote: null, measured: short(`axe-core ${version}: ${found}`), capturedAt, sha256: null };
}

/** A checked link: on the page where it stands, with where it leads and what that answered. */
export function citeLinkCheck({ url, page, text, status, because, capturedAt }: LinkCheck): Evidence {
  const measured = [status === null ? null : `HTTP ${status}`, because].filter((it) => it !== null).join(', ');
  return {
    kind: 'link',
    url: page,
    quote: text === '' ? null : short(text),
    target: url,
    measured,
    capturedAt,
    sha256: null,
  };
}

/** Anything else that was measured at an address. */
export function citeMeasured(
  kind: 'cookie' | 'request' | 'probe',
  { url, capturedAt }: { readonly url: string; readonly capturedAt: string },
  measured: string,
): Evidence {
  return { kind, url, quote: null, measured: short(measured), capturedAt, sha256: null };
}

/** The log of a search in vain: what was looked through before saying that something is not there. */
export function searchLog(subject: Subject, over: Partial<SearchLog>, url: string = homeOf(subject)): Evidence {
  const searched = { pages: 0, documents: 0, hosts: [], topics: [], ...over };
  return { kind: 'search', url, quote: null, capturedAt: null, sha256: null, searched };
}

/** The log of a search for topics through all pages and documents. */
export function searched({ pages, documents }: Read, subject: Subject, ...topics: string[]): Evidence {
  const hosts = hostsOf([...pages, ...documents]);
  const home = pages.find((page) => page.home && page.site === 'portal');
  return searchLog(subject, { pages: pages.length, documents: documents.length, hosts, topics }, home?.url);
}

export function hostsOf(facts: readonly { readonly host: string }[]): string[] {
  return [...new Set(facts.map(({ host }) => host))].sort(compare);
}

function short(quote: string): string {
  return quote.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUOTE);
}

import type { Page } from '../../model/observation/page.ts';
import type { Response } from '../../model/observation/response.ts';
import type { SoftwareTrace } from '../../model/observation/software.ts';
import type { Visit } from '../../model/observation/visit.ts';
import { remembering } from '../remember.ts';
import { productsOfAsset } from './assets.ts';
import { productsOfHeader } from './headers.ts';
import { generatorIn, type NamedProduct } from './named.ts';

export interface SoftwareInput {
  readonly responses: readonly Response[];
  readonly pages: readonly Page[];
  readonly visits: readonly Visit[];
}

type Found = Omit<SoftwareTrace, 'count'>;
type Place = Pick<Found, 'where' | 'host' | 'main' | 'url' | 'quote' | 'capturedAt' | 'sha256'>;

const longestQuote = 300;
const loaded: ReadonlySet<string> = new Set(['script', 'stylesheet']);

/** The pages of a template load the same assets. */
const productsOf = remembering(productsOfAsset, { longest: 500 });

/** Every product and version that own hosts give away, each once per host and kind of place, sorted. */
export function deriveSoftware({ responses, pages, visits }: SoftwareInput): SoftwareTrace[] {
  const found = [...responses.flatMap(inHeaders), ...pages.flatMap(onPage), ...visits.flatMap(onVisit)];
  const traces = new Map<string, { first: Found; urls: Set<string> }>();
  for (const one of found) {
    const key = JSON.stringify([one.host, one.where, one.product, one.version]);
    const known = traces.get(key);
    if (known === undefined) traces.set(key, { first: one, urls: new Set([one.url]) });
    else known.urls.add(one.url);
  }
  return [...traces]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { first, urls }]) => ({ ...first, count: urls.size }));
}

function inHeaders({ hops, host, main, sha256, capturedAt }: Response): Found[] {
  return hops.flatMap(({ url, headers }) => {
    // A redirect leads from one own host to another.
    const from = URL.canParse(url) ? new URL(url).host : host;
    return headers.flatMap((header) => {
      const quote = `${header[0]}: ${header[1]}`;
      return at({ where: 'header', host: from, main, url, quote, capturedAt, sha256 }, productsOfHeader(header));
    });
  });
}

function onPage({ url, host, site, meta, scripts, images, sha256, capturedAt }: Page): Found[] {
  const place = { host, main: site === 'portal', url, capturedAt, sha256 };
  const quote = meta['generator'] ?? '';
  const generator = generatorIn(quote);
  return [
    ...at({ ...place, where: 'generator', quote }, generator === null ? [] : [generator]),
    ...[...scripts, ...images.map(({ src }) => src)].flatMap((asset) => {
      const products = productsOf(asset);
      return products.length === 0 ? [] : at({ ...place, where: 'asset', quote: asset }, products);
    }),
  ];
}

function onVisit({ url, host, main, requests, capturedAt }: Visit): Found[] {
  const place = { where: 'asset', host, main, url, capturedAt, sha256: null } as const;
  return requests
    .filter(({ type }) => loaded.has(type))
    .flatMap((asset) => at({ ...place, quote: asset.url }, productsOfAsset(asset.url)));
}

function at(place: Place, products: readonly NamedProduct[]): Found[] {
  return products.map((product) => ({ ...product, ...place, quote: place.quote.slice(0, longestQuote) }));
}

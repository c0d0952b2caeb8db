import type { Observations } from '../../../src/model/observation/index.ts';

type Site = Pick<Observations, 'pages' | 'documents' | 'topics'>;

/** Worked out once for a recording: two dozen checks ask for the same. */
const kept = new WeakMap<Site['topics'], { readonly from: Site; readonly used: Site }>();

/** What is left without an old portal that is kept online: it proves nothing current. Files still linked from the new one stay. */
export function inUse<S extends Site>(site: S): S {
  const known = kept.get(site.topics);
  if (known?.from.pages === site.pages && known.from.documents === site.documents) return { ...site, ...known.used };
  const used = without(site);
  kept.set(site.topics, { from: site, used });
  return { ...site, ...used };
}

function without({ pages, documents, topics }: Site): Site {
  const old = new Set(pages.filter((page) => page.site === 'legacy').map(({ url }) => url));
  if (old.size === 0) return { pages, documents, topics };
  const isOnlyOld = ({ site: of, links }: Site['documents'][number]) =>
    of === 'legacy' && links.every(({ page }) => old.has(page));
  const gone = new Set([...old, ...documents.filter(isOnlyOld).map(({ url }) => url)]);
  return {
    pages: pages.filter(({ url }) => !gone.has(url)),
    documents: documents.filter(({ url }) => !gone.has(url)),
    topics: topics.filter(({ url, target }) => !gone.has(url) && !gone.has(target ?? '')),
  };
}

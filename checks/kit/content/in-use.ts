import type { Observations } from '../../../src/model/observation/index.ts';

type Site = Pick<Observations, 'pages' | 'documents' | 'topics'>;

/** What is left without an old portal that is kept online: it proves nothing current. Files still linked from the new one stay. */
export function inUse<S extends Site>(site: S): S {
  const old = new Set(site.pages.filter((page) => page.site === 'legacy').map(({ url }) => url));
  if (old.size === 0) return site;
  const isOnlyOld = ({ site: of, links }: Site['documents'][number]) =>
    of === 'legacy' && links.every(({ page }) => old.has(page));
  const gone = new Set([...old, ...site.documents.filter(isOnlyOld).map(({ url }) => url)]);
  return {
    ...site,
    pages: site.pages.filter(({ url }) => !gone.has(url)),
    documents: site.documents.filter(({ url }) => !gone.has(url)),
    topics: site.topics.filter(({ url, target }) => !gone.has(url) && !gone.has(target ?? '')),
  };
}

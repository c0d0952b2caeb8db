import { readBlob, unpackJson } from '../../../storage/blobs.ts';
import { factsOf, keepFact, type Fact, type PackedFact } from '../../../storage/facts.ts';
import { fetchesOf } from '../../../storage/fetches.ts';
import { canonicalUrl } from '../../crawl/rules/canonical-url.ts';
import type { MissingPageProbe } from '../../model/observation/missing-page-probe.ts';
import type { Header } from '../../model/observation/response.ts';
import type { SiteDesk } from '../context.ts';
import { factVersion } from './fact-version.ts';
import type { KeptPage } from './kept-page.ts';
import type { DocumentFact } from './page-facts.ts';
import { readDocument, readPage } from './read-answer.ts';

/**
 * Derives again, from the stored bytes, what another version of the derivation or another lexicon made of them. What
 * was followed by the crawl at the time stays as it was.
 */
export async function deriveAnew(desk: SiteDesk): Promise<void> {
  const { context, audited } = desk;
  const version = factVersion(context.judges.lexicon);
  const kinds = await Promise.all(
    ['page', 'page-rendered', 'document'].map((kind) => factsOf(context.db, audited, kind)),
  );
  const stale = kinds.flat().filter((fact) => fact.version !== version);
  if (stale.length === 0) return;
  context.tell({ kind: 'phase', phase: 'derive', state: 'started', municipality: audited.municipality });
  const answers = new Map(
    (await fetchesOf(context.db, audited, 'page')).map((fetch) => [canonicalUrl(fetch.final_url), fetch]),
  );
  const templates = await missingPageLikenesses(desk);
  for (const fact of stale) {
    context.signal.throwIfAborted();
    const headers = answers.get(fact.subject)?.hops.at(-1)?.headers ?? [];
    const anew =
      fact.kind === 'document'
        ? await documentAnew(desk, fact, headers)
        : await pageAnew(desk, fact, { headers, templates });
    if (anew !== null) await keepFact(context.db, audited, anew);
  }
}

async function pageAnew(
  desk: SiteDesk,
  fact: Fact,
  { headers, templates }: { headers: readonly Header[]; templates: ReadonlyMap<string, string | null> },
): Promise<Fact | PackedFact | null> {
  const { page, leadsTo } = fact.value as KeptPage;
  const bytes = await readBlob(desk.context.db, page.sha256);
  if (bytes === null) return null;
  const rendered = page.source === 'browser';
  const reading = await readPage(desk, page.host, {
    url: fact.subject,
    home: page.home,
    source: page.source,
    bytes,
    contentType: rendered
      ? 'text/html; charset=utf-8'
      : (headers.find(([name]) => name === 'content-type')?.[1] ?? null),
    capturedAt: page.capturedAt,
    missingPageLikeness: rendered ? null : (templates.get(page.host) ?? null),
  });
  if (reading.kind !== 'page') return null;
  // Where a script led was seen in the browser; the bytes as sent do not tell.
  if (leadsTo === null || reading.leadsTo !== null) return reading.fact;
  const { packed, ...about } = reading.fact;
  return { ...about, value: { ...(unpackJson(packed) as KeptPage), leadsTo } };
}

async function documentAnew(desk: SiteDesk, fact: Fact, headers: readonly Header[]): Promise<PackedFact | null> {
  const { document } = fact.value as DocumentFact;
  const bytes = await readBlob(desk.context.db, document.sha256);
  if (bytes === null) return null;
  const { host, capturedAt } = document;
  const reading = await readDocument(desk, host, { url: fact.subject, bytes, headers, capturedAt });
  return reading.kind === 'document' ? reading.fact : null;
}

async function missingPageLikenesses({ context, audited }: SiteDesk): Promise<ReadonlyMap<string, string | null>> {
  const probes = await factsOf(context.db, audited, 'missing-page');
  return new Map(probes.map(({ subject, value }) => [subject, (value as MissingPageProbe).likeness]));
}

import { afterAll, describe, expect, it } from 'vitest';
import { readKeptPage, type KeptPage } from '../../../../src/audit/desk/kept-page.ts';
import { createDeriveWorker } from '../../../../src/audit/desk/worker/derive-worker.ts';
import { lookAtPage } from '../../../../src/audit/desk/worker/look-into.ts';
import type { DocumentToRead, Looked, PageRead, PageToRead } from '../../../../src/audit/desk/worker/message.ts';
import { packBlob, unpackJson } from '../../../../storage/blobs.ts';
import { pdfFile } from '../../derive/document/pdf-file.ts';
import { pageInput, sampleLexicon, sampleTools } from '../../derive/sample.ts';

/** That of the process would be what other tests beside this one hold. */
const usedBytes = (): number => 0;
const html = '<title>Община Върбовец</title><h1>Общински съвет</h1><a href="/kontakti">Контакти</a>';
const ok = { status: 200, headers: [] };

function pageOf(html: string): PageToRead {
  const { url, host, site, home, source, capturedAt, asOf, missingPageLikeness } = pageInput(html);
  const about = { url, host, site, home, source, capturedAt, asOf, missingPageLikeness, asked: url };
  return { ...about, bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8', answered: null };
}

function titleOf(looked: Looked<PageRead>): string | null {
  return looked.kind === 'page' ? readKeptPage(unpackJson(looked.packed) as KeptPage).page.title : null;
}

function pdf(): DocumentToRead {
  const bytes = pdfFile({ pages: ['Общинският съвет на град Върбовец заседава'] });
  const where = { url: 'https://varbovets.example/1.pdf', host: 'varbovets.example', site: 'portal' };
  return { ...where, bytes, headers: [], answered: null, capturedAt: '2026-05-04T08:00:00Z' };
}

const factsOf = (looked: Awaited<ReturnType<ReturnType<typeof createDeriveWorker>['document']>>): unknown =>
  looked.kind === 'document' ? unpackJson(looked.packed) : looked;

describe('a thread that derives', () => {
  const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
  afterAll(() => worker.close());

  it('gives what looking into it here would give', async () => {
    const { packed, ...looked } = (await worker.page(pageOf(html))) as Looked<PageRead> & PageRead;
    const { packed: own, ...here } = lookAtPage(pageOf(html), sampleTools) as Looked<PageRead> & PageRead;
    expect(looked).toEqual(here);
    expect(unpackJson(packed)).toEqual(unpackJson(own));
    expect(looked.targets).toEqual(['https://varbovets.example/kontakti']);
  });

  it('packs the body of an answer as it will be kept', async () => {
    const { blob } = await worker.page({ ...pageOf(html.repeat(20)), answered: ok });
    const { sha256, encoding, bytes } = packBlob(Buffer.from(html.repeat(20)));
    expect(blob).toEqual({ sha256, encoding, bytes: new Uint8Array(bytes) });
  });

  it.each([
    { says: 'a page that is gone', answered: { ...ok, status: 404 }, html, because: 'http_error' },
    { says: 'a server that broke', answered: { ...ok, status: 500 }, html, because: 'server_error' },
    { says: 'an answer of nothing but space', answered: ok, html: ' \n ', because: 'empty' },
    {
      says: 'a guard',
      answered: { ...ok, status: 403 },
      html: '<title>Attention Required! | Cloudflare</title>',
      because: 'blocked_waf',
    },
  ])('tells $says from a page, and keeps its body all the same', async ({ answered, html, because }) => {
    const looked = await worker.page({ ...pageOf(html), answered });
    expect(looked).toMatchObject({ kind: 'fault', because, blob: { sha256: packBlob(Buffer.from(html)).sha256 } });
  });

  it('answers in the order asked', async () => {
    const titles = ['а', 'б', 'в', 'г'];
    const pages = await Promise.all(titles.map((title) => worker.page(pageOf(`<title>${title}</title>`))));
    expect(pages.map(titleOf)).toEqual(titles);
  });

  it('reads documents and leaves the bytes to the caller', async () => {
    const input = pdf();
    const size = input.bytes.byteLength;
    expect(factsOf(await worker.document(input))).toMatchObject({ document: { textLayer: 'text', bytes: size } });
    expect(input.bytes.byteLength).toBe(size);
  });
});

describe('K-04 a thread that does not come back', () => {
  it('costs the page, not what comes next', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes, pageMs: 1 });
    const long = '<p>Общинският съвет прие бюджет на общината за 2026 г. на 01.02.2026 </p>'.repeat(150_000);
    expect(await worker.page(pageOf(long))).toMatchObject({ kind: 'unseen', because: 'too_complex' });
    expect(factsOf(await worker.document(pdf()))).toHaveProperty('document.format', 'pdf');
    await worker.close();
  });

  it('is stopped when memory runs away meanwhile', async () => {
    let held = 0;
    const grown = (): number => (held += 400 * 1_048_576);
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes: () => (held === 0 ? 0 : grown()) });
    expect(titleOf(await worker.page(pageOf(html)))).toBe('Община Върбовец');
    held = 1;
    const long = '<p>Общинският съвет прие бюджет на общината за 2026 г. на 01.02.2026 </p>'.repeat(150_000);
    expect(await worker.page(pageOf(long))).toMatchObject({ kind: 'unseen', because: 'bomb' });
    held = 0;
    expect(titleOf(await worker.page(pageOf(html)))).toBe('Община Върбовец');
    await worker.close();
  });

  it('is told apart from a thread that fails', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
    const broken = { ...pageOf(html), asOf: 'today' };
    expect(await worker.page(broken)).toMatchObject({ kind: 'unseen', because: 'worker_crash' });
    expect(titleOf(await worker.page(pageOf(html)))).toBe('Община Върбовец');
    await worker.close();
  });

  it('is started afresh between two pieces of work, when its memory is wanted back', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
    const first = worker.page(pageOf(html));
    const fresh = worker.recycle();
    const second = worker.page(pageOf(html));
    expect(await Promise.all([first, second])).toEqual([await first, await first]);
    await fresh;
    await worker.close();
  });

  it('is not missed when it was closed', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
    await worker.close();
    await worker.close();
    expect(titleOf(await worker.page(pageOf(html)))).toBe('Община Върбовец');
    await worker.close();
  });
});

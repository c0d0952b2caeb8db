import { afterAll, describe, expect, it } from 'vitest';
import { createDeriveWorker } from '../../../../src/derive/worker/derive-worker.ts';
import { derivePage } from '../../../../src/derive/page.ts';
import { pdfFile } from '../document/pdf-file.ts';
import { pageInput, sampleLexicon, sampleTools } from '../sample.ts';

const html = '<title>Община Върбовец</title><h1>Общински съвет</h1>';

describe('a thread that derives', () => {
  const worker = createDeriveWorker({ lexicon: sampleLexicon });
  afterAll(() => worker.close());

  it('gives what deriving here would give', async () => {
    expect(await worker.page(pageInput(html))).toEqual(derivePage(pageInput(html), sampleTools));
  });

  it('answers in the order asked', async () => {
    const titles = ['а', 'б', 'в', 'г'];
    const pages = await Promise.all(titles.map((title) => worker.page(pageInput(`<title>${title}</title>`))));
    expect(pages.map((derived) => ('page' in derived ? derived.page.title : null))).toEqual(titles);
  });

  it('reads documents and leaves the bytes to the caller', async () => {
    const bytes = pdfFile({ pages: ['Общинският съвет на град Върбовец заседава'] });
    const size = bytes.byteLength;
    const input = { url: 'https://varbovets.example/1.pdf', host: 'varbovets.example', site: 'portal', bytes };
    const derived = await worker.document({ ...input, headers: [], sha256: 'ab', capturedAt: '2026-05-04T08:00:00Z' });
    expect(derived).toMatchObject({ document: { textLayer: 'text', bytes: size } });
    expect(bytes.byteLength).toBe(size);
  });
});

describe('a thread that does not come back', () => {
  it('costs the page, not the next one', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, pageMs: 150 });
    const long = '<p>Общинският съвет прие бюджет на общината за 2026 г. на 01.02.2026 </p>'.repeat(150_000);
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    expect(await worker.page(pageInput(long))).toEqual({ unseen: 'too_complex' });
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    await worker.close();
  });

  it('is told apart from a thread that fails', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon });
    const broken = { ...pageInput(html), html: 12 as unknown as string };
    expect(await worker.page(broken)).toEqual({ unseen: 'worker_crash' });
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    await worker.close();
  });

  it('is not missed when it was closed', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon });
    await worker.close();
    await worker.close();
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    await worker.close();
  });
});

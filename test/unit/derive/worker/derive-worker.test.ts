import { afterAll, describe, expect, it } from 'vitest';
import { createDeriveWorker } from '../../../../src/derive/worker/derive-worker.ts';
import type { DocumentInput } from '../../../../src/derive/document.ts';
import { derivePage } from '../../../../src/derive/page.ts';
import { pdfFile } from '../document/pdf-file.ts';
import { pageInput, sampleLexicon, sampleTools } from '../sample.ts';

const usedBytes = (): number => process.memoryUsage.rss();
const html = '<title>Община Върбовец</title><h1>Общински съвет</h1>';

function pdf(): DocumentInput {
  const bytes = pdfFile({ pages: ['Общинският съвет на град Върбовец заседава'] });
  const where = { url: 'https://varbovets.example/1.pdf', host: 'varbovets.example', site: 'portal' };
  return { ...where, bytes, headers: [], sha256: 'ab', capturedAt: '2026-05-04T08:00:00Z' };
}

describe('a thread that derives', () => {
  const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
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
    const input = pdf();
    const size = input.bytes.byteLength;
    expect(await worker.document(input)).toMatchObject({ document: { textLayer: 'text', bytes: size } });
    expect(input.bytes.byteLength).toBe(size);
  });
});

describe('K-04 a thread that does not come back', () => {
  it('costs the page, not what comes next', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes, pageMs: 1 });
    const long = '<p>Общинският съвет прие бюджет на общината за 2026 г. на 01.02.2026 </p>'.repeat(150_000);
    expect(await worker.page(pageInput(long))).toEqual({ unseen: 'too_complex' });
    expect(await worker.document(pdf())).toHaveProperty('document.format', 'pdf');
    await worker.close();
  });

  it('is stopped when memory runs away meanwhile', async () => {
    let held = 0;
    const grown = (): number => (held += 400 * 1_048_576);
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes: () => (held === 0 ? 0 : grown()) });
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    held = 1;
    const long = '<p>Общинският съвет прие бюджет на общината за 2026 г. на 01.02.2026 </p>'.repeat(150_000);
    expect(await worker.page(pageInput(long))).toEqual({ unseen: 'bomb' });
    held = 0;
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    await worker.close();
  });

  it('is told apart from a thread that fails', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
    const broken = { ...pageInput(html), html: 12 as unknown as string };
    expect(await worker.page(broken)).toEqual({ unseen: 'worker_crash' });
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    await worker.close();
  });

  it('is started afresh between two pieces of work, when its memory is wanted back', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
    const first = worker.page(pageInput(html));
    const fresh = worker.recycle();
    const second = worker.page(pageInput(html));
    expect(await Promise.all([first, second])).toEqual([await first, await first]);
    await fresh;
    await worker.close();
  });

  it('is not missed when it was closed', async () => {
    const worker = createDeriveWorker({ lexicon: sampleLexicon, usedBytes });
    await worker.close();
    await worker.close();
    expect(await worker.page(pageInput(html))).toHaveProperty('page.title', 'Община Върбовец');
    await worker.close();
  });
});

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBody } from '../../../../src/crawl/fetch/content-encoding.ts';

const limits = { maxBytes: 10_000_000, ratio: 200 };
const page = Buffer.from('<!doctype html><title>Община Върбовец</title>'.repeat(50));
const decode = (body: Uint8Array, declared: string, more = {}) => decodeBody(body, declared, { ...limits, ...more });

it.each([
  ['gzip', gzipSync(page)],
  ['x-gzip', gzipSync(page)],
  ['GZip', gzipSync(page)],
  ['br', brotliCompressSync(page)],
  ['deflate', deflateSync(page)],
  ['deflate', deflateRawSync(page)],
  ['gzip, br', brotliCompressSync(gzipSync(page))],
  ['gzip,gzip,gzip', gzipSync(gzipSync(gzipSync(page)))],
  ['identity', page],
  ['', page],
  [', ,', page],
])('%s is undone', async (declared, body) => {
  const decoded = await decode(body, declared);
  expect(Buffer.from(decoded.body).equals(page)).toBe(true);
  expect(decoded).toMatchObject({ failure: null, note: null });
});

it.each([
  ['gzip', 'encoding_mismatch: gzip'],
  ['br', 'encoding_mismatch: br'],
  ['zstd', 'encoding_unknown: zstd'],
  ['utf-8', 'encoding_unknown: utf-8'],
])('plain bytes declared as %s are kept as they are, and noted', async (declared, note) => {
  const decoded = await decode(page, declared);
  expect(Buffer.from(decoded.body).equals(page)).toBe(true);
  expect(decoded).toMatchObject({ failure: null, note });
});

it('an empty body has no encoding to undo', async () => {
  expect(await decode(new Uint8Array(), 'gzip')).toMatchObject({ failure: null, note: null });
});

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
] as const)('%s cut in the middle is truncated, and what came before the cut is kept', async (declared, compress) => {
  const varied = Buffer.from(Array.from({ length: 20_000 }, (_, n) => `запис ${(n * 7919) % 10_007}\n`).join(''));
  const whole = compress(varied);
  const decoded = await decode(whole.subarray(0, whole.length / 2), declared);
  expect(decoded.failure).toMatchObject({ because: 'http_truncated' });
  expect(decoded.body.length).toBeGreaterThan(10_000);
  expect(varied.subarray(0, decoded.body.length).equals(decoded.body)).toBe(true);
});

it('damage in the middle is not a complete page', async () => {
  const varied = Buffer.from(Array.from({ length: 60_000 }, (_, n) => `${(n * 7919) % 10_007} `).join(''));
  const damaged = gzipSync(varied);
  damaged.fill(0xff, damaged.length - 2000, damaged.length - 1000);
  expect((await decode(damaged, 'gzip')).failure).toMatchObject({ because: 'http_malformed' });
});

it('a bomb is stopped after the first mebibyte', async () => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(64_000_000)));
  const before = process.memoryUsage().rss;
  const decoded = await decode(bomb, 'gzip, gzip', { maxBytes: 100_000_000 });
  expect(decoded.failure).toMatchObject({ because: 'bomb' });
  expect(decoded.body.length).toBeLessThan(1_300_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
});

it('a body that compresses well is no bomb while it is small', async () => {
  const decoded = await decode(gzipSync(Buffer.alloc(1_000_000, 'а')), 'gzip');
  expect(decoded.failure).toBeNull();
});

it('more than the cap is too large, and the head is kept', async () => {
  const decoded = await decode(gzipSync(page), 'gzip', { maxBytes: 1000 });
  expect(decoded.failure).toMatchObject({ because: 'too_large' });
  expect(Buffer.from(decoded.body).equals(page.subarray(0, 1000))).toBe(true);
});

it('encodings piled up without end are not undone', async () => {
  expect((await decode(page, Array(6).fill('gzip').join(','))).failure).toMatchObject({ because: 'bomb' });
});

it('no bytes under any declaration make it throw', async () => {
  const declared = fc.array(fc.constantFrom('gzip', 'deflate', 'br', 'x', ''), { maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), declared, async (bytes, layers) => {
      expect((await decode(bytes, layers.join(','))).body).toBeInstanceOf(Uint8Array);
    }),
  );
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { keepBlob } from '../../../../storage/blobs.ts';
import { keepFact } from '../../../../storage/facts.ts';
import { proofsOn } from '../../../../storage/review/remarks.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { keepReply } from '../../../../storage/review/replies.ts';
import { answered, minute } from '../../../kit/a-review.ts';
import { reviewedWeb, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';
import type { Visitor } from '../../../kit/web.ts';

const indicator = 'content.second';
const path = `/review/varbovets/${indicator}`;
const key = { edition: 'small', municipality: 'varbovets', indicator };

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } }).withExif({
    IFD0: { Artist: 'canary-in-exif' },
  });

async function rating(): Promise<{ web: ReviewedWeb; ana: Visitor }> {
  const web = await reviewedWeb(['varbovets', 'lipnitsa']);
  await enterPhase(web.db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(-10) });
  return { web, ana: await web.sign('ana') };
}

interface Sent {
  readonly url?: string;
  readonly quote?: string;
  readonly file?: readonly [bytes: Uint8Array | string, name: string];
}

async function add(web: ReviewedWeb, who: Visitor, { url = '', quote = '', file }: Sent): Promise<Response> {
  const form = new FormData();
  form.set('csrf', await who.csrf());
  form.set('url', url);
  form.set('quote', quote);
  if (file !== undefined) form.set('file', new Blob([new Uint8Array(Buffer.from(file[0]))]), file[1]);
  return fetch(`http://127.0.0.1:${web.port}${path}/proof`, {
    ...{ method: 'POST', redirect: 'manual', headers: who.headers(), body: form },
  });
}

const proofs = (web: ReviewedWeb) => proofsOn(web.db, key, 'ana');

test('proof is an address, a quote or a file; sent twice it is one', async () => {
  const { web, ana } = await rating();
  const sent = { url: 'https://varbovets.example/byudzhet', quote: 'Бюджет 2026' };
  for (const once of [sent, sent]) expect((await add(web, ana, once)).status).toBe(303);
  expect(await proofs(web)).toMatchObject([{ ...sent, blob: null, account: 'ana' }]);
  expect((await ana.get(path)).text).toContain('Бюджет 2026');
});

test('W-03: a picture is drawn anew, and nothing else of its file is kept', async () => {
  const { web, ana } = await rating();
  const png = await blank(40, 30).png().toBuffer();
  expect(png.includes('canary-in-exif')).toBe(true);
  await add(web, ana, { file: [png, '../../etc/Снимка на екрана.PNG'] });
  const [proof] = await proofs(web);
  expect(proof).toMatchObject({ mediaType: 'image/webp', fileName: 'Снимка на екрана.webp' });
  const shown = await fetch(`http://127.0.0.1:${web.port}/proofs/${proof?.id ?? ''}`, { headers: ana.headers() });
  expect([shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
    'image/webp',
    'nosniff',
  ]);
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect(bytes.includes('canary-in-exif')).toBe(false);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 40, height: 30 });
});

test('W-03: a PDF is kept as it is, and only ever offered as a file', async () => {
  const { web, ana } = await rating();
  await add(web, ana, { file: ['%PDF-1.7\n%%EOF', 'отчет.html'] });
  const [proof] = await proofs(web);
  const shown = await ana.get(`/proofs/${proof?.id ?? ''}`);
  expect(shown.headers.get('content-type')).toBe('application/pdf');
  expect(shown.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/u);
  expect(decodeURIComponent(shown.headers.get('content-disposition') ?? '')).toContain('отчет.pdf');
});

test.for([
  ['nothing', {}, 'Напишете адрес или цитат'],
  ['an address that runs', { url: 'javascript:alert(1)' }, 'започва с http:// или https://'],
  ['a page', { file: ['<!doctype html><script>alert(1)</script>', 'page.pdf'] }, 'Файлът не се приема'],
  [
    'a drawing that may carry a script',
    { file: ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png'] },
    'Файлът не се приема',
  ],
  ['a program', { file: ['MZ\u0090\u0000', 'a.jpg'] }, 'Файлът не се приема'],
  ['an archive', { file: ['PK\u0003\u0004', 'a.pdf'] }, 'Файлът не се приема'],
  ['the beginning of a picture', { file: ['\u00ff', 'a.jpg'] }, 'Файлът не се приема'],
] as const)('is refused with a clear word: %s', async ([, sent, says]) => {
  const { web, ana } = await rating();
  const answer = await add(web, ana, sent);
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(says)]);
  expect(await proofs(web)).toEqual([]);
});

test('a picture of more pixels than anybody needs is refused before it is unpacked', async () => {
  const { web, ana } = await rating();
  const huge = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect((await add(web, ana, { file: [huge, 'a.png'] })).status).toBe(422);
});

test('a file above 10 MB is refused with a page that says so', async () => {
  const { web, ana } = await rating();
  const answer = await add(web, ana, { file: [new Uint8Array(10.5 * 1024 ** 2), 'a.pdf'] });
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('по-малък файл')]);
});

test('W-07: proof is seen by who added it, by the arbiter of that question and by the coordinator, and by nobody else', async () => {
  const { web, ana } = await rating();
  await add(web, ana, { file: ['%PDF-1.7\n%%EOF', 'a.pdf'] });
  const where = `/proofs/${(await proofs(web))[0]?.id ?? ''}`;
  const { account: arbiter } = await web.db
    .selectFrom('assignment')
    .select('account')
    .where('slot', '=', 'arbiter')
    .where('municipality', '=', 'varbovets')
    .where('indicator', '=', indicator)
    .executeTakeFirstOrThrow();
  const other = arbiter === 'diana' ? 'emil' : 'diana';
  const seen: Record<string, number> = {};
  for (const who of ['ana', 'kalina', arbiter, other, 'boris', 'petya', 'ognyan']) {
    seen[who] = (await (await web.sign(who)).get(where)).status;
  }
  expect(seen).toEqual({ ana: 200, kalina: 200, [arbiter]: 200, [other]: 404, boris: 404, petya: 403, ognyan: 403 });
});

test('W-11: pictures are found by their hash among those of the municipality, never other bytes, never by a path', async () => {
  const { web, ana } = await rating();
  const jpeg = await blank(2000, 900).jpeg().toBuffer();
  const picture = await keepBlob(web.db, jpeg);
  const body = await keepBlob(web.db, Buffer.from('<script>the recorded page</script>'));
  const { run } = await web.db.selectFrom('finding').select('run').executeTakeFirstOrThrow();
  const audited = { run, municipality: 'varbovets' };
  const subject = 'https://varbovets.example/';
  await keepFact(web.db, audited, { kind: 'visit', subject, version: '1', value: { picture } });
  const shown = await fetch(`http://127.0.0.1:${web.port}/pictures/varbovets/${picture}`, { headers: ana.headers() });
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1400, height: 630 });
  expect(bytes.includes('canary-in-exif')).toBe(false);

  const vera = await web.as('evaluator');
  const hidden = [
    ana.get(`/pictures/varbovets/${body}`),
    ana.get(`/pictures/lipnitsa/${picture}`),
    ana.get('/pictures/varbovets/..%2f..%2f..%2fetc%2fpasswd'),
    ana.get(`/pictures/nowhere/${picture}`),
    vera.get(`/pictures/varbovets/${picture}`),
    ana.get('/proofs/..%2f..%2fetc%2fpasswd'),
  ];
  expect((await Promise.all(hidden)).map(({ status }) => status)).toEqual(hidden.map(() => 404));
  const other = await web.as('official', { municipality: 'lipnitsa' });
  expect((await other.get(`/pictures/varbovets/${picture}`)).status).toBe(404);
  expect((await (await web.sign('petya')).get(`/pictures/varbovets/${picture}`)).status).toBe(200);

  // An arbiter who was asked nothing there sees them once a reply waits for an answer.
  const second = await web.as('arbiter');
  const statuses = () =>
    Promise.all(['varbovets', 'lipnitsa'].map(async (one) => (await second.get(`/pictures/${one}/${picture}`)).status));
  expect(await statuses()).toEqual([404, 404]);
  await answered(web.db, ['varbovets', indicator], [0, 0]);
  const reply = { claim: 'other-reading', text: 'Четем показателя иначе.', url: null, since: null } as const;
  await keepReply(web.db, { ...key, ...reply, account: 'petya', at: minute(60) });
  expect(await statuses()).toEqual([200, 404]);
});

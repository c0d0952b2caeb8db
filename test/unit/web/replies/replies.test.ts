import { load } from 'cheerio';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { addAccount, listAccounts } from '../../../../storage/people/accounts.ts';
import { keepRecusal } from '../../../../storage/review/assignments.ts';
import { keepDecision, reopen } from '../../../../storage/review/decisions.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { keepDeadline, repliesIn, replyDecisionsIn } from '../../../../storage/review/replies.ts';
import { keepRemark } from '../../../../storage/review/remarks.ts';
import { municipalityCard } from '../../../../src/panel/municipality-card.ts';
import { readReleaseSource } from '../../../../src/panel/release-source.ts';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { Files } from '../../../../src/publish/release/files.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { answered, minute, person, rate, reviewedDatabase } from '../../../kit/a-review.ts';
import { rawGet, rawSignIn, withFixedRandomness } from '../../../kit/byte-for-byte.ts';
import { reviewedWeb, smallConfig, webOver, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';
import type { Visitor } from '../../../kit/web.ts';

const claim = {
  after: '0',
  claim: 'published-before',
  text: 'Бюджетът е публикуван от януари.\r\nВижте раздел „Финанси“.',
  url: 'https://varbovets.example/budget',
  since: '2026-01-15',
};
const answer = {
  version: '1',
  round: '1',
  finding: '1',
  outcome: 'upheld',
  score: '3',
  proof: 'public-archive',
  'proof-url': 'https://archive.example/2026/varbovets',
  'proof-day': '2026-11-01',
  'text-bg': 'Копието в архива показва бюджета от януари.',
  'text-en': 'The archived copy shows the budget of January.',
};
const contested = '/replies/content.third';
const deskItem = '/desk/varbovets/content.third';

/** Varbovets and Lipnitsa in the time for replies until 14 December; Diana arbitrated one score, two were agreed on. */
async function inTime(place: { readonly origin?: string } = {}): Promise<ReviewedWeb> {
  const web = await webOver(await reviewedDatabase(['varbovets', 'lipnitsa']), smallConfig(), place);
  await answered(web.db, ['varbovets', 'content.third'], [0, 0]);
  await answered(web.db, ['varbovets', 'content.first'], [0, 1]);
  await answered(web.db, ['lipnitsa', 'content.third'], [0, 0]);
  const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.first', account: 'diana' };
  const settled = { round: 1, finding: 1, score: 0, reason: 'borderline', at: minute(50) } as const;
  await keepDecision(web.db, { ...key, ...settled, justification: 'Мотив на първия арбитър.', guidelineGap: false });
  await addAccount(web.db, person('radka', 'official', 'lipnitsa'));
  await enterPhase(web.db, { edition: 'small', phase: 'reply', account: 'kalina', at: minute(60) });
  const until = { municipality: null, until: '2026-12-14', reason: null };
  await keepDeadline(web.db, { edition: 'small', ...until, account: 'kalina', at: minute(61) });
  return web;
}

/** The pages of the release as they would be published now. */
async function published({ db, config }: ReviewedWeb): Promise<Files> {
  const { edition, municipalities } = config;
  await db
    .updateTable('run')
    .set({ plan: JSON.stringify({ municipalities }) })
    .execute();
  const nothing = { numbering: {}, published: [], earlier: null, before: null };
  const publishing = { ...nothing, edition, municipalities, version: '1.0.0', basis: 'final' } as const;
  const source = await readReleaseSource(db, publishing);
  if (source === null) throw new Error('There are findings.');
  return siteFiles(assembleRelease(source), false);
}

const finalOf = async ({ db, config }: ReviewedWeb, indicator: string) => {
  const { rows } = await municipalityCard(db, config.edition, 'varbovets');
  return rows.find((row) => row.indicator.id === indicator);
};

test('an official contests a score, a second arbiter upholds it, and both are shown with the score before and after', async () => {
  const web = await inTime();
  const petya = await web.sign('petya');
  const card = await petya.get('/municipalities/varbovets');
  expect(card.text).toContain('още 13 дни, до 14.12.2026 23:59');
  expect(card.text).toContain(`href="${contested}"`);
  expect((await petya.get(contested)).text).toMatch(/Сегашна степен.*0 от 3.*Крайна дата.*01\.12\.2026/su);

  const sent = await petya.post(contested, claim);
  expect([sent.status, sent.location]).toEqual([303, `${contested}/receipt`]);
  const receipt = await petya.get(`${contested}/receipt`);
  const file = await petya.get(`${contested}/receipt.txt`);
  expect(receipt.text).toContain('small-varbovets-1');
  expect(receipt.text).toContain(createHash('sha256').update(file.text).digest('hex'));
  expect(file.text).toContain('Бюджетът е публикуван от януари.\nВижте раздел „Финанси“.');

  const emil = await web.sign('emil');
  expect((await emil.get('/desk')).text).toContain(`href="${deskItem}"`);
  const shown = await emil.get(deskItem);
  expect(shown.text).toContain('Бюджетът е публикуван от януари.');
  expect((await emil.post(deskItem, answer)).location).toBe('/desk?saved');

  expect(await finalOf(web, 'content.third')).toMatchObject({ final: 3, confirmed: 0, provenance: 'reply_upheld' });
  for (const viewer of [petya, await web.sign('kalina')]) {
    const { text } = await viewer.get('/municipalities/varbovets');
    expect(text).toMatch(/3 от 3.*преди възражението: 0 от 3/su);
    expect(text).toContain('Копието в архива показва бюджета от януари.');
  }
  expect((await petya.get('/replies')).text).toContain('степента става 3 вместо 0');
  expect((await petya.post(contested, claim)).status).toBe(409);

  const site = await published(web);
  for (const language of ['bg', 'en']) {
    const row = load(String(site.get(`${language}/municipalities/varbovets.html`)))('[id="content.third"]').text();
    expect(row).toMatch(/^.*3 (?:от|of) 3/su);
    expect(row).toContain('Бюджетът е публикуван от януари.');
    expect(row).toContain(language === 'bg' ? answer['text-bg'] : answer['text-en']);
  }
});

describe('an official', () => {
  test('sees nothing of another municipality, of evaluators and of single answers', async () => {
    const web = await inTime();
    await (await web.sign('petya')).post(contested, claim);
    const radka = await web.sign('radka');
    for (const path of ['/replies', contested, '/municipalities/lipnitsa']) {
      const { status, text } = await radka.get(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/varbovets|Върбовец|Бюджетът|Ana|Boris|Diana|Emil/u);
    }
    expect((await radka.get(`${contested}/receipt`)).status).toBe(404);
    expect((await radka.get(`${contested}/receipt.txt`)).status).toBe(404);
    expect((await radka.post(`${contested}/withdraw`, { version: '1' })).status).toBe(404);
    expect((await radka.get('/municipalities/varbovets')).status).toBe(404);
    for (const path of ['/desk', deskItem, '/edition/replies', '/log'])
      expect((await radka.get(path)).status).toBe(403);
    // Her own first reply has the number 1, whoever else replied before.
    await radka.post(contested, claim);
    expect((await radka.get(`${contested}/receipt`)).text).toContain('small-lipnitsa-1');
  });

  test('is shown the same whatever the two evaluators thought, said and changed on the way', async () => {
    const shown = async (onTheWay: (db: Database) => Promise<void>) => {
      const web = await inTime({ origin: 'https://ocenka.example' });
      await onTheWay(web.db);
      const petya = await rawSignIn(web.db, web.port, 'petya');
      const paths = ['/municipalities/varbovets', '/replies', contested, '/replies/content.first'];
      return withFixedRandomness(() => Promise.all(paths.map((path) => rawGet(petya, path))));
    };
    const one = await shown(() => Promise.resolve());
    const other = await shown(async (db) => {
      await rate(db, ['ana', 'varbovets', 'content.third'], 3, { minute: 25 });
      await rate(db, ['ana', 'varbovets', 'content.third'], 0, { minute: 26, dwellMs: 90_000 });
      const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.third', account: 'boris' };
      await keepRemark(db, { ...key, round: 1, finding: 1, kind: 'comment', text: 'Само между нас.', at: minute(27) });
    });
    expect(one.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(other.map(({ body }) => body)).toEqual(one.map(({ body }) => body));
  });

  test('keeps the draft when a field is wrong, and learns which', async () => {
    const web = await inTime();
    const petya = await web.sign('petya');
    const { status, text } = await petya.post(contested, { ...claim, url: 'javascript:alert(1)', since: '1.10.2026' });
    expect(status).toBe(422);
    expect(text).toMatch(/Напишете цял адрес.*Напишете ден от календара/su);
    expect(text).toContain('Бюджетът е публикуван от януари.');
    expect(text).toContain('value="javascript:alert(1)"');
    expect(text).not.toContain('href="javascript:');
    expect(await repliesIn(web.db, 'small')).toEqual([]);
  });

  test('changes, withdraws and renews a reply, each time with a receipt of its own', async () => {
    const web = await inTime();
    const petya = await web.sign('petya');
    await petya.post(contested, claim);
    await petya.post(contested, { ...claim, after: '1', text: 'Бюджетът стои в раздел „Финанси“ от януари.' });
    expect((await petya.post(`${contested}/withdraw`, { version: '1' })).status).toBe(409);
    expect((await petya.post(`${contested}/withdraw`, { version: '2' })).location).toBe('/replies?done=withdrawn');
    expect((await petya.post(`${contested}/withdraw`, { version: '2' })).status).toBe(404);
    expect((await (await web.sign('emil')).get(deskItem)).status).toBe(404);
    await petya.post(contested, { ...claim, after: '2' });
    expect((await repliesIn(web.db, 'small')).map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect((await (await web.sign('emil')).get(deskItem)).status).toBe(200);
  });

  test('who sends the same twice has the same receipt; who did not see what a colleague sent is shown it first', async () => {
    const web = await inTime();
    await addAccount(web.db, person('pavel', 'official', 'varbovets'));
    const [petya, pavel] = [await web.sign('petya'), await web.sign('pavel')];
    expect((await petya.get(contested)).text).toContain('name="after" value="0"');
    for (const visitor of [petya, petya, pavel]) expect((await visitor.post(contested, claim)).status).toBe(303);
    const other = { ...claim, text: 'Друг текст за същия бюджет.' };
    const { status, text } = await pavel.post(contested, other);
    expect(status).toBe(422);
    expect(text).toMatch(/Вижте раздел „Финанси“.*Междувременно друг представител.*Друг текст за същия бюджет/su);
    expect(text).toContain('name="after" value="1"');
    expect((await repliesIn(web.db, 'small')).map(({ version }) => version)).toEqual([1]);
    expect((await pavel.post(contested, { ...other, after: '1' })).status).toBe(303);
    expect((await repliesIn(web.db, 'small')).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('has until the end of the last day, and of an extension', async () => {
    const web = await inTime();
    web.clock.now = '2026-12-14T21:58:00.000Z';
    const petya = await web.sign('petya');
    expect((await petya.get('/replies')).text).toContain('последен ден: днес, 14.12.2026, до 23:59');
    expect((await petya.post(contested, claim)).status).toBe(303);
    web.clock.now = '2026-12-14T22:01:00.000Z';
    const late = await web.sign('petya');
    expect((await late.post('/replies/content.first', claim)).text).toContain('Срокът за възражения изтече');
    expect((await late.post(`${contested}/withdraw`, { version: '1' })).status).toBe(409);
    expect((await late.post('/replies/finished')).status).toBe(409);
    const more = { municipality: 'varbovets', until: '2026-12-16', reason: 'Нов кмет' };
    expect((await (await web.sign('kalina')).post('/edition/replies/extend', more)).status).toBe(303);
    expect((await late.get('/replies')).text).toMatch(
      /още 1 ден, до 16\.12\.2026 23:59.*Срокът е удължен:.*Нов кмет/su,
    );
    expect((await late.post('/replies/content.first', claim)).status).toBe(303);
    expect((await (await web.sign('radka')).post(contested, claim)).status).toBe(409);
  });

  test('says that nothing more is to come, and is silent no longer', async () => {
    const web = await inTime();
    const kalina = await web.sign('kalina');
    expect((await kalina.get('/edition/replies')).text).toMatch(/Мълчат \(2\).*До Върбовец/su);
    const petya = await web.sign('petya');
    expect((await petya.post('/replies/finished')).location).toBe('/replies?done=finished');
    expect((await petya.get('/replies')).text).toContain('Заявено, че няма (други) бележки');
    const { text } = await kalina.get('/edition/replies');
    expect(text).toMatch(/Върбовец.*няма \(други\) бележки/su);
    expect(text).toMatch(/Мълчат \(1\)/su);
    expect(text).not.toContain('До Върбовец');
  });
});

describe('an arbiter', () => {
  const first = { ...claim, claim: 'other-reading' };

  test('never answers a reply about a score they decided, one that is asked again, or where they stand back', async () => {
    const web = await inTime();
    const petya = await web.sign('petya');
    await petya.post('/replies/content.first', first);
    const [diana, emil] = [await web.sign('diana'), await web.sign('emil')];
    const path = '/desk/varbovets/content.first';
    expect((await diana.get(path)).status).toBe(404);
    expect((await diana.post(path, answer)).status).toBe(404);
    expect((await diana.get('/desk')).text).toContain('Още едно възражение чака друг арбитър');
    expect((await emil.get(path)).text).toContain('Мотив на първия арбитър.');
    const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.third' };
    await petya.post(contested, claim);
    expect((await emil.get(deskItem)).status).toBe(200);
    await reopen(web.db, { ...key, account: 'kalina', reason: 'Нов документ', at: minute(69) });
    expect((await emil.get(deskItem)).status, 'while it is asked again').toBe(404);
    await keepRecusal(
      web.db,
      { account: 'emil', municipality: 'varbovets', reason: 'роднина', at: minute(70) },
      'kalina',
    );
    expect((await emil.get(path)).status).toBe(404);
    expect((await (await web.sign('kalina')).get('/edition/replies')).text).toContain('няма втори арбитър');
  });

  test.for([
    ['upholds on later proof', { 'proof-day': '2026-12-02' }, 'Този ден е след крайната дата'],
    ['upholds without a new level', { score: '0' }, 'Това е сегашната степен'],
    ['upholds without proof', { proof: '', 'proof-url': '' }, 'Изберете къде се вижда'],
    ['decides nothing', { outcome: '' }, 'Изберете решение'],
    ['answers in one language', { 'text-en': '' }, 'Напишете поне 20 знака'],
  ] as const)('who %s is told so, and keeps the draft', async ([, changes, says]) => {
    const web = await inTime();
    await (await web.sign('petya')).post(contested, claim);
    const { status, text } = await (await web.sign('emil')).post(deskItem, { ...answer, ...changes });
    expect(status).toBe(422);
    expect(text).toContain(says);
    expect(text).toContain(answer['text-bg']);
    expect(await replyDecisionsIn(web.db, 'small')).toEqual([]);
  });

  test('only notes what was put right after the cut-off, and the score stays', async () => {
    const web = await inTime();
    web.clock.now = '2026-12-05T10:00:00.000Z';
    await (await web.sign('petya')).post(contested, { ...claim, claim: 'fixed-later', since: '2026-12-03' });
    const emil = await web.sign('emil');
    const { text } = await emil.get(deskItem);
    expect(text).not.toContain('value="upheld"');
    expect((await emil.post(deskItem, answer)).status).toBe(422);
    expect((await emil.post(deskItem, { ...answer, outcome: 'noted' })).status).toBe(303);
    expect(await finalOf(web, 'content.third')).toMatchObject({ final: 0, provenance: 'human_override' });
  });

  test('does not answer about a score that was renewed meanwhile', async () => {
    const web = await inTime();
    await (await web.sign('petya')).post(contested, claim);
    const emil = await web.sign('emil');
    expect((await emil.get(deskItem)).text).toMatch(/name="round" value="1".*name="finding" value="1"/su);
    for (const earlier of [{ round: '0' }, { finding: '0' }]) {
      expect((await emil.post(deskItem, { ...answer, ...earlier })).status).toBe(409);
    }
    expect(await replyDecisionsIn(web.db, 'small')).toEqual([]);
  });

  test('does not answer what was changed meanwhile', async () => {
    const web = await inTime();
    const petya = await web.sign('petya');
    await petya.post(contested, claim);
    await petya.post(contested, { ...claim, after: '1', text: 'Бюджетът стои на друго място от януари.' });
    const { status, text } = await (await web.sign('emil')).post(deskItem, answer);
    expect([status, text.includes('променено, оттеглено или решено')]).toEqual([409, true]);
  });
});

describe('the coordinator', () => {
  const until = { until: '2026-12-15' };

  /** In the phase, before the window is open. */
  async function before(): Promise<[ReviewedWeb, Visitor]> {
    const web = await reviewedWeb(['varbovets', 'lipnitsa']);
    await enterPhase(web.db, { edition: 'small', phase: 'reply', account: 'kalina', at: minute(60) });
    return [web, await web.sign('kalina')];
  }

  test('opens the window once, in its phase, and extends it with a reason', async () => {
    const early = await reviewedWeb();
    const kalinaEarly = await early.sign('kalina');
    expect((await kalinaEarly.post('/edition/replies/open', until)).status).toBe(409);
    expect((await kalinaEarly.get('/edition/replies')).text).toContain('Срок може да се определи, когато започне етап');

    const [web, kalina] = await before();
    expect((await kalina.get('/edition/replies')).text).toContain('value="2026-12-15"');
    const slip = await kalina.post('/edition/replies/open', { until: '2062-12-15' });
    expect(slip.text).toContain('Проверете месеца и годината');
    expect((await (await web.sign('petya')).get('/replies')).text).toContain('Срокът за възражения още не е определен');
    expect((await kalina.post('/edition/replies/open', { until: '14.12' })).text).toContain(
      'Напишете ден от календара',
    );
    expect((await kalina.post('/edition/replies/open', until)).location).toBe('/edition/replies?done=opened');
    expect((await kalina.post('/edition/replies/open', until)).status).toBe(409);
    const refused = await kalina.post('/edition/replies/extend', { until: '2026-12-30', municipality: '', reason: '' });
    expect(refused.text).toMatch(/Повече от 7 дни.*Напишете причина/su);
    const nowhere = { until: '2026-12-20', municipality: 'varbovec', reason: 'Празници' };
    const unknown = await kalina.post('/edition/replies/extend', nowhere);
    expect([unknown.status, unknown.text.includes('Тази община не е в изданието')]).toEqual([422, true]);
    const more = { until: '2026-12-20', municipality: '', reason: 'Празници <b>' };
    expect((await kalina.post('/edition/replies/extend', more)).status).toBe(303);
    expect((await kalina.get('/edition/replies')).text).toMatch(/20\.12\.2026.*всички общини.*Празници &lt;b>/su);
  });

  test('invites every municipality without an official by a link that is shown once, and sees who came in', async () => {
    const [web, kalina] = await before();
    await kalina.post('/edition/replies/open', until);
    const { text } = await kalina.post('/edition/replies/invitations');
    const links = Array.from(text.matchAll(/\/invitation\/[\w-]+/gu), ([link]) => link);
    expect(links).toHaveLength(1);
    expect(text).toContain('official-lipnitsa');
    expect((await kalina.get('/edition/replies')).text).toContain('поканена, не е влизала');
    const guest = web.nobody();
    await guest.post(links[0] ?? '', { password: 'дълга и своя парола' });
    expect((await guest.get('/replies')).status).toBe(200);
    expect((await kalina.get('/edition/replies')).text).toMatch(/Липница.*влизала е, няма възражения/su);
    const officials = (await listAccounts(web.db)).filter(({ role }) => role === 'official');
    expect(officials.map(({ municipality }) => municipality).sort()).toEqual(['lipnitsa', 'varbovets']);
  });

  test('cannot close the results while a reply has no answer, and is told whose', async () => {
    const web = await inTime();
    await (await web.sign('petya')).post(contested, claim);
    web.clock.now = '2026-12-15T10:00:00.000Z';
    const { text } = await (await web.sign('kalina')).get('/edition');
    expect(text).toMatch(/Една община има възражения без решение:.*Върбовец/su);
  });
});

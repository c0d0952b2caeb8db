import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { accountById, changeAccount } from '../../storage/people/accounts.ts';
import { enterPhase } from '../../storage/review/phases.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { defaultSettings, type Account } from '../../src/model/review/account.ts';
import { keepReview, minute } from '../kit/a-review.ts';
import { smallConfig, town } from '../kit/a-reviewed-web.ts';
import { openLooks, type Looks } from '../kit/web-looks.ts';
import { openWeb, type Visitor, type Web } from '../kit/web.ts';

const places = Array.from({ length: 6 }, (_, n) => town(`selo${n}`, `Село ${n}`));

/** Everything a crawled page may try, in every field that is shown. */
const hostile = '"><img src=x onerror="window.canary=1"><script>window.canary=1</script>';
const evidence: readonly Evidence[] = [
  {
    ...{ kind: 'link', url: `https://selo0.example/${hostile}`, target: 'javascript:window.canary=1' },
    ...{ quote: hostile, measured: hostile, capturedAt: minute(-90), sha256: null },
  },
  { kind: 'page', url: 'https://selo0.example/vtora', quote: 'Втора страница', capturedAt: minute(-90), sha256: null },
];

let web: Web;
let stop: () => Promise<void>;
let looks: Looks;
let ana: Visitor;
let page: Page;

beforeAll(async () => {
  ({ stop, ...web } = await openWeb({ config: { ...smallConfig(), municipalities: places } }));
  await keepReview(
    web.db,
    places.map(({ id }) => id),
    { found: () => ({ evidence, says: { bg: `Защо: ${hostile}`, en: hostile } }) },
  );
  await web.db.updateTable('assignment').set({ arm: 'answer-first' }).execute();
  await enterPhase(web.db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(-10) });
  web.clock.now = minute(0);
  looks = await openLooks(web);
});
afterAll(async () => {
  await looks.close();
  await stop();
});
afterEach(() => page.context().close());
beforeEach(async () => {
  ana = await web.again(await person('ana'));
});

async function person(id: string): Promise<Account> {
  const account = await accountById(web.db, id);
  if (account === null) throw new Error(`There is no ${id}.`);
  return account;
}

/** Opens the batch of an indicator at its first question, ready for keys. */
async function begin(indicator: string): Promise<void> {
  page = await looks.open(ana, `/queue/${indicator}`, 1280);
  await page.click('a.button.large');
  await ready();
}

async function ready(): Promise<void> {
  await page.waitForSelector('#review[data-ready]');
  await afterDeadTime();
}

/** After a new question keys are dead for 150 ms, so that a bounced one answers nothing. */
const afterDeadTime = () => page.waitForTimeout(200);

const path = () => new URL(page.url()).pathname;
const elsewhere = (before = '') => page.waitForURL(({ pathname }) => pathname !== before);

/** Presses a key as a Bulgarian layout sends it: a Cyrillic letter, the place of the key as ever. */
async function pressCyrillic(code: string, key: string): Promise<void> {
  await page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ code, key, bubbles: true, cancelable: true })}))`,
  );
}

/** One key, and the next question is there. */
async function answerMatching(): Promise<void> {
  const before = path();
  await page.keyboard.press('Digit3');
  await elsewhere(before);
  await afterDeadTime();
}

async function answers(indicator: string): Promise<string[]> {
  const rows = await web.db
    .selectFrom('rating')
    .select(['municipality', 'answer'])
    .where('indicator', '=', indicator)
    .where('account', '=', 'ana')
    .orderBy('id')
    .execute();
  return rows.map(({ municipality, answer }) => `${municipality} ${answer}`);
}

const patient = { timeout: 15_000 };
const townOf = (at: string) => at.split('/')[2] ?? '';

test('one key answers and opens the next question; two where the automation differs; at the end the batch is handed in', async () => {
  await begin('content.second');
  const seen = [path()];
  for (let n = 0; n < 3; n += 1) {
    await answerMatching();
    seen.push(path());
  }
  // Another answer than the automation's stays until it is kept.
  await page.keyboard.press('Digit1');
  await page.waitForSelector('.after[data-tone="differs"] .said:has-text("различава се")');
  expect(path()).toBe(seen.at(-1));
  await page.keyboard.press('Enter');
  await elsewhere(seen.at(-1));
  await afterDeadTime();
  seen.push(path());
  // Or until another digit changes it: then it agrees, and goes on.
  await page.keyboard.press('Digit0');
  await page.waitForSelector('.after[data-tone="differs"]');
  await answerMatching();
  seen.push(path());
  await page.keyboard.press('Digit3');
  await page.waitForURL(/\/queue\/content\.second$/u);
  expect(new Set(seen).size).toBe(6);
  const [a, b, c, d, e, f] = seen.map(townOf);
  expect(await answers('content.second')).toEqual([
    `${a} 3`,
    `${b} 3`,
    `${c} 3`,
    `${d} 1`,
    `${e} 0`,
    `${e} 3`,
    `${f} 3`,
  ]);
  await page.click('form[action$="/close"] button');
  await page.waitForURL(/\/queue\?closed$/u);
});

test('works on a Cyrillic layout: keys are known by their place', async () => {
  await begin('content.fourth');
  const first = path();
  await pressCyrillic('Digit3', '3');
  await elsewhere(first);
  await afterDeadTime();
  await pressCyrillic('KeyU', 'у');
  await page.waitForURL(({ pathname }) => pathname === first);
  await afterDeadTime();
  // Undone with one key, changed with one digit.
  await pressCyrillic('Numpad2', '2');
  await page.waitForSelector('.after[data-tone="differs"]');
  expect(await answers('content.fourth')).toEqual([`${townOf(first)} 3`, `${townOf(first)} 2`]);
  await pressCyrillic('KeyX', 'ь');
  await pressCyrillic('KeyE', 'е');
  await pressCyrillic('KeyC', 'ц');
  await page.keyboard.type('Има и 1 втори сайт');
  await page.keyboard.press('Escape');
  await pressCyrillic('ArrowRight', 'ArrowRight');
  expect(await page.textContent('[data-place]')).toBe('Място 2 от 2');
  await expect
    .poll(
      () => web.db.selectFrom('remark').select(['kind', 'text']).where('account', '=', 'ana').orderBy('id').execute(),
      patient,
    )
    .toEqual([
      { kind: 'evidence-wrong', text: 'yes' },
      { kind: 'needs-expert', text: 'yes' },
      { kind: 'comment', text: 'Има и 1 втори сайт' },
    ]);
  expect(await answers('content.fourth')).toHaveLength(2);
});

test('a bounced key answers nothing, and neither does one that is held down', async () => {
  await begin('security.second');
  const first = path();
  await page.keyboard.down('Digit3');
  for (let n = 0; n < 10; n += 1) await page.keyboard.down('Digit3');
  await page.keyboard.up('Digit3');
  await elsewhere(first);
  await page.waitForTimeout(300);
  expect(await answers('security.second')).toEqual([`${townOf(first)} 3`]);
});

test('reloading and going back lose nothing', async () => {
  await begin('security.fourth');
  const first = path();
  await answerMatching();
  const second = path();
  await page.keyboard.press('KeyC');
  await page.keyboard.type('недописано');
  await page.waitForSelector('#comment-hint:has-text("Бележката е запазена.")');
  await page.reload();
  await ready();
  expect([path(), await page.inputValue('#comment')]).toEqual([second, 'недописано']);
  await page.goBack();
  await page.waitForSelector('.answer[value="3"][aria-pressed="true"]');
  expect(path()).toBe(first);
  await afterDeadTime();
  await page.keyboard.press('Digit2');
  await page.waitForSelector('.after[data-tone="differs"]');
  expect(await answers('security.fourth')).toEqual([`${townOf(first)} 3`, `${townOf(first)} 2`]);
});

test('without a connection the work goes on, a warning stays, and everything arrives once, in its order', async () => {
  await begin('security.third');
  const seen = [path()];
  await expect
    .poll(
      () =>
        page.evaluate('performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("?part")).length'),
      patient,
    )
    .toBe(2);
  await page.context().setOffline(true);
  for (let n = 0; n < 2; n += 1) {
    await answerMatching();
    seen.push(path());
  }
  await page.waitForSelector('#unsent:has-text("Неизпратени: 2.")');
  expect(await answers('security.third')).toEqual([]);
  await page.keyboard.press('Digit0');
  await page.waitForSelector('#waiting:not([hidden])');
  await page.context().setOffline(false);
  await page.waitForSelector('#unsent', { state: 'hidden' });
  await elsewhere(seen.at(-1));
  expect(await answers('security.third')).toEqual(seen.map((at, n) => `${townOf(at)} ${n === 2 ? 0 : 3}`));
  // The answer that differs was given blindly: what the automation thought waits to be looked at.
  expect(await page.textContent('#refusals')).toContain('автоматичната оценка се различава');
});

test('whoever is signed out is told so, and what was answered is sent after signing in again', async () => {
  await begin('content.third');
  const first = path();
  await web.db.deleteFrom('session').execute();
  await answerMatching();
  await page.waitForSelector('#signed-out:has-text("Влезте отново")');
  expect(await answers('content.third')).toEqual([]);
  const again = await web.again(await person('ana'));
  await page.context().addCookies(Array.from(again.cookies, ([name, value]) => ({ name, value, url: web.origin })));
  await page.evaluate('dispatchEvent(new Event("focus"))');
  await expect.poll(() => answers('content.third'), patient).toEqual([`${townOf(first)} 3`]);
  await page.waitForSelector('#signed-out', { state: 'hidden' });
});

test('keys only with Alt, and no question opens by itself, for whoever wants it so; what is put off waits with its reason', async () => {
  const settings = { theme: 'system', keys: 'alt', autoAdvance: false } as const;
  await changeAccount(web.db, 'ana', { settings });
  try {
    await begin('security.first');
    const first = path();
    await page.keyboard.press('Digit1');
    await page.keyboard.press('Alt+Digit1');
    await page.waitForSelector('.after[data-tone="same"]');
    expect(path()).toBe(first);
    await page.keyboard.press('Enter');
    await elsewhere(first);
    await afterDeadTime();
    const second = path();
    await page.keyboard.press('Alt+KeyP');
    await page.keyboard.type('питам');
    await page.keyboard.press('Enter');
    await elsewhere(second);
    const putOff = () => web.db.selectFrom('postponed').select(['municipality', 'reason']).execute();
    await expect.poll(putOff, patient).toEqual([{ municipality: townOf(second), reason: 'питам' }]);
    expect(await answers('security.first')).toEqual([`${townOf(first)} 1`]);
  } finally {
    await changeAccount(web.db, 'ana', { settings: defaultSettings });
  }
});

test('W-01: nothing that strangers wrote runs, and axe has nothing to say, before the answer and after', async () => {
  const at = '/review/selo0/content.first';
  for (const width of [320, 1280]) expect(await looks.axeOf(ana, at, width)).toEqual([]);
  await ana.postJson(`${at}/answer`, { answer: '0', finding: 1, after: '', seq: 'axe' });
  expect(await looks.axeOf(ana, at, 320)).toEqual([]);
  page = await looks.open(ana, at, 1280);
  await ready();
  await page.keyboard.press('F1');
  await page.waitForSelector('#keys[open]');
  expect(await page.evaluate('window.canary ?? "silent"')).toBe('silent');
});

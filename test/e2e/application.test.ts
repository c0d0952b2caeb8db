import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { openDatabase } from '../../storage/database.ts';
import { verifyEvents } from '../../storage/review/events.ts';
import { createAudits } from '../../src/cli/audits.ts';
import { standingsOf } from '../../src/panel/standings.ts';
import { serveDemo } from '../kit/audited-demo.ts';
import { temporaryFolder } from '../kit/temporary.ts';
import { openLooks } from '../kit/web-looks.ts';
import { startWeb } from '../kit/web.ts';

/** How many questions each evaluator answers: forty answers in all, or forty each. */
const asked = process.env['GRADOMER_FULL'] === undefined ? 20 : 40;

test(
  'from the first audit to the scorecard: a coordinator, two evaluators by keyboard, an arbiter',
  { timeout: 900_000 },
  async () => {
    const folder = temporaryFolder();
    const { demo, options } = await serveDemo(folder, {
      browser: { samplePages: 3, illustratedPages: 12, dwellMs: 300 },
    });
    onTestFinished(() => demo.close());
    const db = await openDatabase(join(folder, 'gradomer.db'));
    onTestFinished(() => db.destroy());
    const audits = createAudits([...options, '--db', join(folder, 'gradomer.db'), ...browserOrNot]);
    onTestFinished(() => audits.close());
    const web = await startWeb({ db, audits, config: loadConfig({ dir: join(folder, 'config') }) });
    const looks = await openLooks(web);
    onTestFinished(() => looks.close());
    const vera = await web.as('coordinator', { name: 'Вера Колева' });
    const evaluators = [
      await web.as('evaluator', { name: 'Ана Петкова' }),
      await web.as('evaluator', { name: 'Борис Данев' }),
    ];
    const diana = await web.as('arbiter', { name: 'Диана Русева' });

    // The coordinator starts an audit of the demo portals and watches it end.
    const desk = await looks.open(vera, '/runs', 1280);
    await desk.getByLabel('Най-много страници на сайт').fill(pages);
    await desk.getByRole('button', { name: 'Започни проверката' }).click();
    await desk.waitForURL(/\/runs\/2026-1$/u);
    await desk.locator('[data-state="running"]').waitFor();
    await expect
      .poll(async () => Number(await desk.locator('[data-live="pages"]').textContent()), { timeout: 60_000 })
      .toBeGreaterThan(3);
    await picture(desk, 'run');
    await desk.locator('[data-state="done"]').waitFor({ timeout: 360_000 });

    // Puts it before the evaluators, hands the questions out, lets the rating begin.
    await desk.goto(`${web.origin}/edition/adopt?run=2026-1`);
    await desk.locator('main form button[type=submit]').click();
    await desk.goto(`${web.origin}/edition/assign`);
    for (const box of await desk.getByRole('checkbox').all()) await box.check();
    await desk.getByRole('button', { name: 'Покажи колко ще получи всеки' }).click();
    await desk.getByRole('button', { name: 'Разпредели', exact: true }).click();
    await desk.goto(`${web.origin}/edition/phase`);
    await desk.locator('input[name=confirm]').fill('2026');
    await desk.getByRole('button', { name: /оценяване/u }).click();
    await desk.waitForLoadState();

    // Two evaluators answer by keyboard; they differ on every fifth question.
    const batches: string[][] = [];
    for (const [index, evaluator] of evaluators.entries()) {
      const page = await looks.open(evaluator, '/queue', 1280);
      batches.push(await rate(page, (n) => (index === 1 && n % 5 === 0 ? 'Digit0' : null)));
      await page.context().close();
    }
    const common = batches[0]?.filter((indicator) => batches[1]?.includes(indicator)) ?? [];
    expect(common.length).toBeGreaterThanOrEqual(asked / 3 - 1);
    const standings = (await standingsOf(db, '2026')).filter(({ facts }) => common.includes(facts.indicator));
    const disputed = standings.filter(({ state }) => state === 'disputed');
    expect(standings.every(({ state }) => state === 'agreed' || state === 'disputed')).toBe(true);
    expect(disputed.length).toBeGreaterThan(0);

    // The arbiter answers first, then sees both answers, then decides.
    const bench = await looks.open(diana, '/disputes', 1280);
    await bench.locator('main table a, main ol a').first().click();
    const place = new URL(bench.url()).pathname.split('/');
    expect(await bench.getByText('Оценител 1').count()).toBe(0);
    await bench.keyboard.press('Digit0');
    await bench.locator('[data-decide]').waitFor();
    expect(await bench.getByText('Оценител 1').count()).toBeGreaterThan(0);
    await bench.locator('input[name=score][value="0"]').check();
    await bench.locator('input[name=reason][value="borderline"]').check();
    await bench.locator('textarea[name=justification]').fill('Разделът е празен към деня на проверката.');
    await picture(bench, 'dispute');
    await bench.keyboard.press('Control+Enter');
    await bench.waitForURL((url) => !url.pathname.endsWith(place.slice(-2).join('/')));

    // The scorecard shows what came out, and how.
    const [municipality = '', indicator = ''] = place.slice(-2);
    const card = await looks.open(vera, `/municipalities/${municipality}`, 1280);
    const row = card.locator(`[id="i-${indicator}"]`);
    await expect.poll(() => row.textContent()).toContain('решено от арбитър');
    expect(await card.getByText(/двама оценители/u).count()).toBeGreaterThan(0);
    await picture(card, 'scorecard');
    await desk.goto(`${web.origin}/edition`);
    await picture(desk, 'dashboard');
    expect(await verifyEvents(db)).toMatchObject({ whole: true });
  },
);

/** Pictures for the README, with all that a browser adds; only on demand, for they take a while. */
const wanted = process.env['GRADOMER_PICTURES'];
const browserOrNot = wanted === undefined ? ['--no-browser'] : [];
const pages = wanted === undefined ? '6' : '40';

async function picture(page: Page, name: string): Promise<void> {
  if (wanted === undefined) return;
  mkdirSync(wanted, { recursive: true });
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.mouse.wheel(0, -9_000);
    await page.waitForTimeout(400);
    await sharp(await page.screenshot())
      .webp({ quality: 80 })
      .toFile(join(wanted, `${name}-${width}.webp`));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/**
 * Answers from the keyboard alone, batch after batch, and hands each in. `keyFor` names the key of the n-th question, or
 * null for what a person who trusts the evidence would press: the highest level. Returns the indicators handed in.
 */
async function rate(page: Page, keyFor: (n: number) => string | null): Promise<string[]> {
  const closed: string[] = [];
  let answered = 0;
  while (answered < asked) {
    await press(page, page.locator('.go-on a').first());
    await page.locator('#review[data-ready]').waitFor();
    const indicator = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    for (let isLast = false; !isLast; answered += 1) {
      const path = await page.locator('#item').getAttribute('data-path');
      isLast = (await page.locator('#item[data-ends]').count()) > 0;
      if (answered === 3) await picture(page, 'review');
      // For a moment after a question has come keys are dead, so that one key never answers two.
      await page.waitForTimeout(160);
      await page.keyboard.press(keyFor(answered) ?? (await highest(page)));
      await settled(page, path, isLast);
    }
    await page.waitForURL(/\/queue\//u);
    await press(page, page.locator('form[action$="/close"] button'));
    await page.waitForURL(/\/queue\?closed/u);
    closed.push(indicator);
  }
  return closed;
}

async function highest(page: Page): Promise<string> {
  const codes = await page
    .locator('button.answer[data-code^=Digit]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-code') ?? ''));
  return codes.at(-1) ?? 'Digit1';
}

/** Waits until the answer is told and the next thing is there; what differs from the pre-score is kept with Enter. */
async function settled(page: Page, path: string | null, isLast: boolean): Promise<void> {
  const moved = async () =>
    isLast ? /\/queue\//u.test(page.url()) : (await page.locator(`#item[data-path="${path ?? ''}"]`).count()) === 0;
  await expect.poll(async () => (await moved()) || (await toneOf(page)) !== null, { timeout: 20_000 }).toBe(true);
  await page.waitForTimeout(160);
  if (!(await moved()) && (await page.locator('#go-on').isVisible())) await page.keyboard.press('Enter');
  await expect.poll(moved, { timeout: 20_000 }).toBe(true);
}

async function toneOf(page: Page): Promise<string | null> {
  return page
    .locator('.after')
    .getAttribute('data-tone', { timeout: 500 })
    .catch(() => null);
}

/** Moves to something by the Tab key and presses Enter on it. */
async function press(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
}

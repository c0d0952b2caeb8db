import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { openDatabase } from '../../storage/database.ts';
import { listEvents } from '../../storage/review/events.ts';
import { judgementsOf } from '../../storage/judgements.ts';
import { listRuns } from '../../storage/runs.ts';
import { createAudits } from '../../src/cli/audits.ts';
import { serveDemo } from '../kit/audited-demo.ts';
import { temporaryFolder } from '../kit/temporary.ts';
import { openLooks } from '../kit/web-looks.ts';
import { startWeb } from '../kit/web.ts';

/** The words of a state, as the page says them. */
async function waitForState(page: Page, state: string): Promise<void> {
  await page.locator(`[data-state="${state}"]`).waitFor({ timeout: 60_000 });
}

test('a coordinator starts an audit from the page, pauses it, resumes it, and watches it end', async () => {
  const folder = temporaryFolder();
  const { demo, options } = await serveDemo(folder);
  onTestFinished(() => demo.close());
  const db = await openDatabase(join(folder, 'gradomer.db'));
  onTestFinished(() => db.destroy());
  // Slow enough that there is something left to pause.
  const slowly = ['--delay-ms', '100', '--no-browser'];
  const audits = createAudits([...options, ...slowly, '--db', join(folder, 'gradomer.db')]);
  onTestFinished(() => audits.close());
  const web = await startWeb({ db, audits, config: loadConfig({ dir: join(folder, 'config') }) });
  web.clock.now = new Date().toISOString();
  const looks = await openLooks(web);
  onTestFinished(() => looks.close());
  const kalina = await web.as('coordinator');

  const page = await looks.open(kalina, '/runs', 1280);
  for (const other of ['Златодол', 'Ясенград']) await page.getByLabel(other, { exact: true }).uncheck();
  await page.getByLabel('Най-много страници на сайт').fill('40');
  await page.getByText('Частично обновяване').click();
  await page.locator('input[name=indicator][value="content.budget"]').check();
  await page.getByRole('button', { name: 'Започни проверката' }).click();
  await page.waitForURL(/\/runs\/2026-1$/u);

  await waitForState(page, 'running');
  // Live, without the page being read anew: what was read grows.
  const pages = async () => Number(await page.locator('[data-live=pages]').textContent());
  await expect.poll(pages, { timeout: 30_000 }).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Пауза' }).click();
  await waitForState(page, 'paused');
  expect((await listRuns(db))[0]?.state).toBe('open');
  const requests = demo.requestCount();
  await page.waitForTimeout(700);
  expect(demo.requestCount(), 'a paused run asks for nothing').toBe(requests);

  await page.getByRole('button', { name: 'Продължи' }).click();
  await waitForState(page, 'running');
  // As when the application ends: the audit ends with it, and the run is there to go on with.
  await audits.close();
  await waitForState(page, 'stopped');
  await page.getByText('Беше прекъснат; проверката може да продължи.').waitFor();

  await page.getByRole('button', { name: 'Продължи' }).click();
  await waitForState(page, 'done');
  expect((await listRuns(db))[0]).toMatchObject({ id: '2026-1', state: 'done' });
  expect(await page.locator('[data-live="starobrod step"]').textContent()).toBe('готово');

  const budget = (await judgementsOf(db, '2026-1')).filter(({ because }) => because !== 'not_planned');
  expect(budget.map(({ municipality, indicator }) => [municipality, indicator])).toEqual([
    ['starobrod', 'content.budget'],
  ]);
  const actions = (await listEvents(db, { before: null, most: 10, action: 'run.' })).map(({ action }) => action);
  expect(actions.sort()).toEqual(['run.pause', 'run.resumed', 'run.resumed', 'run.started']);
});

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountByLogin } from '../../storage/people/accounts.ts';
import { inviteFirst } from '../../src/web/people/invitations.ts';
import { openLooks, type Looks } from '../kit/web-looks.ts';
import { openWeb, type Web } from '../kit/web.ts';

let web: Web;
let eyes: Looks;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ stop, ...web } = await openWeb());
  eyes = await openLooks(web);
});
afterAll(async () => {
  await eyes.close();
  await stop();
});

/** What has the focus, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "(({ activeElement: at }) => at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent.trim())(document)",
  );

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Twenty tabs do not lead to "${name}".`);
}

test('the first coordinator comes in by keyboard alone, with a mistake on the way', async () => {
  const token = await inviteFirst(web.db, web.clock.now);
  const page = await eyes.open(web.nobody(), `/invitation/${token}`, 1280);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Към съдържанието');
  await tabTo(page, 'Потребителско име');
  await page.keyboard.type('petrova');
  await tabTo(page, 'Име');
  await page.keyboard.type('Мария Петрова');
  await tabTo(page, 'Парола');
  await page.keyboard.type('къса');
  await tabTo(page, 'Покажи: Парола');
  await page.keyboard.press('Space');
  expect(await page.getByLabel('Парола', { exact: true }).getAttribute('type')).toBe('text');
  await tabTo(page, 'Запази и влез');
  await page.keyboard.press('Enter');
  // The summary of the errors has the focus, and its link leads to the field.
  await page.getByRole('alert').waitFor();
  expect(await focused(page)).toContain('Има една грешка');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.waitForURL('**/invitation/*');
  await page.getByLabel('Парола', { exact: true }).focus();
  await page.keyboard.type('зелена круша на прозореца');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/edition');
  expect((await accountByLogin(web.db, 'petrova'))?.role).toBe('coordinator');
  await page.context().close();
});

test('whoever sends nothing for 28 minutes is asked whether to stay, and stays by one button', async () => {
  const visitor = await web.as('operator');
  const page = await eyes.open(visitor, '/settings', 1280);
  await page.clock.install();
  await page.reload();
  const dialog = page.getByRole('dialog', { name: 'Скоро ще трябва да влезете отново' });
  await page.clock.fastForward('27:50');
  expect(await dialog.isVisible()).toBe(false);
  await page.clock.fastForward('00:20');
  await dialog.waitFor();
  await page.getByRole('button', { name: 'Остани в приложението' }).click();
  await dialog.waitFor({ state: 'hidden' });
  // On the server the session has ended meanwhile: nothing is pretended.
  await web.db.deleteFrom('session').execute();
  await page.clock.fastForward('28:10');
  await page.getByRole('button', { name: 'Остани в приложението' }).click();
  await page.getByText('Сесията изтече.').waitFor();
  await page.context().close();
});

test('a theme somebody chose wins over the system’s', async () => {
  const visitor = await web.as('evaluator', { settings: { theme: 'dark', keys: 'on', autoAdvance: true } });
  const page = await eyes.open(visitor, '/settings', 1280, 'light');
  const paper = await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
  expect(paper).toBe('rgb(20, 24, 27)');
  await page.getByLabel('Светла').check();
  await page.getByRole('button', { name: 'Запази' }).click();
  await page.getByText('Запазено.').waitFor();
  expect(await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')).toBe(
    'rgb(252, 251, 248)',
  );
  await page.context().close();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountById } from '../../storage/people/accounts.ts';
import { allDecisions } from '../../storage/review/decisions.ts';
import { enterPhase } from '../../storage/review/phases.ts';
import { answered, keepReview, minute } from '../kit/a-review.ts';
import { smallConfig } from '../kit/a-reviewed-web.ts';
import { openLooks, type Looks } from '../kit/web-looks.ts';
import { openWeb, type Visitor, type Web } from '../kit/web.ts';

let web: Web;
let stop: () => Promise<void>;
let looks: Looks;
let diana: Visitor;

beforeAll(async () => {
  ({ stop, ...web } = await openWeb({ config: smallConfig() }));
  await keepReview(web.db, ['varbovets', 'lipnitsa']);
  await web.db.updateTable('assignment').set({ account: 'diana' }).where('slot', '=', 'arbiter').execute();
  await enterPhase(web.db, { edition: 'small', phase: 'arbitration', account: 'kalina', at: minute(-10) });
  for (const municipality of ['varbovets', 'lipnitsa']) {
    await answered(web.db, [municipality, 'content.second'], [3, 1]);
  }
  web.clock.now = minute(60);
  const account = await accountById(web.db, 'diana');
  if (account === null) throw new Error('There is no Diana.');
  diana = await web.again(account);
  looks = await openLooks(web);
});
afterAll(async () => {
  await looks.close();
  await stop();
});

test('an arbiter decides by keyboard alone, on a Cyrillic layout, and what is sent twice is decided once', async () => {
  const page = await looks.open(diana, '/disputes', 1280);
  await page.getByRole('link', { name: 'Започни' }).press('Enter');
  await page.waitForURL('**/disputes/lipnitsa/content.second');

  // A digit answers, wherever the letters are; typing into a field is no answer.
  await page.evaluate(
    `document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit2', key: 'ѝ', bubbles: true, cancelable: true }))`,
  );
  await page.waitForURL('**#compare');
  expect(await page.getByRole('heading', { name: /Оценител [12]/u }).count()).toBe(2);

  await page.getByRole('radio', { name: 'граничен случай' }).press('Space');
  await page.getByRole('link', { name: /Използвай този текст: Заготовка/u }).press('Enter');
  const text = page.getByLabel('Обосновка');
  expect(await text.inputValue()).toBe('Изпълнено е: Степен 2.');
  await text.press('End');
  await text.pressSequentially(' Виж приложение 3.');
  await Promise.all([text.press('Control+Enter'), text.press('Control+Enter')].map((press) => press.catch(() => null)));

  await page.waitForURL('**/disputes/varbovets/content.second?saved');
  expect(await page.getByRole('alert').textContent()).toContain('Решението е записано.');
  expect(await allDecisions(web.db, 'small')).toMatchObject([
    { municipality: 'lipnitsa', score: 2, justification: 'Изпълнено е: Степен 2. Виж приложение 3.', account: 'diana' },
  ]);
  await page.context().close();
});

test('a faulty decision keeps what was filled in, and says first what is missing', async () => {
  const page = await looks.open(diana, '/disputes/varbovets/content.second', 320);
  await page.keyboard.press('Digit3');
  await page.waitForURL('**#compare');
  await page.getByLabel('Обосновка').fill('Кратко.');
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('alert');
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  expect(await summary.getByRole('link').allTextContents()).toEqual([
    'Изберете защо са се разминали.',
    'Напишете поне едно изречение (20 знака).',
  ]);
  expect(await page.getByLabel('Обосновка').inputValue()).toBe('Кратко.');
  await page.context().close();
});

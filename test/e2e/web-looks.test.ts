import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeAccount } from '../../storage/people/accounts.ts';
import { roles } from '../../src/model/review/account.ts';
import type { Route } from '../../src/web/route.ts';
import { routes } from '../../src/web/routes.ts';
import { smallConfig } from '../kit/a-reviewed-web.ts';
import { openLooks, type Looks } from '../kit/web-looks.ts';
import { sampleOf, settle, type Somebody } from '../kit/web-paths.ts';
import { openWeb, type Visitor, type Web } from '../kit/web.ts';

/** How a page is looked at. */
interface Look {
  readonly language: 'bg' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** Each two of language, theme and width meet in every combination (an orthogonal array of strength two). */
const looks: readonly Look[] = [
  { language: 'bg', theme: 'light', width: 320 },
  { language: 'bg', theme: 'dark', width: 1280 },
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 320 },
];

const pages = routes.filter(({ method }) => method === 'GET');

const visitorsOf = ({ may }: Route): readonly Somebody[] => {
  if (may === 'anyone') return ['nobody'];
  return may === 'signed-in' ? roles : may;
};

/** The whole product of pages, people and looks in `test:full`; every page once, each time otherwise, in `test`. */
const isFull = process.env['GRADOMER_FULL'] !== undefined;
const cases = pages.flatMap((route, at) => {
  const visitors = visitorsOf(route);
  const all = visitors.flatMap((who) => looks.map((look) => ({ route, who, look })));
  return isFull ? all : all.filter((_, index) => index === (at * 5) % all.length);
});

let web: Web;
let eyes: Looks;
let stop: () => Promise<void>;
let visitors: ReadonlyMap<Somebody, Visitor>;

beforeAll(async () => {
  ({ stop, ...web } = await openWeb({ config: smallConfig() }));
  visitors = await settle(web);
  eyes = await openLooks(web);
});
afterAll(async () => {
  await eyes.close();
  await stop();
});

test.for(cases.map(({ route, who, look }) => [route.path, who, look.language, look.theme, look.width] as const))(
  '%s, as %s has it in %s, %s and %i px wide, is within everybody’s reach',
  async ([path, who, language, theme, width]) => {
    const visitor = visitors.get(who) ?? web.nobody();
    await choose(visitor, { language, theme, width });
    const sample = await sampleOf(path, web, visitor);
    if (sample === null) return;
    const { status, text } = await visitor.get(sample);
    expect([200, 303], `${sample}: ${status}`).toContain(status);
    // What leads elsewhere is looked at there; data has no looks.
    if (text.startsWith('<!doctype')) expect(await eyes.axeOf(visitor, sample, width)).toEqual([]);
  },
);

async function choose(visitor: Visitor, { language, theme }: Look): Promise<void> {
  const { account } = visitor;
  if (account === null) await visitor.post('/language', { language, next: '/login' });
  else await changeAccount(web.db, account.id, { language, settings: { ...account.settings, theme } });
}

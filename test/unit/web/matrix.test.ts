import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '../../../src/model/review/account.ts';
import { navigation } from '../../../src/web/navigation.ts';
import type { Route } from '../../../src/web/route.ts';
import { routes } from '../../../src/web/routes.ts';
import { openWeb, type Answer, type Visitor, type Web } from '../../kit/web.ts';

/** Everybody there is, for the rules: each role, and who has not signed in. */
const everybody = [...roles, 'nobody'] as const;
type Somebody = (typeof everybody)[number];

let web: Web;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ stop, ...web } = await openWeb());
});
afterAll(() => stop());

const come = (who: Somebody): Promise<Visitor> => (who === 'nobody' ? Promise.resolve(web.nobody()) : web.as(who));

/** What the route itself declares. */
function isDeclared({ may }: Route, who: Somebody): boolean {
  if (may === 'anyone') return true;
  return who !== 'nobody' && (may === 'signed-in' || may.includes(who));
}

/** Asks for a route as it would be asked for, of an object that does not exist. */
function ask({ method, path }: Route, visitor: Visitor): Promise<Answer> {
  const concrete = path.replace(/:[a-z]+/giu, 'none');
  return method === 'GET' ? visitor.get(concrete) : visitor.post(concrete);
}

/** Whether the rule, and not the handler, turned somebody away. */
function isRefused(who: Somebody, { status, location }: Answer): boolean {
  if (who !== 'nobody') return status === 403;
  return status === 401 || (status === 303 && location?.startsWith('/login') === true);
}

const cases = routes.flatMap((route) => everybody.map((who) => [route.method, route.path, who, route] as const));

describe('W-07 every route keeps to its rule', () => {
  test.for(cases)('%s %s by %s', async ([, , who, route]) => {
    const answer = await ask(route, await come(who));
    expect(isRefused(who, answer), `${answer.status}`).toBe(!isDeclared(route, who));
    expect(answer.status, web.log.at(-1)).toBeLessThan(500);
  });
});

test('W-07 a route is declared once', () => {
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  expect(names).toEqual([...new Set(names)]);
});

test('W-06 reading changes nothing, whoever reads whatever', async () => {
  const visitors = await Promise.all(everybody.map(come));
  const before = await contents();
  for (const visitor of visitors) {
    for (const route of routes.filter(({ method }) => method === 'GET')) await ask(route, visitor);
  }
  expect(await contents()).toEqual(before);
});

test.for(navigation.flatMap(({ path, roles: shown }) => shown.map((role): [string, Role] => [path, role])))(
  'the menu leads to %s only those who may read it: %s',
  async ([path, role]) => {
    expect((await (await web.as(role)).get(path)).status).toBe(200);
  },
);

/** Everything in the database, by table. */
async function contents(): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(
    web.db,
  );
  const entries = tables.map(async ({ name }) => {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(web.db);
    return [name, rows] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

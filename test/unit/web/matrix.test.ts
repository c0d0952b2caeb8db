import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Role } from '../../../src/model/review/account.ts';
import { navigation } from '../../../src/web/navigation.ts';
import type { Route } from '../../../src/web/route.ts';
import { routes } from '../../../src/web/routes.ts';
import { smallConfig } from '../../kit/a-reviewed-web.ts';
import { everybody, sampleOf, settle, type Somebody } from '../../kit/web-paths.ts';
import { openWeb, type Answer, type Visitor, type Web } from '../../kit/web.ts';

let web: Web;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ stop, ...web } = await openWeb({ config: smallConfig() }));
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
  const { stop: end, ...settled } = await openWeb({ config: smallConfig() });
  onTestFinished(end);
  const reads: (() => Promise<Answer>)[] = [];
  for (const [who, visitor] of await settle(settled)) {
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const sample = isDeclared(route, who) ? await sampleOf(route.path, settled, visitor) : null;
      reads.push(() => (sample === null ? ask(route, visitor) : visitor.get(sample)));
    }
  }
  const before = await contents(settled);
  const statuses = new Set<number>();
  for (const read of reads) statuses.add((await read()).status);
  expect(statuses).toContain(200);
  expect(await contents(settled)).toEqual(before);
});

test.for(navigation.flatMap(({ path, roles: shown }) => shown.map((role): [string, Role] => [path, role])))(
  'the menu leads to %s only those who may read it: %s',
  async ([path, role]) => {
    expect((await (await web.as(role)).get(path)).status).toBe(200);
  },
);

/** Everything in the database, by table. */
async function contents({ db }: Web): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(db);
  const entries = tables.map(async ({ name }) => {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(db);
    return [name, rows] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

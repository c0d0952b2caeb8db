import { roles, type Role } from '../../src/model/review/account.ts';
import { invite } from '../../src/web/people/invitations.ts';
import { enterPhase } from '../../storage/review/phases.ts';
import { keepDeadline, keepReply, repliesIn } from '../../storage/review/replies.ts';
import { answered, keepReview, minute, people } from './a-review.ts';
import type { Visitor, Web } from './web.ts';

/** Everybody there is, for the rules: each role, and who has not signed in. */
export const everybody = [...roles, 'nobody'] as const;
export type Somebody = Role | 'nobody';

/** An edition under review with something to see on every page, and one person of each kind, signed in. */
export async function settle(web: Web): Promise<ReadonlyMap<Somebody, Visitor>> {
  const { policy, municipalities, edition } = web.config;
  await keepReview(web.db, ['varbovets', 'lipnitsa']);
  const plan = { policy, municipalities, indicators: null, browser: true, versions: {} };
  await web.db
    .updateTable('run')
    .set({ plan: JSON.stringify(plan) })
    .execute();
  await enterPhase(web.db, { edition: edition.id, phase: 'rating', account: 'kalina', at: minute(-10) });
  // Something is agreed on, something disputed, most is open.
  for (const { id } of edition.indicators.slice(0, 4)) await answered(web.db, ['varbovets', id], [0, 'cannot_tell']);
  await answered(web.db, ['lipnitsa', 'security.first'], [1, 1]);
  const visitors = new Map<Somebody, Visitor>([['nobody', web.nobody()]]);
  for (const account of people) if (!visitors.has(account.role)) visitors.set(account.role, await web.again(account));
  return visitors;
}

/** A page that exists behind a route with parameters, as this visitor may see it; what it needs is made on the way. */
type Sample = (web: Web, visitor: Visitor) => string | Promise<string>;

/** One for every route with parameters that is read; null for files, data and pieces of pages, which have no looks. */
const samples: Readonly<Record<string, Sample | null>> = {
  '/assets/:version/*': null,
  '/desk/:municipality/:indicator': async (web) => `/desk/varbovets/${await contested(web)}`,
  '/disputes/:municipality/:indicator': linkOn('/disputes', /^\/disputes\/[\w-]+\/[\w.-]+$/u),
  '/hand/:municipality': () => '/hand/varbovets',
  '/invitation/:token': async (web) => {
    const { account } = await web.as('evaluator');
    if (account === null) throw new Error('Nobody to invite.');
    return `/invitation/${await invite(web.db, account, { by: account.id, at: web.clock.now })}`;
  },
  '/municipalities/:id': (_, { account }) => `/municipalities/${account?.municipality ?? 'varbovets'}`,
  '/pictures/:municipality/:sha256': null,
  '/proofs/:id': null,
  '/quality/:indicator': ({ config }) => `/quality/${config.edition.indicators[0]?.id ?? ''}`,
  '/queue/:indicator': linkOn('/queue', /^\/queue\/[\w.-]+$/u),
  '/replies/:indicator': async (web) => `/replies/${await contested(web)}`,
  '/replies/:indicator/receipt': async (web) => `/replies/${await contested(web)}/receipt`,
  '/replies/:indicator/receipt.txt': null,
  '/review/:municipality/:indicator': linkOn('/queue/content.third', /^\/review\/[\w-]+\/[\w.-]+$/u),
  '/sheet/:file': null,
  '/runs/:id': linkOn('/runs', /^\/runs\/[\w-]+$/u),
  '/runs/:id/events': null,
  '/runs/:id/now': null,
  '/users/:id': async (web) => `/users/${(await web.as('arbiter')).account?.id ?? ''}`,
};

/** The time for replies has begun, and a score of Varbovets is contested: the indicator. Done once, whoever asks. */
async function contested({ db, config }: Web): Promise<string> {
  const edition = config.edition.id;
  const indicator = 'content.fourth';
  if ((await repliesIn(db, edition)).length > 0) return indicator;
  await answered(db, ['varbovets', indicator], [1, 1]);
  await enterPhase(db, { edition, phase: 'reply', account: 'kalina', at: minute(100) });
  const deadline = { edition, municipality: null, until: '2026-12-14', reason: null };
  await keepDeadline(db, { ...deadline, account: 'kalina', at: minute(101) });
  const text = 'Бюджетът е публикуван от януари и стои в раздел „Финанси“.';
  const claim = {
    claim: 'published-before',
    text,
    url: 'https://varbovets.example/budget',
    since: '2026-01-15',
  } as const;
  const key = { edition, municipality: 'varbovets', indicator, account: 'petya', at: minute(102) };
  await keepReply(db, { ...key, ...claim });
  return indicator;
}

/** The first link of this form on a page. */
function linkOn(list: string, form: RegExp): Sample {
  return async (_, visitor) => {
    const { text } = await visitor.get(list);
    const found = Array.from(text.matchAll(/href="([^"]+)"/gu), ([, href = '']) => href).find((href) =>
      form.test(href),
    );
    if (found === undefined) throw new Error(`${list} has no link like ${form.source}: the test's data lack one.`);
    return found;
  };
}

/** The path to look at, null when there is nothing to see; routes without parameters are their own. */
export async function sampleOf(path: string, web: Web, visitor: Visitor): Promise<string | null> {
  if (!path.includes(':')) return path;
  const sample = samples[path];
  if (sample === undefined) throw new Error(`Say in test/kit/web-paths.ts which page to look at for ${path}.`);
  return sample === null ? null : sample(web, visitor);
}

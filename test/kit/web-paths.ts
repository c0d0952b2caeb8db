import { invite } from '../../src/web/people/invitations.ts';
import type { Visitor, Web } from './web.ts';

/** A page that exists behind a route with parameters, as this visitor may see it; what it needs is made on the way. */
type Sample = (web: Web, visitor: Visitor) => string | Promise<string>;

/** One for every route with parameters that is read; null for files, data and pieces of pages, which have no looks. */
const samples: Readonly<Record<string, Sample | null>> = {
  '/assets/:file': null,
  '/invitation/:token': async (web) => {
    const { account } = await web.as('evaluator');
    if (account === null) throw new Error('Nobody to invite.');
    return `/invitation/${await invite(web.db, account, { by: account.id, at: web.clock.now })}`;
  },
  '/users/:id': async (web) => `/users/${(await web.as('arbiter')).account?.id ?? ''}`,
};

/** The path to look at, null when there is nothing to see; routes without parameters are their own. */
export async function sampleOf(path: string, web: Web, visitor: Visitor): Promise<string | null> {
  if (!path.includes(':')) return path;
  const sample = samples[path];
  if (sample === undefined) throw new Error(`Say in test/kit/web-paths.ts which page to look at for ${path}.`);
  return sample === null ? null : sample(web, visitor);
}

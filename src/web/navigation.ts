import type { Account, Role } from '../model/review/account.ts';
import type { Texts } from './texts/index.ts';

interface Entry {
  readonly path: string;
  readonly says: (t: Texts) => string;
  readonly roles: readonly Role[];
}

/** The main menu, in its order. Whoever sees an entry may use the route behind it. */
export const navigation: readonly Entry[] = [
  { path: '/queue', says: (t) => t.queue.title, roles: ['evaluator'] },
  { path: '/edition', says: (t) => t.edition.menu, roles: ['coordinator'] },
  { path: '/municipalities', says: (t) => t.scorecards.title, roles: ['coordinator'] },
  { path: '/quality', says: (t) => t.quality.menu, roles: ['coordinator'] },
  { path: '/disputes', says: (t) => t.disputes.title, roles: ['arbiter'] },
  { path: '/desk', says: (t) => t.desk.menu, roles: ['arbiter'] },
  { path: '/replies', says: (t) => t.replies.menu, roles: ['official'] },
  { path: '/runs', says: (t) => t.runs.menu, roles: ['coordinator', 'operator'] },
  { path: '/profiles', says: (t) => t.profiles.menu, roles: ['coordinator'] },
  { path: '/users', says: (t) => t.common.users, roles: ['coordinator'] },
  { path: '/log', says: (t) => t.eventlog.menu, roles: ['coordinator'] },
];

/** The entries for somebody. */
export function menuOf(viewer: Account): readonly Entry[] {
  return navigation.filter(({ roles }) => roles.includes(viewer.role));
}

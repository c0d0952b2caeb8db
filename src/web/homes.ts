import type { Account } from '../model/review/account.ts';

/** Where people sign in. */
export const loginPath = '/login';

/** The one place where a person's work is. */
export function homeOf({ role, municipality }: Account): string {
  switch (role) {
    case 'evaluator':
      return '/queue';
    case 'arbiter':
      return '/disputes';
    case 'coordinator':
      return '/edition';
    case 'operator':
      return '/runs';
    case 'official':
      return `/municipalities/${municipality ?? ''}`;
  }
}

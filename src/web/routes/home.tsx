import { z } from 'zod';
import { changeAccount } from '../../../storage/people/accounts.ts';
import { homeOf } from '../homes.ts';
import { redirect } from '../reply.ts';
import { route } from '../route.ts';
import { ownPath } from '../own-path.ts';

const yearInSeconds = 365 * 24 * 60 * 60;

export const homeRoutes = [
  route({ method: 'GET', path: '/', may: 'signed-in', handle: ({ viewer }) => redirect(homeOf(viewer)) }),
  route({
    method: 'POST',
    path: '/language',
    may: 'anyone',
    body: { language: z.enum(['bg', 'en']), next: z.string().max(2000) },
    handle: async ({ db, viewer, body: { language, next } }) => {
      if (viewer !== null) await changeAccount(db, viewer.id, { language });
      return redirect(ownPath(next) ?? '/', [{ name: 'language', value: language, maxAge: yearInSeconds }]);
    },
  }),
];

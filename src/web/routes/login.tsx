import { z } from 'zod';
import { hasAccounts } from '../../../storage/people/accounts.ts';
import { endSession } from '../../../storage/people/sessions.ts';
import { homeOf, loginPath } from '../homes.ts';
import { ownPath } from '../own-path.ts';
import { signIn } from '../people/sign-in.ts';
import { json, page, redirect, type Reply } from '../reply.ts';
import { route, type Context } from '../route.ts';
import { LoginView } from '../views/login.tsx';
import { enter } from './enter.ts';

const next = z.string().max(2000).catch('').default('');

export const loginRoutes = [
  route({
    method: 'GET',
    path: loginPath,
    may: 'anyone',
    query: { next, ended: z.string().optional() },
    handle: async (request) => {
      const { viewer, query, t } = request;
      if (viewer !== null) return redirect(ownPath(query.next) ?? homeOf(viewer));
      const isFirstRun = !(await hasAccounts(request.db));
      const view = { login: '', next: query.next, says: null, isFirstRun, hasEnded: query.ended !== undefined };
      return page(t.login.title, <LoginView context={request} {...view} />);
    },
  }),
  route({
    method: 'POST',
    path: loginPath,
    may: 'anyone',
    body: { login: z.string().max(200), password: z.string().max(1000), next },
    handle: async (request) => {
      const { db, body, address, now, log, t } = request;
      const result = await signIn(db, { ...body, address }, now);
      if (result.ok) return enter(request, result.account, ownPath(body.next) ?? homeOf(result.account));
      log.warn({ event: 'sign-in-refused', because: result.because, address });
      return result.because === 'wait'
        ? again(request, t.login.wait(result.seconds), 429)
        : again(request, t.login.wrong, 422);
    },
  }),
  // Asking at all keeps a session alive; this is for a page that has nothing else to ask.
  route({ method: 'POST', path: '/session', may: 'signed-in', handle: () => json({}) }),
  route({
    method: 'POST',
    path: '/logout',
    may: 'signed-in',
    handle: async ({ db, viewer, session }) => {
      await endSession(db, viewer.id, session);
      return redirect(`${loginPath}?ended`, [{ name: 'sid', value: null }]);
    },
  }),
];

type LoginRequest = Context & { readonly body: { readonly login: string; readonly next: string } };

function again(request: LoginRequest, says: string, status: 422 | 429): Reply {
  const view = { login: request.body.login, next: request.body.next, says, isFirstRun: false, hasEnded: false };
  return page(request.t.login.title, <LoginView context={request} {...view} />, { status });
}

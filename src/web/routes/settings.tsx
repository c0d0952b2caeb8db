import { z } from 'zod';
import { changeAccount, passwordOf } from '../../../storage/people/accounts.ts';
import { endSession, endSessions, sessionsOf } from '../../../storage/people/sessions.ts';
import { settingsSchema } from '../../model/review/account.ts';
import { choosePassword } from '../people/invitations.ts';
import { isPassword, passwordFault } from '../people/passwords.ts';
import { hasEnded } from '../people/sessions.ts';
import { countAttempt, forgetAttempt } from '../people/attempts.ts';
import { page, redirect, type Reply } from '../reply.ts';
import { route, type Context } from '../route.ts';
import type { Account } from '../../model/review/account.ts';
import type { FieldErrors } from '../views/parts/form.tsx';
import { SettingsView } from '../views/settings.tsx';

const settingsPath = '/settings';

const messages = ['saved', 'passwordChanged', 'sessionEnded'] as const;
const password = z.string().max(1000);

export const settingsRoutes = [
  route({
    method: 'GET',
    path: settingsPath,
    may: 'signed-in',
    query: { done: z.enum(messages).optional().catch(undefined) },
    handle: (request) => {
      const { done } = request.query;
      return settingsPage(request, {}, done === undefined ? null : request.t.settings[done]);
    },
  }),
  route({
    method: 'POST',
    path: settingsPath,
    may: 'signed-in',
    body: {
      language: z.enum(['bg', 'en']),
      theme: settingsSchema.shape.theme,
      keys: settingsSchema.shape.keys,
      autoAdvance: z.literal('on').optional(),
    },
    handle: async ({ db, viewer, body: { language, theme, keys, autoAdvance } }) => {
      await changeAccount(db, viewer.id, { language, settings: { theme, keys, autoAdvance: autoAdvance === 'on' } });
      return redirect(`${settingsPath}?done=saved`);
    },
  }),
  route({
    method: 'POST',
    path: '/settings/password',
    may: 'signed-in',
    body: { old: password, new: password },
    handle: async (request) => {
      const { db, viewer, session, now } = request;
      const errors = await passwordErrors(request);
      if (Object.keys(errors).length > 0) return settingsPage(request, errors, null);
      await choosePassword(db, viewer, { password: request.body.new, keeping: session }, { by: viewer.id, at: now });
      return redirect(`${settingsPath}?done=passwordChanged`);
    },
  }),
  route({
    method: 'POST',
    path: '/settings/sessions',
    may: 'signed-in',
    // `others`, or the hash of a session.
    body: { end: z.string().max(100) },
    handle: async ({ db, viewer, session, body: { end } }) => {
      if (end === 'others') await endSessions(db, viewer.id, session);
      else await endSession(db, viewer.id, end);
      return redirect(`${settingsPath}?done=sessionEnded`);
    },
  }),
];

type PasswordRequest = Context & {
  readonly viewer: Account;
  readonly body: { readonly old: string; readonly new: string };
};

/** A stolen session must not guess the password either. */
async function passwordErrors({ db, viewer, body, address, now, t }: PasswordRequest): Promise<FieldErrors> {
  const who = { login: viewer.login, address };
  const seconds = await countAttempt(db, who, now);
  if (seconds > 0) return { old: t.login.wait(seconds) };
  const isRight = await isPassword(body.old, await passwordOf(db, viewer.id));
  if (!isRight) return { old: t.settings.oldWrong };
  await forgetAttempt(db, who, now);
  const fault = passwordFault(body.new, viewer.login);
  return fault === null ? {} : { new: t.login.passwordFaults[fault] };
}

async function settingsPage(
  request: Context & { readonly viewer: Account },
  errors: FieldErrors,
  done: string | null,
): Promise<Reply> {
  const { db, viewer, now, t } = request;
  const sessions = (await sessionsOf(db, viewer.id)).filter((session) => !hasEnded(session, now));
  const view = { viewer, sessions, errors, done };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(t.settings.title, <SettingsView context={request} {...view} />, { status });
}

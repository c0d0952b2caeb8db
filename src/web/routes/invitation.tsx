import { z } from 'zod';
import type { Account } from '../../model/review/account.ts';
import { homeOf } from '../homes.ts';
import { acceptFirst, acceptInvitation, invitationOf, type Invitation } from '../people/invitations.ts';
import { passwordFault } from '../people/passwords.ts';
import { isLogin } from '../people/people.ts';
import { page, type Reply } from '../reply.ts';
import { route, type Context } from '../route.ts';
import type { FieldErrors } from '../views/parts/form.tsx';
import { InvitationGone, InvitationView } from '../views/invitation.tsx';
import { enter } from './enter.ts';

const path = '/invitation/:token';
const text = z.string().max(1000);

interface Filled {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

export const invitationRoutes = [
  route({
    method: 'GET',
    path,
    may: 'anyone',
    handle: async (request) => {
      const invitation = await invitationOf(request.db, request.params.token, request.now);
      const filled = { login: '', name: '', password: '' };
      return invitation === null ? gone(request) : form(request, invitation, filled, {});
    },
  }),
  route({
    method: 'POST',
    path,
    may: 'anyone',
    body: { password: text, login: text.default(''), name: text.default('') },
    handle: async (request) => {
      const { db, params, body, now, t } = request;
      const invitation = await invitationOf(db, params.token, now);
      if (invitation === null) return gone(request);
      const errors = faults(invitation, body, t);
      if (Object.keys(errors).length > 0) return form(request, invitation, body, errors);
      const account = await accept(request, invitation);
      return account === null ? gone(request) : enter(request, account, homeOf(account));
    },
  }),
];

type InvitationRequest = Context & { readonly params: { readonly token: string }; readonly body: Filled };

function accept({ db, params, body, now }: InvitationRequest, invitation: Invitation): Promise<Account | null> {
  return invitation.for === 'person'
    ? acceptInvitation(db, params.token, body.password, now)
    : acceptFirst(db, params.token, body, now);
}

function faults(invitation: Invitation, { login, name, password }: Filled, t: Context['t']): FieldErrors {
  const isFirst = invitation.for === 'first-coordinator';
  const fault = passwordFault(password, isFirst ? login : invitation.account.login);
  return {
    ...(isFirst && !isLogin(login) ? { login: t.login.loginFaults.form } : {}),
    ...(isFirst && name.trim() === '' ? { name: t.login.nameMissing } : {}),
    ...(fault === null ? {} : { password: t.login.passwordFaults[fault] }),
  };
}

type TokenRequest = Context & { readonly params: { readonly token: string } };

function form(context: TokenRequest, invitation: Invitation, filled: Filled, errors: FieldErrors): Reply {
  const view = { token: context.params.token, invitation, filled, errors };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(context.t.login.invitation.title, <InvitationView context={context} {...view} />, { status });
}

const gone = (context: Context): Reply =>
  page(context.t.login.invitation.gone, <InvitationGone context={context} />, { status: 404 });

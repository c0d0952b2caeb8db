import { z } from 'zod';
import { accountById, listAccounts, loginsWithPassword } from '../../../storage/people/accounts.ts';
import { roles, type Account } from '../../model/review/account.ts';
import { invitationPath, invite } from '../people/invitations.ts';
import { addPerson, changeRole, disablePerson, enablePerson, isLogin, type NewPerson } from '../people/people.ts';
import { page, redirect, refuse, type Reply } from '../reply.ts';
import { route, type Context } from '../route.ts';
import type { FieldErrors } from '../views/parts/form.tsx';
import { LinkView, UserView, UsersView } from '../views/users.tsx';

const path = '/users';
const text = z.string().max(200);
const may = ['coordinator'] as const;

export const userRoutes = [
  route({
    method: 'GET',
    path,
    may,
    query: { done: z.string().optional() },
    handle: (request) => usersPage(request, { login: '', name: '', role: 'evaluator', municipality: null }, {}),
  }),
  route({
    method: 'POST',
    path,
    may,
    body: { login: text, name: text, role: z.enum(roles), municipality: text.default('') },
    handle: async (request) => {
      const { db, viewer, now, t } = request;
      const person = { ...request.body, municipality: municipalityOf(request) };
      const errors = faults(person, t);
      if (Object.keys(errors).length > 0) return usersPage(request, person, errors);
      const account = await addPerson(db, person, { by: viewer.id, at: now });
      return account === null
        ? usersPage(request, person, { login: t.login.loginFaults.taken })
        : linkPage(request, account);
    },
  }),
  route({
    method: 'GET',
    path: '/users/:id',
    may,
    query: { done: z.string().optional() },
    handle: async (request) => userPage(request, await accountOf(request), {}),
  }),
  route({
    method: 'POST',
    path: '/users/:id/role',
    may,
    body: { role: z.enum(roles), municipality: text.default('') },
    handle: async (request) => {
      const account = await otherAccount(request);
      const to = { role: request.body.role, municipality: municipalityOf(request) };
      const errors = municipalityFault(to, request.t);
      if (Object.keys(errors).length > 0) return userPage(request, account, errors);
      await changeRole(request.db, account, to, { by: request.viewer.id, at: request.now });
      return redirect(`/users/${account.id}?done`);
    },
  }),
  route({
    method: 'POST',
    path: '/users/:id/invitation',
    may,
    handle: async (request) => {
      const account = await otherAccount(request);
      return account.disabledAt === null ? linkPage(request, account) : refuse(409);
    },
  }),
  route({
    method: 'POST',
    path: '/users/:id/access',
    may,
    body: { access: z.enum(['stop', 'give']) },
    handle: async (request) => {
      const account = await otherAccount(request);
      const change = request.body.access === 'stop' ? disablePerson : enablePerson;
      await change(request.db, account, { by: request.viewer.id, at: request.now });
      return redirect(`/users/${account.id}?done`);
    },
  }),
];

type WithViewer = Context & { readonly viewer: Account };
type WithId = WithViewer & { readonly params: { readonly id: string } };

async function accountOf({ db, params }: WithId): Promise<Account> {
  return (await accountById(db, params.id)) ?? refuse(404);
}

/** Nobody takes away their own access, or gives themselves another part. */
async function otherAccount(request: WithId): Promise<Account> {
  const account = await accountOf(request);
  return account.id === request.viewer.id ? refuse(403, request.t.users.notSelf) : account;
}

/** The municipality of a form, when the configuration has it. */
function municipalityOf({
  config,
  body,
}: Context & { readonly body: { readonly municipality: string } }): string | null {
  return config.municipalities.find(({ id }) => id === body.municipality)?.id ?? null;
}

function faults(person: NewPerson, t: Context['t']): FieldErrors {
  return {
    ...(isLogin(person.login) ? {} : { login: t.login.loginFaults.form }),
    ...(person.name.trim() === '' ? { name: t.login.nameMissing } : {}),
    ...municipalityFault(person, t),
  };
}

function municipalityFault(
  { role, municipality }: Pick<NewPerson, 'role' | 'municipality'>,
  t: Context['t'],
): FieldErrors {
  return role === 'official' && municipality === null ? { municipality: t.users.municipalityMissing } : {};
}

async function usersPage(context: Context, filled: NewPerson, errors: FieldErrors): Promise<Reply> {
  const { db, t } = context;
  const view = { accounts: await listAccounts(db), joined: await loginsWithPassword(db), filled, errors };
  return page(t.users.title, <UsersView context={context} {...view} />, { status: statusOf(errors) });
}

function userPage(
  request: WithViewer & { readonly query?: { done?: string | undefined } },
  account: Account,
  errors: FieldErrors,
): Reply {
  const view = { account, errors, isDone: request.query?.done !== undefined };
  return page(account.name, <UserView context={request} viewer={request.viewer} {...view} />, {
    status: statusOf(errors),
  });
}

async function linkPage(request: WithViewer, account: Account): Promise<Reply> {
  const token = await invite(request.db, account, { by: request.viewer.id, at: request.now });
  const link = `${request.origin}${invitationPath(token)}`;
  return page(request.t.users.link, <LinkView context={request} account={account} link={link} />);
}

const statusOf = (errors: FieldErrors): number => (Object.keys(errors).length > 0 ? 422 : 200);

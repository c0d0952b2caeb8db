import type { Account } from '../../model/review/account.ts';
import { roles } from '../../model/review/account.ts';
import { validDays } from '../people/invitations.ts';
import type { NewPerson } from '../people/people.ts';
import type { Context } from '../route.ts';
import { Form, Select, TextField, type FieldErrors } from './parts/form.tsx';
import { Badge, Facts, Notice } from './parts/small.tsx';
import { Table } from './parts/table.tsx';

interface UsersProps {
  readonly context: Context;
  readonly accounts: readonly Account[];
  /** Logins of those who have chosen a password. */
  readonly joined: ReadonlySet<string>;
  readonly filled: NewPerson;
  readonly errors: FieldErrors;
}

/** Everybody, and the form for one more. */
export function UsersView({ context, accounts, joined, filled, errors }: UsersProps) {
  const t = context.t.users;
  return (
    <>
      <Table caption={t.caption} id="users" columns={[t.name, t.login, t.role, t.state]}>
        {accounts.map((account) => (
          <tr>
            <th scope="row">
              <a href={`/users/${account.id}`}>{account.name}</a>
            </th>
            <td>{account.login}</td>
            <td>{roleOf(context, account)}</td>
            <td>
              <State context={context} account={account} hasJoined={joined.has(account.login)} />
            </td>
          </tr>
        ))}
      </Table>
      <h2>{t.add}</h2>
      <div class="narrow">
        <Form context={context} action="/users" errors={errors}>
          <TextField
            {...{ name: 'login', label: t.login, hint: context.t.login.invitation.loginHint, errors }}
            value={filled.login}
          />
          <TextField {...{ name: 'name', label: t.name, errors }} value={filled.name} />
          <RoleFields context={context} filled={filled} errors={errors} />
          <button type="submit">{t.addSubmit}</button>
        </Form>
      </div>
    </>
  );
}

function roleOf({ t, config, language }: Context, { role, municipality }: Account): string {
  const town = config.municipalities.find(({ id }) => id === municipality);
  const name = town?.names[language] ?? municipality;
  return name === null ? t.common.roles[role] : `${t.common.roles[role]}: ${name}`;
}

function State({ context, account, hasJoined }: { context: Context; account: Account; hasJoined: boolean }) {
  const { states } = context.t.users;
  if (account.disabledAt !== null) return <Badge tone="poor">{states.disabled}</Badge>;
  return hasJoined ? <Badge tone="good">{states.active}</Badge> : <Badge tone="attention">{states.invited}</Badge>;
}

interface RoleProps {
  readonly context: Context;
  readonly filled: Pick<NewPerson, 'role' | 'municipality'>;
  readonly errors: FieldErrors;
}

function RoleFields({ context, filled, errors }: RoleProps) {
  const { t, config, language } = context;
  const towns = config.municipalities.map(({ id, names }) => [id, names[language]] as const);
  return (
    <>
      <Select
        {...{ name: 'role', label: t.users.role, errors, value: filled.role }}
        choices={roles.map((role) => [role, t.common.roles[role]])}
      />
      <Select
        {...{ name: 'municipality', label: t.users.municipality, hint: t.users.municipalityHint, errors }}
        value={filled.municipality ?? ''}
        choices={[['', t.users.noMunicipality], ...towns]}
      />
    </>
  );
}

interface UserProps {
  readonly context: Context;
  readonly viewer: Account;
  readonly account: Account;
  readonly errors: FieldErrors;
  readonly isDone: boolean;
}

/** One person, and what may be changed. */
export function UserView({ context, viewer, account, errors, isDone }: UserProps) {
  const t = context.t.users;
  return (
    <>
      {isDone && (
        <Notice tone="good" announce>
          {t.changed}
        </Notice>
      )}
      <Facts
        entries={[
          [t.login, account.login],
          [t.role, roleOf(context, account)],
          [t.state, account.disabledAt === null ? t.states.active : t.states.disabled],
        ]}
      />
      {account.id === viewer.id ? (
        <Notice>{t.notSelf}</Notice>
      ) : (
        <Changes context={context} account={account} errors={errors} />
      )}
      <p>
        <a class="way" href="/users">
          {t.back}
        </a>
      </p>
    </>
  );
}

function Changes({ context, account, errors }: { context: Context; account: Account; errors: FieldErrors }) {
  const t = context.t.users;
  const isActive = account.disabledAt === null;
  return (
    <>
      <h2>{t.changeRole}</h2>
      <div class="narrow">
        <p class="soft">{t.roleHint}</p>
        <Form context={context} action={`/users/${account.id}/role`} errors={errors} id="role-form">
          <RoleFields context={context} filled={account} errors={errors} />
          <button type="submit">{t.changeRole}</button>
        </Form>
      </div>
      {isActive && (
        <>
          <h2>{t.invite}</h2>
          <p class="soft">{t.inviteHint}</p>
          <Form context={context} action={`/users/${account.id}/invitation`}>
            <button type="submit">{t.invite}</button>
          </Form>
        </>
      )}
      <h2>{isActive ? t.disable : t.enable}</h2>
      {isActive && <p class="soft">{t.disableHint}</p>}
      <Form context={context} action={`/users/${account.id}/access`}>
        <button type="submit" class={isActive ? 'danger' : undefined} name="access" value={isActive ? 'stop' : 'give'}>
          {isActive ? t.disable : t.enable}
        </button>
      </Form>
    </>
  );
}

/** A one-time link, the only time it can be seen. */
export function LinkView({ context, account, link }: { context: Context; account: Account; link: string }) {
  const t = context.t.users;
  return (
    <>
      <Notice tone="attention">{t.linkFor(account.name, validDays(account.role))}</Notice>
      <p>
        <code class="link" data-select>
          {link}
        </code>
      </p>
      <p>
        <a class="button" href="/users">
          {t.back}
        </a>
      </p>
    </>
  );
}

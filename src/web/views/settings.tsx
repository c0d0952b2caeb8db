import type { SessionRow } from '../../../storage/people/schema.ts';
import type { Account } from '../../model/review/account.ts';
import type { Context } from '../route.ts';
import { Checkbox, Csrf, Form, PasswordField, Radios, type FieldErrors } from './parts/form.tsx';
import { Badge, Notice, Time } from './parts/small.tsx';
import { Table } from './parts/table.tsx';

interface SettingsProps {
  readonly context: Context;
  readonly viewer: Account;
  readonly sessions: readonly SessionRow[];
  readonly errors: FieldErrors;
  /** What was just done. */
  readonly done: string | null;
}

export function SettingsView({ context, viewer, sessions, errors, done }: SettingsProps) {
  const t = context.t.settings;
  return (
    <>
      {done !== null && (
        <Notice tone="good" announce>
          {done}
        </Notice>
      )}
      <h2>{t.looks}</h2>
      <Looks context={context} viewer={viewer} />
      <h2>{t.password}</h2>
      <div class="narrow">
        <Form context={context} action="/settings/password" errors={errors} id="password">
          <PasswordField {...{ context, name: 'old', label: t.oldPassword, errors }} autocomplete="current-password" />
          <PasswordField
            {...{ context, name: 'new', label: t.newPassword, hint: context.t.login.invitation.passwordHint, errors }}
            autocomplete="new-password"
          />
          <button type="submit">{t.changePassword}</button>
        </Form>
      </div>
      <h2>{t.sessions}</h2>
      <Sessions context={context} sessions={sessions} />
    </>
  );
}

function Looks({ context, viewer: { language, settings } }: { context: Context; viewer: Account }) {
  const t = context.t.settings;
  return (
    <Form context={context} action="/settings" id="looks">
      <div class="columns">
        <Radios name="language" label={t.language} choices={Object.entries(t.languages)} value={language} />
        <Radios name="theme" label={t.theme} choices={Object.entries(t.themes)} value={settings.theme} />
        <Radios
          {...{ name: 'keys', label: t.keys, hint: t.keysHint, value: settings.keys }}
          choices={Object.entries(t.keysChoices)}
        />
      </div>
      <Checkbox name="autoAdvance" label={t.autoAdvance} checked={settings.autoAdvance} />
      <button type="submit">{context.t.common.save}</button>
    </Form>
  );
}

function Sessions({ context, sessions }: { context: Context; sessions: readonly SessionRow[] }) {
  const t = context.t.settings;
  const { language, session: own } = context;
  return (
    <form method="post" action="/settings/sessions">
      <Csrf context={context} />
      <Table caption={t.sessionsCaption} id="sessions" columns={[t.since, t.seen, t.address, t.action]}>
        {sessions.map(({ hash, created_at: since, seen_at: seen, address }) => (
          <tr>
            <th scope="row">
              <Time at={since} language={language} />
            </th>
            <td>
              <Time at={seen} language={language} />
            </td>
            <td>{address}</td>
            <td>
              {hash === own ? (
                <Badge tone="good">{t.thisOne}</Badge>
              ) : (
                <button class="secondary" name="end" value={hash}>
                  {t.end}
                  <span class="unseen">
                    <Time at={since} language={language} />
                  </span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {sessions.length > 1 && (
        <button class="secondary" name="end" value="others">
          {t.endOthers}
        </button>
      )}
    </form>
  );
}

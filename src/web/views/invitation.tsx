import { loginPath } from '../homes.ts';
import { invitationPath, type Invitation } from '../people/invitations.ts';
import type { Context } from '../route.ts';
import { Form, PasswordField, TextField, type FieldErrors } from './parts/form.tsx';

interface InvitationProps {
  readonly context: Context;
  readonly token: string;
  readonly invitation: Invitation;
  readonly filled: { readonly login: string; readonly name: string };
  readonly errors: FieldErrors;
}

export function InvitationView({ context, token, invitation, filled, errors }: InvitationProps) {
  const t = context.t.login.invitation;
  return (
    <div class="entrance">
      <p class="lead">{invitation.for === 'person' ? t.welcome(invitation.account.name) : t.first}</p>
      <Form context={context} action={invitationPath(token)} errors={errors}>
        {invitation.for === 'person' ? (
          // A password manager keeps it with the password, and the person learns it.
          <TextField
            {...{ name: 'login', label: t.login, value: invitation.account.login }}
            autocomplete="username"
            readOnly
          />
        ) : (
          <>
            <TextField
              {...{ name: 'login', label: t.login, hint: t.loginHint, value: filled.login, errors }}
              autocomplete="username"
              required
            />
            <TextField {...{ name: 'name', label: t.name, value: filled.name, errors }} autocomplete="name" required />
          </>
        )}
        <PasswordField
          {...{ context, name: 'password', label: t.password, hint: t.passwordHint, errors }}
          autocomplete="new-password"
        />
        <button type="submit">{t.submit}</button>
      </Form>
    </div>
  );
}

export function InvitationGone({ context: { t } }: { context: Context }) {
  return (
    <>
      <p class="lead">{t.login.invitation.goneSays}</p>
      <p>
        <a class="button" href={loginPath}>
          {t.common.signIn}
        </a>
      </p>
    </>
  );
}

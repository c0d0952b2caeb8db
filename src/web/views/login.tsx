import { loginPath } from '../homes.ts';
import type { Context } from '../route.ts';
import { Form, PasswordField, TextField } from './parts/form.tsx';
import { Notice } from './parts/small.tsx';

interface LoginProps {
  readonly context: Context;
  readonly login: string;
  /** Where to go on afterwards. */
  readonly next: string;
  /** Why the last attempt was refused. */
  readonly says: string | null;
  readonly isFirstRun: boolean;
  readonly hasEnded: boolean;
}

export function LoginView({ context, login, next, says, isFirstRun, hasEnded }: LoginProps) {
  const { t } = context;
  return (
    <div class="entrance">
      {isFirstRun && <Notice tone="attention">{t.login.firstRun}</Notice>}
      {hasEnded && <Notice tone="good">{t.login.ended}</Notice>}
      <Form context={context} action={loginPath} errors={says === null ? {} : { login: says }}>
        <input type="hidden" name="next" value={next} />
        <TextField name="login" label={t.login.login} value={login} autocomplete="username" required />
        <PasswordField context={context} name="password" label={t.login.password} autocomplete="current-password" />
        <button type="submit">{t.login.submit}</button>
      </Form>
      <p class="soft">{t.login.lost}</p>
    </div>
  );
}

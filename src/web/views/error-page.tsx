import { loginPath } from '../homes.ts';
import type { Context } from '../route.ts';

/** Why something was not done, and the way on. */
export function ErrorPage({ context, status, says }: { context: Context; status: number; says: string }) {
  const { t } = context;
  return (
    <>
      <p class="lead">{says}</p>
      <p>
        {status === 401 ? (
          <a class="button" href={loginPath}>
            {t.common.signIn}
          </a>
        ) : (
          <a class="button" href="/">
            {t.errors.home}
          </a>
        )}
      </p>
    </>
  );
}

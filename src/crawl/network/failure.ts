import type { Unseen } from '../../model/unseen.ts';

/** Something the network did not give us. Failures are values here: nothing from outside throws. */
export interface Failure {
  readonly ok: false;
  readonly because: Unseen;
  /** For logs and the operator: an error code or what was odd. */
  readonly detail: string;
}

export function failure(because: Unseen, detail: string): Failure {
  return { ok: false, because, detail };
}

/** The code of a Node, OpenSSL or undici error, else its message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && code !== '' ? code : error.message;
}

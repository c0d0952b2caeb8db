import type { Role } from '../../src/model/review/account.ts';

/** Who may sign in, and who is signed in, as rows. */
export interface PeopleSchema {
  account: AccountRow;
  session: SessionRow;
  invitation: InvitationRow;
  login_attempt: AttemptRow;
}

/** A person who may sign in. */
export interface AccountRow {
  /** Random, so that it tells nothing about who came first. */
  id: string;
  /** Unique, in lower case. */
  login: string;
  name: string;
  role: Role;
  /** Officials only: whose portal they answer for. */
  municipality: string | null;
  /** Hash with its own salt and cost; null until a one-time link was used. */
  password: string | null;
  language: 'bg' | 'en';
  settings: string;
  created_at: string;
  disabled_at: string | null;
}

/** Somebody signed in; `hash` is the SHA-256 of what the browser holds. */
export interface SessionRow {
  hash: string;
  account: string;
  /** Sent along with every change, so that no other site can make one. */
  csrf: string;
  created_at: string;
  seen_at: string;
  /** The address the person signed in from. */
  address: string;
}

/** A link that may be used once; `hash` is the SHA-256 of what stands in it. */
export interface InvitationRow {
  hash: string;
  /** Null: whoever uses it becomes the first coordinator. */
  account: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

/** Attempts to sign in that have not succeeded. */
export interface AttemptRow {
  /** SHA-256 of the login or the address: people type passwords into the wrong field. */
  subject: string;
  failures: number;
  last_at: string;
}

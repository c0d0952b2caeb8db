import type { Unseen } from '../../../model/unseen.ts';

/** Words of an address at which platforms stop those who have not logged in, consented or proved to be human. */
const loginPath =
  /^\/(?:[^/]{1,40}\/){0,2}(?:log-?in|sign[-_]?in|authwall|servicelogin|session_redirect)(?:\.php)?(?:\/|$)/iu;
const consentPath = /^\/(?:[^/]{1,40}\/){0,2}(?:cookie-?)?consent(?:_prompt)?(?:\/|$)/iu;
const proofPath = /^\/(?:[^/]{1,40}\/){0,1}(?:captcha|challenge|checkpoint|sorry)(?:\/|$)/iu;

/** The wall that an address is; null when it is none. */
export function wallAt({ hostname, pathname }: URL): Unseen | null {
  if (hostname.startsWith('consent.') || consentPath.test(pathname)) return 'consent_wall';
  if (proofPath.test(pathname)) return 'captcha';
  if (/^(?:accounts|login|signin)\./u.test(hostname) || loginPath.test(pathname)) return 'login_wall';
  return null;
}

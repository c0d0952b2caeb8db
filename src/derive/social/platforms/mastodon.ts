import type { SocialAddress } from '../address.ts';
import { page, type Read } from './rule.ts';

/** Servers say what they are in their names; these are large ones that do not. */
const known =
  /(?:^|\.)(?:mas\.to|fosstodon\.org|hachyderm\.io|infosec\.exchange|mamot\.fr|piaille\.fr|techhub\.social)$/u;
const fediverse = /mastodon|mstdn|masto|toot|fedi|(?:^|\.)social\.|\.social$/u;

/** Services with the same shape of address that are no part of the fediverse. */
const others =
  /(?:^|\.)(?:medium|substack|flipboard|tumblr|pinterest|snapchat|vimeo|odysee|rumble|kick|google|github)\.(?:com|co|io)$/u;

const userName = /^[a-z\d_](?:[a-z\d_.-]{0,28}[a-z\d_])?$/iu;
const serverName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,6}[a-z\d-]{2,63}$/iu;

function account(name: string, server: string): Read {
  if (!userName.test(name) || !serverName.test(server)) return null;
  return page(`https://${server.toLowerCase()}/@${name.toLowerCase()}`, `${name}@${server.toLowerCase()}`);
}

/** A server shows accounts of others under `/@name@server`. */
function shown(written: string, host: string): Read {
  const [name = '', server = host, more] = written.split('@');
  return more === undefined ? account(name, server) : null;
}

/** Any host may be a server: its name tells, or the page does by `rel=me`, which servers ask for to confirm a link. */
function isServer({ protocol, host }: SocialAddress, me: boolean): boolean {
  if (!/^https?:$/u.test(protocol) || others.test(host)) return false;
  return me || known.test(host) || fediverse.test(host);
}

/** `me`: the page calls the account its own. */
export function mastodonAccount(address: SocialAddress, me: boolean): Read {
  if (!isServer(address, me)) return null;
  const { host, segments } = address;
  const [first = '', second = '', third] = segments[0] === 'web' ? segments.slice(1) : segments;
  if (first === 'users') return third === undefined ? account(second, host) : null;
  return first.startsWith('@') && !/^\d+$/u.test(second) ? shown(first.slice(1), host) : null;
}

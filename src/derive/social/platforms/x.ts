import { page, type PlatformRule, type Read } from './rule.ts';

const front = 'https://x.com/';
const hosts = /^(?:(?:mobile|m)\.)?(?:twitter|x)\.com$|^platform\.twitter\.com$/u;

const reserved = new Set(
  (
    'about account compose download explore hashtag home i intent jobs login logo messages notifications oauth ' +
    'privacy search settings share signup statuses tos twitter widgets who_to_follow x'
  ).split(' '),
);
const posts = new Set(['status', 'statuses', 'lists', 'moments', 'timelines', 'events', 'article']);

function account(written: string | null): Read {
  const name = written?.replace(/^@/u, '') ?? '';
  if (!/^\w{1,15}$/u.test(name) || reserved.has(name.toLowerCase())) return null;
  return page(front + name.toLowerCase(), name);
}

/** Buttons to write a post lead to nobody's profile; those to follow somebody do. */
export const x: PlatformRule = {
  platform: 'x',
  front,
  owns: ({ host }) => hosts.test(host),
  read({ host, segments, query }) {
    const [first = '', second = ''] = segments;
    const follows =
      host === 'platform.twitter.com' ? second.startsWith('follow_button') : /^(?:follow|user)$/u.test(second);
    if (first === 'intent' || first === 'widgets') return follows ? account(query.get('screen_name')) : null;
    return host === 'platform.twitter.com' || posts.has(second) ? null : account(first);
  },
};

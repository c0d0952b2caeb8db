import { page, type PlatformRule } from './rule.ts';

/** Short links (`vm.tiktok.com`) lead nobody knows where without asking. */
export const tiktok: PlatformRule = {
  platform: 'tiktok',
  front: 'https://www.tiktok.com/',
  owns: ({ host }) => /^(?:m\.)?tiktok\.com$/u.test(host),
  read({ segments }) {
    const [written = '', below, post] = segments[0] === 'embed' ? segments.slice(1) : segments;
    const name = /^@([\w.]{2,24})$/u.exec(written)?.[1];
    if (name === undefined || (below !== undefined && post !== undefined) || name.toLowerCase() === 'tiktok')
      return null;
    return page(`https://www.tiktok.com/@${name.toLowerCase()}`, name);
  },
};

export const threads: PlatformRule = {
  platform: 'threads',
  front: 'https://www.threads.com/',
  owns: ({ host }) => /^threads\.(?:net|com)$/u.test(host),
  read({ segments: [written = '', below] }) {
    const name = /^@([a-z\d_](?:[a-z\d._]{0,28}[a-z\d_])?)$/iu.exec(written)?.[1];
    if (name === undefined || below === 'post' || /^(?:threads|instagram)$/iu.test(name)) return null;
    return page(`https://www.threads.com/@${name.toLowerCase()}`, name);
  },
};

const domain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,63}$/iu;
const identifier = /^did:(?:plc|web):[\w.:%-]{1,200}$/u;

/** A handle is a domain name; `name.bsky.social` also opens as a host of its own (AT Protocol, Handle). */
export const bluesky: PlatformRule = {
  platform: 'bluesky',
  front: 'https://bsky.app/',
  owns: ({ host }) => host === 'bsky.app' || host.endsWith('.bsky.social'),
  read({ host, segments: [first, actor = '', below] }) {
    const name = host === 'bsky.app' ? (first === 'profile' ? actor.replace(/^@/u, '') : '') : host;
    if (name === 'bsky.app' || !(domain.test(name) || identifier.test(name))) return null;
    if (/^(?:post|feed|lists)$/u.test(below ?? '')) return null;
    return page(`https://bsky.app/profile/${identifier.test(name) ? name : name.toLowerCase()}`, name);
  },
};

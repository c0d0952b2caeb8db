import { page, type PlatformRule } from './rule.ts';

const front = 'https://www.instagram.com/';

const reserved = new Set(
  (
    'about accounts api ar challenge developer direct directory download emails explore graphql instagram invites ' +
    'legal oauth p popular press privacy reel reels s share static stories terms topics tv web'
  ).split(' '),
);
const posts = new Set(['p', 'reel', 'tv']);
const userName = /^[a-z\d_](?:[a-z\d._]{0,28}[a-z\d_])?$/iu;

export const instagram: PlatformRule = {
  platform: 'instagram',
  front,
  owns: ({ host }) => /^(?:m\.)?instagram\.com$|^instagr\.am$/u.test(host),
  read({ segments }) {
    // `_u` opens the profile in the app.
    const [written = '', below] = segments[0] === '_u' ? segments.slice(1) : segments;
    const name = written.replace(/^@/u, '');
    if (reserved.has(name.toLowerCase()) || !userName.test(name) || posts.has(below ?? '')) return null;
    return page(`${front}${name.toLowerCase()}/`, name);
  },
};

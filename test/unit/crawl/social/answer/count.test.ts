import { expect, test } from 'vitest';
import { followersIn } from '../../../../../src/crawl/social/answer/count.ts';

test.each([
  ['1,234 Followers, 56 Following', 1234],
  ['1.234 последователи', 1234],
  ['12 345 followers', 12_345],
  ['12\u00a0345 абонати', 12_345],
  ['1.2K subscribers', 1200],
  ['12,3 хил. последователи', 12_300],
  ['3M followers', 3_000_000],
  ['1 subscribers', 1],
  ['987 followers on LinkedIn', 987],
  ['Следват я 56 последователи', 56],
])('„%s“ is %i', (text, count) => {
  expect(followersIn(text)).toBe(count);
});

test.each([null, '', 'followers', '56 Following, 78 Posts', '100 photos', 'последователи: много'])(
  '„%s“ says nothing of followers',
  (text) => {
    expect(followersIn(text)).toBeNull();
  },
);

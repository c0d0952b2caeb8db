import { describe, expect, it } from 'vitest';

import { nearest, suggest } from '../../../config/nearest.ts';

describe('the nearest known word', () => {
  it.each([
    ['titel', ['title', 'tier'], 'title'],
    ['lookalikes', ['lookAlikes', 'profiles'], 'lookAlikes'],
    ['crawl.yml', ['crawl.yaml', 'trackers.yaml'], 'crawl.yaml'],
    ['gabrovo', ['gabrovo', 'garbovo'], 'gabrovo'],
    ['sofia', ['ruse', 'varna'], null],
    ['x', [], null],
  ])('of %s is found only when it is close', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it('is replaced by the list of all when none is close and the list is short', () => {
    expect(suggest('sofia', ['varna', 'ruse'])).toBe(' Known: ruse, varna.');
    expect(
      suggest(
        'sofia',
        Array.from({ length: 100 }, (_, i) => `n${i}`),
      ),
    ).toBe('');
  });
});

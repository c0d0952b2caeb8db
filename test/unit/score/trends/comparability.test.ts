import { expect, test } from 'vitest';
import { comparability, type Asked, type AskedNow } from '../../../../src/score/trends/comparability.ts';

const words = (text: string) => ({ bg: text, en: text });
const asked = (id: string, changes: Partial<AskedNow> = {}): AskedNow => ({
  ...{ id, category: 'content', title: words(id), question: words('?'), scale: 'binary', max: 1, sameAs: null },
  anchors: { '0': words('no'), '1': words('yes') },
  ...changes,
});
const fourPoint = { scale: 'four-point', max: 3 } as const;

/** What changed, the indicator now, what it is called then. The one before is `a`, binary. */
const cases: readonly (readonly [what: string, now: AskedNow, kind: string, isCompared: boolean])[] = [
  ['nothing', asked('a'), 'identical', true],
  ['only the title', asked('a', { title: words('other') }), 'identical', true],
  ['only the category', asked('a', { category: 'services' }), 'identical', true],
  ['the scale', asked('a', fourPoint), 'rescaled', true],
  ['scale and question', asked('a', { ...fourPoint, question: words('!') }), 'changed', false],
  [
    'scale and question, declared the same',
    asked('a', { ...fourPoint, question: words('!'), sameAs: 'a' }),
    'rescaled',
    true,
  ],
  ['the question', asked('a', { question: words('!') }), 'changed', false],
  ['the meaning of a level', asked('a', { anchors: { '0': words('no'), '1': words('fully') } }), 'changed', false],
  ['the question in one language', asked('a', { question: { bg: '?', en: '!' } }), 'changed', false],
  ['the question, declared the same', asked('a', { question: words('!'), sameAs: 'a' }), 'reworded', true],
  ['the id, declared the same', asked('b', { sameAs: 'a' }), 'identical', true],
];

test.each(cases)('%s changed: %#', (_what, now, kind, isCompared) => {
  const before: Asked = asked('a');
  expect(comparability([before], [now])).toEqual([{ before, now, kind, isCompared }]);
});

test('what is in one edition alone is new or dropped, and never compared', () => {
  const found = comparability([asked('a'), asked('gone')], [asked('a'), asked('fresh')]);
  expect(found.map(({ before, now, kind, isCompared }) => [before?.id, now?.id, kind, isCompared])).toEqual([
    ['a', 'a', 'identical', true],
    [undefined, 'fresh', 'new', false],
    ['gone', undefined, 'dropped', false],
  ]);
});

test('an indicator whose place another took over is compared with neither', () => {
  const found = comparability([asked('a')], [asked('a'), asked('b', { sameAs: 'a' })]);
  expect(found.map(({ now, kind }) => [now?.id, kind])).toEqual([
    ['a', 'new'],
    ['b', 'identical'],
  ]);
});

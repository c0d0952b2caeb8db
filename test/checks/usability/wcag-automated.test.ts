import { expect, test } from 'vitest';
import wcagAutomated from '../../../checks/usability/wcag-automated.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { anAxeFinding, anAxePage, at } from '../../kit/observations.ts';

const failing = (count: number, over: object = {}) =>
  Array.from({ length: count }, (_, n) => anAxeFinding({ rule: `rule-${n}`, impact: 'serious', ...over }));

/** One page per number, with that many failing rules. */
const pages = (...counts: number[]) => ({
  axe: counts.map((count, n) => anAxePage({ url: at(String(n)), violations: failing(count) })),
});

describeCheck(wcagAutomated, {
  clean: {
    'no failure': pages(0, 0, 0),
    'one page with one': pages(0, 0, 1),
    'what axe could not decide is no failure': {
      axe: [0, 1, 2].map((n) => anAxePage({ url: at(String(n)), incomplete: failing(9) })),
    },
    'moderate failures do not count': {
      axe: [0, 1, 2].map((n) => anAxePage({ url: at(String(n)), violations: failing(9, { impact: 'moderate' }) })),
    },
  },
  few: {
    'a clean median, but two on one page': pages(0, 0, 2),
    'half a failure': pages(0, 0, 1, 1),
    'three on every page': pages(3, 3, 3),
    'one rule on many elements is one failure': {
      axe: [0, 1, 2].map((n) =>
        anAxePage({ url: at(String(n)), violations: [...failing(1), ...failing(1, { count: 90 })] }),
      ),
    },
  },
  some: { 'between three and four': pages(3, 3, 4, 4), 'seven on every page': pages(7, 7, 7) },
  many: { 'eight on every page': pages(8, 8, 8), 'between seven and eight': pages(7, 7, 8, 8) },
  'too-few-pages': { 'two pages': pages(0, 0), 'no page': pages() },
});

test('the worst page comes first, with its rules and an element', () => {
  const { evidence } = findingOf(wcagAutomated, pages(0, 1, 2));
  expect(evidence[0]).toMatchObject({
    kind: 'axe',
    url: at('2'),
    measured: 'axe-core 4.14.1: 2 – rule-0 (1): img.logo; rule-1 (1): img.logo',
  });
});

test('of too few pages those that were tested are shown, of none what was searched', () => {
  expect(findingOf(wcagAutomated, pages(0, 1)).evidence.map(({ kind }) => kind)).toEqual(['axe', 'axe']);
  expect(findingOf(wcagAutomated, pages()).evidence.map(({ kind }) => kind)).toEqual(['search']);
});

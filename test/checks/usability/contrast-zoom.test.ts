import { expect, test } from 'vitest';
import contrastZoom from '../../../checks/usability/contrast-zoom.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aLayout, anAxeFinding, anAxePage, at } from '../../kit/observations.ts';

/** So many pages, each with as many elements of poor contrast as said. */
const pages = (...counts: number[]) =>
  counts.map((count, n) =>
    anAxePage({
      url: at(`p${n}`),
      violations: count === 0 ? [] : [anAxeFinding({ rule: 'color-contrast', impact: 'serious', count })],
    }),
  );
const layouts = [aLayout(), aLayout({ url: at('p1') })];
const fixed = { content: 'width=device-width, user-scalable=no', zoomable: false };
const tenth = [9, ...Array.from({ length: 9 }, () => 0)];

describeCheck(contrastZoom, {
  readable: {
    'no failure': { axe: pages(0, 0, 0), layouts },
    'two elements are not yet a page that fails': { axe: pages(2, 2, 2), layouts },
    'one page of ten': { axe: pages(...tenth), layouts },
    'no viewport setting disables nothing': { axe: pages(0, 0, 0), layouts: [aLayout({ viewport: null })] },
    'text over a picture is undecided': {
      axe: pages(0, 0, 0).map((page) => ({
        ...page,
        incomplete: [anAxeFinding({ rule: 'color-contrast', count: 30 })],
      })),
      layouts,
    },
    'another rule': { axe: pages(0, 0).concat(anAxePage({ violations: [anAxeFinding({ count: 9 })] })), layouts },
    'one odd page of eleven cannot be enlarged': {
      axe: pages(0, 0, 0),
      layouts: [
        ...Array.from({ length: 10 }, (_, n) => aLayout({ url: at(`p${n}`) })),
        aLayout({ url: at('map'), viewport: fixed }),
      ],
    },
  },
  'poor-contrast': {
    'two pages of ten': { axe: pages(3, ...tenth.slice(0, 9)), layouts },
    'one of three': { axe: pages(3, 0, 0), layouts },
  },
  'no-zoom': {
    'the home page alone of eleven': {
      axe: pages(0, 0, 0),
      layouts: [aLayout({ viewport: fixed }), ...Array.from({ length: 10 }, (_, n) => aLayout({ url: at(`p${n}`) }))],
    },
    'the home page': { axe: pages(0, 0, 0), layouts: [aLayout({ viewport: fixed }), aLayout({ url: at('p1') })] },
    'on all pages, few as they are': { axe: pages(0), layouts: [aLayout({ viewport: fixed })] },
    'and poor contrast besides': {
      axe: pages(9, 9, 9),
      layouts: [aLayout({ viewport: fixed }), aLayout({ url: at('p1'), viewport: fixed })],
    },
  },
  'too-few-pages': { 'two pages': { axe: pages(9, 9), layouts }, none: { axe: [], layouts: [] } },
});

test('what fails is shown with an element, where anything does', () => {
  const [contrast, other] = [
    anAxeFinding({ rule: 'color-contrast', count: 9 }),
    anAxeFinding({ nodes: [{ selector: 'img.other', html: '<img>' }] }),
  ];
  const axe = [anAxePage({ url: at('bad'), violations: [other, contrast] }), ...pages(...tenth).slice(1)];
  const { evidence } = findingOf(contrastZoom, { axe, layouts });
  expect(evidence.slice(0, 2).map(({ measured }) => measured)).toEqual([
    'axe-core 4.14.1: color-contrast (9): img.logo',
    'axe-core 4.14.1: color-contrast (0)',
  ]);
});

import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { Release } from '../../../../src/publish/release/release.ts';
import { apart } from '../../../../src/publish/site/charts/slope.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';

const source = aReleaseSource('final');
const assembled = assembleRelease({
  ...source,
  previous: {
    edition: '2020',
    title: { bg: 'Индекс 2020', en: 'Index 2020' },
    totals: [
      { municipality: 'bistra', rank: 1, score: 60.86 },
      { municipality: 'kamenitsa', rank: 2, score: 41.5 },
    ],
  },
});
/** Three towns are too few to simulate much: ranges that can be told apart when they are read again. */
const release: Release = {
  ...assembled,
  ranking: assembled.ranking.map((row, place) => ({ ...row, low: place + 1, median: place + 1, high: place + 3 })),
};
const files = siteFiles(release, false);
const text = (name: string) => String(files.get(name));
const drawing = (name: string) => load(text(`charts/${name}.en.svg`), { xml: true });
const labels = (name: string, kind: string) =>
  drawing(name)(kind)
    .toArray()
    .map((one) => drawing(name)(one).text().trim());
/** Rows of figures of a chart's CSV without the last one, what they rest on; none of ours has a comma or line break in a cell but names. */
const figures = (name: string) =>
  load(`<pre>${text(`charts/${name}.en.csv`)}</pre>`)('pre')
    .text()
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, -1));
const decimals = (cell = '') => Number(cell).toFixed(2);

test('ranks among those in both editions are called so, and what is said of all is not said of a page', () => {
  expect(text('charts/change-2020.en.csv').split('\n')[0]).toContain('Rank 2020 among those in both editions');
  expect(drawing('categories')('desc').text()).toContain('On average all ranked municipalities');
});

describe.each(['index', 'categories', 'change-2020', 'full-marks'])('the chart %s', (name) => {
  test('is a picture with a title, the finding as one sentence, and its own style', () => {
    for (const language of ['bg', 'en']) {
      const $ = load(text(`charts/${name}.${language}.svg`), { xml: true });
      expect($('svg').attr('role')).toBe('img');
      const [title = '', finding = ''] = ($('svg').attr('aria-labelledby') ?? '').split(' ');
      expect($(`#${title}`).text()).not.toBe('');
      expect($(`#${finding}`).text()).toMatch(/\.$/u);
      expect($('style').text()).toContain('.chart text');
    }
  });

  test('stands on exactly one page of a language, beside a table and both its files', () => {
    for (const language of ['bg', 'en']) {
      const holders = [...files].filter(
        ([page, content]) => page.startsWith(`${language}/`) && String(content).includes(`id="${name}-finding"`),
      );
      expect(holders).toHaveLength(1);
      const $ = load(String(holders[0]?.[1]));
      expect($('table').length).toBeGreaterThan(0);
      expect($(`a[href$="charts/${name}.${language}.svg"], a[href$="charts/${name}.${language}.csv"]`)).toHaveLength(2);
      expect($('svg.chart style')).toHaveLength(0);
    }
  });
});

describe('the figures in a chart are those of its table', () => {
  test('index and ranges of ranks', () => {
    const rows = figures('index');
    expect(labels('index', '.value')).toEqual(
      rows.flatMap(([, index, , low = '', high = '']) => [decimals(index), low === high ? low : `${low}–${high}`]),
    );
    const ranked = load(text('en/index.html'))('.ranking tbody tr');
    for (const [place, [, index]] of rows.entries()) expect(ranked.eq(place).text()).toContain(decimals(index));
  });

  test('points by category', () => {
    const cells = figures('categories').flatMap(([, ...points]) => points.map(decimals));
    expect(labels('categories', '[class^=in-]')).toEqual(cells);
    const ranked = load(text('en/index.html'))('.ranking tbody tr');
    expect(cells.filter((cell) => !ranked.text().includes(cell))).toEqual([]);
  });

  test('ranks of two editions whose points cannot be compared: no difference stands anywhere', () => {
    const shown = labels('change-2020', '.value');
    const rows = figures('change-2020');
    expect(rows.map(([, before, now]) => [before, now])).toEqual([
      ['2', '1'],
      ['1', '2'],
    ]);
    for (const [, before = '', now = ''] of rows) {
      expect(shown.some((label) => label.endsWith(` ${before}`))).toBe(true);
      expect(shown.some((label) => label.startsWith(`${now} `))).toBe(true);
    }
    const $ = load(text('en/trends.html'));
    for (const [, ...cells] of rows)
      for (const [at, cell] of cells.entries()) expect($('.twin').text()).toContain(at < 2 ? cell : decimals(cell));
    expect($('main').text()).toContain('The series is broken');
    expect($('main').text()).not.toMatch(/[+−]\d+\.\d/u);
  });

  test('points of two editions over what both ask, with the change', () => {
    const core = (edition: string, score: number) => ({ score, rank: 1, edition });
    const towns = release.municipalities.map(({ id }, place) => ({
      ...{ municipality: id, category: 'index', before: core('2025', 40), now: core('small', 50) },
      core: { before: 40, now: 40 + place, n: 7 },
      change: place,
    }));
    const [trend] = release.trends;
    if (trend === undefined) throw new Error('There is one.');
    const earlier = { edition: '2025', version: '1.0.0', sums: 'ab' };
    const site = siteFiles({ ...release, trends: [{ ...trend, series: 'core', earlier, towns }] }, false);
    const $ = load(String(site.get('charts/change-2025.en.svg')), { xml: true });
    const shown = $('.value')
      .toArray()
      .map((one) => $(one).text().trim());
    expect(shown.filter((label) => / 40\.00$/u.test(label))).toHaveLength(3);
    expect(shown.filter((label) => /^4\d\.00 .*\((?:0\.00|\+\d\.00)\)$/u.test(label))).toHaveLength(3);
    const page = load(String(site.get('en/trends.html')));
    expect(page('.twin tbody tr').first().text().replace(/\s+/gu, ' ')).toMatch(
      /40\.00 ?50\.00 ?40\.00 ?4\d\.00 ?\+?\d\.00 ?7/u,
    );
  });

  test('municipalities with full marks by indicator', () => {
    const rows = figures('full-marks');
    expect(labels('full-marks', '.value')).toEqual(
      rows.map(([, , full = '', known = '', share = '']) => `${share}\u00a0% (${full} of ${known})`),
    );
    const listed = load(text('en/indicators/index.html'))('.twin tbody tr');
    for (const [place, [name = '', , ...cells]] of rows.entries()) {
      expect(listed.eq(place).text()).toContain(name);
      expect(
        listed
          .eq(place)
          .find('td.number')
          .toArray()
          .map((cell) => load(cell).text().trim()),
      ).toEqual(cells);
    }
  });
});

test('the files of charts of a preview say themselves that nobody confirmed them', () => {
  const preview = siteFiles(assembleRelease(aReleaseSource('automatic_preview')), false);
  const charts = [...preview].filter(([name]) => name.startsWith('charts/'));
  expect(charts.length).toBeGreaterThanOrEqual(12);
  for (const [name, content] of charts) {
    if (name.endsWith('.csv')) {
      expect(String(content)).toMatch(/^[^\n]*,basis\n[^]*,automatic_preview\n$/u);
    } else {
      const $ = load(String(content), { xml: true });
      const mark = name.includes('.bg.') ? 'непотвърден от хора' : 'not confirmed by people';
      expect($('svg > title').text()).toContain(mark);
      expect($('text').last().text()).toContain(mark);
    }
  }
});

test('without an earlier edition there is no chart of changes, and the page says why', () => {
  const alone = siteFiles(assembleRelease({ ...source, previous: null }), false);
  expect([...alone.keys()].filter((name) => name.includes('change-'))).toEqual([]);
  expect(String(alone.get('bg/trends.html'))).toContain('Няма по-ранно издание');
});

test.each([
  ['far apart', [100, 200, 300]],
  ['all the same', [200, 200, 200, 200]],
  ['crowded at the bottom', [390, 395, 399, 100]],
  ['crowded at the top', [60, 61, 62, 63]],
])('labels %s never touch, keep their order and stay inside', (_what, wanted) => {
  const placed = apart(wanted, { top: 60, bottom: 400 });
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const sorted = order.map((place) => placed[place] ?? 0);
  for (const [at, y] of sorted.slice(1).entries()) expect(y - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(17);
  expect(Math.min(...placed)).toBeGreaterThanOrEqual(60);
  expect(Math.max(...placed)).toBeLessThanOrEqual(400);
});

import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { scaleLevels, type Edition } from '../../../../src/model/edition.ts';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { EarlierRelease } from '../../../../src/publish/release/earlier/earlier-release.ts';
import type { Release } from '../../../../src/publish/release/release.ts';
import { commonPages } from '../../../../src/publish/site/site.ts';
import { lookup, view } from '../../../../src/publish/site/view.ts';
import { randomFrom } from '../../../../src/score/random.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';

/** Words as long as those of the real edition at their longest. */
const words = (length: number) => ({ bg: 'достъпност '.repeat(length / 11), en: 'accessible '.repeat(length / 11) });
const categories = Array.from({ length: 5 }, (_, at) => ({ id: `area${at}`, title: words(50), weight: 20 }));
const edition: Edition = {
  ...smallEdition,
  id: '2026',
  categories,
  indicators: Array.from({ length: 109 }, (_, at) => ({
    ...{
      id: `area${at % 5}.a-long-name-of-an-indicator-${at}`,
      category: `area${at % 5}`,
      source: [],
      tier: 'suggestible',
    },
    ...{ title: words(90), question: words(200), scale: at % 4 === 0 ? 'binary' : 'four-point' },
    anchors: Object.fromEntries((at % 4 === 0 ? [0, 1] : [0, 1, 2, 3]).map((level) => [level, words(180)])),
  })),
};

/** 300 municipalities; 20 of them could not be observed and have no rank. */
const ids = Array.from({ length: 300 }, (_, town) => `velika-reka-${town}`);
const unseen = new Set(ids.slice(-20));
const random = randomFrom(300);
const source = aReleaseSource('automatic_preview', edition, {
  towns: Object.fromEntries(ids.map((id, town) => [id, `Велика река ${town}`])),
  scoreOf: (municipality, { scale }) => {
    const levels = scaleLevels[scale];
    return unseen.has(municipality) ? null : (levels[Math.floor(random() * levels.length)] ?? 0);
  },
});
const findings = source.findings.map((one) => ({ ...one, judgement: { ...one.judgement, evidence: [] } }));
const totals = ids.map((municipality, place) => ({ municipality, rank: place + 1, score: 90 - place / 5 }));
const assembled = assembleRelease({
  ...{ ...source, findings, earlier: earlier() },
  previous: { edition: '2020', title: { bg: '2020', en: '2020' }, totals },
});
/** With ranges, which a preview has not. */
const release: Release = {
  ...assembled,
  ranking: assembled.ranking.map((row) => ({ ...row, low: Math.max(1, row.rank - 9), high: row.rank + 9 })),
};
const site = new Map(commonPages(view(release, lookup(release), 'bg'), true));
const pages = [...site].filter(([name]) => name.endsWith('.html'));
const rankingPages = ['index', 'index-2', 'index-3', 'index-4', 'index-5', 'index-6'].map((name) => `bg/${name}.html`);

/** The year before, with half of the indicators on another scale, which are listed. */
function earlier(): EarlierRelease {
  return {
    ...{ edition: '2025', version: '1.0.0', basis: 'automatic_preview', sums: 'ab'.repeat(32) },
    municipalities: source.municipalities.map(({ id, names }) => ({ id, nsi: null, names })),
    categories: edition.categories,
    indicators: edition.indicators.map((one, at) => ({
      ...one,
      max: 3,
      scale: at % 2 === 0 ? one.scale : one.scale === 'binary' ? 'four-point' : 'binary',
    })),
    assessments: findings.map(({ judgement: { municipality, indicator, score } }) => ({
      ...{ municipality, indicator },
      points: score === null ? null : 3 - score,
    })),
    scores: ids.map((municipality, place) => ({ municipality, category: 'index', points: place / 5 })),
    ranking: ids.map((municipality, place) => ({ municipality, rank: 300 - place })),
  };
}

test('with 300 municipalities no page has more than 150 kB', () => {
  expect(pages.length).toBeGreaterThan(120);
  const heavy = pages.map(([name, text]) => [name, Buffer.byteLength(text)] as const);
  expect(heavy.filter(([, bytes]) => bytes > 150_000)).toEqual([]);
});

test('the ranking has everyone once, fifty a page in order, and those without a rank last', () => {
  const rows = rankingPages.map((name) =>
    [...(site.get(name) ?? '').matchAll(/place-of">.*?href="municipalities\/([^"]+)\.html"/gsu)].map(([, id]) => id),
  );
  expect(rows.flat()).toEqual(release.ranking.map(({ municipality }) => municipality));
  expect(rows.map(({ length }) => length)).toEqual([50, 50, 50, 50, 50, 30]);
  const [first = '', ...rest] = rankingPages.map((name) => site.get(name) ?? '');
  expect(first).not.toContain('id="unranked"');
  expect(
    rest
      .at(-1)
      ?.split('id="unranked"')[1]
      ?.match(/href="municipalities\//gu),
  ).toHaveLength(20);
});

test('every part of the ranking links all parts, says which it is, and draws its own places', () => {
  for (const [at, name] of rankingPages.entries()) {
    const text = site.get(name) ?? '';
    const links = [...text.matchAll(/<li><a href="(index[^"]*)"\s*(aria-current="page")?\s*>места/gu)];
    expect(links.map(([, href = '']) => `bg/${href}`)).toEqual(rankingPages);
    expect(links.map(([, , current]) => current !== undefined)).toEqual(rankingPages.map((_, other) => other === at));
    expect(text.match(/<h1>([^<]*)/u)?.[1]).toContain(`места ${50 * at + 1}–`);
    expect(text.match(/<circle/gu)).toHaveLength(2 * (at === 5 ? 30 : 50));
  }
});

test('no link between these pages and charts leads nowhere', () => {
  const written = new Set([...site.keys()]);
  for (const [name, text] of pages) {
    const hrefs = [...text.matchAll(/<a [^>]*href="(?!https?:)([^"#]+)/gu)].map(([, href = '']) => href);
    const targets = new Set(hrefs.map((href) => posix.join(posix.dirname(name), href)));
    const own = [...targets].filter((path) => /^(?:bg\/(?!municipalities\/)|charts\/)/u.test(path));
    expect(own.filter((path) => !written.has(path))).toEqual([]);
  }
});

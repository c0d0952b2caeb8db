import { load } from 'cheerio';
import { posix } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import { checksums, type Files } from '../../../../src/publish/release/files.ts';
import { releaseFiles } from '../../../../src/publish/release/release-files.ts';
import type { Release } from '../../../../src/publish/release/release.ts';
import { scorecardHtml } from '../../../../src/publish/site/pages/scorecard.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { lookup, view } from '../../../../src/publish/site/view.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';

const releases = {
  final: assembleRelease(aReleaseSource('final')),
  automatic_preview: assembleRelease(aReleaseSource('automatic_preview')),
};
const published = {
  final: await releaseFiles(releases.final, null),
  automatic_preview: await releaseFiles(releases.automatic_preview, null),
};
const pagesOf = (files: Files) => [...files].filter(([name]) => /^(?:bg|en)\/.*\.html$/u.test(name));
const page = (files: Files, name: string) => load(String(files.get(name)));
/** Text without the white space between elements. */
const words = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe.each(['final', 'automatic_preview'] as const)('the site of a release (%s)', (basis) => {
  const files = published[basis];

  test('has a page for everything, in both languages, each leading to the other', () => {
    const names = pagesOf(files).map(([name]) => name.slice(3));
    const { municipalities, indicators } = releases[basis];
    expect(new Set(names)).toEqual(
      new Set([
        ...['index', 'method', 'data', 'changes', 'replies', 'trends', 'indicators/index'].map(
          (name) => `${name}.html`,
        ),
        ...municipalities.map(({ id }) => `municipalities/${id}.html`),
        ...indicators.map(({ id }) => `indicators/${id}.html`),
      ]),
    );
    expect(names.length).toBe(2 * new Set(names).size);
    for (const [name, text] of pagesOf(files)) {
      const $ = load(String(text));
      const language = name.slice(0, 2);
      const other = language === 'bg' ? 'en' : 'bg';
      expect($('html').attr('lang')).toBe(language);
      expect($('h1')).toHaveLength(1);
      const ids = idsIn(String(text));
      expect(new Set(ids).size, `${name} has an id twice`).toBe(ids.length);
      const twin = posix.join(posix.dirname(name), $(`a[hreflang=${other}]`).attr('href') ?? '');
      expect(twin).toBe(`${other}${name.slice(2)}`);
    }
  });

  test('has no link that leads nowhere', () => {
    const targets = new Map(pagesOf(files).map(([name, text]) => [name, idsIn(String(text))]));
    for (const [name, text] of [...pagesOf(files), ['index.html', files.get('index.html') ?? '']] as const) {
      const $ = load(String(text));
      for (const element of $('a[href], link[href]').toArray()) {
        const href = $(element).attr('href') ?? '';
        if (/^https?:/u.test(href)) continue;
        const [path = '', fragment] = href.split('#');
        const file = path === '' ? name : posix.join(posix.dirname(name), path);
        expect(files.has(file) || file === 'SHA256SUMS', `${name} leads to ${href}`).toBe(true);
        if (fragment !== undefined) expect(targets.get(file), `${name} leads to ${href}`).toContain(fragment);
      }
    }
  });

  test('says above every heading whether people have confirmed it', () => {
    for (const [name, text] of pagesOf(files)) {
      const above = words(load(String(text).split('<h1>')[0] ?? '')('.notice').text());
      const mark = name.startsWith('bg') ? 'непотвърден от хора' : 'not confirmed by people';
      expect(above.includes(mark), name).toBe(basis === 'automatic_preview');
    }
  });

  test('shows hostile words as words: no script, handler, style or frame, and no address but of the web', () => {
    for (const [name, text] of pagesOf(files)) {
      const $ = load(String(text));
      expect($('script:not([type="application/ld+json"]), iframe, object, embed, form, style, base').length, name).toBe(
        0,
      );
      expect($('script').length, name).toBe(name.endsWith('/data.html') ? 1 : 0);
      for (const element of $('*').toArray()) {
        const attributes = Object.keys('attribs' in element ? element.attribs : {});
        expect(
          attributes.filter((attribute) => /^(?:on|style$)/u.test(attribute)),
          name,
        ).toEqual([]);
      }
      const addresses = $('[href], [src]').toArray();
      for (const address of addresses) expect($(address).attr('href')).not.toMatch(/^\s*(?:javascript|data):/iu);
    }
    const hostileName = page(files, 'bg/index.html')('.ranking').text();
    expect(hostileName).toContain('Каменица "Нова"');
    expect(String(files.get('en/municipalities/kamenitsa.html'))).toContain('&lt;script&gt;');
  });
});

function idsIn(text: string): string[] {
  return [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id);
}

test('the same release gives the same bytes on another day, the workbook included', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:08Z') });
  try {
    expect(checksums(await releaseFiles(releases.final, null))).toBe(checksums(published.final));
  } finally {
    vi.useRealTimers();
  }
});

test('a scorecard of all 109 indicators with long quotes stays a light page, and none of its rows is lost', () => {
  const { edition } = loadConfig();
  const source = aReleaseSource('automatic_preview', edition);
  const proof = { kind: 'document', url: `https://bistra.example/${'я'.repeat(90)}`, sha256: null } as const;
  const long = { ...proof, quote: 'Решение на общинския съвет. '.repeat(40), capturedAt: '2026-12-01T09:00:00Z' };
  const findings = source.findings.map((finding) => ({
    ...finding,
    judgement: { ...finding.judgement, evidence: [long, long, long, long, long] },
  }));
  const release = assembleRelease({ ...source, findings });
  const [municipality] = release.municipalities;
  if (municipality === undefined) throw new Error('There are three.');
  for (const language of ['bg', 'en'] as const) {
    const text = scorecardHtml(view(release, lookup(release), language), municipality, true);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(150_000);
    const $ = load(text);
    expect($('.assessments tbody tr')).toHaveLength(109);
    expect($(`.assessments a[href="../../json/municipalities/${municipality.id}.json"]`)).toHaveLength(109);
    expect($(`a[href="../../scorecards/${language}/${municipality.id}.pdf"]`)).toHaveLength(1);
  }
});

describe('the ranking', () => {
  const between = (changes: Partial<Release>) => siteFiles({ ...releases.final, ...changes }, false);
  const row = (files: Files, name: string, language = 'bg') => {
    const $ = page(files, `${language}/index.html`);
    return words(
      $('.ranking tbody tr')
        .filter((_, one) => words($(one).text()).includes(name))
        .text(),
    );
  };
  const [first, second, third] = releases.final.ranking;
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three are ranked.');

  test('gives those who are equal the places they share', () => {
    const ranking = [
      { ...first, rank: 1, tiedWith: 1 },
      { ...second, rank: 1, tiedWith: 1, index: first.index },
      { ...third, rank: 3 },
    ];
    const files = between({ ranking });
    const names = new Map(releases.final.municipalities.map(({ id, names: { bg } }) => [id, words(bg)]));
    expect(row(files, names.get(first.municipality) ?? '')).toMatch(/^1\.–2\. /u);
    expect(row(files, first.municipality, 'en')).toMatch(/^1–2 /u);
    const $ = page(files, `bg/municipalities/${second.municipality}.html`);
    expect(words($('.figures').text())).toContain('1.–2. място');
  });

  test.each([
    ['ranges that coincide', [1, 3], [1, 3], true],
    ['ranges that coincide by half', [1, 2], [2, 3], false],
    ['ranges apart', [1, 1], [2, 3], false],
  ] as const)('says of %s whether the difference is certain', (_what, [low, high], [nextLow, nextHigh], isUnsure) => {
    const ranking = [
      { ...first, rank: 1, tiedWith: 0, low, high },
      { ...second, rank: 2, tiedWith: 0, low: nextLow, high: nextHigh },
    ];
    const text = words(page(between({ ranking }), 'bg/index.html')('.ranking tbody tr').first().text());
    expect(text.includes('разликата не е сигурна')).toBe(isUnsure);
  });

  test('lists those without a rank apart, with the category that has no points', () => {
    const scores = releases.final.scores.map((score) =>
      score.municipality === third.municipality && score.category === 'content'
        ? { ...score, points: null, percent: null, determined: 1 }
        : score,
    );
    const files = between({ ranking: [first, second], unranked: [third.municipality], scores });
    const $ = page(files, 'bg/index.html');
    expect($('.ranking').text()).not.toContain(third.municipality);
    expect(words($('[aria-labelledby=unranked]').text())).toContain(
      'няма точки в „Съдържание“: определени са 1 от 4 показателя',
    );
  });
});

test('a scorecard says of every row how it came about, what it costs and what full marks take', () => {
  const $ = page(published.final, 'bg/municipalities/kamenitsa.html');
  const row = (id: string) => words($(`[id="${id}"]`).text());
  expect(row('security.first')).toContain('арбитраж');
  expect(row('security.first')).toContain('Арбитърът: =HYPERLINK');
  expect(row('content.second')).toContain('хората дадоха същото, без да виждат автоматичната');
  expect(row('content.second')).toMatch(/Връзка: javascript:alert\(1\) <\/blockquote>.*видяно на yesterday/u);
  const lost = releases.final.assessments
    .filter(({ municipality, indicator }) => municipality === 'kamenitsa' && indicator.startsWith('content.'))
    .map(({ points, max }) => (50 * (max - (points ?? 0))) / 10);
  for (const [place, number] of ['first', 'second', 'third', 'fourth'].entries()) {
    const text = row(`content.${number}`);
    const cost = lost[place] ?? 0;
    expect(text.includes('изпълнено')).toBe(cost === 0);
    if (cost > 0) expect(text).toContain(`губи ${cost.toFixed(2).replace('.', ',')} т. от индекса`);
  }
});

import { load } from 'cheerio';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import { earlierVersion } from '../../../../src/publish/release/earlier/earlier-version.ts';
import { dataFiles } from '../../../../src/publish/release/files.ts';
import { writeRelease } from '../../../../src/publish/release/write-release.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { aRepliedSource, corrected, erratum } from '../../../kit/a-replied-release.ts';

const root = mkdtempSync(join(tmpdir(), 'gradomer-replies-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let folders = 0;
const newFolder = () => join(root, String((folders += 1)));
const source = aRepliedSource();
const release = assembleRelease(source);
const files = dataFiles(release);
const site = siteFiles(release, false);
const table = (name: string) => String(files.get(`data/${name}.csv`));
const place = { municipality: 'bistra', indicator: 'content.second' };

describe('replies in a release', () => {
  test('stand in their table and in the status of their score, which the upheld one changed', () => {
    const statuses = release.assessments
      .filter(({ municipality }) => municipality === 'kamenitsa')
      .map(({ indicator, replyStatus, provenance }) => [indicator, replyStatus, provenance]);
    expect(statuses.filter(([, status]) => status !== 'none')).toEqual([
      ['content.first', 'upheld', 'reply_upheld'],
      ['content.second', 'rejected', 'human_confirmed'],
      ['content.third', 'noted_fixed_later', 'human_confirmed'],
    ]);
    expect(table('replies')).toMatch(/^small-kamenitsa-1,kamenitsa,content\.first,[^]*?,upheld,0,1,public-archive,/mu);
    expect(table('replies')).toContain('\'=HYPERLINK(""https://example.org"")');
    expect(table('replies')).not.toMatch(/petya|emil/u);
  });

  test.for(['bg', 'en'] as const)('stand word for word under the score, with the answer (%s)', (language) => {
    const $ = load(String(site.get(`${language}/municipalities/kamenitsa.html`)));
    const under = (indicator: string) => $(`[id="${indicator}"] .reply`);
    const [said, answered] = under('content.first').find('blockquote').toArray();
    expect($(said).text()).toBe('Беше публикувано в раздел „Финанси“.<script>alert(1)</script>');
    expect($(said).attr('lang')).toBe(language === 'en' ? 'bg' : undefined);
    expect($(answered).text()).toBe(language === 'bg' ? 'Отговорът е: upheld.' : 'The answer is upheld.');
    expect(under('content.first').text()).toMatch(/преди възражението|before the reply/u);
    expect(under('content.third').text()).toMatch(/отстранено към 3 декември 2026|put right by 3 December 2026/u);
    expect($('.reply')).toHaveLength(3);
  });

  test('are said to have had a time, or none', () => {
    const lead = (files: typeof site) =>
      load(String(files.get('en/replies.html')))('main > p')
        .first()
        .text();
    expect(lead(site)).toContain('and contest every score until 14 December 2026');
    expect(lead(siteFiles({ ...release, repliesUntil: null }, false))).toContain('were given no time to reply');
  });

  test('are counted by kind and decision, each with a link to its score', () => {
    const $ = load(String(site.get('en/replies.html')));
    const counts = $('table').first().find('tbody tr').toArray();
    expect(
      counts.map((row) =>
        $(row)
          .find('td')
          .toArray()
          .map((cell) => $(cell).text())
          .join(' '),
      ),
    ).toEqual(['1 0 0 1', '0 0 1 1', '0 1 0 1', '0 0 0 0', '1 1 1 3']);
    expect($('a[href="municipalities/kamenitsa.html#content.third"]')).toHaveLength(1);
    expect(String(site.get('en/changes.html'))).toContain('municipalities/kamenitsa.html#content.first');
  });
});

/** A version as it lies in a folder of releases. */
function published(given = source): string {
  const beside = newFolder();
  const made = assembleRelease(given);
  writeRelease(join(beside, `v${made.version}`), dataFiles(made));
  return beside;
}
const find = (beside: string, version = '1.0.1') => earlierVersion({ edition: 'small', version, beside, named: null });

describe('a later version', () => {
  const before = find(published());
  const after = corrected(source, place, 3);

  test('lists every score that differs with the reason, and keeps those of earlier versions', () => {
    const second = assembleRelease({ ...after, before, errata: [erratum()] });
    const row = ['1.0.1', '2027-01-10', 'bistra', 'content.second', 0, 3];
    const rowsOf = (one: typeof second) =>
      one.errata.map(({ version, at, municipality, indicator, old, new: now }) => [
        version,
        at.slice(0, 10),
        municipality,
        indicator,
        old,
        now,
      ]);
    expect(rowsOf(second)).toEqual([row]);
    const beside = newFolder();
    writeRelease(join(beside, 'v1.0.1'), dataFiles(second));
    const third = { ...corrected(after, { ...place, indicator: 'content.third' }, 3), version: '1.0.10' };
    const errata = [erratum(), erratum({ indicator: null, score: null, at: '2027-02-01T09:00:00.000Z' })];
    const last = assembleRelease({ ...third, before: find(beside, '1.0.10'), errata });
    expect(rowsOf(last)).toEqual([row, ['1.0.10', '2027-02-01', 'bistra', 'content.third', 0, 3]]);
    const $ = load(String(siteFiles(last, false).get('bg/changes.html')));
    expect($('[aria-labelledby=errata] tbody tr').first().text()).toMatch(
      /1\.0\.10.*0 → 3.*Страницата беше в архива/su,
    );
  });

  test.for([
    ['without any', []],
    ['of another score', [erratum({ indicator: 'content.first' })]],
    ['of another municipality', [erratum({ municipality: 'varbovets' })]],
    ['of another correction', [erratum({ score: 2 })]],
  ] as const)('with a reason %s is refused, and the score is named', ([, errata]) => {
    expect(() => assembleRelease({ ...after, before, errata })).toThrow(
      /bistra content\.second: 0 -> 3.*gradomer errata add --municipality bistra --indicator content\.second/su,
    );
  });

  test('with a reason that was given for an earlier change is refused', () => {
    const beside = newFolder();
    const second = assembleRelease({ ...after, before, errata: [erratum({ score: null })] });
    writeRelease(join(beside, 'v1.0.1'), dataFiles(second));
    const again = { ...corrected(source, place, 2), version: '1.0.2', before: find(beside, '1.0.2') };
    expect(() => assembleRelease({ ...again, errata: [erratum({ score: null })] })).toThrow('3 -> 2');
  });

  test('with a reason given once for the whole municipality is refused for another score too', () => {
    const general = erratum({ indicator: null, score: null });
    const beside = newFolder();
    writeRelease(join(beside, 'v1.0.1'), dataFiles(assembleRelease({ ...after, before, errata: [general] })));
    const again = { ...corrected(after, { ...place, indicator: 'content.third' }, 3), version: '1.0.2' };
    const next = { ...again, before: find(beside, '1.0.2') };
    expect(() => assembleRelease({ ...next, errata: [general] })).toThrow('bistra content.third: 0 -> 3');
    // The same words, said anew, are a reason again.
    const later = assembleRelease({ ...next, errata: [general, { ...general, at: '2027-03-01T09:00:00.000Z' }] });
    expect(later.errata.map(({ indicator, at }) => [indicator, at.slice(0, 10)])).toEqual([
      ['content.second', '2027-01-10'],
      ['content.third', '2027-03-01'],
    ]);
    const { created } = JSON.parse(String(dataFiles(later).get('datapackage.json'))) as { created: string };
    const { datePublished } = JSON.parse(String(dataFiles(later).get('dataset.jsonld'))) as { datePublished: string };
    expect([created, datePublished]).toEqual(['2027-03-01T00:00:00Z', '2027-03-01']);
  });

  test('in which a correction left a score as it was says why', () => {
    const kept = assembleRelease({ ...corrected(source, place, 0), before, errata: [erratum({ score: 0 })] });
    expect(kept.errata.map(({ old, new: now }) => [old, now])).toEqual([[0, 0]]);
    const page = String(siteFiles(kept, false).get('en/changes.html'));
    expect(page).toContain('0 stays');
  });

  const { edition } = source;
  const asking = (changes: object) =>
    edition.indicators.map((one) => (one.id === 'content.second' ? { ...one, ...changes } : one));
  test.for<[string, Partial<typeof edition>, string]>([
    [
      'weighs otherwise',
      { categories: edition.categories.map((one, at) => ({ ...one, weight: at === 0 ? 60 : 40 })) },
      'category security: weight 50 -> weight 60',
    ],
    ['asks another question', { indicators: asking({ question: { bg: 'Друго?', en: 'Other?' } }) }, 'another question'],
    ['has another scale', { indicators: asking({ scale: 'binary3' }) }, 'content.second: scale four-point -> binary3'],
    ['has moved an indicator', { indicators: asking({ category: 'security' }) }, 'category content -> security'],
    ['asks less', { indicators: edition.indicators.slice(0, -1) }, 'is asked no more'],
    [
      'asks more',
      { indicators: [...edition.indicators, ...asking({ id: 'content.new' }).slice(5, 6)] },
      'was not asked',
    ],
  ])('that %s is refused: it is a new edition', ([, changes, said]) => {
    const otherwise = { ...source, version: '1.0.1', before, edition: { ...edition, ...changes } };
    expect(() => assembleRelease(otherwise)).toThrow(said);
  });

  test('of a preview says that previews are not compared', () => {
    const preview = siteFiles({ ...release, version: '1.0.1', basis: 'automatic_preview' }, false);
    const page = load(String(preview.get('en/changes.html')))('main').text();
    expect(page).toContain('Previews are not compared with each other');
    expect(page).not.toContain('No score was corrected');
  });

  test('without the earlier one, without a score of it, or before it is refused', () => {
    expect(() => find(newFolder())).toThrow(/no earlier one to account for.*--previous/su);
    expect(find(newFolder(), '1.0.0')).toBeNull();
    const fewer = { ...after, municipalities: after.municipalities.slice(1), before, errata: [erratum()] };
    expect(() => assembleRelease(fewer)).toThrow(/has scores that this one lacks.*bistra/su);
    const named = join(published(), 'v1.0.0');
    const publication = { edition: 'small', version: '0.9.0', beside: named, named };
    expect(() => earlierVersion(publication)).toThrow('is version 1.0.0, which is not before 0.9.0');
    expect(() => earlierVersion({ ...publication, edition: '2026', version: '2.0.0' })).toThrow(
      'not a final version of 2026',
    );
  });

  test('is not compared with one that was changed after it was published', () => {
    const beside = published();
    const file = join(beside, 'v1.0.0', 'data', 'assessments.csv');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('small,bistra,content.second,0', 'small,bistra,content.second,3'),
    );
    expect(() => find(beside)).toThrow('is not the file that was published');
  });
});

const later = assembleRelease({
  ...corrected(source, place, 3),
  before: find(published()),
  errata: [erratum()],
});

test.for<[string, string, RegExp, string]>([
  ['a reply removed', 'replies', /^small-kamenitsa-3,.*\n/mu, ''],
  ['an upheld reply rejected', 'replies', /^(small-kamenitsa-1,[^]*?),upheld,(\d),\d,/mu, '$1,rejected,$2,,'],
  ['a rejected reply upheld', 'replies', /^(small-kamenitsa-2,.*),rejected,(\d),,/mu, '$1,upheld,$2,3,'],
  ['a score other than the one upheld', 'replies', /^(small-kamenitsa-1,[^]*?,upheld,\d),\d,/mu, '$1,3,'],
  ['a reply nobody wrote', 'assessments', /^(small,bistra,content\.first,.*),none,/mu, '$1,rejected,'],
  ['a correction of another value', 'errata', /^(1\.0\.1,.*,0),3,/mu, '$1,2,'],
])('%s in %s.csv is found out', ([, name, from, to]) => {
  const tampered = new Map(dataFiles(later));
  const text = String(tampered.get(`data/${name}.csv`));
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  tampered.set(`data/${name}.csv`, changed);
  expect(() => writeRelease(join(newFolder(), 'v'), tampered)).toThrow(/recomputed from its tables it differs/u);
});

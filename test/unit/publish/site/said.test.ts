import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { repliesWindow } from '../../../../src/panel/release-source.ts';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { ReleaseSource } from '../../../../src/publish/release/assemble/source.ts';
import { dataFiles } from '../../../../src/publish/release/files.ts';
import type { Release } from '../../../../src/publish/release/release.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { deriveState } from '../../../../src/review/state.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';
import { aRepliedSource } from '../../../kit/a-replied-release.ts';

const source = aReleaseSource('final');
const final = assembleRelease(source);
const said = (release: Release, page: string, within = 'main') =>
  load(String(siteFiles(release, false).get(page)))(within)
    .text()
    .replace(/\s+/gu, ' ');
const row = ({ assessments }: Release, indicator: string, municipality = 'bistra') =>
  assessments.find((one) => one.municipality === municipality && one.indicator === indicator);

type Facts = ReleaseSource['standings'][number]['facts'];

/** The release when something else had happened to one score of Bistra, or to all of them. */
function had(change: (facts: Facts) => Partial<Facts>, indicator?: string): Release {
  const standings = source.standings.map((one) => {
    if (one.facts.municipality !== 'bistra' || (indicator ?? one.facts.indicator) !== one.facts.indicator) return one;
    const facts = { ...one.facts, ...change(one.facts) };
    return { ...deriveState(facts), facts };
  });
  return assembleRelease({ ...source, standings });
}

test('a portal of which much was not seen is marked in the ranking and in its table, wherever it stands', () => {
  const known = smallEdition.indicators.length;
  const few = assembleRelease({
    ...source,
    standings: source.standings.filter(
      ({ facts: { municipality, indicator } }) =>
        municipality !== 'bistra' || !['content.second', 'content.third'].includes(indicator),
    ),
  });
  const line = few.ranking.findIndex(({ municipality }) => municipality === 'bistra');
  expect(few.ranking[line]).toMatchObject({ determined: known - 2, total: known });
  const $ = load(String(siteFiles(few, false).get('bg/index.html')));
  const cells = $('.ranking tbody tr').eq(line).find('[data-label="Определени"]').text();
  expect(cells).toBe(`${known - 2} от ${known} малко са: повече от една пета липсва`);
  expect(
    $('.ranking tbody tr')
      .text()
      .match(/малко са/gu),
  ).toHaveLength(1);
  expect($('main').text()).toContain('какво би дало невидяното, диапазоните не обхващат');
});

test('every row but the last says how likely it is above the next', () => {
  const [header = '', ...rows] = String(dataFiles(final).get('data/ranking.csv')).trimEnd().split('\n');
  const at = header.split(',').indexOf('p_above_next');
  const likely = rows.map((line) => line.split(',')[at]);
  expect(likely.at(-1)).toBe('');
  for (const share of likely.slice(0, -1)) expect(Number(share)).toBeLessThanOrEqual(1);
  expect(likely.slice(0, -1)).not.toContain('');
});

test('the words of an arbiter stand beside the score they explain, and beside no later one', () => {
  expect(row(final, 'security.first')?.justification).toContain('HYPERLINK');
  const reopened = had(
    ({ ratings }) => ({
      reopened: 1,
      ratings: [...ratings, ...ratings.map((one) => ({ ...one, round: 2, answer: 1 as const }))],
    }),
    'security.first',
  );
  expect(row(reopened, 'security.first')).toMatchObject({ provenance: 'human_override', justification: null });
});

test('a corrected score stands with the reason of its correction', () => {
  const place = { municipality: 'bistra', indicator: 'content.second' };
  const points = row(final, place.indicator)?.points ?? null;
  const reason = { bg: 'Беше в архива.', en: 'It was in the archive.' };
  const erratum = { ...place, version: '1.0.1', at: '2027-01-10T09:00:00.000Z', old: 3, new: points, reason };
  const found = '[id="content.second"]';
  const page = 'en/municipalities/bistra.html';
  expect(said({ ...final, errata: [erratum] }, page, found)).toContain('Corrected in version 1.0.1: It was in the');
  expect(said({ ...final, errata: [{ ...erratum, new: 3 }] }, page, found)).not.toContain('archive');
});

test('an upheld reply to an undetermined score says what it was and became', () => {
  const release = assembleRelease(aRepliedSource());
  const replies = release.replies.map((one) => (one.outcome === 'upheld' ? { ...one, before: null } : one));
  expect(said({ ...release, replies }, 'bg/replies.html')).toContain('неопределено → 1');
  const under = said({ ...release, replies }, 'en/municipalities/kamenitsa.html', '[id="content.first"] .reply');
  expect(under).toContain('before the reply undetermined');
});

test('without replies nobody is said to have answered, and longer times are named', () => {
  const repliesLonger = [{ municipality: 'bistra', until: '2026-12-20' }];
  const page = said({ ...final, repliesUntil: '2026-12-14', repliesLonger }, 'en/replies.html');
  expect(page).toContain('could see its scorecard and contest every score until 14 December 2026.');
  expect(page).toContain('More time was given to bistra (until 20 December 2026). There are no replies.');
  expect(page).not.toContain('arbiter answered');
});

test('the time of all is not that of the one who had longest', () => {
  const shared = { edition: 'small', account: 'petya', at: '2026-12-01T09:00:00.000Z', reason: null };
  const deadlines = [
    { ...shared, municipality: null, until: '2026-12-14' },
    { ...shared, municipality: 'bistra', until: '2026-12-20', reason: 'Болест.' },
    { ...shared, municipality: 'elsewhere', until: '2026-12-21', reason: 'Болест.' },
  ];
  expect(repliesWindow(deadlines, new Set(['kamenitsa', 'bistra']))).toEqual({
    repliesUntil: '2026-12-14',
    repliesLonger: [{ municipality: 'bistra', until: '2026-12-20' }],
  });
});

test('a final release of one municipality does not call itself a preview', () => {
  const towns = { bistra: 'Бистра' };
  const release = assembleRelease(aReleaseSource('final', smallEdition, { towns, scoreOf: () => 0 }));
  for (const page of ['bg/index.html', 'bg/method.html']) {
    expect(said(release, page)).toContain('класираните общини са под две');
    expect(said(release, page)).not.toContain('Предварителният преглед');
  }
});

test('the share of equal answers says how many pairs it is of', () => {
  const indicator = smallEdition.indicators.find(({ id }) => id === 'content.second');
  const scales = Array.from({ length: 8 }, (_, at) => [`town${at}`, `Град ${at}`] as const);
  const towns = Object.fromEntries(scales);
  const many = aReleaseSource('final', smallEdition, {
    towns,
    scoreOf: (municipality, { id }) => (municipality === 'town0' && id === indicator?.id ? null : 0),
  });
  const rows = assembleRelease(many).agreement.filter(({ scopeId }) => scopeId === 'content.second');
  expect(rows.find(({ statistic }) => statistic === 'ac2')).toMatchObject({ n: 7, percentN: 8 });
  const text = said(assembleRelease(many), 'bg/indicators/content.second.html', '.agreement');
  expect(text).toContain('от 8,');
});

test('a score of a category without points costs nothing', () => {
  const scores = final.scores.map((one) => (one.category === 'content' ? { ...one, points: null } : one));
  expect(said(final, 'bg/municipalities/bistra.html', '#main, main')).toContain('губи');
  expect(said({ ...final, scores }, 'bg/municipalities/bistra.html', '[id="content.second"]')).not.toContain('губи');
});

test('who did not see the pre-score confirmed nothing: by hand in EARL, in other words on the scorecard', () => {
  const seen = had(({ ratings }) => ({ ratings: ratings.map((one) => ({ ...one, arm: 'answer-first' as const })) }));
  const mode = (release: Release, indicator: string) => {
    const graph = JSON.parse(String(dataFiles(release).get('earl/bistra.jsonld'))) as {
      '@graph': { '@id': string; 'earl:mode'?: { '@id': string } }[];
    };
    return graph['@graph'].find((one) => one['@id'].endsWith(`/${indicator}/panel`))?.['earl:mode']?.['@id'];
  };
  expect([mode(final, 'content.second'), mode(seen, 'content.second')]).toEqual(['earl:manual', 'earl:semiAuto']);
  const how = (release: Release) => said(release, 'bg/municipalities/bistra.html', '[id="content.second"]');
  expect(how(final)).toContain('хората дадоха същото, без да виждат автоматичната');
  expect(how(seen)).toContain('автоматично и потвърдено');
  expect(row(seen, 'content.second')?.isBlind).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import hsts from '../../../checks/security/hsts.ts';
import tlsCertificateValid from '../../../checks/security/tls-certificate-valid.ts';
import { checks } from '../../../checks/index.ts';
import { loadConfig } from '../../../config/load.ts';
import { judgeAll, judgeOne } from '../../../src/judge/run-check.ts';
import type { AnyCheck, Level } from '../../../src/model/check.ts';
import type { Edition, Indicator } from '../../../src/model/edition.ts';
import type { Gap, Observed } from '../../../src/model/observation/observed.ts';
import type { Recording } from '../../../src/model/observation/index.ts';
import { unseenReasons, type Unseen } from '../../../src/model/unseen.ts';
import { answering, aPage, aResponse, aTlsFact, HOST, subject } from '../../kit/observations.ts';

const { edition } = loadConfig({ edition: '2026' });
const unplanned = { seen: false, because: 'not_planned' } as const;
const empty: Recording['observed'] = {
  tls: unplanned,
  dns: unplanned,
  httpsUpgrade: unplanned,
  securityTxt: unplanned,
  software: unplanned,
  dataHosts: unplanned,
  responses: unplanned,
  visits: unplanned,
  pages: unplanned,
  documents: unplanned,
  documentSamples: unplanned,
  topics: unplanned,
  languages: unplanned,
  lookAlikes: unplanned,
  links: unplanned,
  search: unplanned,
  missingPages: unplanned,
  axe: unplanned,
  layouts: unplanned,
  keyboard: unplanned,
  timings: unplanned,
  consent: unplanned,
  profiles: unplanned,
};
const seen = <T>(value: T, ...gaps: Gap[]): Observed<T> => ({ seen: true, value, gaps });
const recording = (observed: Partial<Recording['observed']>): Recording => ({
  municipality: subject.id,
  asOf: '2026-05-04',
  observed: { ...empty, ...observed },
});

const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  id: 'content.example',
  category: 'content',
  title: { bg: 'Пример', en: 'Example' },
  question: { bg: 'Има ли?', en: 'Is there?' },
  scale: 'four-point',
  anchors: {},
  tier: 'suggestible',
  source: [],
  ...over,
});
/** A check that answers with one level, whatever it sees. */
const always = (level: Level | 'review', over: Partial<AnyCheck> = {}): AnyCheck => ({
  id: 'content.example',
  version: 1,
  needs: ['pages'],
  outcomes: { it: { level, says: { bg: 'Видяно.', en: 'Seen.' } } },
  judge: () => ({ outcome: 'it', evidence: [] }),
  ...over,
});
const judge = (
  check: AnyCheck | undefined,
  observed: Partial<Recording['observed']>,
  asked = indicator(),
  by = edition,
) => judgeOne(asked, check, recording(observed), subject, by);
const wholeHost: Gap = { what: 'obs.varbovets.example', because: 'conn_timeout' };

test('an indicator without a check goes to a person', () => {
  expect(judge(undefined, {})).toMatchObject({
    status: 'review',
    because: 'not-automated',
    score: null,
    check: null,
    says: { bg: 'Още не се проверява автоматично.', en: 'Not automated yet.' },
  });
});

test('what could not be observed has no score and says why', () => {
  const judgement = judge(always(3), { pages: { seen: false, because: 'blocked_waf' } });
  expect(judgement).toMatchObject({
    status: 'not-observed',
    because: 'blocked_waf',
    score: null,
    outcome: null,
    bound: null,
  });
  expect(judgement.says.bg).toBe('Не можа да се види: защитна стена спира автоматичното четене.');
});

test('a kind that a recording of an earlier version lacks is not observed', () => {
  const bare = { ...recording({}), observed: {} } as Recording;
  expect(judgeOne(indicator(), always(3), bare, subject, edition)).toMatchObject({
    status: 'not-observed',
    because: 'not_planned',
  });
});

test('a judged indicator carries score, confidence of its tier, outcome and check', () => {
  expect(judge(always(2, { version: 7 }), { pages: seen([]) })).toMatchObject({
    municipality: 'varbovets',
    indicator: 'content.example',
    category: 'content',
    status: 'judged',
    score: 2,
    max: 3,
    bound: 'exact',
    confidence: edition.confidence.suggestible,
    outcome: 'it',
    because: null,
    check: { id: 'content.example', version: 7 },
    says: { bg: 'Видяно.', en: 'Seen.' },
  });
});

describe('after a crawl that was cut short', () => {
  test.for<[AnyCheck['ifPartial'], Level, string]>([
    ['at-least', 1, 'at-least'],
    ['at-least', 3, 'exact'],
    ['at-most', 2, 'at-most'],
    ['at-most', 0, 'exact'],
    [undefined, 0, 'unknown'],
    [undefined, 3, 'unknown'],
  ])('%s %d means %s', ([ifPartial, score, bound]) => {
    const check = always(score, ifPartial === undefined ? {} : { ifPartial });
    expect(judge(check, { pages: seen([], wholeHost) })).toMatchObject({ status: 'judged', score, bound });
  });

  test.for<['at-least' | 'at-most', Level]>([
    ['at-least', 0],
    ['at-most', 3],
  ])('%s %d says nothing, so a person decides with what was found', ([ifPartial, level]) => {
    const judgement = judge(always(level, { ifPartial }), { pages: seen([], wholeHost, wholeHost) });
    expect(judgement).toMatchObject({
      status: 'review',
      because: 'cut-short',
      score: null,
      bound: null,
      outcome: 'it',
    });
    expect(judgement.says.en).toBe(
      'Seen. But not everything was looked at: obs.varbovets.example (the server does not accept a connection in time).',
    );
  });

  test('many gaps are named by the first few and counted', () => {
    const gaps = [1, 2, 3, 4, 5].map((n): Gap => ({ what: `https://h.example/${n}`, because: 'timeout_idle' }));
    const { says } = judge(always(0, { ifPartial: 'at-least' }), { pages: seen([], ...gaps) });
    expect(says.bg).toContain('https://h.example/3 (отговорът спира по средата); и още 2.');
  });
});

describe('a check that looks at the main host', () => {
  const council: Gap = { what: `https://obs.${HOST}/`, because: 'conn_timeout' };
  const portal = (because: Unseen): Gap => ({ what: HOST, because });
  const asked = edition.indicators.find(({ id }) => id === 'security.tls-certificate-valid') ?? indicator();

  test('is not blurred by a gap on another host', () => {
    const observed = { tls: seen([aTlsFact()], council) };
    expect(judge(tlsCertificateValid, observed, asked)).toMatchObject({ score: 1, bound: 'exact' });
  });

  test('is not observed when the portal is the gap', () => {
    const observed = { tls: seen([aTlsFact({ main: false, host: `obs.${HOST}` })], council, portal('dns_timeout')) };
    expect(judge(tlsCertificateValid, observed, asked)).toMatchObject({
      status: 'not-observed',
      because: 'dns_timeout',
    });
  });

  test('sees its facts alone', () => {
    const spy = always(3, {
      needs: ['responses', 'pages'],
      looksAt: 'home-page',
      judge: (site: { responses: unknown[]; pages: unknown[] }) => ({
        outcome: site.responses.length === 1 && site.pages.length === 1 ? 'it' : 'leaked',
        evidence: [],
      }),
    });
    const observed = {
      responses: seen([aResponse(), aResponse({ role: 'page' }), aResponse({ main: false })]),
      pages: seen([aPage({ home: true }), aPage(), aPage({ home: true, site: 'council' })]),
    };
    expect(judge(spy, observed)).toMatchObject({ status: 'judged', outcome: 'it' });
  });

  test('the home page is one answer: pages not read beside it do not matter', () => {
    const observed = {
      responses: seen([answering(['strict-transport-security', 'max-age=31536000'])], portal('budget_exhausted')),
    };
    expect(judge(hsts, observed, indicator({ scale: 'binary' }))).toMatchObject({ score: 1, bound: 'exact' });
  });
});

describe('who decides', () => {
  test('an outcome for a person has no score but keeps its words', () => {
    expect(judge(always('review'), { pages: seen([]) })).toMatchObject({
      status: 'review',
      because: 'undecided',
      score: null,
      confidence: null,
      says: { en: 'Seen.' },
    });
  });

  test('an indicator that only a person may decide never gets a score', () => {
    expect(judge(always(3), { pages: seen([]) }, indicator({ tier: 'assistive' }))).toMatchObject({
      status: 'review',
      score: null,
    });
  });
});

describe('our own faults are contained', () => {
  const slot = { it: { level: 1, says: { bg: 'За {days}.', en: 'For {days}.' } } } as const;
  test.for<[string, AnyCheck]>([
    [
      'K-05 a check that throws',
      always(3, {
        judge: () => {
          throw new Error('boom');
        },
      }),
    ],
    ['an undeclared outcome', always(3, { judge: () => ({ outcome: 'toString', evidence: [] }) })],
    ['an unfilled slot', always(1, { outcomes: slot })],
    ['no answer at all', always(3, { judge: (() => undefined) as never })],
  ])('%s', ([, check]) => {
    expect(judge(check, { pages: seen([]) })).toMatchObject({
      status: 'crashed',
      score: null,
      confidence: null,
      evidence: [],
    });
  });

  test('a level off the scale of the indicator', () => {
    expect(judge(always(2), { pages: seen([]) }, indicator({ scale: 'binary3' }))).toMatchObject({
      status: 'crashed',
      because: 'level 2 is off the scale',
    });
  });
});

test('an edition tunes the limits a check has, and no others; the values used are kept', () => {
  const tuned: Edition = { ...edition, limits: { 'content.example': { least: 9, unknown: 1 } } };
  const check = always(1, {
    limits: { least: 2, most: 5 },
    outcomes: {
      it: { level: 1, says: { bg: 'Поне {least}, най-много {most}.', en: 'At least {least}, at most {most}.' } },
    },
    judge: (_: unknown, { limits }: { limits: Record<string, number> }) => ({
      outcome: 'it',
      facts: limits,
      evidence: [],
    }),
  });
  expect(judge(check, { pages: seen([]) }, indicator(), tuned)).toMatchObject({
    limits: { least: 9, most: 5 },
    says: { en: 'At least 9, at most 5.' },
  });
});

test('numbers are written the way of each language, and facts cannot run on', () => {
  const check = always(1, {
    outcomes: { it: { level: 1, says: { bg: '{share} % от {name}.', en: '{share} % of {name}.' } } },
    judge: () => ({ outcome: 'it', facts: { share: 4.5, name: 'x\n'.repeat(500) }, evidence: [] }),
  });
  const { says } = judge(check, { pages: seen([]) });
  expect(says.bg).toMatch(/^4,5 % от x x x/u);
  expect(says.en).toMatch(/^4\.5 % of x x x/u);
  expect(says.en.length).toBeLessThan(250);
});

test('days among the facts are written as people read them', () => {
  const check = always(1, {
    outcomes: { it: { level: 1, says: { bg: 'Обновено на {day}.', en: 'Updated on {day}.' } } },
    judge: () => ({ outcome: 'it', facts: { day: '2026-05-04' }, evidence: [] }),
  });
  expect(judge(check, { pages: seen([]) }).says).toEqual({
    bg: 'Обновено на 4 май 2026 г.',
    en: 'Updated on 4 May 2026.',
  });
});

test('every edition gets one judgement per indicator, in its order, whatever was recorded', () => {
  const reasons = Object.keys(unseenReasons) as Unseen[];
  const anyObserved = fc.oneof(
    fc.constantFrom(...reasons).map((because) => ({ seen: false, because })),
    fc.constantFrom(...reasons).map((because) => ({ seen: true, value: [], gaps: [{ what: HOST, because }] })),
    fc.anything().map((value) => ({ seen: true, value, gaps: [] })),
  );
  fc.assert(
    fc.property(fc.record(Object.fromEntries(Object.keys(empty).map((kind) => [kind, anyObserved]))), (observed) => {
      const judgements = judgeAll(edition, checks, recording(observed), subject);
      expect(judgements.map((it) => it.indicator)).toEqual(edition.indicators.map(({ id }) => id));
      for (const { status, score } of judgements) expect(score === null).toBe(status !== 'judged');
    }),
    { numRuns: 100 },
  );
});

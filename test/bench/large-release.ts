import { loadConfig } from '../../config/load.ts';
import { scaleLevels, type Edition, type Indicator } from '../../src/model/edition.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { Municipality } from '../../src/model/municipality.ts';
import type { Level } from '../../src/model/check.ts';
import type { Arm } from '../../src/model/review/assessment.ts';
import type { Rating, RatingAnswer } from '../../src/model/review/rating.ts';
import type { ReleaseSource } from '../../src/publish/release/assemble/source.ts';
import { deriveState } from '../../src/review/state.ts';
import { randomFrom, type Random } from '../../src/score/random.ts';

const at = '2026-12-01T09:00:00.000Z';

/**
 * A decided edition of the real indicators over so many made-up municipalities: the machine is right nine times of ten, the
 * evaluators differ about one question in twelve, and the arbiter takes a side. The same number gives the same edition.
 */
export function aLargeSource(municipalities: number): ReleaseSource {
  const { edition } = loadConfig();
  const random = randomFrom(municipalities);
  const towns = Array.from({ length: municipalities }, (_, town) => aTown(town));
  const cases = towns.flatMap(({ id }, town) =>
    edition.indicators.map((indicator) =>
      aCase({ edition, indicator, municipality: id }, town / municipalities, random),
    ),
  );
  return {
    edition,
    version: '1.0.0',
    basis: 'final',
    day: '2026-12-31',
    municipalities: towns,
    findings: cases.map(({ judgement }) => ({ run: 'bench-1', judgement })),
    standings: cases.map(({ standing }) => standing),
    runs: [{ id: 'bench-1', startedAt: at, finishedAt: at, asOf: '2026-12-01', versions: 'Gradomer 0.1.0' }],
    numbers: new Map(edition.indicators.map(({ id }, index) => [id, `${index + 1}`])),
    previous: {
      edition: '2020',
      title: { bg: 'Индекс 2020', en: 'Index 2020' },
      totals: towns.slice(0, 27).map(({ id }, town) => ({ municipality: id, rank: town + 1, score: 61 - town })),
    },
    names: new Map(),
    earlier: null,
    ...{ repliesUntil: null, repliesLonger: [], replies: [], errata: [], before: null },
  };
}

function aTown(town: number): Municipality {
  const host = `https://town-${town}.example/`;
  return {
    id: `town-${town}`,
    names: { bg: `Градище ${town}`, en: `Gradishte ${town}`, official: `Община Градище ${town}` },
    codes: { nsi: `GR${town}`, ekatte: '00001', iso: 'BG-01' },
    emailDomain: null,
    sites: [{ kind: 'portal', url: host }],
    profiles: [],
    lookAlikes: [],
  };
}

interface Asked {
  readonly edition: Edition;
  readonly indicator: Indicator;
  readonly municipality: string;
}

function aCase({ edition, indicator, municipality }: Asked, lag: number, random: Random) {
  const levels = scaleLevels[indicator.scale];
  const highest = levels.at(-1) ?? 0;
  const truth = random() < 0.75 - 0.5 * lag ? highest : (levels[Math.floor(random() * levels.length)] ?? 0);
  const score = random() < 0.9 ? truth : (levels[Math.floor(random() * levels.length)] ?? 0);
  const judgement: Judgement = {
    municipality,
    indicator: indicator.id,
    category: indicator.category,
    status: 'judged',
    outcome: 'found',
    score,
    max: highest,
    confidence: 0.9,
    bound: 'exact',
    says: indicator.anchors[String(score)] ?? indicator.question,
    because: null,
    evidence: Array.from({ length: Math.floor(random() * 6) }, (_, one) => anEvidence(municipality, indicator.id, one)),
    check: { id: indicator.id, version: 1 },
    limits: {},
  };
  return { judgement, standing: decided(edition, judgement, truth, random) };
}

function anEvidence(municipality: string, indicator: string, one: number): Evidence {
  return {
    kind: one % 3 === 0 ? 'document' : 'page',
    url: `https://${municipality}.example/bg/${encodeURIComponent('документи')}/${indicator}/${one}`,
    quote: 'Решение № 412 от протокол № 17 на общинския съвет за приемане на бюджета за 2026 година. '.repeat(
      1 + (one % 3),
    ),
    capturedAt: at,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  };
}

function decided(
  edition: Edition,
  { municipality, indicator, score }: Judgement,
  truth: Level,
  random: Random,
): ReleaseSource['standings'][number] {
  const key = { edition: edition.id, municipality, indicator };
  const arm: Arm = random() < 0.2 ? 'never-revealed' : 'answer-first';
  const rating = (account: string, answer: RatingAnswer): Rating => ({
    ...{ ...key, account, answer, at, arm },
    ...{ round: 1, finding: 1, dwellMs: 4000, opened: 1, clientSeq: account },
  });
  const isDisputed = random() < 1 / 12;
  const facts = {
    ...key,
    preScores: [score],
    fingerprints: ['a'],
    evaluators: ['ana', 'boris'],
    ratings: [
      rating('ana', truth),
      rating('boris', isDisputed ? (score === truth ? 'cannot_tell' : (score ?? 0)) : truth),
    ],
    closedAt: new Map([
      ['ana', at],
      ['boris', at],
    ]),
    expertRemarks: [],
    decisions: isDisputed
      ? [
          {
            ...{ ...key, account: 'diana', at, round: 1, finding: 1, score: truth },
            reason: 'borderline' as const,
            justification: 'Документът е публикуван, но не е достъпен от началната страница на портала.',
            guidelineGap: false,
          },
        ]
      : [],
    reopened: 0,
  };
  return { ...deriveState(facts), facts };
}

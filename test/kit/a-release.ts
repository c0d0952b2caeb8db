import type { Level } from '../../src/model/check.ts';
import { scaleLevels, type Edition, type Indicator } from '../../src/model/edition.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { Municipality } from '../../src/model/municipality.ts';
import type { Rating, RatingAnswer } from '../../src/model/review/rating.ts';
import type { ReleaseSource } from '../../src/publish/release/assemble/source.ts';
import { deriveState } from '../../src/review/state.ts';
import { hostile, judgement, smallEdition } from './an-audit.ts';

const at = '2026-12-01T09:00:00.000Z';
const equals: Given = {
  towns: { bistra: 'Бистра', varbovets: 'Върбовец', kamenitsa: 'Каменица "Нова"\n=1+1' },
  scoreOf: (municipality, { scale }, place) =>
    scaleLevels[scale][municipality === 'kamenitsa' ? place % scaleLevels[scale].length : 0] ?? 0,
};

/** Other municipalities, Bulgarian name by id, and what each has: null is undetermined. */
interface Given {
  readonly towns: Readonly<Record<string, string>>;
  readonly scoreOf: (municipality: string, indicator: Indicator, place: number) => Level | null;
}

/** Three fictional municipalities of the small edition, two of them equal; hostile words in names and evidence. */
export function aReleaseSource(
  basis: ReleaseSource['basis'],
  edition: Edition = smallEdition,
  { towns, scoreOf }: Given = equals,
): ReleaseSource {
  const judgements = Object.keys(towns).flatMap((municipality) =>
    edition.indicators.map((indicator, place) =>
      judgement(indicator, { municipality, score: scoreOf(municipality, indicator, place), evidence: [hostile] }),
    ),
  );
  return {
    edition,
    version: '1.0.0',
    basis,
    day: '2026-12-31',
    municipalities: Object.entries(towns).map(([id, name]) => municipality(id, name)),
    findings: judgements.map((one) => ({ run: 'small-1', judgement: one })),
    standings: basis === 'final' ? judgements.map((one) => decided(one, edition.id)) : [],
    runs: [{ id: 'small-1', startedAt: at, finishedAt: at, asOf: '2026-12-01', versions: 'Gradomer 0.1.0' }],
    numbers: new Map([['security.first', '1.01']]),
    previous: {
      edition: '2020',
      title: { bg: 'Индекс 2020', en: 'Index 2020' },
      totals: [{ municipality: 'bistra', rank: 1, score: 60.86 }],
    },
    names: new Map(),
    earlier: null,
    ...{ repliesUntil: null, repliesLonger: [], replies: [], errata: [], before: null },
  };
}

function municipality(id: string, name: string): Municipality {
  return {
    id,
    names: { bg: name, en: id },
    codes: { nsi: `${id}-1`, ekatte: '00001', iso: 'BG-01' },
    emailDomain: null,
    sites: [{ kind: 'portal', url: `https://${id}.example/` }],
    profiles: [],
    lookAlikes: [],
  };
}

/** Both evaluators say what the machine said, but for the first indicator, where an arbiter decides. */
function decided({ municipality, indicator, score }: Judgement, edition: string): ReleaseSource['standings'][number] {
  const key = { edition, municipality, indicator };
  const isDisputed = indicator === 'security.first';
  const rating = (account: string, answer: RatingAnswer): Rating => ({
    ...{ ...key, account, answer, at },
    ...{ round: 1, finding: 1, arm: 'from-scratch', dwellMs: 4000, opened: 1, clientSeq: account },
  });
  const given = score ?? 'cannot_tell';
  const facts = {
    ...key,
    preScores: [score],
    fingerprints: ['a'],
    evaluators: ['ana', 'boris'],
    ratings: [rating('ana', given), rating('boris', isDisputed ? 'cannot_tell' : given)],
    closedAt: new Map([
      ['ana', at],
      ['boris', at],
    ]),
    expertRemarks: [],
    decisions:
      isDisputed && score !== null
        ? [
            {
              ...{ ...key, account: 'diana', at, round: 1, finding: 1, score },
              reason: 'borderline' as const,
              justification: '=HYPERLINK("https://example.org")',
              guidelineGap: false,
            },
          ]
        : [],
    reopened: 0,
  };
  return { ...deriveState(facts), facts };
}

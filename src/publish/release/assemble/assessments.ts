import type { Indicator } from '../../../model/edition.ts';
import type { Judgement } from '../../../model/judgement.ts';
import type { RatingAnswer } from '../../../model/review/rating.ts';
import { seeded } from '../../../review/seeded.ts';
import { isControlArm } from '../../../score/automation/trial.ts';
import type { Compared } from '../../../score/comparisons.ts';
import { maxOf } from '../../../score/index/index-score.ts';
import { countingDecision } from '../../../review/state.ts';
import type { AssessmentRow, EvidenceRow, Rated } from '../release.ts';
import type { ReplyStatus } from '../reply-row.ts';
import { replyRows, replyStatusOf } from './replies.ts';
import { pointsOf, type ReleaseSource, type SourceFinding } from './source.ts';

const unjudged = {
  bg: 'Не е проверено: обхождането не е стигнало дотук.',
  en: 'Not observed: the crawl did not get this far.',
};

/** One row per municipality and indicator, always, with the evidence of each. */
export function assessmentRows(source: ReleaseSource): { assessments: AssessmentRow[]; evidence: EvidenceRow[] } {
  const findingOf = new Map(source.findings.map((finding) => [placeOf(finding.judgement), finding]));
  const standingOf = new Map(source.standings.map((standing) => [placeOf(standing.facts), standing]));
  const replyOf = new Map(replyRows(source).map((reply) => [placeOf(reply), reply]));
  const rows = source.municipalities.flatMap(({ id: municipality }) =>
    source.edition.indicators.map((indicator) => {
      const place = placeOf({ municipality, indicator: indicator.id });
      const replyStatus = replyStatusOf(replyOf.get(place));
      const known = { finding: findingOf.get(place), standing: standingOf.get(place), replyStatus };
      return row(source, { municipality, indicator, ...known });
    }),
  );
  return { assessments: rows.map(({ assessment }) => assessment), evidence: rows.flatMap(({ evidence }) => evidence) };
}

interface Case {
  readonly municipality: string;
  readonly indicator: Indicator;
  readonly finding: SourceFinding | undefined;
  readonly standing: Compared | undefined;
  readonly replyStatus: ReplyStatus;
}

function row(source: ReleaseSource, { municipality, indicator, finding, standing, replyStatus }: Case) {
  const judgement = finding?.judgement;
  const evidence = (judgement?.evidence ?? []).map(({ searched, ...one }, index): EvidenceRow => ({
    ...one,
    id: `${municipality}.${indicator.id}.${index + 1}`,
    municipality,
    indicator: indicator.id,
    searchedPages: searched?.pages ?? null,
    searchedDocuments: searched?.documents ?? null,
  }));
  const assessment: AssessmentRow = {
    municipality,
    indicator: indicator.id,
    points: pointsOf(source, judgement, standing),
    max: maxOf(indicator),
    ...proposed(judgement),
    ...(source.basis === 'final' && standing !== undefined ? decided(standing) : undecided),
    replyStatus,
    run: finding?.run ?? source.runs[0]?.id ?? '',
    evidence: evidence.map(({ id }) => id),
  };
  return { assessment, evidence };
}

type Decided = Pick<AssessmentRow, 'provenance' | 'ratings' | 'isBlind' | 'justification'>;

const undecided: Decided = { provenance: null, ratings: null, isBlind: false, justification: null };

function decided(standing: Compared): Decided {
  return {
    provenance: standing.provenance,
    ratings: ratingsOf(standing),
    isBlind: isBlind(standing),
    justification: justificationOf(standing),
  };
}

/** Of the decision that stands: one that was overtaken since explains another score. */
function justificationOf(standing: Compared): string | null {
  return standing.provenance === 'arbitrated' ? (countingDecision(standing)?.justification ?? null) : null;
}

/** Answered on control arms alone, and nobody changed the answer once the pre-score was shown. */
function isBlind({ facts, round }: Compared): boolean {
  return facts.evaluators.every((account) => {
    const own = facts.ratings.filter((rating) => rating.account === account && rating.round === round);
    const [first] = own;
    return first !== undefined && isControlArm(first.arm) && own.at(-1)?.answer === first.answer;
  });
}

function proposed(judgement: Judgement | undefined): Pick<AssessmentRow, 'prePoints' | 'preStatus' | 'says' | 'check'> {
  const { score = null, status = 'not-observed', says = unjudged, check = null } = judgement ?? {};
  return { prePoints: score, preStatus: status, says, check };
}

/** First and last answers of the last round, in an order shuffled by municipality, so that no column is one person. */
function ratingsOf({ facts, round }: Compared): readonly [Rated, Rated] | null {
  const [first, second] = facts.evaluators.map((account): Rated => {
    const own = facts.ratings.filter((rating) => rating.account === account && rating.round === round);
    return { initial: printed(own[0]?.answer), final: printed(own.at(-1)?.answer) };
  });
  if (first === undefined || second === undefined) return null;
  return seeded(facts.edition, facts.municipality) % 2 === 0 ? [first, second] : [second, first];
}

function printed(answer: RatingAnswer | undefined): string | null {
  return answer === undefined ? null : String(answer);
}

function placeOf({ municipality, indicator }: { readonly municipality: string; readonly indicator: string }): string {
  return `${municipality} ${indicator}`;
}

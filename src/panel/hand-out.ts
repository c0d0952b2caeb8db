import type { Database } from '../../storage/database.ts';
import { assignmentsOf, keepAssignments, releaseAssignments } from '../../storage/review/assignments.ts';
import { currentFindings } from '../../storage/review/findings.ts';
import type { Edition } from '../model/edition.ts';
import type { Finding } from '../model/review/finding.ts';
import type { Assignment } from '../model/review/assessment.ts';
import { drawArms, type Drawn } from '../review/arms.ts';
import { shareOut, type Lack, type Share } from '../review/assign.ts';
import { seededRank } from '../review/seeded.ts';
import { recusalsIn, strandedIn } from './stranded.ts';

/** Who is to answer the questions of an edition. Accounts by id; `by` hands out, `at` is an ISO instant. */
export interface Panel {
  readonly evaluators: readonly string[];
  readonly arbiters: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** What was handed out, or who is missing. */
export interface HandedOut {
  readonly assignments: readonly Assignment[];
  readonly lacking: readonly Lack[];
}

/**
 * Hands out every question of an edition that has a finding and nobody to answer it: two evaluators and an arbiter each.
 * What was handed out before stays, but for what waits for somebody who can no longer answer: that goes to others. So it can
 * be done again after a recusal, when somebody left, or when further municipalities were audited.
 */
export async function handOut(db: Database, edition: Edition, panel: Panel): Promise<HandedOut> {
  const { shares, lacking, findings, stranded } = await share(db, edition, panel);
  const assignments = withArms(shares, findings, edition);
  const deed = { edition: edition.id, by: panel.by, at: panel.at };
  if (lacking.length === 0 && stranded.length > 0) await releaseAssignments(db, stranded, deed);
  if (assignments.length > 0) await keepAssignments(db, assignments, deed);
  return { assignments, lacking };
}

/** What handing out would give to whom, without doing it. */
export async function previewHandOut(
  db: Database,
  edition: Edition,
  panel: Pick<Panel, 'evaluators' | 'arbiters'>,
): Promise<{ readonly shares: readonly Share[]; readonly lacking: readonly Lack[] }> {
  const { shares, lacking } = await share(db, edition, panel);
  return { shares, lacking };
}

async function share(db: Database, edition: Edition, { evaluators, arbiters }: Pick<Panel, 'evaluators' | 'arbiters'>) {
  const findings = await currentFindings(db, edition.id, null);
  const stranded = await strandedIn(db, edition.id);
  const isStranded = new Set(stranded.map(partOf));
  const taken = (await assignmentsOf(db, edition.id)).filter((one) => !isStranded.has(partOf(one)));
  const outcome = shareOut({
    questions: questionsOf(edition, findings),
    evaluators,
    arbiters,
    recusals: await recusalsIn(db, edition.id),
    taken,
    seed: edition.review.seed,
  });
  return { ...outcome, findings, stranded };
}

function partOf({ municipality, indicator, slot }: Share): string {
  return `${municipality} ${indicator} ${slot}`;
}

/** What there is a finding on, in the order of the edition: after a partial run that is not everything. */
function questionsOf(
  { indicators }: Edition,
  findings: readonly Finding[],
): Pick<Share, 'municipality' | 'indicator'>[] {
  const judgements = findings.map(({ judgement }) => judgement);
  return indicators.flatMap(({ id }) => judgements.filter(({ indicator }) => indicator === id));
}

/** Draws each evaluator's arms and the order of the queue; arbiters answer first, always. */
function withArms(shares: readonly Share[], findings: readonly Finding[], { id, review }: Edition): Assignment[] {
  const judgementOf = new Map(
    findings.map(({ judgement }) => [`${judgement.municipality} ${judgement.indicator}`, judgement]),
  );
  return [...new Set(shares.map(({ account }) => account))].flatMap((account) => {
    const own = shares.filter((share) => share.account === account);
    const rated = own.filter(({ slot }) => slot !== 'arbiter');
    const questions = rated.map(({ municipality, indicator }): Drawn => {
      const judgement = judgementOf.get(`${municipality} ${indicator}`);
      return { municipality, indicator, category: judgement?.category ?? '', preScore: judgement?.score ?? null };
    });
    const drawn = drawArms(questions, review.arms, `${review.seed} ${account}`);
    const armOf = new Map(rated.map((share, index) => [share, drawn[index] ?? 'answer-first']));
    return own.map((share): Assignment => ({
      ...share,
      edition: id,
      arm: armOf.get(share) ?? 'answer-first',
      rank: seededRank(review.seed, account, share.municipality, share.indicator),
    }));
  });
}

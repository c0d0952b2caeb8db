import type { Arm, ArmShares } from '../model/review/assessment.ts';
import { seeded, seededOrder } from './seeded.ts';

/** One question as far as the draw of its arm looks at it. */
export interface Drawn {
  readonly municipality: string;
  readonly indicator: string;
  readonly category: string;
  readonly preScore: number | null;
}

/** From so many questions of an indicator on, at least one of them is answered from scratch by each evaluator. */
const leastForControl = 10;

/**
 * Draws the arm of every question of one evaluator: in each stratum (category and pre-score) every n-th question, from a
 * seeded beginning, so that the shares hold in all of them; then each indicator gets at least one question from scratch.
 * Returns the arms in the order of the questions. The same seed draws the same arms.
 */
export function drawArms(questions: readonly Drawn[], shares: ArmShares, seed: string): Arm[] {
  const armOf = new Map<Drawn, Arm>();
  const place = seeded(seed, 'arms') / 2 ** 32;
  inStrata(questions, seed).forEach((question, index) => {
    armOf.set(question, armAt(index, place, shares));
  });
  if (shares['from-scratch'] > 0) addControls(questions, armOf, seed);
  return questions.map((question) => armOf.get(question) ?? 'answer-first');
}

/** The arm whose share of the line the n-th step of a walk with golden-ratio strides falls on: even in any stretch. */
function armAt(index: number, place: number, shares: ArmShares): Arm {
  const goldenRatio = 0.618033988749895;
  let point = (place + index * goldenRatio) % 1;
  for (const arm of ['from-scratch', 'never-revealed', 'visible'] as const) {
    if (point < shares[arm]) return arm;
    point -= shares[arm];
  }
  return 'answer-first';
}

function inStrata(questions: readonly Drawn[], seed: string): Drawn[] {
  const stratum = ({ category, preScore }: Drawn) => `${category} ${preScore ?? 'none'}`;
  return seededOrder(questions, seed, keyOf).sort((a, b) => compare(stratum(a), stratum(b)));
}

function addControls(questions: readonly Drawn[], armOf: Map<Drawn, Arm>, seed: string): void {
  for (const indicator of new Set(questions.map((question) => question.indicator))) {
    const all = questions.filter((question) => question.indicator === indicator);
    if (all.length < leastForControl || all.some((question) => armOf.get(question) === 'from-scratch')) continue;
    const plain = all.filter((question) => armOf.get(question) === 'answer-first');
    const [chosen] = seededOrder(plain, `${seed} ${indicator}`, keyOf);
    if (chosen !== undefined) armOf.set(chosen, 'from-scratch');
  }
}

function keyOf({ municipality, indicator }: Drawn): string {
  return `${indicator} ${municipality}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

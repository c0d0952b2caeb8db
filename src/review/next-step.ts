import { phases, type Phase } from '../model/review/assessment.ts';
import { nextPhase, obstacles, type EditionFacts } from './phase-gate.ts';

/** What the coordinator has to do, or wait for, now. */
export type NextStep =
  | 'start-audit'
  | 'watch-audit'
  | 'add-people'
  | 'adopt-run'
  | 'hand-out'
  | 'enter-phase'
  | 'wait-for-evaluators'
  | 'wait-for-arbiters'
  | 'open-window'
  | 'wait-for-replies'
  | 'wait-for-answers'
  | 'nothing';

/** One of the first steps: what is done, and which one is to be done now. */
export interface FirstStep {
  readonly step: 'audit' | 'people' | 'adopt' | 'hand-out' | 'rate';
  readonly state: 'done' | 'now' | 'later';
}

const isBefore = (phase: Phase, other: Phase): boolean => phases.indexOf(phase) < phases.indexOf(other);

/** The phase that may be entered next; null after the last. Rating may begin whether or not anybody said that the crawl did. */
export function phaseToEnter({ phase }: Pick<EditionFacts, 'phase'>): Phase | null {
  return isBefore(phase, 'rating') ? 'rating' : nextPhase(phase);
}

/** The phase as it is shown: a run tells by itself that the crawl has begun. */
export function shownPhase({ phase, hasRun }: Pick<EditionFacts, 'phase' | 'hasRun'>): Phase {
  return phase === 'preparation' && hasRun ? 'crawl' : phase;
}

/** The one thing to do next: exactly one, whatever else may be done as well. */
export function nextStep(facts: EditionFacts): NextStep {
  const { isAdopted, hasDoneRun, isUnderWay, withoutPeople, phase } = facts;
  if (!isAdopted && !hasDoneRun) {
    if (!isUnderWay) return 'start-audit';
    return hasPeople(facts) ? 'watch-audit' : 'add-people';
  }
  if (!hasPeople(facts)) return 'add-people';
  if (!isAdopted) return 'adopt-run';
  if (withoutPeople.length > 0) return 'hand-out';
  return isBefore(phase, 'rating') ? 'enter-phase' : stepOnceRated(facts);
}

function stepOnceRated(facts: EditionFacts): NextStep {
  const { tally } = facts;
  const to = phaseToEnter(facts);
  if (to === null) return 'nothing';
  if (obstacles(to, facts).length === 0) return 'enter-phase';
  if (tally.open + tally['in-review'] + tally['re-check'] > 0) return 'wait-for-evaluators';
  return tally.disputed > 0 ? 'wait-for-arbiters' : replyStep(facts);
}

function replyStep({ replies: { window, undecided } }: EditionFacts): NextStep {
  if (window === 'none') return 'open-window';
  return undecided.length > 0 ? 'wait-for-answers' : 'wait-for-replies';
}

/** The way from nothing to the first answer; the first step that is not done is the one for now. */
export function firstSteps(facts: EditionFacts): readonly FirstStep[] {
  const { isAdopted, hasDoneRun, withoutPeople, phase } = facts;
  const done: readonly (readonly [FirstStep['step'], boolean])[] = [
    ['audit', hasDoneRun || isAdopted],
    ['people', hasPeople(facts)],
    ['adopt', isAdopted],
    ['hand-out', isAdopted && withoutPeople.length === 0],
    ['rate', !isBefore(phase, 'rating')],
  ];
  const now = done.find(([, isDone]) => !isDone)?.[0];
  return done.map(([step, isDone]) => ({ step, state: isDone ? 'done' : step === now ? 'now' : 'later' }));
}

/** Whether the rating has not begun, so that the first steps are what matters. */
export function isFirstRun(facts: EditionFacts): boolean {
  return firstSteps(facts).some(({ state }) => state !== 'done');
}

function hasPeople({ evaluators, arbiters }: EditionFacts): boolean {
  return evaluators >= 2 && arbiters >= 1;
}

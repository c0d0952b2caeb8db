import type { AnyCheck, Level, Limits, Subject } from '../model/check.ts';
import { scaleLevels, type Edition, type Indicator } from '../model/edition.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Recording } from '../model/observation/index.ts';
import type { Gap } from '../model/observation/observed.ts';
import type { Unseen } from '../model/unseen.ts';
import { boundOf, isVacuous } from './bound.ts';
import { within } from './scope.ts';
import { crashed, cutShort, fill, notAutomated, notObserved } from './sentences.ts';

const notPlanned = { seen: false, because: 'not_planned' } as const;

/** One judgement per indicator, in the order of the edition. */
export function judgeAll(
  edition: Edition,
  checks: readonly AnyCheck[],
  recording: Recording,
  subject: Subject,
): Judgement[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  return edition.indicators.map((indicator) =>
    judgeOne(indicator, byId.get(indicator.id), recording, subject, edition),
  );
}

/** Judges one indicator. Total: it returns for every recording and contains whatever a check throws. */
export function judgeOne(
  indicator: Indicator,
  check: AnyCheck | undefined,
  recording: Recording,
  subject: Subject,
  edition: Edition,
): Judgement {
  const open = unjudged(indicator, subject);
  if (check === undefined) return { ...open, because: 'not-automated', says: notAutomated };

  const limits = limitsOf(check, edition);
  const by = { ...open, check: { id: check.id, version: check.version }, limits };
  try {
    const { site, gaps, unseen } = narrow(recording, check, subject);
    if (unseen[0] !== undefined) {
      return { ...by, status: 'not-observed', because: unseen[0], says: notObserved(unseen) };
    }
    const { level, ...found } = ask(check, site, { asOf: recording.asOf, subject, limits });
    if (level === 'review' || indicator.tier === 'assistive') return { ...by, ...found, because: 'undecided' };

    if (!scaleLevels[indicator.scale].includes(level)) throw new Error(`level ${level} is off the scale`);
    const bound = boundOf(level, by.max, gaps, check.ifPartial);
    if (isVacuous(bound, level, by.max)) {
      return { ...by, ...found, because: 'cut-short', says: cutShort(found.says, gaps) };
    }
    return { ...by, ...found, status: 'judged', score: level, bound, confidence: edition.confidence[indicator.tier] };
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    return { ...by, status: 'crashed', because: because.slice(0, 300), says: crashed };
  }
}

/** Asks the check and reads its answer. Throws for an answer that the check never declared. */
function ask(check: AnyCheck, site: object, context: object) {
  const { outcome, facts, evidence } = check.judge(site as never, context as never);
  const declared = Object.hasOwn(check.outcomes, outcome) ? check.outcomes[outcome] : undefined;
  if (declared === undefined) throw new Error(`undeclared outcome “${outcome}”`);
  return { outcome, evidence, says: fill(declared.says, facts), level: declared.level };
}

/** Hands a check what it declared and nothing else, so that a head never understates what a level rests on. */
function narrow(recording: Recording, check: AnyCheck, subject: Subject) {
  // A recording kept by an earlier version has no entry for a kind that came later.
  const observed: Partial<Recording['observed']> = recording.observed;
  const site: Record<string, unknown> = {};
  const gaps: Gap[] = [];
  const unseen: Unseen[] = [];
  for (const name of check.needs) {
    const it = within<unknown>(observed[name] ?? notPlanned, check.looksAt, subject);
    if (it.seen) {
      site[name] = it.value;
      gaps.push(...it.gaps);
    } else unseen.push(it.because);
  }
  return { site, gaps: distinct(gaps), unseen };
}

function limitsOf(check: AnyCheck, edition: Edition): Limits {
  const tuned = edition.limits[check.id] ?? {};
  return Object.fromEntries(Object.entries(check.limits ?? {}).map(([name, own]) => [name, tuned[name] ?? own]));
}

function unjudged({ id, category, scale }: Indicator, subject: Subject): Judgement {
  return {
    municipality: subject.id,
    indicator: id,
    category,
    status: 'review',
    outcome: null,
    score: null,
    max: highest(scaleLevels[scale]),
    confidence: null,
    bound: null,
    says: notAutomated,
    because: null,
    evidence: [],
    check: null,
    limits: {},
  };
}

function highest(levels: readonly Level[]): Level {
  return levels.at(-1) ?? 0;
}

/** A host that could not be read is a gap of many observations, but one thing to tell. */
function distinct(gaps: readonly Gap[]): Gap[] {
  return [...new Map(gaps.map((gap) => [`${gap.what} ${gap.because}`, gap])).values()];
}

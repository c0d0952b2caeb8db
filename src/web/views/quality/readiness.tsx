import { readinessRule, type Readiness, type Verdict } from '../../../score/automation/readiness.ts';
import { share } from '../../../publish/format.ts';
import type { Context } from '../../route.ts';
import { Badge, type Tone } from '../parts/small.tsx';
import { decimals } from './numbers.tsx';

const tones: Readonly<Record<Verdict, Tone>> = {
  trusted: 'good',
  watch: 'attention',
  'fix-rubric': 'poor',
  'fix-check': 'poor',
  'too-little-data': 'plain',
};

/** The verdict on an indicator in a word with its sign, and the measure that decided it. */
export function ReadinessOf({ context, of: { verdict, because } }: { context: Context; of: Readiness }) {
  const t = context.t.quality.readiness;
  return (
    <>
      <Badge tone={tones[verdict]}>{t.verdicts[verdict]}</Badge>{' '}
      {because !== null && (
        <span class="soft why">
          {t.because[because.name]} {numbersOf(because, context)}
        </span>
      )}
    </>
  );
}

/** Shares as percent, the coefficient of agreement as it is. */
function numbersOf({ name, value, interval }: NonNullable<Readiness['because']>, context: Context): string {
  const says = (number: number) => (name === 'people' ? decimals(number, context) : share(number));
  if (value === null || interval === null) return '—';
  return `${says(value)} (${context.t.quality.interval(says(interval.low), says(interval.high))})`;
}

/** The limits that are in force, as the language writes them. */
export function limitsIn(context: Context) {
  const { rely, tentative, least } = readinessRule;
  return { rely: decimals(rely, context), tentative: decimals(tentative, context, 3), least };
}

/** How a verdict comes about, with the limits that are in force. */
export function ReadinessMeans({ context }: { context: Context }) {
  const t = context.t.quality.readiness;
  const limits = limitsIn(context);
  return (
    <>
      <h2 id="readiness">{t.title}</h2>
      <p>{t.measures}</p>
      <dl class="verdicts">
        {(Object.keys(tones) as Verdict[]).map((verdict) => (
          <div>
            <dt>
              <Badge tone={tones[verdict]}>{t.verdicts[verdict]}</Badge>
            </dt>
            <dd>{t.means[verdict](limits)}</dd>
          </div>
        ))}
      </dl>
      <p>{t.limits(limits)}</p>
    </>
  );
}

import { phases } from '../../../model/review/assessment.ts';
import type { EditionView } from '../../../panel/edition-view.ts';
import { firstSteps, nextStep, shownPhase, type NextStep } from '../../../review/next-step.ts';
import { Badge, Time } from '../parts/small.tsx';
import { editionPaths, type EditionProps } from './frame.tsx';

/** The phases, those passed and the one that is now. */
export function Stepper({ context, view }: EditionProps) {
  const t = context.t.edition;
  const now = phases.indexOf(shownPhase(view.facts));
  return (
    <ol class="phases" aria-label={t.phasesLabel}>
      {phases.map((phase, index) => (
        <li
          class={index < now ? 'past' : index === now ? 'now' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <span class="sign" aria-hidden="true">
            {index < now ? '✓' : index + 1}
          </span>
          <span>
            {t.phases[phase]}
            {index < now && <span class="unseen"> ({t.phaseDone})</span>}
            {index === now && view.since !== null && (
              <span class="since">
                {t.since} <Time at={view.since} language={context.language} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Where each step is done. */
function stepPath(step: NextStep, { latest }: EditionView): string | null {
  const paths: Readonly<Record<NextStep, string | null>> = {
    'start-audit': '/runs',
    'watch-audit': latest === null ? '/runs' : `/runs/${latest.id}`,
    'add-people': '/users',
    'adopt-run': editionPaths.adopt,
    'hand-out': editionPaths.assign,
    'enter-phase': editionPaths.phase,
    'wait-for-evaluators': '#people',
    'wait-for-arbiters': '#people',
    'open-window': editionPaths.replies,
    'wait-for-replies': editionPaths.replies,
    'wait-for-answers': editionPaths.replies,
    nothing: null,
  };
  return paths[step];
}

/** The one thing to do now, and where. */
export function Next({ context, view }: EditionProps) {
  const t = context.t.edition;
  const step = nextStep(view.facts);
  const href = stepPath(step, view);
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">{t.next}</h2>
      <p>{t.nextSteps[step].says}</p>
      {href !== null && (
        <p>
          <a class="button" href={href}>
            {t.nextSteps[step].go}
          </a>
        </p>
      )}
    </section>
  );
}

/** From an empty database to the first answer. */
export function FirstSteps({ context, view }: EditionProps) {
  const t = context.t.edition;
  const paths = {
    audit: '/runs',
    people: '/users',
    adopt: editionPaths.adopt,
    'hand-out': editionPaths.assign,
    rate: editionPaths.phase,
  };
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">{t.firstSteps}</h2>
      <p class="soft">{t.firstStepsSay}</p>
      <ol class="steps">
        {firstSteps(view.facts).map(({ step, state }) => (
          <li class={state}>
            <Badge tone={state === 'done' ? 'good' : state === 'now' ? 'attention' : 'plain'}>
              {t.stepStates[state]}
            </Badge>{' '}
            {t.firstStep[step].says}
            {state !== 'done' && (
              <>
                {' · '}
                <a href={paths[step]}>{t.firstStep[step].go}</a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

import { whole } from '../../../publish/format.ts';
import type { EditionView, PersonView } from '../../../panel/edition-view.ts';
import { phases } from '../../../model/review/assessment.ts';
import {
  firstSteps,
  isFirstRun,
  nextStep,
  phaseToEnter,
  shownPhase,
  type NextStep,
} from '../../../review/next-step.ts';
import { obstacles, type Obstacle } from '../../../review/phase-gate.ts';
import { countedStates } from '../../../review/tally.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Badge, Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { EditionFrame, editionPaths } from './frame.tsx';
import { TallyBar } from './tally-bar.tsx';

interface Props {
  readonly context: Context;
  readonly view: EditionView;
}

/** Where the edition stands, what is to be done, and how far everybody has come. */
export function OverviewView({ context, view }: Props) {
  const { facts } = view;
  return (
    <EditionFrame context={context} part="overview">
      <Stepper context={context} view={view} />
      <Next context={context} view={view} />
      {isFirstRun(facts) ? <FirstSteps context={context} view={view} /> : <Blockers context={context} view={view} />}
      <Municipalities context={context} view={view} />
      <People context={context} view={view} />
      {view.municipalities.size > 0 && <Exports context={context} />}
    </EditionFrame>
  );
}

function Stepper({ context, view }: Props) {
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
    nothing: null,
  };
  return paths[step];
}

function Next({ context, view }: Props) {
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

function FirstSteps({ context, view }: Props) {
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

const obstaclePaths: Readonly<Record<Obstacle['kind'], string>> = {
  'no-run-done': '/runs',
  'no-run-adopted': editionPaths.adopt,
  'too-few-evaluators': '/users',
  'no-arbiter': '/users',
  'not-handed-out': editionPaths.assign,
  'batches-open': '#people',
  'disputes-open': '#people',
};

/** What must be so before the next phase and is not, each with the place where it is put right. */
export function Obstacles({ context, found }: { context: Context; found: readonly Obstacle[] }) {
  const t = context.t.edition;
  return (
    <ul class="obstacles">
      {found.map(({ kind, count }) => (
        <li>
          <Badge tone="attention">{t.obstacles[kind](count)}</Badge>{' '}
          <a
            href={
              obstaclePaths[kind].startsWith('#')
                ? `${editionPaths.overview}${obstaclePaths[kind]}`
                : obstaclePaths[kind]
            }
          >
            {t.resolve}
            <span class="unseen">: {t.obstacles[kind](count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Blockers({ context, view }: Props) {
  const t = context.t.edition;
  const to = phaseToEnter(view.facts);
  if (to === null) return null;
  const found = obstacles(to, view.facts);
  const { unscored } = view.facts.tally;
  return (
    <section aria-labelledby="blockers">
      <h2 id="blockers">{t.blockers}</h2>
      {found.length === 0 ? <p>{t.noBlockers}</p> : <p>{t.blockersFor(t.phases[to])}</p>}
      {found.length > 0 && <Obstacles context={context} found={found} />}
      {unscored > 0 && <p class="soft">{t.unscored(unscored)}</p>}
    </section>
  );
}

function Municipalities({ context, view }: Props) {
  const t = context.t.edition;
  const { language } = context;
  const rows = [...view.municipalities]
    .map(([id, tally]) => ({ id, tally, name: municipalityIn(context, id) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const number = (says: string) => ({ says, numeric: true as const });
  return (
    <section aria-labelledby="municipalities">
      <h2 id="municipalities">{t.municipalities}</h2>
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.municipalitiesCaption}
          id="municipalities-table"
          columns={[
            t.municipality,
            t.progress,
            ...countedStates.map((state) => number(t.states[state])),
            number(t.total),
            number(t.hand),
          ]}
        >
          {rows.map(({ id, tally, name }) => (
            <tr>
              <th scope="row">
                <a href={`/municipalities/${id}`}>{name}</a>
              </th>
              <td>
                <TallyBar context={context} tally={tally} />
              </td>
              {countedStates.map((state) => (
                <td class="number">
                  {tally[state] > 0 && <span class={`key state-${state}`} aria-hidden="true" />}
                  {whole(tally[state], language)}
                </td>
              ))}
              <td class="number">{whole(tally.total, language)}</td>
              <td class="number">
                {tally.unscored === 0 ? (
                  0
                ) : (
                  <a class="target" href={`/hand/${id}`} aria-label={t.handOf(name, tally.unscored)}>
                    {whole(tally.unscored, language)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function People({ context, view }: Props) {
  const t = context.t.edition;
  const evaluators = view.people.filter(({ rating }) => rating !== null);
  const arbiters = view.people.filter(({ disputes }) => disputes !== null);
  return (
    <section aria-labelledby="people">
      <h2 id="people" tabIndex={-1}>
        {t.people}
      </h2>
      <p class="soft">{view.people.length === 0 ? t.noPeople : t.peopleSay}</p>
      {evaluators.length > 0 && <Evaluators context={context} people={evaluators} />}
      {arbiters.length > 0 && <Arbiters context={context} people={arbiters} />}
    </section>
  );
}

interface PeopleProps {
  readonly context: Context;
  readonly people: readonly PersonView[];
}

function Evaluators({ context, people }: PeopleProps) {
  const t = context.t.edition;
  const { language } = context;
  const columns = [t.assigned, t.answered, t.closed, t.today, t.median, t.fast];
  return (
    <Table
      caption={t.evaluatorsCaption}
      id="evaluators"
      columns={[t.person, ...columns.map((says) => ({ says, numeric: true as const }))]}
    >
      {people.map(({ account, rating, assigned }) => (
        <tr>
          <th scope="row">
            <a href={`/users/${account.id}`}>{account.name}</a>
          </th>
          <td class="number">{whole(assigned, language)}</td>
          <td class="number">{whole(rating?.answered ?? 0, language)}</td>
          <td class="number">{whole(rating?.closed ?? 0, language)}</td>
          <td class="number">{whole(rating?.today ?? 0, language)}</td>
          <td class="number">{measured(rating?.medianSeconds, (seconds) => whole(seconds, language))}</td>
          <td class="number">{measured(rating?.fast, (share) => `${Math.round(share * 100)} %`)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Arbiters({ context, people }: PeopleProps) {
  const t = context.t.edition;
  const { language } = context;
  const columns = [t.disputesOpen, t.disputesDecided, t.reserve];
  return (
    <Table
      caption={t.arbitersCaption}
      id="arbiters"
      columns={[t.person, ...columns.map((says) => ({ says, numeric: true as const }))]}
    >
      {people.map(({ account, disputes, assigned }) => (
        <tr>
          <th scope="row">
            <a href={`/users/${account.id}`}>{account.name}</a>
          </th>
          <td class="number">{whole(disputes?.open ?? 0, language)}</td>
          <td class="number">{whole(disputes?.decided ?? 0, language)}</td>
          <td class="number">{whole(assigned, language)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** A measure that may not have been taken. */
function measured(value: number | null | undefined, says: (value: number) => string): string {
  return value === null || value === undefined ? '–' : says(value);
}

function Exports({ context }: { context: Context }) {
  const t = context.t.edition;
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{t.exports}</h2>
      <ul>
        <li>
          <a href="/edition/progress.csv">{t.exportProgress}</a>
        </li>
        <li>
          <a href="/edition/people.csv">{t.exportPeople}</a>
        </li>
      </ul>
    </section>
  );
}

import { isFirstRun } from '../../../review/next-step.ts';
import type { Context } from '../../route.ts';
import { EditionFrame, type EditionProps } from './frame.tsx';
import { FirstSteps, Next, Stepper } from './next.tsx';
import { Blockers } from './obstacles.tsx';
import { Municipalities, People } from './progress.tsx';

/** Where the edition stands, what is to be done, and how far everybody has come. */
export function OverviewView({ context, view }: EditionProps) {
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

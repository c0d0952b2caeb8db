import { phaseToEnter } from '../../../review/next-step.ts';
import { obstacles, type Obstacle } from '../../../review/phase-gate.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Badge } from '../parts/small.tsx';
import { editionPaths, type EditionProps } from './frame.tsx';

const obstaclePaths: Readonly<Record<Obstacle['kind'], string>> = {
  'no-run-done': '/runs',
  'no-run-adopted': editionPaths.adopt,
  'too-few-evaluators': '/users',
  'no-arbiter': '/users',
  'not-handed-out': editionPaths.assign,
  'batches-open': '#people',
  'disputes-open': '#people',
  'no-reply-window': editionPaths.replies,
  'replies-undecided': editionPaths.replies,
  'replies-awaited': editionPaths.replies,
};

/** What must be so before the next phase and is not, each with the place where it is put right. */
export function Obstacles({ context, found }: { context: Context; found: readonly Obstacle[] }) {
  const t = context.t.edition;
  return (
    <ul class="obstacles">
      {found.map(({ kind, count, municipalities = [] }) => (
        <li>
          <Badge tone="attention">{t.obstacles[kind](count)}</Badge>{' '}
          {municipalities.length > 0 && `${municipalities.map((id) => municipalityIn(context, id)).join(', ')}. `}
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

/** What is in the way of the next phase; nothing after the last. */
export function Blockers({ context, view }: EditionProps) {
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

import type { StopRow } from '../../../../storage/schema.ts';
import { isAtWork } from '../../../panel/run-state.ts';
import type { RunView } from '../../../panel/run-view.ts';
import type { AuditStart } from '../../audits.ts';
import type { Context } from '../../route.ts';
import type { FieldErrors } from '../parts/form.tsx';
import { Badge, Notice, type Tone } from '../parts/small.tsx';
import { Controls, Hosts } from './deeds.tsx';
import { FaultNotice } from './fault.tsx';
import { Errors, Log, Progress, Totals } from './figures.tsx';
import type { LiveRun } from './live.ts';

interface Props {
  readonly context: Context;
  readonly view: RunView;
  readonly live: LiveRun;
  readonly stops: readonly StopRow[];
  /** It is the newest of its edition, so that it can go on. */
  readonly isNewest: boolean;
  readonly fault: Extract<AuditStart, { ok: false }> | null;
  readonly done: string | null;
  readonly errors: FieldErrors;
}

const tones: Readonly<Record<RunView['state'], Tone>> = {
  running: 'good',
  pausing: 'attention',
  paused: 'attention',
  stopped: 'poor',
  done: 'good',
};

/** One run: what it does now, what came of it so far, and what can be done with it. */
export function RunPage(props: Props) {
  const { context, view, live, fault, done } = props;
  const t = context.t.runs;
  const { id } = view.run;
  return (
    <div
      data-run={view.state === 'done' ? undefined : `/runs/${id}/events`}
      data-now={`/runs/${id}/now`}
      data-state={view.state}
      data-parts={live.parts}
    >
      {fault !== null && <FaultNotice context={context} fault={fault} />}
      {done !== null && (
        <Notice tone="good" announce>
          {done}
        </Notice>
      )}
      <p class="lead">
        <Badge tone={tones[view.state]}>{t.states[view.state]}</Badge> {t.stateSays[view.state]}
      </p>
      <Ended {...props} />
      <Controls {...props} />
      {isAtWork(view.state) && (
        <p class="soft">
          <a href={`/runs/${id}`}>{t.refresh}</a>
        </p>
      )}
      <Totals context={context} view={view} live={live} />
      <Progress context={context} view={view} live={live} />
      <Errors context={context} live={live} />
      <Log context={context} live={live} />
      <Hosts {...props} />
      <p class="back">
        <a href="/runs">{t.list}</a>
      </p>
    </div>
  );
}

/** By the exit codes of `gradomer --help`. */
const endings: Readonly<Record<number, 'paused' | 'incomplete' | 'interrupted'>> = {
  3: 'paused',
  5: 'incomplete',
  130: 'interrupted',
};

/** How the last process that was started here ended, unless the state tells that already. */
function Ended({ context, view, isNewest, fault }: Props) {
  const t = context.t.runs;
  const end = isNewest && fault === null && view.state !== 'running' ? context.audits?.ended() : null;
  if (!end || end.code === 0 || (end.code === 3 && view.state === 'paused')) return null;
  return <EndNotice kind={endings[end.code ?? -1] ?? 'error'} says={end.says} t={t} />;
}

interface EndProps {
  readonly kind: keyof Context['t']['runs']['ended'];
  readonly says: string;
  readonly t: Context['t']['runs'];
}

function EndNotice({ kind, says, t }: EndProps) {
  return (
    <Notice tone={kind === 'error' ? 'poor' : 'attention'}>
      <p>
        {t.endedTitle}. {t.ended[kind]}
      </p>
      {says !== '' && <p lang="en">{says}</p>}
    </Notice>
  );
}

import { isPassing } from '../../../panel/run-deeds.ts';
import type { RunView } from '../../../panel/run-view.ts';
import { day } from '../../../publish/format.ts';
import type { StopRow } from '../../../../storage/schema.ts';
import { visibleLine } from '../../../publish/visible.ts';
import type { AuditStart } from '../../audits.ts';
import type { Context } from '../../route.ts';
import { Form, TextField, type FieldErrors } from '../parts/form.tsx';
import { Badge, Facts, Notice, Time, type Tone } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { FaultNotice } from './fault.tsx';
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

const isUnderWay = ({ state }: RunView): boolean => state === 'running' || state === 'pausing';

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
      {isUnderWay(view) && (
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

function Controls({ context, view, isNewest }: Props) {
  const t = context.t.runs;
  const { state, run } = view;
  if (state === 'running') return <Deed context={context} path={`/runs/${run.id}/pause`} says={t.pause} />;
  if (state === 'pausing' || context.audits === null) return null;
  if (!isNewest) return state === 'done' ? null : <p class="soft">{t.oldest}</p>;
  const isRetryable = view.errors.some(({ because }) => isPassing(because));
  return (
    <div class="actions">
      {state !== 'done' && <Deed context={context} path={`/runs/${run.id}/resume`} says={t.resume} />}
      {isRetryable && <Deed context={context} path={`/runs/${run.id}/retry`} says={t.retry} hint={t.retryHint} />}
    </div>
  );
}

interface DeedProps {
  readonly context: Context;
  readonly path: string;
  readonly says: string;
  readonly hint?: string;
}

function Deed({ context, path, says, hint }: DeedProps) {
  return (
    <Form context={context} action={path}>
      <button type="submit" class={hint === undefined ? undefined : 'secondary'}>
        {says}
      </button>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </Form>
  );
}

function Live({ live, name }: { live: LiveRun; name: string }) {
  return <span data-live={name}>{live.texts[name]}</span>;
}

function Totals({ context, view, live }: Pick<Props, 'context' | 'view' | 'live'>) {
  const t = context.t.runs;
  const { run, plan } = view;
  const { language } = context;
  return (
    <div class="columns">
      <Facts
        entries={[
          [t.started, <Time at={run.startedAt} language={language} />],
          [t.finished, run.finishedAt === null ? null : <Time at={run.finishedAt} language={language} />],
          [t.elapsed, <Live live={live} name="elapsed" />],
          [t.remaining, isUnderWay(view) ? <Live live={live} name="remaining" /> : null],
          [t.asOf, day(run.asOf, language)],
          [t.indicators, plan.indicators?.join(', ') ?? t.allIndicators],
          [t.seed, String(run.seed)],
          [
            t.versions,
            Object.entries(plan.versions ?? {})
              .map(([name, version]) => `${name} ${version}`)
              .join(', '),
          ],
          [t.plan, <code>{view.planHash}</code>],
        ]}
      />
      <Facts
        entries={[
          [t.pages, <Live live={live} name="pages" />],
          [t.waiting, <Live live={live} name="waiting" />],
          [t.requests, <Live live={live} name="requests" />],
          [t.bytes, <Live live={live} name="bytes" />],
          [t.outcomes, <Live live={live} name="outcomes" />],
        ]}
      />
    </div>
  );
}

function Progress({ context, view, live }: Pick<Props, 'context' | 'view' | 'live'>) {
  const t = context.t.runs;
  const { language } = context;
  const nameOf = (id: string) => view.plan.municipalities?.find((one) => one.id === id)?.names[language] ?? id;
  const rows = view.municipalities
    .map((one) => ({ ...one, name: nameOf(one.id) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <Table
      caption={t.progressCaption}
      id="progress"
      columns={[t.municipality, t.step, t.addresses, t.lastSuccess, { says: t.failed, numeric: true }, t.hosts]}
    >
      {rows.map(({ id, name }) => (
        <tr>
          <th scope="row">{name}</th>
          <td>
            <Live live={live} name={`${id} step`} />
          </td>
          <td>
            <span class="progress">
              <progress
                data-bar={id}
                value={live.bars[id]?.[0] ?? 0}
                max={live.bars[id]?.[1] ?? 1}
                aria-label={`${t.addresses}: ${name}`}
              />
              <Live live={live} name={`${id} addresses`} />
            </span>
          </td>
          <td>
            <Live live={live} name={`${id} last`} />
          </td>
          <td class="number">
            <Live live={live} name={`${id} failed`} />
          </td>
          <td class="free">
            <Live live={live} name={`${id} resting`} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Errors({ context, live }: Pick<Props, 'context' | 'live'>) {
  const t = context.t.runs;
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">{t.errors}</h2>
      <p class="soft" data-errors-none hidden={live.errors.length > 0}>
        {t.noErrors}
      </p>
      <ul class="counts" data-errors>
        {live.errors.map(([reason, count]) => (
          <li>
            <span>{reason}</span> <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Log({ context, live }: Pick<Props, 'context' | 'live'>) {
  const t = context.t.runs;
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t.log}</h2>
      {live.log.length === 0 && <p class="soft">{t.logNone}</p>}
      <div class="log" role="region" aria-label={t.logRegion} tabIndex={0} lang="en" hidden={live.log.length === 0}>
        <ol data-log>
          {live.log.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Hosts({ context, view, stops, errors }: Props) {
  const t = context.t.runs;
  const path = `/runs/${view.run.id}`;
  return (
    <section aria-labelledby="stop">
      <h2 id="stop">{t.stopTitle}</h2>
      <p class="soft">{t.stopSays}</p>
      {stops.length === 0 ? (
        <p>{t.stoppedNone}</p>
      ) : (
        <Table caption={t.stoppedCaption} id="stops" columns={[t.host, t.because, t.stoppedSince, t.allow]}>
          {stops.map(({ host, because, since }) => (
            <tr>
              <th scope="row">{visibleLine(host)}</th>
              <td>{because === null ? '–' : visibleLine(because)}</td>
              <td>
                <Time at={since} language={context.language} />
              </td>
              <td>
                <form method="post" action={`${path}/allow`}>
                  <input type="hidden" name="csrf" value={context.csrf} />
                  <input type="hidden" name="host" value={host} />
                  <button type="submit" class="secondary" aria-label={t.allowHost(host)}>
                    {t.allow}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <div class="narrow">
        <Form context={context} action={`${path}/stop`} errors={errors} id="stop-form">
          <TextField {...{ name: 'host', label: t.host, hint: t.hostHint, errors }} />
          <TextField {...{ name: 'because', label: t.because }} />
          <button type="submit" class="danger">
            {t.stop}
          </button>
        </Form>
      </div>
    </section>
  );
}

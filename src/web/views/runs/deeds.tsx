import type { StopRow } from '../../../../storage/schema.ts';
import { isPassing } from '../../../panel/run-deeds.ts';
import type { RunView } from '../../../panel/run-view.ts';
import { visibleLine } from '../../../publish/visible.ts';
import type { Context } from '../../route.ts';
import { Form, TextField, type FieldErrors } from '../parts/form.tsx';
import { Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';

interface ControlsProps {
  readonly context: Context;
  readonly view: RunView;
  /** It is the newest of its edition, so that it can go on. */
  readonly isNewest: boolean;
}

/** What can be done with the run now. */
export function Controls({ context, view, isNewest }: ControlsProps) {
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

interface HostsProps {
  readonly context: Context;
  readonly view: RunView;
  readonly stops: readonly StopRow[];
  readonly errors: FieldErrors;
}

/** Hosts that are left alone, and the form to leave one more alone. */
export function Hosts({ context, view, stops, errors }: HostsProps) {
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

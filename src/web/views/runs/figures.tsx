import type { RunView } from '../../../panel/run-view.ts';
import { isAtWork } from '../../../panel/run-state.ts';
import { day } from '../../../publish/format.ts';
import type { Context } from '../../route.ts';
import { Facts, Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import type { LiveRun } from './live.ts';

interface FiguresProps {
  readonly context: Context;
  readonly view: RunView;
  readonly live: LiveRun;
}

function Live({ live, name }: { live: LiveRun; name: string }) {
  return <span data-live={name}>{live.texts[name]}</span>;
}

/** What was done so far, and on what the run rests. */
export function Totals({ context, view, live }: FiguresProps) {
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
          [t.remaining, isAtWork(view.state) ? <Live live={live} name="remaining" /> : null],
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

/** How far each municipality is. */
export function Progress({ context, view, live }: FiguresProps) {
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

/** What could not be read, by reason. */
export function Errors({ context, live }: Pick<FiguresProps, 'context' | 'live'>) {
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

/** The last lines of the log. */
export function Log({ context, live }: Pick<FiguresProps, 'context' | 'live'>) {
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

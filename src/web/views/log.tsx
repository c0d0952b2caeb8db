import type { LogVerdict } from '../../../storage/review/events.ts';
import type { EventRow } from '../../../storage/review/schema.ts';
import { whole } from '../../publish/format.ts';
import { visibleLine } from '../../publish/visible.ts';
import { shownDetail } from '../../review/shown-event.ts';
import type { Context } from '../route.ts';
import { Select } from './parts/form.tsx';
import { Notice, Time } from './parts/small.tsx';
import { Table } from './parts/table.tsx';

interface Props {
  readonly context: Context;
  readonly events: readonly EventRow[];
  /** Names of accounts by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The action shown alone; empty shows all. */
  readonly action: string;
  /** Number below which the next page begins; null on the last page. */
  readonly older: number | null;
  readonly isFirstPage: boolean;
}

/** What everybody did, newest first. */
export function LogView({ context, events, names, action, older, isFirstPage }: Props) {
  const t = context.t.eventlog;
  const { language } = context;
  const query = (before: number) => new URLSearchParams({ action, before: String(before) }).toString();
  return (
    <>
      <p>{t.says}</p>
      <p>
        <a class="button" href="/log/verify">
          {t.verify}
        </a>{' '}
        <a class="button secondary" href="/log.csv">
          {t.export}
        </a>
      </p>
      <form method="get" action="/log" class="form narrow">
        <Select
          name="action"
          label={t.filter}
          value={action}
          choices={[['', t.all], ...Object.entries(t.actions).map(([name, says]) => [name, says] as const)]}
        />
        <button type="submit" class="secondary">
          {t.apply}
        </button>
      </form>
      {events.length === 0 ? (
        <p class="lead">{t.none}</p>
      ) : (
        <Table
          caption={t.caption}
          id="events"
          columns={[{ says: t.number, numeric: true }, t.at, t.who, t.what, t.object, t.detail]}
        >
          {events.map((event) => (
            <tr>
              <th scope="row" class="number">
                {whole(event.seq, language)}
              </th>
              <td>
                <Time at={event.at} language={language} />
              </td>
              <td>{actorName(context, event.actor, names)}</td>
              <td>{t.actions[event.action] ?? event.action}</td>
              <td class="free">{visibleLine(names.get(event.object) ?? event.object)}</td>
              <td class="free">{detailText(event)}</td>
            </tr>
          ))}
        </Table>
      )}
      <p>
        {!isFirstPage && (
          <a
            class="button secondary"
            href={action === '' ? '/log' : `/log?${new URLSearchParams({ action }).toString()}`}
          >
            {t.newest}
          </a>
        )}{' '}
        {older !== null && (
          <a class="button secondary" href={`/log?${query(older)}`}>
            {t.older}
          </a>
        )}
      </p>
    </>
  );
}

function actorName({ t }: Context, actor: string, names: ReadonlyMap<string, string>): string {
  return actor === 'command-line' ? t.eventlog.commandLine : visibleLine(names.get(actor) ?? actor);
}

/** The detail as `name: value`, without what may not be known yet. */
export function detailText({ action, detail }: Pick<EventRow, 'action' | 'detail'>): string {
  const entries = Object.entries(shownDetail(action, JSON.parse(detail) as unknown)).filter(
    ([, value]) => value !== null,
  );
  const text = entries.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return visibleLine(text.join(', '));
}

/** Whether the log is whole. */
export function VerdictView({ context, verdict }: { context: Context; verdict: LogVerdict }) {
  const t = context.t.eventlog;
  return (
    <>
      {verdict.whole ? (
        <>
          <Notice tone="good" announce>
            {t.whole(verdict.events)}
          </Notice>
          <p>{t.head}:</p>
          <p>
            <code class="link">{verdict.head}</code>
          </p>
          <p class="soft">{t.headSays}</p>
        </>
      ) : (
        <Notice tone="poor" announce>
          {t[verdict.because](verdict.seq)}
        </Notice>
      )}
      <p>
        <a href="/log">{t.title}</a>
      </p>
    </>
  );
}

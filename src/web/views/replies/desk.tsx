import type { Desk, DeskEntry } from '../../../panel/replies.ts';
import { daysLeft } from '../../../review/reply-window.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { dayText } from '../../day.ts';
import { indicatorIn, municipalityIn } from '../../names.ts';
import { deskItemPath, deskPath } from '../../reply-paths.ts';
import type { Context } from '../../route.ts';
import { Notice, Tabs, Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { StateBadge } from './parts.tsx';

interface DeskProps {
  readonly context: Context;
  readonly desk: Desk;
  readonly show: 'open' | 'answered';
  readonly isSaved: boolean;
}

/** The replies of one arbiter: what waits, and what was answered. */
export function DeskView({ context, desk, show, isSaved }: DeskProps) {
  const t = context.t.desk;
  const tabs = [
    { href: deskPath, says: t.open(desk.open.length), current: show === 'open' },
    { href: `${deskPath}?show=answered`, says: t.answered(desk.answered.length), current: show === 'answered' },
  ];
  const [first] = desk.open;
  return (
    <>
      {isSaved && (
        <Notice tone="good" announce>
          {t.saved}
        </Notice>
      )}
      <p>{t.lead}</p>
      <Tabs label={t.tabs} tabs={tabs} />
      {show === 'open' && first !== undefined && (
        <p>
          <a class="button" href={deskItemPath(first.standing.reply)}>
            {t.begin}
          </a>
        </p>
      )}
      {show === 'open' ? (
        <Open context={context} entries={desk.open} />
      ) : (
        <Answered context={context} entries={desk.answered} />
      )}
      {desk.others > 0 && <p class="soft">{t.others(desk.others)}</p>}
    </>
  );
}

interface ListProps {
  readonly context: Context;
  readonly entries: readonly DeskEntry[];
}

function Open({ context, entries }: ListProps) {
  const { language, now } = context;
  const t = context.t.desk;
  if (entries.length === 0) {
    return (
      <Notice>
        <p>
          <strong>{t.noneOpen}</strong>
        </p>
        <p>{t.noneOpenMeans}</p>
      </Notice>
    );
  }
  return (
    <Table caption={t.openCaption} id="desk" columns={[t.indicator, t.municipality, t.claim, t.sent, t.until]}>
      {entries.map((entry) => (
        <tr>
          <Head context={context} entry={entry} />
          <td>{context.t.replies.claims[entry.standing.reply.claim].term}</td>
          <td>
            <Time at={entry.standing.reply.at} language={language} />
          </td>
          <td>
            {entry.until !== null &&
              `${dayText(entry.until, language)} (${context.t.replyWindow.leftDays(daysLeft(entry.until, dayIn(now)))})`}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Answered({ context, entries }: ListProps) {
  const t = context.t.desk;
  if (entries.length === 0) return <Notice>{t.noneAnswered}</Notice>;
  return (
    <Table caption={t.answeredCaption} id="desk" columns={[t.indicator, t.municipality, t.outcome, t.at]}>
      {entries.map((entry) => (
        <tr>
          <Head context={context} entry={entry} />
          <td>
            <StateBadge context={context} state={entry.standing.state} />
          </td>
          <td>
            {entry.standing.decision !== null && <Time at={entry.standing.decision.at} language={context.language} />}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Head({ context, entry: { standing } }: { context: Context; entry: DeskEntry }) {
  const { reply } = standing;
  return (
    <>
      <th scope="row">
        <a class="way" href={deskItemPath(reply)}>
          {indicatorIn(context, reply.indicator)}
        </a>
      </th>
      <td>{municipalityIn(context, reply.municipality)}</td>
    </>
  );
}

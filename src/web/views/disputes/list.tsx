import type { ComponentChildren } from 'preact';
import type { QueuedDispute, DisputeQueue } from '../../../panel/dispute-queue.ts';
import { disputePath, disputesPath } from '../../dispute-paths.ts';
import type { Context } from '../../route.ts';
import { Badge, Notice, Tabs, Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';

interface DisputesProps {
  readonly context: Context;
  readonly queue: DisputeQueue;
  readonly show: 'open' | 'decided';
  readonly isSaved: boolean;
}

/** The disputes of one arbiter: what waits, and what was decided. */
export function DisputesView({ context, queue, show, isSaved }: DisputesProps) {
  const t = context.t.disputes;
  const tabs = [
    { href: disputesPath, says: t.open(queue.open.length), current: show === 'open' },
    { href: `${disputesPath}?show=decided`, says: t.decided(queue.decided.length), current: show === 'decided' },
  ];
  const [first] = queue.open;
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
          <a class="button" href={disputePath(first)}>
            {first.isBegun ? t.goOn : t.begin}
          </a>
        </p>
      )}
      {show === 'open' ? (
        <Open context={context} disputes={queue.open} />
      ) : (
        <Decided context={context} disputes={queue.decided} />
      )}
    </>
  );
}

interface ListProps {
  readonly context: Context;
  readonly disputes: readonly QueuedDispute[];
}

function Open({ context, disputes }: ListProps) {
  const t = context.t.disputes;
  if (disputes.length === 0) {
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
    <Table caption={t.openCaption} id="disputes" columns={[t.indicator, t.municipality, t.since, t.state]}>
      {disputes.map((dispute) => (
        <Row context={context} dispute={dispute}>
          <td>
            {dispute.isBegun ? <Badge tone="attention">{t.states.begun}</Badge> : <Badge>{t.states.waiting}</Badge>}
          </td>
        </Row>
      ))}
    </Table>
  );
}

function Decided({ context, disputes }: ListProps) {
  const t = context.t.disputes;
  if (disputes.length === 0) return <Notice>{t.noneDecided}</Notice>;
  return (
    <Table caption={t.decidedCaption} id="disputes" columns={[t.indicator, t.municipality, t.decidedAt]}>
      {disputes.map((dispute) => (
        <Row context={context} dispute={dispute} />
      ))}
    </Table>
  );
}

function Row({
  context,
  dispute,
  children,
}: {
  context: Context;
  dispute: QueuedDispute;
  children?: ComponentChildren;
}) {
  const { config, language } = context;
  const indicator = config.edition.indicators.find(({ id }) => id === dispute.indicator);
  const municipality = config.municipalities.find(({ id }) => id === dispute.municipality);
  return (
    <tr>
      <th scope="row">
        <a class="way" href={disputePath(dispute)}>
          {indicator?.title[language] ?? dispute.indicator}
        </a>
      </th>
      <td>{municipality?.names[language] ?? dispute.municipality}</td>
      <td>{dispute.since !== '' && <Time at={dispute.since} language={language} />}</td>
      {children}
    </tr>
  );
}

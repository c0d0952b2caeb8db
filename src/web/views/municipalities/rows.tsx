import type { Edition } from '../../../model/edition.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { CardRow } from '../../../panel/municipality-card.ts';
import { instant, points } from '../../../publish/format.ts';
import { evidenceWords, fill, reasonText, statusWords, texts } from '../../../publish/text.ts';
import type { Context } from '../../route.ts';
import { Badge } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { Contest, ReplyUnderRow } from '../replies/parts.tsx';
import { langOf, shortened, StrangeLink } from '../review/parts.tsx';

interface RowsProps {
  readonly context: Context;
  readonly category: Edition['categories'][number];
  readonly rows: readonly CardRow[];
  /** The viewer is an official, and it is in time. */
  readonly mayContest: boolean;
}

/** More proof than anybody reads in a table; the rest is counted. */
const most = 2;

/** The indicators of one category. Each row has an address of its own. */
export function CategoryRows({ context, category, rows, mayContest }: RowsProps) {
  const { language } = context;
  const t = context.t.scorecards;
  const columns = [
    ...[t.indicator, t.score, t.provenance, t.evidence, t.missing],
    { says: t.lost, numeric: true } as const,
  ];
  return (
    <Table caption={category.title[language]} id={`category-${category.id}`} columns={columns}>
      {rows.map((row) => (
        <Row context={context} row={row} mayContest={mayContest} />
      ))}
    </Table>
  );
}

function Row({ context, row, mayContest }: { context: Context; row: CardRow; mayContest: boolean }) {
  const { t, language } = context;
  const { indicator, judgement, lost } = row;
  const id = `i-${indicator.id}`;
  const title = indicator.title[language];
  return (
    <tr id={id}>
      <th scope="row">
        {title}{' '}
        <a class="anchor-link" href={`#${id}`} aria-label={t.scorecards.linkTo(title)}>
          #
        </a>
      </th>
      <td class="score">
        <Score context={context} row={row} />
      </td>
      <td>
        <ProvenanceOf context={context} row={row} />
        {row.reply !== null && <ReplyUnderRow context={context} standing={row.reply} />}
        {mayContest && row.final !== null && (
          <Contest context={context} indicator={indicator.id} title={title} standing={row.reply} />
        )}
      </td>
      <td>
        <Proof context={context} evidence={judgement?.evidence ?? []} />
      </td>
      <td>
        <Missing context={context} row={row} />
      </td>
      <td class="number">{lost === null ? '—' : points(lost, language)}</td>
    </tr>
  );
}

function Score({ context: { t, language }, row }: { context: Context; row: CardRow }) {
  const { final, confirmed, provenance, judgement, max } = row;
  if (final !== null) {
    return (
      <>
        <strong>{t.scorecards.scoreOf(final, max)}</strong>
        {provenance === 'reply_upheld' && confirmed !== null && (
          <p class="soft">{t.replies.confirmedBefore(confirmed, max)}</p>
        )}
      </>
    );
  }
  if (judgement === null) return <>—</>;
  if (judgement.score !== null) return <>{t.scorecards.scoreOf(judgement.score, max)}</>;
  const { status, because } = judgement;
  const reason = because === null ? '' : reasonText(because, language);
  return (
    <>
      {statusWords[status][language]}
      {reason !== '' && (
        <>
          : <span lang={langOf(reason, language)}>{shortened(reason, 200)}</span>
        </>
      )}
    </>
  );
}

function ProvenanceOf({ context: { t }, row }: { context: Context; row: CardRow }) {
  const { provenance, state, judgement } = row;
  const isAsked = state === 'in-review' || state === 'disputed';
  return (
    <>
      {provenance !== null && <Badge tone="good">{t.scorecards.provenances[provenance]}</Badge>}
      {provenance === null && judgement !== null && judgement.score !== null && (
        <Badge>{t.scorecards.unconfirmed}</Badge>
      )}
      {(provenance === null || isAsked) && <p class="soft">{t.scorecards.states[state]}</p>}
    </>
  );
}

/** Address, words, time: enough to check without opening anything else. */
export function Proof({ context, evidence }: { context: Context; evidence: readonly Evidence[] }) {
  const { language } = context;
  if (evidence.length === 0) return <>{texts(language).noEvidence}</>;
  return (
    <ul class="proof-list">
      {evidence.slice(0, most).map(({ kind, url, quote, measured, capturedAt }) => (
        <li>
          {evidenceWords[kind][language]}: <StrangeLink context={context} url={url} />
          {quote !== null && (
            <q class="said" lang={langOf(quote, language)}>
              {shortened(quote, 140)}
            </q>
          )}
          {measured !== undefined && <span class="said">{shortened(measured, 140)}</span>}
          {capturedAt !== null && (
            <span class="soft">{fill(texts(language).captured, { at: instant(capturedAt, language) })}</span>
          )}
        </li>
      ))}
      {evidence.length > most && <li class="soft">{context.t.scorecards.moreEvidence(evidence.length - most)}</li>}
    </ul>
  );
}

function Missing({ context: { t, language }, row }: { context: Context; row: CardRow }) {
  const { next, indicator, lost } = row;
  if (lost === null) return <>{t.scorecards.unknown}</>;
  if (next === null) return <Badge tone="good">{t.scorecards.full}</Badge>;
  return (
    <>
      <strong>{t.scorecards.nextLevel(next)}</strong> {indicator.anchors[next]?.[language]}
    </>
  );
}

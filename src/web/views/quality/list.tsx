import type { IndicatorQuality } from '../../../panel/quality.ts';
import { whole } from '../../../publish/format.ts';
import { qualityColumns, type QualityColumn } from '../../quality-columns.ts';
import type { Context } from '../../route.ts';
import { Notice } from '../parts/small.tsx';
import { CoefficientOf, None, Share } from './numbers.tsx';
import { ReadinessMeans, ReadinessOf } from './readiness.tsx';

interface QualityProps {
  readonly context: Context;
  readonly rows: readonly IndicatorQuality[];
  readonly sort: QualityColumn | null;
  readonly order: 'asc' | 'desc';
}

/** All indicators, sortable by links. */
export function QualityView({ context, rows, sort, order }: QualityProps) {
  const t = context.t.quality;
  return (
    <>
      <p>{t.lead}</p>
      {rows.every(({ n }) => n === 0) && <Notice>{t.none}</Notice>}
      <p>
        <a class="button secondary" href="/quality.csv" download>
          {t.csv}
        </a>
      </p>
      <div class="table quality" role="region" aria-labelledby="quality" tabIndex={0}>
        <table>
          <caption id="quality">{t.caption}</caption>
          <thead>
            <tr>
              {qualityColumns.map((column) => (
                <Heading context={context} column={column} sort={sort} order={order} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row context={context} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <ReadinessMeans context={context} />
      <h2>{t.means}</h2>
      <ul>
        {t.meansList.map((says) => (
          <li>{says}</li>
        ))}
      </ul>
    </>
  );
}

/** Columns without numbers. */
const words: readonly QualityColumn[] = ['indicator', 'readiness', 'reason'];

interface HeadingProps {
  readonly context: Context;
  readonly column: QualityColumn;
  readonly sort: QualityColumn | null;
  readonly order: 'asc' | 'desc';
}

function Heading({ context, column, sort, order }: HeadingProps) {
  const t = context.t.quality;
  const isSorted = column === sort;
  const next = isSorted && order === 'asc' ? 'desc' : 'asc';
  const sign = order === 'asc' ? '▲' : '▼';
  return (
    <th
      scope="col"
      class={words.includes(column) ? undefined : 'number'}
      aria-sort={isSorted ? (order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <a class="way" href={`/quality?sort=${column}&order=${next}`} title={t.sortBy(t.columns[column])}>
        {t.columns[column]}
        {isSorted && <span aria-hidden="true"> {sign}</span>}
      </a>
    </th>
  );
}

function Row({ context, row }: { context: Context; row: IndicatorQuality }) {
  const { t, language } = context;
  const { indicator, reason, medianMs } = row;
  return (
    <tr>
      <th scope="row">
        <a class="way" href={`/quality/${encodeURIComponent(indicator.id)}`}>
          {indicator.title[language]}
        </a>
      </th>
      <td class="readiness">
        <ReadinessOf context={context} of={row.readiness} />
      </td>
      <td class="number">{row.n}</td>
      <td class="number">
        <Share context={context} of={row.coverage} />
      </td>
      <td class="number">
        <Share context={context} of={row.matched} interval />
      </td>
      <td class="number">
        <Share context={context} of={row.overridden} />
      </td>
      <td class="number">
        <Share context={context} of={row.evidenceWrong} />
      </td>
      <td class="number">
        <Share context={context} of={row.agreement} interval />
      </td>
      <td class="number">
        <CoefficientOf context={context} of={row.ac} />
      </td>
      <td class="number">
        <CoefficientOf context={context} of={row.kappa} />
      </td>
      <td class="number">
        <Share context={context} of={row.disputes} />
      </td>
      <td>{reason === null ? <None because={t.quality.noReason} /> : t.disputes.reasons[reason]}</td>
      <td class="number">
        {medianMs === null ? <None because={t.quality.noTime} /> : whole(medianMs / 1000, language)}
      </td>
    </tr>
  );
}

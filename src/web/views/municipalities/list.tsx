import type { CardSummary } from '../../../panel/municipality-card.ts';
import { points } from '../../../publish/format.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Progress } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';

/** All municipalities of the edition: counts, and points where enough is decided. */
export function MunicipalitiesView({ context, summaries }: { context: Context; summaries: readonly CardSummary[] }) {
  const { language } = context;
  const t = context.t.scorecards;
  const numeric = (says: string) => ({ says, numeric: true }) as const;
  const columns = [t.municipality, t.decided, numeric(t.preScored), numeric(t.disputes), numeric(t.index)];
  return (
    <Table caption={t.caption} id="municipalities" columns={columns}>
      {summaries.map(({ municipality, final, preScored, disputed }) => (
        <tr>
          <th scope="row">
            <a class="way" href={`/municipalities/${municipality}`}>
              {municipalityIn(context, municipality)}
            </a>
          </th>
          <td>
            <Progress done={final.determined} of={final.total} says={t.decidedOf(final.determined, final.total)} />
          </td>
          <td class="number">{preScored}</td>
          <td class="number">{disputed}</td>
          <td class="number">{final.index === null ? t.noIndex : points(final.index, language)}</td>
        </tr>
      ))}
    </Table>
  );
}

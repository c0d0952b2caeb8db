import { whole } from '../../../publish/format.ts';
import type { PersonView } from '../../../panel/edition-view.ts';
import { countedStates } from '../../../review/tally.ts';
import { municipalityIn } from '../../names.ts';
import { handPath } from '../../review-paths.ts';
import type { Context } from '../../route.ts';
import { Table } from '../parts/table.tsx';
import { nameWithAccess, type EditionProps } from './frame.tsx';
import { TallyBar } from './tally-bar.tsx';

/** How many questions of each municipality stand where. */
export function Municipalities({ context, view }: EditionProps) {
  const t = context.t.edition;
  const { language } = context;
  const rows = [...view.municipalities]
    .map(([id, tally]) => ({ id, tally, name: municipalityIn(context, id) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const number = (says: string) => ({ says, numeric: true as const });
  return (
    <section aria-labelledby="municipalities">
      <h2 id="municipalities">{t.municipalities}</h2>
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.municipalitiesCaption}
          id="municipalities-table"
          columns={[
            t.municipality,
            t.progress,
            ...countedStates.map((state) => number(t.states[state])),
            number(t.total),
            number(t.hand),
          ]}
        >
          {rows.map(({ id, tally, name }) => (
            <tr>
              <th scope="row">
                <a href={`/municipalities/${id}`}>{name}</a>
              </th>
              <td>
                <TallyBar context={context} tally={tally} />
              </td>
              {countedStates.map((state) => (
                <td class="number">
                  {tally[state] > 0 && <span class={`key state-${state}`} aria-hidden="true" />}
                  {whole(tally[state], language)}
                </td>
              ))}
              <td class="number">{whole(tally.total, language)}</td>
              <td class="number">
                {tally.unscored === 0 ? (
                  0
                ) : (
                  <a class="target" href={handPath(id)} aria-label={t.handOf(name, tally.unscored)}>
                    {whole(tally.unscored, language)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** How far evaluators and arbiters have come. */
export function People({ context, view }: EditionProps) {
  const t = context.t.edition;
  const evaluators = view.people.filter(({ rating }) => rating !== null);
  const arbiters = view.people.filter(({ disputes }) => disputes !== null);
  return (
    <section aria-labelledby="people">
      <h2 id="people" tabIndex={-1}>
        {t.people}
      </h2>
      <p class="soft">{view.people.length === 0 ? t.noPeople : t.peopleSay}</p>
      {evaluators.length > 0 && <Evaluators context={context} people={evaluators} />}
      {arbiters.length > 0 && <Arbiters context={context} people={arbiters} />}
    </section>
  );
}

interface PeopleProps {
  readonly context: Context;
  readonly people: readonly PersonView[];
}

function Evaluators({ context, people }: PeopleProps) {
  const t = context.t.edition;
  const { language } = context;
  const columns = [t.assigned, t.answered, t.closed, t.today, t.median, t.fast];
  return (
    <Table
      caption={t.evaluatorsCaption}
      id="evaluators"
      columns={[t.person, ...columns.map((says) => ({ says, numeric: true as const }))]}
    >
      {people.map(({ account, rating, assigned }) => (
        <tr>
          <th scope="row">
            <a href={`/users/${account.id}`}>{nameWithAccess(context, account)}</a>
          </th>
          <td class="number">{whole(assigned, language)}</td>
          <td class="number">{whole(rating?.answered ?? 0, language)}</td>
          <td class="number">{whole(rating?.closed ?? 0, language)}</td>
          <td class="number">{whole(rating?.today ?? 0, language)}</td>
          <td class="number">{measured(rating?.medianSeconds, (seconds) => whole(seconds, language))}</td>
          <td class="number">{measured(rating?.fast, (share) => `${Math.round(share * 100)} %`)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Arbiters({ context, people }: PeopleProps) {
  const t = context.t.edition;
  const { language } = context;
  const columns = [t.disputesOpen, t.disputesDecided, t.reserve];
  return (
    <Table
      caption={t.arbitersCaption}
      id="arbiters"
      columns={[t.person, ...columns.map((says) => ({ says, numeric: true as const }))]}
    >
      {people.map(({ account, disputes, assigned }) => (
        <tr>
          <th scope="row">
            <a href={`/users/${account.id}`}>{nameWithAccess(context, account)}</a>
          </th>
          <td class="number">{whole(disputes?.open ?? 0, language)}</td>
          <td class="number">{whole(disputes?.decided ?? 0, language)}</td>
          <td class="number">{whole(assigned, language)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** A measure that may not have been taken. */
function measured(value: number | null | undefined, says: (value: number) => string): string {
  return value === null || value === undefined ? '–' : says(value);
}

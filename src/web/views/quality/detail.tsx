import { scaleLevels, type Indicator } from '../../../model/edition.ts';
import type { QualityDetail } from '../../../panel/quality-detail.ts';
import { share } from '../../../publish/format.ts';
import type { Table as Counts } from '../../../score/agreement/table.ts';
import type { Context } from '../../route.ts';
import { Table } from '../parts/table.tsx';
import { CoefficientOf, intervalText, None, Share } from './numbers.tsx';

interface DetailProps {
  readonly context: Context;
  readonly indicator: Indicator;
  readonly detail: QualityDetail;
}

/** One indicator: where the software and people part, where people part, and what to look at. */
export function QualityDetailView(props: DetailProps) {
  const { context, indicator, detail } = props;
  const t = context.t.quality;
  return (
    <>
      <p>
        <a class="way" href="/quality">
          ← {t.back}
        </a>
      </p>
      <p class="lead">{indicator.question[context.language]}</p>
      <h2>{t.confusionControl}</h2>
      <Confusion {...props} id="control" counts={detail.control} />
      <h2>{t.confusionAll}</h2>
      <Confusion {...props} id="all" counts={detail.all} />
      <h2>{t.people}</h2>
      <People {...props} />
      <h2>{t.overrides}</h2>
      <Overrides {...props} />
      <h2>{t.outcomes}</h2>
      <Outcomes {...props} />
    </>
  );
}

function Confusion({
  context,
  indicator,
  detail,
  id,
  counts,
}: DetailProps & { readonly id: 'control' | 'all'; readonly counts: Counts }) {
  const t = context.t.quality;
  if (counts.every((row) => row.every((count) => count === 0))) return <p class="soft">{t.noTrials}</p>;
  const columns = detail.columns.map((answer) => ({
    says: t.answeredAs(answer === 'cannot_tell' ? t.cannotTell : String(answer)),
    numeric: true as const,
  }));
  return (
    <Table caption={t.confusionCaptions[id]} id={id} columns={[t.proposed, ...columns]}>
      {scaleLevels[indicator.scale].map((level, row) => (
        <tr>
          <th scope="row">{level}</th>
          {detail.columns.map((answer, column) => (
            <td class={answer === level ? 'number same' : 'number'}>{counts[row]?.[column] ?? 0}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function People({ context, detail: { agreement } }: DetailProps) {
  const t = context.t.quality;
  const columns = [
    t.statistic,
    { says: t.value, numeric: true as const },
    { says: t.intervalColumn, numeric: true as const },
  ];
  const { percent, coefficients } = agreement;
  return (
    <Table caption={t.peopleCaption} id="people" columns={columns}>
      <tr>
        <th scope="row">{t.percent}</th>
        <td class="number">
          <Share context={context} of={percent} />
        </td>
        <td class="number">
          {percent.interval === null ? '—' : t.interval(share(percent.interval.low), share(percent.interval.high))}
        </td>
      </tr>
      {coefficients.map(({ statistic, interval, ...of }) => (
        <tr>
          <th scope="row">{t.statistics[statistic]}</th>
          <td class="number">
            <CoefficientOf context={context} of={of} />
          </td>
          <td class="number">{interval === null ? '—' : intervalText(interval, context)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Overrides({ context, indicator, detail: { overrides } }: DetailProps) {
  const { language, config } = context;
  const t = context.t.quality;
  if (overrides.length === 0) return <p class="soft">{t.noOverrides}</p>;
  const numeric = (says: string) => ({ says, numeric: true }) as const;
  const columns = [t.municipality, numeric(t.proposed), numeric(t.final), t.evidence];
  const nameOf = (id: string) => config.municipalities.find((one) => one.id === id)?.names[language] ?? id;
  return (
    <Table caption={t.overridesCaption} id="overrides" columns={columns}>
      {overrides.map(({ municipality, preScore, final }) => (
        <tr>
          <th scope="row">{nameOf(municipality)}</th>
          <td class="number">{preScore}</td>
          <td class="number">{final}</td>
          <td>
            <a
              class="way"
              href={`/municipalities/${municipality}#i-${indicator.id}`}
              aria-label={`${t.evidence}: ${nameOf(municipality)}`}
            >
              {t.evidence}
            </a>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Outcomes({ context, detail: { outcomes, prior } }: DetailProps) {
  const t = context.t.quality;
  const numeric = (says: string) => ({ says, numeric: true }) as const;
  return (
    <>
      <p>{t.outcomesMeans(share(prior))}</p>
      {outcomes.length === 0 ? (
        <p>
          <None because={t.notes.no_data} />
        </p>
      ) : (
        <Table
          caption={t.outcomesCaption}
          id="outcomes"
          columns={[t.outcome, numeric(t.agreed), numeric(t.confidence)]}
        >
          {outcomes.map(({ check, outcome, agreed, n, confidence }) => (
            <tr>
              <th scope="row">
                <code>{`${check}: ${outcome}`}</code>
              </th>
              <td class="number">{t.ofN(agreed, n)}</td>
              <td class="number">{share(confidence)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

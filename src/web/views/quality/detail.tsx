import type { ComponentChildren } from 'preact';
import type { Level } from '../../../model/check.ts';
import { scaleLevels, type Indicator } from '../../../model/edition.ts';
import type { QualityDetail } from '../../../panel/quality-detail.ts';
import { share } from '../../../publish/format.ts';
import type { CoefficientRow } from '../../../score/agreement/agreement.ts';
import type { Table as Counts } from '../../../score/agreement/table.ts';
import type { Readiness } from '../../../score/automation/readiness.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Table } from '../parts/table.tsx';
import { CoefficientOf, intervalText, None, Share } from './numbers.tsx';
import { limitsIn, ReadinessOf } from './readiness.tsx';

interface DetailProps {
  readonly context: Context;
  readonly indicator: Indicator;
  readonly detail: QualityDetail;
  readonly readiness: Readiness;
}

/** One indicator: where the software and people part, where people part, and what to look at. */
export function QualityDetailView(props: DetailProps) {
  const { context, indicator, readiness } = props;
  const t = context.t.quality;
  return (
    <>
      <p>
        <a class="way" href="/quality">
          ← {t.back}
        </a>
      </p>
      <p class="lead">{indicator.question[context.language]}</p>
      <p class="verdict">
        <ReadinessOf context={context} of={readiness} />
      </p>
      <h2>{t.confusionControl}</h2>
      <Confusions {...props} arms="control" />
      <h2>{t.confusionAll}</h2>
      <p class="soft">{t.notIndependent}</p>
      <Confusions {...props} arms="all" />
      <h2>{t.three}</h2>
      <Three {...props} />
      <h2>{t.people}</h2>
      <People {...props} />
      <h2>{t.overrides}</h2>
      <Overrides {...props} />
      <h2>{t.outcomes}</h2>
      <Outcomes {...props} />
    </>
  );
}

/** The same pre-scores against first answers and, beside, against what was decided. */
function Confusions({ context, indicator, detail, arms }: DetailProps & { readonly arms: 'control' | 'all' }) {
  const t = context.t.quality;
  const { answers, verdicts } = detail[arms];
  const levels = scaleLevels[indicator.scale];
  const against = { levels, none: t.noTrials, caption: t.confusionCaptions[arms] };
  const decided = { levels, none: t.noVerdicts, caption: t.verdictCaptions[arms] };
  return (
    <div class="columns">
      <Confusion
        {...{ context, ...against, counts: answers, id: arms }}
        columns={[...levels.map((level) => t.answeredAs(String(level))), t.answeredAs(t.cannotTell)]}
      />
      <Confusion
        {...{ context, ...decided, counts: verdicts, id: `${arms}-verdicts` }}
        columns={levels.map((level) => t.decidedAs(String(level)))}
      />
    </div>
  );
}

interface ConfusionProps {
  readonly context: Context;
  readonly levels: readonly Level[];
  readonly counts: Counts;
  readonly columns: readonly string[];
  readonly id: string;
  readonly caption: string;
  /** Said in place of a table without counts. */
  readonly none: string;
}

function Confusion({ context, levels, counts, columns, id, caption, none }: ConfusionProps) {
  if (counts.every((row) => row.every((count) => count === 0))) return <p class="soft">{none}</p>;
  const numeric = columns.map((says) => ({ says, numeric: true as const }));
  return (
    <Table caption={caption} id={id} columns={[context.t.quality.proposed, ...numeric]}>
      {levels.map((level, row) => (
        <tr>
          <th scope="row">{level}</th>
          {columns.map((_, column) => (
            <td class={column === row ? 'number same' : 'number'}>{counts[row]?.[column] ?? 0}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** The software as a third rater. */
function Three({ context, detail: { three } }: DetailProps) {
  const t = context.t.quality;
  return (
    <>
      <p>{t.threeMeans(limitsIn(context))}</p>
      <Table
        caption={t.threeCaption}
        id="three"
        columns={[...measureColumns(context), { says: t.columns.n, numeric: true }]}
      >
        <MeasureRow context={context} row={three}>
          <td class="number">{three.n}</td>
        </MeasureRow>
      </Table>
    </>
  );
}

function measureColumns({ t: { quality: t } }: Context) {
  return [t.statistic, { says: t.value, numeric: true }, { says: t.intervalColumn, numeric: true }] as const;
}

interface MeasureRowProps {
  readonly context: Context;
  readonly row: CoefficientRow;
  /** Further cells. */
  readonly children?: ComponentChildren;
}

function MeasureRow({ context, row: { statistic, interval, ...of }, children }: MeasureRowProps) {
  return (
    <tr>
      <th scope="row">{context.t.quality.statistics[statistic]}</th>
      <td class="number">
        <CoefficientOf context={context} of={of} />
      </td>
      <td class="number">{interval === null ? '—' : intervalText(interval, context)}</td>
      {children}
    </tr>
  );
}

function People({ context, detail: { agreement } }: DetailProps) {
  const t = context.t.quality;
  const { percent, coefficients } = agreement;
  return (
    <Table caption={t.peopleCaption} id="people" columns={measureColumns(context)}>
      <tr>
        <th scope="row">{t.percent}</th>
        <td class="number">
          <Share context={context} of={percent} />
        </td>
        <td class="number">
          {percent.interval === null ? '—' : t.interval(share(percent.interval.low), share(percent.interval.high))}
        </td>
      </tr>
      {coefficients.map((row) => (
        <MeasureRow context={context} row={row} />
      ))}
    </Table>
  );
}

function Overrides({ context, indicator, detail: { overrides } }: DetailProps) {
  const t = context.t.quality;
  if (overrides.length === 0) return <p class="soft">{t.noOverrides}</p>;
  const numeric = (says: string) => ({ says, numeric: true }) as const;
  const columns = [t.municipality, numeric(t.proposed), numeric(t.final), t.evidence];
  return (
    <Table caption={t.overridesCaption} id="overrides" columns={columns}>
      {overrides.map(({ municipality, preScore, final }) => (
        <tr>
          <th scope="row">{municipalityIn(context, municipality)}</th>
          <td class="number">{preScore}</td>
          <td class="number">{final}</td>
          <td>
            <a
              class="way"
              href={`/municipalities/${municipality}#i-${indicator.id}`}
              aria-label={`${t.evidence}: ${municipalityIn(context, municipality)}`}
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

import type { Run } from '../../../../storage/runs.ts';
import type { RunState } from '../../../panel/run-state.ts';
import type { ShownPlan } from '../../../panel/run-view.ts';
import { day, points, whole } from '../../../publish/format.ts';
import type { Cost } from '../../../plan/plan.ts';
import type { AuditStart } from '../../audits.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Form, TextField, type FieldErrors } from '../parts/form.tsx';
import { Badge, Notice, Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { FaultNotice } from './fault.tsx';

/** What is filled into the form for a new run. */
export interface RunForm {
  readonly municipality: readonly string[];
  readonly indicator: readonly string[];
  readonly asOf: string;
  readonly maxPages: string;
}

interface Props {
  readonly context: Context;
  readonly runs: readonly { readonly run: Run; readonly state: RunState }[];
  readonly costs: readonly { readonly id: string; readonly cost: Cost }[];
  readonly filled: RunForm;
  readonly errors: FieldErrors;
  readonly fault: Extract<AuditStart, { ok: false }> | null;
}

/** All runs, and the form for a new one. */
export function RunsView(props: Props) {
  const { context, runs, fault } = props;
  const t = context.t.runs;
  const { language } = context;
  return (
    <>
      {fault !== null && <FaultNotice context={context} fault={fault} />}
      {runs.length === 0 ? (
        <p class="lead">{t.none}</p>
      ) : (
        <Table
          caption={t.listCaption}
          id="runs"
          columns={[
            t.run,
            t.state,
            t.started,
            t.finished,
            t.asOf,
            { says: t.municipalities, numeric: true },
            t.indicators,
          ]}
        >
          {runs.map(({ run, state }) => {
            const plan = run.plan as Partial<ShownPlan>;
            return (
              <tr>
                <th scope="row">
                  <a class="target" href={`/runs/${run.id}`}>
                    {run.id}
                  </a>
                </th>
                <td>
                  <Badge tone={state === 'done' || state === 'running' ? 'good' : 'attention'}>{t.states[state]}</Badge>
                </td>
                <td>
                  <Time at={run.startedAt} language={language} />
                </td>
                <td>{run.finishedAt === null ? '–' : <Time at={run.finishedAt} language={language} />}</td>
                <td>{day(run.asOf, language)}</td>
                <td class="number">{plan.municipalities?.length ?? '–'}</td>
                <td>{plan.indicators == null ? t.allIndicators : whole(plan.indicators.length, language)}</td>
              </tr>
            );
          })}
        </Table>
      )}
      <h2>{t.start}</h2>
      {context.audits === null ? <Notice>{t.cannotStart}</Notice> : <StartForm {...props} />}
    </>
  );
}

function StartForm({ context, runs, costs, filled, errors }: Props) {
  const t = context.t.runs;
  const { language, config } = context;
  const unfinished = runs[0]?.run.state === 'open' ? runs[0] : null;
  if (unfinished?.state === 'running' || unfinished?.state === 'pausing') return <p>{t.underWay}</p>;
  return (
    <Form context={context} action="/runs" errors={errors} id="start">
      <p>{t.startSays}</p>
      {unfinished !== null && <Notice tone="attention">{t.unfinished(unfinished.run.id)}</Notice>}
      <Costs {...{ context, costs, filled, errors }} />
      <div class="columns">
        <TextField {...{ name: 'asOf', label: t.asOf, hint: t.asOfHint, errors, type: 'date' }} value={filled.asOf} />
        <TextField
          {...{ name: 'maxPages', label: t.maxPages, errors, type: 'number' }}
          hint={t.maxPagesHint(whole(config.policy.pagesPerHost, language))}
          value={filled.maxPages}
        />
      </div>
      <details open={filled.indicator.length > 0}>
        <summary>{t.partial}</summary>
        <p class="hint">{t.partialHint}</p>
        {config.edition.categories.map((category) => (
          <fieldset class="field">
            <legend>{category.title[language]}</legend>
            <div class="columns">
              {config.edition.indicators
                .filter((one) => one.category === category.id)
                .map(({ id, title }) => (
                  <label class="choice">
                    <input type="checkbox" name="indicator" value={id} checked={filled.indicator.includes(id)} />
                    <span>{title[language]}</span>
                  </label>
                ))}
            </div>
          </fieldset>
        ))}
      </details>
      <p>
        <button type="submit">{t.startSubmit}</button>
      </p>
    </Form>
  );
}

function Costs({ context, costs, filled, errors }: Pick<Props, 'context' | 'costs' | 'filled' | 'errors'>) {
  const t = context.t.runs;
  const { language } = context;
  const sum = (of: (cost: Cost) => number) => costs.reduce((total, { cost }) => total + of(cost), 0);
  const number = (says: string) => ({ says, numeric: true as const });
  return (
    <fieldset class={errors['municipality'] === undefined ? 'field' : 'field wrong'} id="municipality">
      <legend>{t.choose}</legend>
      {errors['municipality'] !== undefined && <p class="error">{errors['municipality']}</p>}
      <Table
        caption={t.startCaption}
        id="costs"
        columns={[t.municipality, number(t.hostsOf), number(t.mostRequests), number(t.hours)]}
      >
        {costs.map(({ id, cost }) => (
          <tr>
            <th scope="row">
              <label class="choice">
                <input type="checkbox" name="municipality" value={id} checked={filled.municipality.includes(id)} />
                <span>{municipalityIn(context, id)}</span>
              </label>
            </th>
            <td class="number">{whole(cost.hosts, language)}</td>
            <td class="number">{whole(cost.requests, language)}</td>
            <td class="number">{points(cost.hours, language)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t.total}</th>
          <td class="number">
            {whole(
              sum(({ hosts }) => hosts),
              language,
            )}
          </td>
          <td class="number">
            {whole(
              sum(({ requests }) => requests),
              language,
            )}
          </td>
          <td class="number">{points(Math.max(0, ...costs.map(({ cost }) => cost.hours)), language)}</td>
        </tr>
      </Table>
    </fieldset>
  );
}

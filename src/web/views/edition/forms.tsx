import type { AdoptionReport } from '../../../../storage/review/findings.ts';
import type { RecusalRow } from '../../../../storage/review/schema.ts';
import type { Run } from '../../../../storage/runs.ts';
import type { Account } from '../../../model/review/account.ts';
import type { Phase } from '../../../model/review/assessment.ts';
import type { Obstacle } from '../../../review/phase-gate.ts';
import { day, whole } from '../../../publish/format.ts';
import { visibleLine } from '../../../publish/visible.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Form, Select, TextArea, TextField, type FieldErrors } from '../parts/form.tsx';
import { Facts, Notice, Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { EditionFrame, editionPaths, nameWithAccess } from './frame.tsx';
import { Obstacles } from './obstacles.tsx';

interface RecusalsProps {
  readonly context: Context;
  readonly recusals: readonly RecusalRow[];
  /** Evaluators and arbiters. */
  readonly people: readonly Account[];
  /** Everybody, to name those on record. */
  readonly accounts: readonly Account[];
  readonly filled: { readonly account: string; readonly municipality: string; readonly reason: string };
  readonly errors: FieldErrors;
  readonly done: string | null;
  readonly isLacking: boolean;
}

/** Who stands back from which municipality, and the form for one more. */
export function RecusalsView({ context, recusals, people, accounts, filled, errors, done, isLacking }: RecusalsProps) {
  const t = context.t.edition.recusal;
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? id;
  const towns = [...context.config.municipalities]
    .map(({ id }) => [id, municipalityIn(context, id)] as const)
    .sort((a, b) => a[1].localeCompare(b[1], context.language));
  return (
    <EditionFrame context={context} part="recusals" done={done}>
      {isLacking && <Notice tone="attention">{t.lacking}</Notice>}
      <p>{t.says}</p>
      {recusals.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <Table caption={t.caption} id="recusals" columns={[t.person, t.municipality, t.reason, t.when]}>
          {recusals.map(({ account, municipality, reason, at }) => (
            <tr>
              <th scope="row">{nameOf(account)}</th>
              <td>{municipalityIn(context, municipality)}</td>
              <td>{visibleLine(reason)}</td>
              <td>
                <Time at={at} language={context.language} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <h2>{t.add}</h2>
      <div class="narrow">
        <Form context={context} action={editionPaths.recusals} errors={errors}>
          <Select
            {...{ name: 'account', label: t.person, errors, value: filled.account }}
            choices={[['', t.choose], ...people.map((one) => [one.id, nameWithAccess(context, one)] as const)]}
          />
          <Select
            {...{ name: 'municipality', label: t.municipality, errors, value: filled.municipality }}
            choices={[['', t.choose], ...towns]}
          />
          <TextArea
            {...{ name: 'reason', label: t.reason, hint: t.reasonHint, errors }}
            value={filled.reason}
            rows={2}
            maxLength={500}
          />
          <button type="submit">{t.add}</button>
        </Form>
      </div>
    </EditionFrame>
  );
}

interface AdoptProps {
  readonly context: Context;
  readonly adopted: string | null;
  readonly runs: readonly Run[];
  /** The run that is looked at, and what it would change; null when only the list is shown. */
  readonly preview: { readonly run: string; readonly report: AdoptionReport } | null;
  readonly done: string | null;
}

const kinds = ['fresh', 'same', 'soft', 'hard', 'kept'] as const;

/** Which run the evaluators see, and what another one would change for them. */
export function AdoptView({ context, adopted, runs, preview, done }: AdoptProps) {
  const t = context.t.edition;
  const { language } = context;
  return (
    <EditionFrame context={context} part="adopt" done={done}>
      <p>{t.adopt.says}</p>
      <Facts entries={[[t.adopt.now, adopted === null ? t.adoptedNone : <a href={`/runs/${adopted}`}>{adopted}</a>]]} />
      {preview !== null && (
        <>
          <h2>{t.adopt.preview(preview.run)}</h2>
          <Facts
            entries={kinds.map((kind) => [
              t.adopt.counts[kind].term,
              <>
                <strong>{whole(preview.report[kind], language)}</strong>{' '}
                <span class="soft">{t.adopt.counts[kind].says}</span>
              </>,
            ])}
          />
          <Form context={context} action={editionPaths.adopt}>
            <input type="hidden" name="run" value={preview.run} />
            <button type="submit">{t.adopt.do(preview.run)}</button>
          </Form>
        </>
      )}
      {runs.length === 0 ? (
        <p class="soft">{t.adopt.none}</p>
      ) : (
        <Table
          caption={t.adopt.caption}
          id="runs"
          columns={[t.adopt.run, t.adopt.asOf, t.adopt.finished, t.adopt.look]}
        >
          {runs.map((run) => (
            <tr>
              <th scope="row">
                <a href={`/runs/${run.id}`}>{run.id}</a>
              </th>
              <td>{day(run.asOf, language)}</td>
              <td>{run.finishedAt !== null && <Time at={run.finishedAt} language={language} />}</td>
              <td>
                <a
                  class="target"
                  href={`${editionPaths.adopt}?run=${encodeURIComponent(run.id)}`}
                  aria-label={t.adopt.lookOf(run.id)}
                >
                  {t.adopt.look}
                </a>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </EditionFrame>
  );
}

interface PhaseProps {
  readonly context: Context;
  readonly phase: Phase;
  /** The phase that may come next; null after the last. */
  readonly to: Phase | null;
  readonly found: readonly Obstacle[];
  readonly errors: FieldErrors;
  readonly done: string | null;
}

/** The next phase: what must be so first, and a confirmation that is typed. */
export function PhaseView({ context, phase, to, found, errors, done }: PhaseProps) {
  const t = context.t.edition;
  const { id } = context.config.edition;
  return (
    <EditionFrame context={context} part="phase" done={done}>
      <Facts entries={[[t.phase.now, t.phases[phase]]]} />
      {to === null ? (
        <p>{t.phase.last}</p>
      ) : (
        <>
          <h2>{t.phase.to(t.phases[to])}</h2>
          <p>{t.phase.means[to]}</p>
          {found.length > 0 ? (
            <>
              <p>{t.blockersFor(t.phases[to])}</p>
              <Obstacles context={context} found={found} />
            </>
          ) : (
            <div class="narrow">
              <p>{t.phase.met}</p>
              <Form context={context} action={editionPaths.phase} errors={errors}>
                <input type="hidden" name="to" value={to} />
                <TextField {...{ name: 'confirm', label: t.phase.confirm(id), hint: t.phase.confirmHint, errors }} />
                <button type="submit">{t.phase.do(t.phases[to])}</button>
              </Form>
            </div>
          )}
        </>
      )}
    </EditionFrame>
  );
}

interface ReopenProps {
  readonly context: Context;
  readonly filled: { readonly municipality: string; readonly indicator: string; readonly reason: string };
  /** Ids of municipalities with questions. */
  readonly municipalities: readonly string[];
  readonly errors: FieldErrors;
  readonly done: string | null;
}

/** A settled question is asked again. */
export function ReopenView({ context, filled, municipalities, errors, done }: ReopenProps) {
  const t = context.t.edition;
  const { language, config } = context;
  const towns = municipalities
    .map((id) => [id, municipalityIn(context, id)] as const)
    .sort((a, b) => a[1].localeCompare(b[1], language));
  const indicators = config.edition.indicators.map(({ id, title }) => [id, `${title[language]} (${id})`] as const);
  return (
    <EditionFrame context={context} part="reopen" done={done}>
      <p>{t.reopen.says}</p>
      <div class="narrow">
        <Form context={context} action={editionPaths.reopen} errors={errors}>
          <Select
            {...{ name: 'municipality', label: t.municipality, errors, value: filled.municipality }}
            choices={[['', t.reopen.choose], ...towns]}
          />
          <Select
            {...{ name: 'indicator', label: t.reopen.indicator, errors, value: filled.indicator }}
            choices={[['', t.reopen.choose], ...indicators]}
          />
          <TextArea
            {...{ name: 'reason', label: t.recusal.reason, errors }}
            value={filled.reason}
            rows={2}
            maxLength={500}
          />
          <button type="submit">{t.reopen.do}</button>
        </Form>
      </div>
    </EditionFrame>
  );
}

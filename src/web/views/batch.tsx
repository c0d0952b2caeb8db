import type { ComponentChildren } from 'preact';
import { isDone, isFast, isWaiting, type Batch } from '../../panel/own-batch.ts';
import type { Queued } from '../../panel/own-queue.ts';
import { municipalityIn } from '../names.ts';
import { batchPath, queuePath, reviewPath } from '../review-paths.ts';
import type { Context } from '../route.ts';
import { HandSheets } from './hand-sheets.tsx';
import { Form } from './parts/form.tsx';
import { Notice, Progress } from './parts/small.tsx';
import { Table } from './parts/table.tsx';
import { QuestionTable } from './review/question-table.tsx';
import { answerText } from './review/parts.tsx';

interface BatchProps {
  readonly context: Context;
  readonly batch: Batch;
  /** Of its questions, those on a hand sheet. */
  readonly byHand: readonly Queued[];
  readonly isRated: boolean;
}

/** One batch: its questions, the own answers in sum, and the way to hand it in. */
export function BatchView({ context, batch, byHand, isRated }: BatchProps) {
  const { t, config, language } = context;
  const { questions, done, indicator } = batch;
  const next = questions.find(isWaiting) ?? questions.find(({ status }) => status === 'postponed');
  const asked = config.edition.indicators.find(({ id }) => id === indicator);
  return (
    <>
      <p class="lead">{asked?.question[language]}</p>
      <Progress done={done} of={questions.length} says={t.queue.doneOf(done, questions.length)} />
      {isRated && next !== undefined && (
        <p>
          <a class="button large" href={reviewPath(next)}>
            {done === 0 ? t.queue.start : t.queue.goOn}
          </a>
        </p>
      )}
      <Fast context={context} questions={questions} />
      {isRated && <Closing context={context} batch={batch} />}
      {done > 0 && <Summary context={context} questions={questions} />}
      <h2>{t.queue.questions}</h2>
      <QuestionTable context={context} caption={t.queue.questions} questions={questions} />
      <HandSheets context={context} questions={byHand} />
      <p>
        <a href={queuePath}>{t.queue.back}</a>
      </p>
    </>
  );
}

function Fast({ context, questions }: { context: Context; questions: readonly Queued[] }) {
  const { t } = context;
  const fast = questions.filter(isFast);
  if (fast.length === 0) return null;
  return (
    <Notice tone="attention">
      <p>{t.queue.fast(fast.length)}</p>
      <ul aria-label={t.queue.fastList}>
        {fast.map((one) => (
          <li>
            <a href={reviewPath(one)}>{municipalityIn(context, one.municipality)}</a>:{' '}
            {one.last !== null && answerText(one.last.answer, t)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Closing({ context, batch }: { context: Context; batch: Batch }): ComponentChildren {
  const { t } = context;
  if (batch.state === 'closed') return <Notice tone="good">{t.queue.isClosed}</Notice>;
  const left = batch.questions.length - batch.done;
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{t.queue.closeTitle}</h2>
      {left > 0 ? (
        <p>{t.queue.cannotClose(left)}</p>
      ) : (
        <>
          <p>{t.queue.closeMeans}</p>
          <Form context={context} action={`${batchPath(batch.indicator)}/close`}>
            <button type="submit">{t.queue.closeDo}</button>
          </Form>
        </>
      )}
    </section>
  );
}

function Summary({ context, questions }: { context: Context; questions: readonly Queued[] }) {
  const { t } = context;
  const given = questions.filter(isDone).flatMap(({ last }) => last?.answer ?? []);
  const answers = [...new Set(given)].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  return (
    <Table
      id="summary"
      caption={t.queue.summaryCaption}
      columns={[t.queue.answer, { says: t.queue.times, numeric: true }]}
    >
      {answers.map((answer) => (
        <tr>
          <th scope="row">{answerText(answer, t)}</th>
          <td class="number">{given.filter((one) => one === answer).length}</td>
        </tr>
      ))}
    </Table>
  );
}

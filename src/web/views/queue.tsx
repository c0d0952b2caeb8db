import { isDone, isWaiting, type Batch, type Pace } from '../../panel/own-batch.ts';
import type { Queued } from '../../panel/own-queue.ts';
import type { RatingAnswer } from '../../model/review/rating.ts';
import { visible } from '../../publish/visible.ts';
import { indicatorIn, municipalityIn } from '../names.ts';
import { batchPath, queuePath, reviewPath, sheetPath } from '../review-paths.ts';
import type { Context } from '../route.ts';
import { HandSheets } from './hand-sheets.tsx';
import { Select, TextField } from './parts/form.tsx';
import { Badge, Notice, Progress, Tabs, Time, type Tone } from './parts/small.tsx';
import { Table } from './parts/table.tsx';
import { answerText } from './review/parts.tsx';
import { QuestionTable } from './review/question-table.tsx';

export const tabs = ['rate', 'recheck', 'postponed', 'answers'] as const;
type Tab = (typeof tabs)[number];

interface QueueProps {
  readonly context: Context;
  readonly tab: Tab;
  readonly queue: readonly Queued[];
  readonly batches: readonly Batch[];
  /** Of the queue, what stands on a hand sheet. */
  readonly byHand: readonly Queued[];
  readonly pace: Pace;
  /** Answers are taken; before that, `early`, afterwards, `late`. */
  readonly time: 'early' | 'rated' | 'late';
  /** The batch that was handed in a moment ago. */
  readonly justClosed: boolean;
  readonly search: AnswerSearch;
}

/** What of the own answers is looked for; empty fields look for everything. */
interface AnswerSearch {
  readonly q: string;
  readonly municipality: string;
  readonly answer: string;
}

export function QueueView(props: QueueProps) {
  const { context, tab, queue, time } = props;
  const { t } = context;
  if (queue.length === 0) return <Notice>{t.queue.nothing}</Notice>;
  return (
    <>
      {time !== 'rated' && <Notice tone="attention">{time === 'early' ? t.queue.notYet : t.queue.over}</Notice>}
      <GoOn {...props} />
      <QueueTabs {...props} />
      {tab === 'rate' && <Batches {...props} />}
      {tab === 'rate' && <HandSheets context={context} questions={props.byHand} />}
      {tab === 'recheck' && <Listed {...props} status="re-check" nothing={t.queue.noRecheck} />}
      {tab === 'postponed' && <Listed {...props} status="postponed" nothing={t.queue.noPostponed} />}
      {tab === 'answers' && <Answered {...props} />}
      <p>
        <a href={sheetPath}>{t.sheet.link}</a>
      </p>
    </>
  );
}

/** The one thing to do now, what was done today, and what is left. */
function GoOn({ context, queue, batches, pace, time, justClosed }: QueueProps) {
  const { t } = context;
  const to = time === 'rated' ? nextThing(queue, batches) : null;
  return (
    <section class="go-on" aria-label={t.queue.goOn}>
      {justClosed && <Notice tone="good">{to === null ? t.queue.isClosed : t.queue.closedNext}</Notice>}
      {to !== null && (
        <p>
          <a class="button large" href={to.path}>
            {t.queue.goOnWith(indicatorIn(context, to.indicator))}
          </a>
        </p>
      )}
      <Ready context={context} batches={batches} left={pace.left} />
      <Progress done={pace.answered} of={queue.length} says={t.queue.doneOf(pace.answered, queue.length)} />
      <p class="soft">
        {t.queue.today(pace.today, pace.answered)} {pace.left > 0 && t.queue.left(pace.left)} {paceText(pace, context)}
      </p>
    </section>
  );
}

/** What remains when every question is answered. */
function Ready({ context: { t }, batches, left }: Pick<QueueProps, 'context' | 'batches'> & { left: number }) {
  if (batches.every(({ state }) => state === 'closed')) return <p>{t.queue.allClosed}</p>;
  return left === 0 ? <p>{t.queue.allDone}</p> : null;
}

function paceText({ left, medianMs }: Pace, { t, language }: Context): string | null {
  if (left === 0 || medianMs === null) return null;
  const minutes = Math.max(1, Math.round((left * medianMs) / 60_000));
  const locale = language === 'bg' ? 'bg-BG' : 'en-GB';
  const hours = (minutes / 60).toLocaleString(locale, { maximumFractionDigits: 1 });
  const time = minutes < 60 ? t.queue.minutes(minutes) : t.queue.hours(hours);
  return t.queue.pace(time, Math.max(1, Math.round(medianMs / 1000)));
}

/** The first question that waits; then what was put off; then a batch to hand in. */
function nextThing(queue: readonly Queued[], batches: readonly Batch[]): { path: string; indicator: string } | null {
  const question = queue.find(isWaiting) ?? queue.find(({ status }) => status === 'postponed');
  if (question !== undefined) return { path: reviewPath(question), indicator: question.indicator };
  const batch = batches.find(({ state }) => state === 'ready');
  return batch === undefined ? null : { path: batchPath(batch.indicator), indicator: batch.indicator };
}

function QueueTabs({ context, tab, queue }: QueueProps) {
  const { t } = context;
  const counts: Readonly<Record<Tab, number>> = {
    rate: queue.filter(({ status }) => status === 'open').length,
    recheck: queue.filter(({ status }) => status === 're-check').length,
    postponed: queue.filter(({ status }) => status === 'postponed').length,
    answers: queue.filter(isDone).length,
  };
  return (
    <Tabs
      label={t.queue.tabsLabel}
      tabs={tabs.map((one) => ({
        href: one === 'rate' ? queuePath : `${queuePath}?tab=${one}`,
        says: `${t.queue.tabs[one]} ${t.queue.count(counts[one])}`,
        current: one === tab,
      }))}
    />
  );
}

const tones: Readonly<Record<Batch['state'], Tone>> = {
  new: 'plain',
  going: 'plain',
  recheck: 'attention',
  ready: 'attention',
  closed: 'good',
};

/** All batches, a table for each category. */
function Batches({ context, batches }: QueueProps) {
  const { t, config, language } = context;
  const categoryOf = new Map(config.edition.indicators.map(({ id, category }) => [id, category]));
  return (
    <>
      <h2>{t.queue.batches}</h2>
      {config.edition.categories.map(({ id, title }) => {
        const own = batches.filter(({ indicator }) => categoryOf.get(indicator) === id);
        if (own.length === 0) return null;
        return (
          <Table id={`batches-${id}`} caption={title[language]} columns={[t.queue.batch, t.queue.done, t.queue.state]}>
            {own.map((batch) => (
              <tr>
                <th scope="row">
                  <a href={batchPath(batch.indicator)}>{indicatorIn(context, batch.indicator)}</a>
                </th>
                <td>
                  <Progress
                    done={batch.done}
                    of={batch.questions.length}
                    says={t.queue.doneOf(batch.done, batch.questions.length)}
                  />
                </td>
                <td>
                  <Badge tone={tones[batch.state]}>{t.queue.states[batch.state]}</Badge>
                </td>
              </tr>
            ))}
          </Table>
        );
      })}
    </>
  );
}

/** Questions of one status: what is to be looked at again, or was put off. */
function Listed({ context, queue, status, nothing }: QueueProps & { status: Queued['status']; nothing: string }) {
  const { t } = context;
  const own = queue.filter((one) => one.status === status);
  if (own.length === 0) return <p>{nothing}</p>;
  const isPostponed = status === 'postponed';
  const columns = [t.queue.question, t.queue.municipality, isPostponed ? t.queue.reason : t.queue.when];
  return (
    <Table id="listed" caption={isPostponed ? t.queue.tabs.postponed : t.queue.tabs.recheck} columns={columns}>
      {own.map((one) => (
        <tr>
          <th scope="row">
            <a href={reviewPath(one)}>{indicatorIn(context, one.indicator)}</a>
          </th>
          <td>{municipalityIn(context, one.municipality)}</td>
          <td>
            {isPostponed
              ? visible(one.postponedBecause ?? '')
              : one.last !== null && <Time at={one.last.at} language={context.language} />}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const mostListed = 200;

function Answered({ context, queue, search }: QueueProps) {
  const { t, config, language } = context;
  const answered = queue.filter(isDone);
  if (answered.length === 0) return <p>{t.queue.noAnswers}</p>;
  const found = answered.filter((one) => matches(one, search, context));
  const own = new Set(answered.map(({ municipality }) => municipality));
  const names = config.municipalities
    .filter(({ id }) => own.has(id))
    .map(({ id, names }) => [id, names[language]] as const);
  const answers: readonly RatingAnswer[] = [0, 1, 2, 3, 'cannot_tell'];
  return (
    <>
      <form method="get" action={queuePath} class="form search" role="search">
        <input type="hidden" name="tab" value="answers" />
        <div class="columns">
          <TextField name="q" label={t.queue.searchText} value={search.q} />
          <Select
            name="municipality"
            label={t.queue.municipality}
            value={search.municipality}
            choices={[['', t.queue.any], ...names]}
          />
          <Select
            name="answer"
            label={t.queue.answer}
            value={search.answer}
            choices={[['', t.queue.any], ...answers.map((one) => [String(one), answerText(one, t)] as const)]}
          />
        </div>
        <button class="secondary" type="submit">
          {t.queue.find}
        </button>
      </form>
      {found.length === 0 ? (
        <p>{t.queue.noMatch}</p>
      ) : (
        <QuestionTable
          context={context}
          caption={t.queue.tabs.answers}
          questions={found.slice(0, mostListed)}
          withTitle
        />
      )}
      {found.length > mostListed && <p>{t.queue.shown(mostListed, found.length)}</p>}
    </>
  );
}

function matches({ indicator, municipality, last }: Queued, search: AnswerSearch, context: Context): boolean {
  if (search.municipality !== '' && search.municipality !== municipality) return false;
  if (search.answer !== '' && String(last?.answer) !== search.answer) return false;
  return indicatorIn(context, indicator).toLocaleLowerCase('bg').includes(search.q.trim().toLocaleLowerCase('bg'));
}

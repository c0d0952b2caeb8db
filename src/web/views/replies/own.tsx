import type { Indicator } from '../../../model/edition.ts';
import { replyName } from '../../../model/review/reply.ts';
import type { OwnWindow } from '../../../panel/replies.ts';
import type { ReplyStanding } from '../../../review/replies.ts';
import { repliesPath, replyPath } from '../../reply-paths.ts';
import type { Context } from '../../route.ts';
import { Csrf, Form } from '../parts/form.tsx';
import { Notice, Time } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { AnswerText, StateBadge, ToCard, WindowNotice } from './parts.tsx';

interface OwnProps {
  readonly context: Context;
  readonly municipality: string;
  readonly indicators: readonly Indicator[];
  readonly replies: readonly ReplyStanding[];
  readonly window: OwnWindow;
  /** ISO instant when they said that nothing more is to come. */
  readonly finishedAt: string | null;
  readonly done: string | null;
}

/** All that a municipality has replied, and what became of it. */
export function OwnRepliesView(props: OwnProps) {
  const { context, municipality, replies, window, done } = props;
  const t = context.t.replies;
  return (
    <>
      {done !== null && (
        <Notice tone="good" announce>
          {done}
        </Notice>
      )}
      <p>
        <ToCard context={context} municipality={municipality} />
      </p>
      <WindowNotice context={context} window={window}>
        <p>{t.howTo}</p>
      </WindowNotice>
      <h2>{t.own}</h2>
      {replies.length === 0 ? (
        <Notice>
          <p>
            <strong>{t.none}</strong>
          </p>
          <p>{t.noneMeans}</p>
        </Notice>
      ) : (
        <Replies {...props} />
      )}
      <Finish {...props} />
    </>
  );
}

function Replies({ context, indicators, replies, window }: OwnProps) {
  const t = context.t.replies;
  return (
    <Table caption={t.caption} id="replies" columns={[t.indicator, t.kind, t.sent, t.state, t.receipt]}>
      {replies.map((standing) => {
        const { reply, state } = standing;
        const title = indicators.find(({ id }) => id === reply.indicator)?.title[context.language] ?? reply.indicator;
        return (
          <tr>
            <th scope="row">
              <a class="way" href={replyPath(reply.indicator)}>
                {title}
              </a>
            </th>
            <td>{t.claims[reply.claim].term}</td>
            <td>
              <Time at={reply.at} language={context.language} />
            </td>
            <td>
              {standing.decision === null && <StateBadge context={context} state={state} />}
              <AnswerText context={context} standing={standing} />
              {state === 'open' && window.obstacle === null && (
                <Withdraw context={context} standing={standing} title={title} />
              )}
            </td>
            <td>
              <a class="target" href={`${replyPath(reply.indicator)}/receipt`} aria-label={t.receiptOf(title)}>
                {replyName(reply)}
              </a>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

function Withdraw({ context, standing, title }: { context: Context; standing: ReplyStanding; title: string }) {
  const t = context.t.replies;
  const { indicator, version } = standing.reply;
  return (
    <form class="withdraw" method="post" action={`${replyPath(indicator)}/withdraw`}>
      <Csrf context={context} />
      <input type="hidden" name="version" value={version} />
      <button type="submit" class="secondary" aria-label={t.withdrawOf(title)}>
        {t.withdraw}
      </button>
    </form>
  );
}

function Finish({ context, window, finishedAt }: OwnProps) {
  const t = context.t.replies;
  if (finishedAt !== null) {
    return (
      <p>
        {t.finishedAt}: <Time at={finishedAt} language={context.language} />
      </p>
    );
  }
  if (window.obstacle !== null) return null;
  return (
    <section aria-labelledby="finish">
      <h2 id="finish">{t.finish}</h2>
      <p>{t.finishMeans}</p>
      <Form context={context} action={`${repliesPath}/finished`}>
        <button type="submit">{t.finish}</button>
      </Form>
    </section>
  );
}

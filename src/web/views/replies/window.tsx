import type { ReplyWindowView } from '../../../panel/reply-window.ts';
import { daysLeft, isSilent, replyStep, usualDays } from '../../../review/reply-window.ts';
import { visibleLine } from '../../../publish/visible.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { dayText } from '../../day.ts';
import { loginPath } from '../../homes.ts';
import { indicatorIn, municipalityIn } from '../../names.ts';
import { cardPath } from '../../reply-paths.ts';
import type { Context } from '../../route.ts';
import { EditionFrame, editionPaths } from '../edition/frame.tsx';
import { Form, Select, TextArea, TextField, type FieldErrors } from '../parts/form.tsx';
import { Badge, Facts, Notice, Time, type Tone } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { Letter } from './links.tsx';

/** What was filled in about a deadline. */
export interface Filled {
  readonly until: string;
  readonly municipality?: string;
  readonly reason?: string;
}

interface WindowProps {
  readonly context: Context;
  readonly view: ReplyWindowView;
  readonly isReplyPhase: boolean;
  /** Open replies that nobody may answer, as `municipality indicator`. */
  readonly withoutArbiter: readonly string[];
  readonly filled: Filled;
  readonly errors: FieldErrors;
  readonly done: string | null;
}

/** Who was invited, has seen, has replied; until when; and whom to remind. */
export function WindowView(given: WindowProps) {
  const props = { ...given, view: inOrder(given) };
  const { context, view, isReplyPhase, done } = props;
  const t = context.t.replyWindow;
  const isOpened = view.until !== null;
  return (
    <EditionFrame context={context} part="replies" done={done}>
      <p>{t.says}</p>
      {!isReplyPhase && !isOpened && (
        <Notice>
          <p>{t.tooEarly}</p>
          <p>
            <a href={editionPaths.phase}>{t.toPhase}</a>
          </p>
        </Notice>
      )}
      {isReplyPhase && !isOpened && <Open {...props} />}
      {isOpened && <Deadlines {...props} />}
      {props.withoutArbiter.length > 0 && <WithoutArbiter {...props} />}
      {view.municipalities.length === 0 ? <p>{t.none}</p> : <Municipalities {...props} />}
      {isReplyPhase && <Invite {...props} />}
      {isReplyPhase && isOpened && (
        <>
          <Silent {...props} />
          <Extend {...props} />
        </>
      )}
    </EditionFrame>
  );
}

/** By name, as people look for them. */
function inOrder({ context, view }: WindowProps): ReplyWindowView {
  const nameOf = (id: string) => municipalityIn(context, id);
  const municipalities = [...view.municipalities].sort((a, b) =>
    nameOf(a.municipality).localeCompare(nameOf(b.municipality), context.language),
  );
  return { ...view, municipalities };
}

function Open({ context, filled, errors }: WindowProps) {
  const { now, language, config } = context;
  const t = context.t.replyWindow;
  const cutOff = config.edition.dates?.to ?? null;
  const usual = dayIn(new Date(Date.parse(now) + usualDays * 24 * 60 * 60_000).toISOString());
  return (
    <section class="next" aria-labelledby="open">
      <h2 id="open">{t.openTitle}</h2>
      <p>{t.openSays}</p>
      {cutOff !== null && dayIn(now) <= cutOff && (
        <Notice tone="attention">{t.beforeCutOff(dayText(cutOff, language))}</Notice>
      )}
      <div class="narrow">
        <Form context={context} action={`${editionPaths.replies}/open`} errors={errors}>
          <TextField
            {...{ name: 'until', label: t.until, hint: t.untilHint, errors }}
            value={filled.until === '' ? usual : filled.until}
          />
          <button type="submit">{t.open}</button>
        </Form>
      </div>
    </section>
  );
}

function Deadlines({ context, view }: WindowProps) {
  const { language, now } = context;
  const t = context.t.replyWindow;
  const { until, deadlines } = view;
  if (until === null) return null;
  return (
    <>
      <Facts
        entries={[
          [t.now, `${dayText(until, language)}, 23:59`],
          [t.left, t.leftDays(daysLeft(until, dayIn(now)))],
        ]}
      />
      <h2>{t.history}</h2>
      <ul>
        {deadlines.map((one) => (
          <li>
            {dayText(one.until, language)}:{' '}
            {one.municipality === null ? t.everybody : municipalityIn(context, one.municipality)},{' '}
            {one.reason === null ? t.first : visibleLine(one.reason)}{' '}
            <span class="soft">
              (<Time at={one.at} language={language} />)
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function WithoutArbiter({ context, withoutArbiter }: WindowProps) {
  const t = context.t.replyWindow;
  return (
    <Notice tone="attention">
      <p>{t.noArbiter}</p>
      <ul>
        {withoutArbiter.map((place) => {
          const [municipality = '', indicator = ''] = place.split(' ');
          return (
            <li>
              {municipalityIn(context, municipality)}: {indicatorIn(context, indicator)}
            </li>
          );
        })}
      </ul>
      <p>
        <a href="/users">{t.addArbiter}</a>
      </p>
    </Notice>
  );
}

const tones: Readonly<Record<ReturnType<typeof replyStep>, Tone>> = {
  uninvited: 'poor',
  invited: 'attention',
  joined: 'attention',
  seen: 'plain',
  replied: 'good',
  finished: 'good',
};

function Municipalities({ context, view }: WindowProps) {
  const { language, now } = context;
  const t = context.t.replyWindow;
  const numeric = (says: string) => ({ says, numeric: true }) as const;
  const columns = [t.municipality, t.step, numeric(t.replies), numeric(t.undecided), t.seen, t.officials, t.ownUntil];
  return (
    <Table caption={t.caption} id="reply-municipalities" columns={columns}>
      {view.municipalities.map((one) => {
        const { municipality, officials, replies, seenAt, until } = one;
        const step = replyStep(one);
        return (
          <tr>
            <th scope="row">
              <a href={cardPath(municipality)}>{municipalityIn(context, municipality)}</a>
            </th>
            <td>
              <Badge tone={tones[step]}>{t.steps[step]}</Badge>
            </td>
            <td class="number">{replies.length}</td>
            <td class="number">{replies.filter(({ state }) => state === 'open').length}</td>
            <td>{seenAt === null ? '–' : <Time at={seenAt} language={language} />}</td>
            <td>
              {officials.length === 0 && '–'}
              {officials.map(({ id, name }, at) => (
                <>
                  {at > 0 && ', '}
                  <a href={`/users/${id}`}>{name}</a>
                </>
              ))}
            </td>
            <td>{until === null ? '–' : `${dayText(until, language)} (${t.leftDays(daysLeft(until, dayIn(now)))})`}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function Invite({ context, view }: WindowProps) {
  const t = context.t.replyWindow;
  const without = view.municipalities.filter(({ officials }) => officials.length === 0).length;
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t.inviteTitle}</h2>
      {without === 0 ? (
        <p>{t.inviteNone}</p>
      ) : (
        <>
          <p>{t.inviteSays}</p>
          <Form context={context} action={`${editionPaths.replies}/invitations`}>
            <button type="submit">{t.invite(without)}</button>
          </Form>
        </>
      )}
    </section>
  );
}

function Silent({ context, view }: WindowProps) {
  const { language, now, origin } = context;
  const t = context.t.replyWindow;
  const silent = view.municipalities.filter((one) => isSilent(one) && one.until !== null && dayIn(now) <= one.until);
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">
        {t.silent} ({silent.length})
      </h2>
      <p>{silent.length === 0 ? t.noneSilent : t.silentSays}</p>
      {silent.map(({ municipality, until }) => {
        const name = municipalityIn(context, municipality);
        const left = until === null ? null : daysLeft(until, dayIn(now));
        const text = t.reminderText(name, dayText(until ?? '', language), t.leftDays(left), `${origin}${loginPath}`);
        return (
          <details>
            <summary>{t.reminder(name)}</summary>
            <Letter label={t.reminder(name)} text={text} />
          </details>
        );
      })}
    </section>
  );
}

function Extend({ context, view, filled, errors }: WindowProps) {
  const t = context.t.replyWindow;
  const towns = view.municipalities.map(
    ({ municipality }) => [municipality, municipalityIn(context, municipality)] as const,
  );
  return (
    <section aria-labelledby="extend">
      <h2 id="extend">{t.extendTitle}</h2>
      <p>{t.extendSays}</p>
      <div class="narrow">
        <Form context={context} action={`${editionPaths.replies}/extend`} errors={errors}>
          <Select
            {...{ name: 'municipality', label: t.extendFor, errors, value: filled.municipality ?? '' }}
            choices={[['', t.everybody], ...towns]}
          />
          <TextField {...{ name: 'until', label: t.until, hint: t.untilHint, errors }} value={filled.until} />
          <TextArea {...{ name: 'reason', label: t.reason, errors }} value={filled.reason ?? ''} rows={2} />
          <button type="submit">{t.extend}</button>
        </Form>
      </div>
    </section>
  );
}

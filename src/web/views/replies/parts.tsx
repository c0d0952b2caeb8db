import type { ComponentChildren } from 'preact';
import { cardPath, replyPath } from '../../reply-paths.ts';
import type { OwnWindow } from '../../../panel/replies.ts';
import type { ReplyStanding, ReplyState } from '../../../review/replies.ts';
import { daysLeft } from '../../../review/reply-window.ts';
import type { Language } from '../../../publish/text.ts';
import { visible } from '../../../publish/visible.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { dayText } from '../../day.ts';
import type { Context } from '../../route.ts';
import { Badge, Facts, Notice, type Tone } from '../parts/small.tsx';
import { langOf, StrangeLink } from '../review/parts.tsx';

const tones: Readonly<Record<ReplyState, Tone>> = {
  open: 'attention',
  withdrawn: 'plain',
  upheld: 'good',
  rejected: 'poor',
  noted: 'plain',
};

export function StateBadge({ context, state }: { readonly context: Context; readonly state: ReplyState }) {
  return <Badge tone={tones[state]}>{context.t.replies.states[state]}</Badge>;
}

interface WindowProps {
  readonly context: Context;
  readonly window: OwnWindow;
  /** What can be done in the time that is left. */
  readonly children?: ComponentChildren;
}

/** Until when, in words; or why not. */
export function WindowNotice({ context, window, children }: WindowProps) {
  const { language, now } = context;
  const t = context.t.replies;
  const { until, obstacle, reason } = window;
  if (until === null || obstacle === 'not-open') return <Notice>{t.windowNone}</Notice>;
  const day = dayText(until, language);
  const left = daysLeft(until, dayIn(now));
  if (obstacle !== null || left === null) return <Notice>{t.windowOver(day)}</Notice>;
  return (
    <Notice tone={left <= 2 ? 'attention' : 'good'}>
      <p>
        <strong>{t.windowOpen}:</strong> {t.until(left, day)}.
      </p>
      {reason !== null && (
        <p>
          {t.extended} <span lang={langOf(reason, language)}>{visible(reason)}</span>
        </p>
      )}
      {children}
    </Notice>
  );
}

/** What strangers wrote, as text, with its line breaks and in its own language. */
export function Quote({ language, text }: { readonly language: Language; readonly text: string }) {
  return (
    <blockquote class="said-text" lang={langOf(text, language)}>
      {text.split(/\n{2,}/u).map((paragraph) => (
        <p>{visible(paragraph)}</p>
      ))}
    </blockquote>
  );
}

interface StandingProps {
  readonly context: Context;
  readonly standing: ReplyStanding;
}

/** What the municipality claims. */
export function ClaimFacts({ context, standing: { reply } }: StandingProps) {
  const t = context.t.replies;
  return (
    <Facts
      entries={[
        [t.kind, t.claims[reply.claim].term],
        [t.since, reply.since === null ? null : dayText(reply.since, context.language)],
        [t.url, reply.url === null ? null : <StrangeLink context={context} url={reply.url} />],
      ]}
    />
  );
}

/** How it was answered; nothing before. */
export function AnswerText({ context, standing: { decision } }: StandingProps) {
  const t = context.t.replies;
  if (decision === null) return null;
  const { before, score, proof, text } = decision;
  return (
    <>
      <p>
        <strong>{t.answer}:</strong> <StateBadge context={context} state={decision.outcome} />
        {before !== null && score !== null && ` ${t.changed(before, score)}`}
      </p>
      <Quote language={context.language} text={text[context.language]} />
      {proof !== null && (
        <p class="soft">
          {t.proof} {t.proofKinds[proof.kind]}, {dayText(proof.day, context.language)}
          {proof.url !== null && (
            <>
              {': '}
              <StrangeLink context={context} url={proof.url} />
            </>
          )}
        </p>
      )}
    </>
  );
}

/** A reply under its score: what was written, and the answer. */
export function ReplyUnderRow({ context, standing }: StandingProps) {
  const t = context.t.replies;
  if (standing.state === 'withdrawn') return null;
  return (
    <details class="reply">
      <summary>
        {t.kind}: {t.claims[standing.reply.claim].term} <StateBadge context={context} state={standing.state} />
      </summary>
      <p>
        <strong>{t.municipalitySays}</strong>
      </p>
      <Quote language={context.language} text={standing.reply.text} />
      {standing.reply.url !== null && <StrangeLink context={context} url={standing.reply.url} />}
      <AnswerText context={context} standing={standing} />
    </details>
  );
}

interface ContestProps {
  readonly context: Context;
  readonly indicator: string;
  readonly title: string;
  readonly standing: ReplyStanding | null;
}

/** The way to the form about one score; none once the reply was answered. */
export function Contest({ context, indicator, title, standing }: ContestProps) {
  const t = context.t.replies;
  if (standing !== null && standing.decision !== null) return null;
  const isWritten = standing !== null && standing.state === 'open';
  return (
    <a
      class="button secondary contest"
      href={replyPath(indicator)}
      aria-label={isWritten ? t.editOf(title) : t.contestOf(title)}
    >
      {isWritten ? t.edit : t.contest}
    </a>
  );
}

export function ToCard({
  context,
  municipality,
  indicator,
}: {
  context: Context;
  municipality: string;
  indicator?: string;
}) {
  const anchor = indicator === undefined ? '' : `#i-${indicator}`;
  return (
    <a class="way" href={`${cardPath(municipality)}${anchor}`}>
      ← {context.t.replies.card}
    </a>
  );
}

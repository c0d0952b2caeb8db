import type { ComponentChildren } from 'preact';
import { scaleLevels, type Indicator } from '../../../model/edition.ts';
import { claimKinds } from '../../../model/review/reply.ts';
import type { ContestedItem, OwnWindow } from '../../../panel/replies.ts';
import type { Claim } from '../../../review/replies.ts';
import { countingDecision } from '../../../review/state.ts';
import { dayText } from '../../day.ts';
import { repliesPath, replyPath } from '../../reply-paths.ts';
import type { Context } from '../../route.ts';
import { Form, Radios, TextArea, TextField, type FieldErrors } from '../parts/form.tsx';
import { Facts, Notice } from '../parts/small.tsx';
import { Proof } from '../municipalities/rows.tsx';
import { AnswerText, ClaimFacts, Quote, ToCard, WindowNotice } from './parts.tsx';

interface WriteProps {
  readonly context: Context;
  readonly item: ContestedItem;
  readonly indicator: Indicator;
  readonly filled: Claim;
  readonly errors: FieldErrors;
  readonly window: OwnWindow;
}

/** One score, and the form by which it is contested; the reply and its answer once there is one. */
export function WriteView(props: WriteProps) {
  const { context, item, indicator, window } = props;
  const { t, language } = context;
  const { reply } = item.standing;
  const isAnswered = reply !== null && reply.decision !== null;
  return (
    <>
      <p>
        <ToCard context={context} municipality={item.municipality} indicator={indicator.id} />
      </p>
      {!isAnswered && <WindowNotice context={context} window={window} />}
      <Facts
        entries={[
          [t.review.question, indicator.question[language]],
          ...scoreFacts(context, item, indicator),
          [t.scorecards.evidence, <Proof context={context} evidence={item.finding.judgement.evidence} />],
        ]}
      />
      {isAnswered || window.obstacle !== null ? <Written {...props} /> : <ClaimForm {...props} />}
      <p>
        <a class="way" href={repliesPath}>
          {t.replies.back}
        </a>
      </p>
    </>
  );
}

/** The score as it stands and how it came about. */
export function scoreFacts({ t, language }: Context, item: ContestedItem, indicator: Indicator): Entry[] {
  const { score, confirmed, provenance } = item.standing;
  const max = Math.max(...scaleLevels[indicator.scale]);
  const arbiter = countingDecision(item.standing)?.justification ?? null;
  return [
    [
      t.replies.present,
      score === null ? null : (
        <>
          <strong>{t.scorecards.scoreOf(score, max)}</strong>: {indicator.anchors[score]?.[language]}
          {provenance === 'reply_upheld' && confirmed !== null && ` (${t.replies.confirmedBefore(confirmed, max)})`}
        </>
      ),
    ],
    [t.replies.provenance, provenance === null ? null : t.scorecards.provenances[provenance]],
    [t.replies.arbiterSays, arbiter === null ? null : <Quote language={language} text={arbiter} />],
    [t.replies.cutOff, dayText(item.cutOff, language)],
  ];
}

type Entry = readonly [term: string, value: ComponentChildren];

function Written({ context, item }: WriteProps) {
  const { reply } = item.standing;
  if (reply === null || reply.state === 'withdrawn') return null;
  return (
    <section aria-labelledby="written">
      <h2 id="written">{context.t.replies.claim}</h2>
      <ClaimFacts context={context} standing={reply} />
      <Quote language={context.language} text={reply.reply.text} />
      <AnswerText context={context} standing={reply} />
    </section>
  );
}

function ClaimForm(props: WriteProps) {
  const { context, item, indicator, filled, errors } = props;
  const t = context.t.replies;
  const choices = claimKinds.map((kind) => [kind, `${t.claims[kind].term}. ${t.claims[kind].means}`] as const);
  return (
    <div class="narrow">
      {Object.keys(errors).length > 0 && (
        <>
          <Written {...props} />
          <Notice tone="attention">{t.draftKept}</Notice>
        </>
      )}
      <Form context={context} action={replyPath(indicator.id)} errors={errors}>
        <input type="hidden" name="after" value={item.standing.reply?.reply.version ?? 0} />
        <Radios {...{ name: 'claim', label: t.claim, choices, errors }} value={filled.claim ?? ''} />
        <TextArea {...{ name: 'text', label: t.text, hint: t.textHint, errors }} value={filled.text} rows={8} />
        <TextField {...{ name: 'url', label: t.url, hint: t.urlHint, errors }} inputMode="url" value={filled.url} />
        <TextField {...{ name: 'since', label: t.since, hint: t.sinceHint, errors }} value={filled.since} />
        <button type="submit">{t.send}</button>
      </Form>
    </div>
  );
}

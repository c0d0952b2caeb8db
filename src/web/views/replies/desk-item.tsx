import { scaleLevels, type Indicator } from '../../../model/edition.ts';
import type { Municipality } from '../../../model/municipality.ts';
import { proofKinds, replyOutcomes } from '../../../model/review/reply.ts';
import type { Place } from '../../../panel/looks.ts';
import type { ContestedItem } from '../../../panel/replies.ts';
import type { Answer, ReplyStanding } from '../../../review/replies.ts';
import { dayText } from '../../day.ts';
import { deskItemPath, deskPath } from '../../reply-paths.ts';
import type { Context } from '../../route.ts';
import { Form, Radios, TextArea, TextField, type Choice, type FieldErrors } from '../parts/form.tsx';
import { Facts, Notice } from '../parts/small.tsx';
import { Places } from '../review/evidence.tsx';
import { Question } from '../review/question.tsx';
import { Sites } from '../review/where-to-look.tsx';
import { AnswerText, ClaimFacts, Quote } from './parts.tsx';
import { scoreFacts } from './write.tsx';

/** A reply with what it is about. */
export interface DeskFound {
  readonly item: ContestedItem & { readonly reply: ReplyStanding };
  readonly indicator: Indicator;
  readonly municipality: Municipality;
}

interface DeskItemProps extends DeskFound {
  readonly context: Context;
  readonly answer: Answer;
  readonly errors: FieldErrors;
  readonly places: readonly Place[];
  /** ISO day the run judged by. */
  readonly asOf: string | null;
}

/** One reply: the score, what the municipality says, the evidence, and the answer to give. */
export function DeskItemView(props: DeskItemProps) {
  const { context, item, indicator, municipality, places, asOf } = props;
  const { t, language } = context;
  return (
    <div class="review dispute">
      <header class="head">
        <h2 id="municipality">{municipality.names[language]}</h2>
        <a class="way" href={deskPath}>
          {t.desk.back}
        </a>
      </header>
      <div class="ask">
        <Question context={context} indicator={indicator} />
        <h2>{t.desk.saysMunicipality}</h2>
        <ClaimFacts context={context} standing={item.reply} />
        <Quote language={language} text={item.reply.reply.text} />
        <h2>{t.desk.score}</h2>
        <Facts entries={scoreFacts(context, item, indicator)} />
        {item.reply.decision === null ? (
          <AnswerForm {...props} />
        ) : (
          <AnswerText context={context} standing={item.reply} />
        )}
      </div>
      <section class="evidence" aria-labelledby="evidence">
        <h3 id="evidence">{t.review.evidenceCount(places.length)}</h3>
        <Places context={context} municipality={item.municipality} places={places} asOf={asOf} />
        <Sites context={context} municipality={municipality} />
      </section>
    </div>
  );
}

function AnswerForm({ context, item, indicator, answer, errors }: DeskItemProps) {
  const t = context.t.desk;
  const isFixedLater = item.reply.reply.claim === 'fixed-later';
  const outcomes = replyOutcomes
    .filter((outcome) => !isFixedLater || outcome === 'noted')
    .map((outcome): Choice => [outcome, t[outcome]]);
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t.decide}</h2>
      {isFixedLater && <Notice>{t.fixedLater}</Notice>}
      <Form context={context} action={deskItemPath(item)} errors={errors}>
        <input type="hidden" name="version" value={item.reply.reply.version} />
        <input type="hidden" name="round" value={item.standing.round} />
        <input type="hidden" name="finding" value={item.finding.version} />
        <Radios {...{ name: 'outcome', label: t.decide, choices: outcomes, errors }} value={answer.outcome ?? ''} />
        {!isFixedLater && (
          <Change
            context={context}
            indicator={indicator}
            answer={answer}
            errors={errors}
            cutOff={dayText(item.cutOff, context.language)}
          />
        )}
        <TextArea {...{ name: 'text-bg', label: t.textBg, hint: t.textHint, errors }} value={answer.text.bg} rows={5} />
        <TextArea {...{ name: 'text-en', label: t.textEn, hint: t.textHint, errors }} value={answer.text.en} rows={5} />
        <button type="submit">{t.send}</button>
      </Form>
    </section>
  );
}

interface ChangeProps {
  readonly context: Context;
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly errors: FieldErrors;
  readonly cutOff: string;
}

/** What an upheld reply needs: another level, and proof of how it was. */
function Change({ context, indicator, answer, errors, cutOff }: ChangeProps) {
  const { language } = context;
  const t = context.t.desk;
  const levels = scaleLevels[indicator.scale].map((level): Choice => [
    String(level),
    `${level} — ${indicator.anchors[level]?.[language] ?? ''}`,
  ]);
  const kinds = proofKinds.map((kind): Choice => [kind, context.t.replies.proofKinds[kind]]);
  return (
    <>
      <Radios
        {...{ name: 'score', label: t.newScore, hint: t.newScoreHint, errors }}
        choices={[['', t.noScore], ...levels]}
        value={answer.score === null ? '' : String(answer.score)}
      />
      <Radios
        {...{ name: 'proof', label: t.proof, hint: t.proofHint, errors }}
        choices={[['', t.noProof], ...kinds]}
        value={answer.proof.kind ?? ''}
      />
      <TextField
        {...{ name: 'proof-url', label: t.proofUrl, hint: t.proofUrlHint, errors }}
        inputMode="url"
        value={answer.proof.url}
      />
      <TextField
        {...{ name: 'proof-day', label: t.proofDay, hint: t.proofDayHint(cutOff), errors }}
        value={answer.proof.day}
      />
    </>
  );
}

import type { Level } from '../../../model/check.ts';
import type { Indicator } from '../../../model/edition.ts';
import type { Municipality } from '../../../model/municipality.ts';
import type { Decision, DisputeReason } from '../../../model/review/arbitration.ts';
import type { DisputeItem } from '../../../panel/dispute.ts';
import type { Place } from '../../../panel/looks.ts';
import { disputePath, disputesPath } from '../../dispute-paths.ts';
import type { Context } from '../../route.ts';
import { Csrf, type FieldErrors } from '../parts/form.tsx';
import { Notice } from '../parts/small.tsx';
import { Places } from '../review/evidence.tsx';
import { Answers, Question } from '../review/question.tsx';
import { Compare } from './compare.tsx';
import { DecisionForm, Earlier, Outcome } from './decide.tsx';

/** What an arbiter has filled in so far. */
export interface Draft {
  readonly score: Level | null;
  readonly reason: DisputeReason | null;
  readonly justification: string;
  readonly guidelineGap: boolean;
}

export interface DisputeProps {
  readonly context: Context;
  readonly item: DisputeItem;
  readonly indicator: Indicator;
  readonly municipality: Municipality;
  readonly places: readonly Place[];
  readonly asOf: string | null;
  readonly draft: Draft;
  readonly errors: FieldErrors;
  /** Decisions on the same indicator elsewhere, newest first. */
  readonly earlier: readonly Decision[];
  readonly template: string;
  readonly isSaved: boolean;
}

/** One dispute: the question and the own answer, then what the others said, then the decision. */
export function DisputeView(props: DisputeProps) {
  const { context, item, indicator, municipality, places, asOf } = props;
  const { t, language } = context;
  return (
    <div class="dispute">
      {props.isSaved && (
        <Notice tone="good" announce>
          {t.disputes.saved}
        </Notice>
      )}
      <p class="place-of">
        <a class="way" href={disputesPath}>
          ← {t.disputes.back}
        </a>
        <strong>{municipality.names[language]}</strong>
      </p>
      <div class="sides">
        <div class="ask">
          <Question context={context} indicator={indicator} />
          {item.own === null ? <OwnAnswer {...props} /> : <AfterAnswer {...props} />}
        </div>
        <section class="evidence" aria-labelledby="evidence">
          <h3 id="evidence">{places.length === 0 ? t.review.evidence : t.review.evidenceCount(places.length)}</h3>
          <Places context={context} municipality={item.municipality} places={places} asOf={asOf} />
        </section>
      </div>
    </div>
  );
}

function OwnAnswer({ context, item, indicator }: DisputeProps) {
  const t = context.t.disputes;
  return (
    <form method="post" action={`${disputePath(item)}/answer`} class="answer-form" data-keys-answer>
      <Csrf context={context} />
      <p>
        <strong>
          {t.step(1)}: {t.stepAnswer}.
        </strong>{' '}
        {t.stepAnswerMeans}
      </p>
      <Answers context={context} indicator={indicator} given={null} />
      <p class="soft">{t.keys}</p>
    </form>
  );
}

function AfterAnswer(props: DisputeProps) {
  const { item } = props;
  return (
    <>
      <Compare {...props} />
      {item.decision === null ? (
        <DecisionForm {...props} />
      ) : (
        <Outcome context={props.context} decision={item.decision} />
      )}
      <Earlier {...props} />
    </>
  );
}

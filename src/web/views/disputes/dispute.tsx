import { disputePath, disputesPath } from '../../dispute-paths.ts';
import { Csrf } from '../parts/form.tsx';
import { Notice } from '../parts/small.tsx';
import { Places } from '../review/evidence.tsx';
import { Answers, Question } from '../review/question.tsx';
import { Sites, Unscored } from '../review/where-to-look.tsx';
import { Compare } from './compare.tsx';
import { DecisionForm, Earlier, Outcome } from './decide.tsx';
import type { DisputeProps } from './props.ts';

/** One dispute: the question and the own answer, then what the others said, then the decision. */
export function DisputeView(props: DisputeProps) {
  const { context, item, indicator, municipality, places, asOf } = props;
  const { t, language } = context;
  return (
    <>
      {props.isSaved && (
        <Notice tone="good" announce>
          {t.disputes.saved}
        </Notice>
      )}
      <div class="review dispute">
        <header class="head">
          <h2 id="municipality">{municipality.names[language]}</h2>
          <a class="way" href={disputesPath}>
            {t.disputes.back}
          </a>
        </header>
        <div class="ask">
          <Question context={context} indicator={indicator} />
          {item.own === null ? <OwnAnswer {...props} /> : <AfterAnswer {...props} />}
        </div>
        <section class="evidence" aria-labelledby="evidence">
          <h3 id="evidence">{places.length === 0 ? t.review.evidence : t.review.evidenceCount(places.length)}</h3>
          {item.unscored !== null && <Unscored context={context} unscored={item.unscored} />}
          <Places context={context} municipality={item.municipality} places={places} asOf={asOf} />
          <Sites context={context} municipality={municipality} />
        </section>
      </div>
    </>
  );
}

function OwnAnswer({ context, item, indicator }: DisputeProps) {
  const t = context.t.disputes;
  const keys = context.viewer?.settings.keys ?? 'off';
  return (
    <form method="post" action={`${disputePath(item)}/answer`} class="answer-form" data-keys-answer>
      <Csrf context={context} />
      <input type="hidden" name="finding" value={item.finding} />
      <p>
        <strong>
          {t.step(1)}: {t.stepAnswer}.
        </strong>{' '}
        {t.stepAnswerMeans}
      </p>
      <Answers context={context} indicator={indicator} given={null} />
      {keys !== 'off' && <p class="soft">{t.keysDigit(keys === 'alt' ? `Alt + ${t.digit}` : t.digit)}</p>}
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

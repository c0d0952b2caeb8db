import type { RatingAnswer } from '../../../model/review/rating.ts';
import type { Indicator } from '../../../model/edition.ts';
import type { NamelessAnswer } from '../../../panel/dispute.ts';
import { reasonText, statusWords } from '../../../publish/text.ts';
import type { Context } from '../../route.ts';
import { Badge } from '../parts/small.tsx';
import { langOf, shortened, StrangeLink } from '../review/parts.tsx';
import type { DisputeProps } from './props.ts';

/** The two answers side by side, without names, then the own one and what the software proposed. */
export function Compare({ context, item, indicator }: DisputeProps) {
  const t = context.t.disputes;
  return (
    <section aria-labelledby="compare" class="compare">
      <h2 id="compare" tabIndex={-1}>
        {t.step(2)}: {t.stepCompare}
      </h2>
      <div class="said-by">
        {(item.answers ?? []).map((answer, index) => (
          <Said context={context} indicator={indicator} answer={answer} n={index + 1} />
        ))}
        <article aria-labelledby="said-own">
          <h3 id="said-own">{t.yours}</h3>
          {item.own !== null && <Answer context={context} indicator={indicator} answer={item.own} />}
        </article>
        <Machine context={context} item={item} indicator={indicator} />
      </div>
    </section>
  );
}

interface SaidProps {
  readonly context: Context;
  readonly indicator: Indicator;
  readonly answer: NamelessAnswer;
  readonly n: number;
}

function Said({ context, indicator, answer, n }: SaidProps) {
  const { t, language } = context;
  const { comment, evidenceWrong, needsExpert, proofs } = answer;
  return (
    <article aria-labelledby={`said-${n}`}>
      <h3 id={`said-${n}`}>{t.disputes.evaluator(n)}</h3>
      <Answer context={context} indicator={indicator} answer={answer.answer} />
      {evidenceWrong && (
        <p>
          <Badge tone="attention">{t.disputes.evidenceWrong}</Badge>
        </p>
      )}
      {needsExpert && (
        <p>
          <Badge tone="attention">{t.disputes.needsExpert}</Badge>
        </p>
      )}
      {comment === null ? (
        <p class="soft">{t.disputes.noComment}</p>
      ) : (
        <blockquote lang={langOf(comment, language)}>
          <p>{shortened(comment, 4000)}</p>
        </blockquote>
      )}
      {proofs.length > 0 && (
        <>
          <h4>{t.disputes.proofs}</h4>
          <ul>
            {proofs.map(({ id, url, quote, hasFile }) => (
              <li>
                {url !== null && <StrangeLink context={context} url={url} />}{' '}
                {quote !== null && <q lang={langOf(quote, language)}>{shortened(quote, 500)}</q>}{' '}
                {hasFile && (
                  <a class="way" href={`/proofs/${id}`}>
                    {t.disputes.file}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Answer({ context, indicator, answer }: { context: Context; indicator: Indicator; answer: RatingAnswer }) {
  const { t, language } = context;
  if (answer === 'cannot_tell') {
    return (
      <p class="given">
        <strong>{t.review.cannotTellShort}</strong>
      </p>
    );
  }
  return (
    <p class="given">
      <strong>{t.disputes.level(answer)}</strong> {indicator.anchors[answer]?.[language]}
    </p>
  );
}

function Machine({ context, item, indicator }: Pick<DisputeProps, 'context' | 'item' | 'indicator'>) {
  const { t, language } = context;
  const { reveal } = item;
  if (reveal === null) return null;
  const { score, says, because, status } = reveal;
  const reason = because === null ? statusWords[status][language] : reasonText(because, language);
  return (
    <article aria-labelledby="said-machine">
      <h3 id="said-machine">{t.disputes.machine}</h3>
      {score === null ? (
        <p class="given">
          <strong>{t.disputes.machineNone}</strong>{' '}
          <span lang={langOf(reason, language)}>{shortened(reason, 300)}</span>
        </p>
      ) : (
        <Answer context={context} indicator={indicator} answer={score} />
      )}
      <p class="soft" lang={langOf(says[language], language)}>
        {shortened(says[language], 600)}
      </p>
    </article>
  );
}

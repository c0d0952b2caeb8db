import type { Indicator } from '../../../model/edition.ts';
import { scaleLevels } from '../../../model/edition.ts';
import type { RatingAnswer } from '../../../model/review/rating.ts';
import { tierWords } from '../../../publish/text.ts';
import type { Context } from '../../route.ts';
import { Facts } from '../parts/small.tsx';
import { Key } from './parts.tsx';

interface QuestionProps {
  readonly context: Context;
  readonly indicator: Indicator;
}

/** What is asked. */
export function Question({ context, indicator }: QuestionProps) {
  const { t, language } = context;
  return (
    <section class="question" aria-labelledby="question">
      <h3 id="question">{t.review.question}</h3>
      <p class="asked">{indicator.question[language]}</p>
    </section>
  );
}

/** What helps to judge. */
export function Guidance({ context, indicator }: QuestionProps) {
  const { t, language, config } = context;
  const category = config.edition.categories.find(({ id }) => id === indicator.category);
  return (
    <details id="guidance">
      <summary>
        {t.review.guidance} <Key code="KeyG" />
      </summary>
      <ul>
        {t.review.guidanceRules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <Facts
        entries={[
          [t.review.category, category?.title[language] ?? null],
          [t.review.who, tierWords[indicator.tier][language]],
          [t.review.sources, indicator.source.length === 0 ? null : indicator.source.join('; ')],
        ]}
      />
    </details>
  );
}

interface AnswersProps extends QuestionProps {
  /** The answer on record; null without one. */
  readonly given: RatingAnswer | null;
  readonly disabled?: boolean;
}

/**
 * A button for every level of the scale, with its anchor: one press answers. Stands inside a form; sends `answer`, a digit or
 * `cannot_tell`.
 */
export function Answers({ context, indicator, given, disabled = false }: AnswersProps) {
  const { t, language } = context;
  const levels = scaleLevels[indicator.scale];
  const answers: readonly { value: RatingAnswer; code: string; says: string }[] = [
    ...levels.map((level) => ({
      value: level,
      code: `Digit${level}`,
      says: indicator.anchors[level]?.[language] ?? '',
    })),
    { value: 'cannot_tell', code: 'KeyN', says: t.review.cannotTell },
  ];
  return (
    <fieldset class="answers" disabled={disabled}>
      <legend>{t.review.answers}</legend>
      {answers.map(({ value, code, says }) => (
        <button
          class="answer"
          type="submit"
          name="answer"
          value={String(value)}
          aria-pressed={given === value}
          data-code={code}
        >
          {value === 'cannot_tell' ? <Key code={code} /> : <kbd>{value}</kbd>}
          <span class="anchor">{says}</span>
          <span class="mine" aria-hidden="true">
            ✓ {t.review.yours}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

import { scaleLevels } from '../../../model/edition.ts';
import { disputeReasons, type Decision } from '../../../model/review/arbitration.ts';
import { disputePath } from '../../dispute-paths.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Checkbox, Form, Radios, TextArea, type Choice } from '../parts/form.tsx';
import { Facts, Time } from '../parts/small.tsx';
import { langOf, shortened } from '../review/parts.tsx';
import type { DisputeProps } from './props.ts';

/** Step 3: the level, why the two differed, and the sentence that is published. */
export function DecisionForm({ context, item, indicator, draft, errors, template }: DisputeProps) {
  const { t, language } = context;
  const scores = scaleLevels[indicator.scale].map((level): Choice => [
    String(level),
    `${level} — ${indicator.anchors[level]?.[language] ?? ''}`,
  ]);
  const reasons = disputeReasons.map((reason): Choice => [reason, t.disputes.reasons[reason]]);
  const path = disputePath(item);
  return (
    <section aria-labelledby="decide" data-decide>
      <h2 id="decide">
        {t.disputes.step(3)}: {t.disputes.stepDecide}
      </h2>
      <Form context={context} action={path} errors={errors}>
        <input type="hidden" name="finding" value={item.finding} />
        <Radios
          {...{ name: 'score', label: t.disputes.score, choices: scores, errors }}
          value={draft.score === null ? '' : String(draft.score)}
        />
        <Radios
          {...{ name: 'reason', label: t.disputes.reason, choices: reasons, errors }}
          value={draft.reason ?? ''}
        />
        <TextArea
          {...{ name: 'justification', label: t.disputes.justification, hint: t.disputes.justificationHint, errors }}
          value={draft.justification}
          rows={5}
        />
        <p class="soft template">
          {t.disputes.template}: <span>{shortened(template, 400)}</span>{' '}
          <UseText
            context={context}
            href={`${path}?use=template#justification`}
            text={template}
            of={t.disputes.template}
          />
        </p>
        <Checkbox name="gap" label={t.disputes.guidelineGap} checked={draft.guidelineGap} />
        <button type="submit">
          {t.disputes.decide} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </button>
      </Form>
    </section>
  );
}

/** A link that works alone; the script fills the text in without leaving what was filled in already. */
function UseText({ context, href, text, of }: { context: Context; href: string; text: string; of: string }) {
  return (
    <a class="way" href={href} data-use={text} aria-label={`${context.t.disputes.useText}: ${of}`}>
      {context.t.disputes.useText}
    </a>
  );
}

/** How it ended. */
export function Outcome({ context, decision }: { readonly context: Context; readonly decision: Decision }) {
  const { t, language } = context;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t.disputes.outcome}</h2>
      <Facts
        entries={[
          [t.disputes.score, String(decision.score)],
          [t.disputes.reason, t.disputes.reasons[decision.reason]],
          [t.disputes.justification, shortened(decision.justification, 4000)],
          [t.disputes.guidelineGap, decision.guidelineGap ? t.common.yes : null],
          [t.disputes.decidedAt, <Time at={decision.at} language={language} />],
        ]}
      />
    </section>
  );
}

/** What was decided on the same indicator elsewhere, so that like is decided alike. */
export function Earlier({ context, item, earlier }: DisputeProps) {
  const { t, language } = context;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{t.disputes.earlier}</h2>
      {earlier.length === 0 ? (
        <p class="soft">{t.disputes.noEarlier}</p>
      ) : (
        <>
          <p class="soft">{t.disputes.earlierMeans}</p>
          <ul class="earlier">
            {earlier.map(({ municipality, score, reason, justification }) => (
              <li>
                <strong>{municipalityIn(context, municipality)}</strong>: {t.disputes.level(score)},{' '}
                {t.disputes.reasons[reason]}
                <blockquote lang={langOf(justification, language)}>
                  <p>{shortened(justification, 2000)}</p>
                </blockquote>
                {item.decision === null && (
                  <UseText
                    context={context}
                    href={`${disputePath(item)}?use=${encodeURIComponent(municipality)}#justification`}
                    text={justification}
                    of={municipalityIn(context, municipality)}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

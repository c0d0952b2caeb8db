import type { HandQuestion } from '../../panel/hand-sheet.ts';
import { scaleLevels } from '../../model/edition.ts';
import type { Municipality } from '../../model/municipality.ts';
import { siteKind } from '../../publish/text.ts';
import { visibleLine } from '../../publish/visible.ts';
import type { Context } from '../route.ts';
import { Address } from './parts/address.tsx';
import { Facts } from './parts/small.tsx';

interface Props {
  readonly context: Context;
  /** Null when the configuration does not know it. */
  readonly municipality: Municipality | null;
  readonly questions: readonly HandQuestion[];
}

/** A sheet to print and to fill in by hand, for a site the machine could not look at. */
export function HandView({ context, municipality, questions }: Props) {
  const t = context.t.hand;
  const { config } = context;
  const inOrder = config.edition.indicators.flatMap(({ id }) => questions.filter(({ indicator }) => indicator === id));
  if (inOrder.length === 0) return <p class="lead">{t.none}</p>;
  return (
    <>
      <p>
        {t.sayAsOf(config.edition.id)} {t.says}
      </p>
      <p class="soft screen-only">{t.print}</p>
      {municipality !== null && <Sites context={context} municipality={municipality} />}
      {inOrder.map((question, index) => (
        <Question context={context} question={question} place={t.question(index + 1, inOrder.length)} />
      ))}
    </>
  );
}

function Sites({ context, municipality }: { context: Context; municipality: Municipality }) {
  const t = context.t.hand;
  return (
    <>
      <h2>{t.sites}</h2>
      <Facts
        entries={municipality.sites.map(({ kind, url }) => [
          siteKind(kind, context.language),
          url === null ? t.noAddress : <Address url={url} />,
        ])}
      />
    </>
  );
}

function Question({ context, question, place }: { context: Context; question: HandQuestion; place: string }) {
  const t = context.t.hand;
  const { language, config } = context;
  const indicator = config.edition.indicators.find(({ id }) => id === question.indicator);
  if (indicator === undefined) return null;
  const links = [...new Set(question.links)];
  return (
    <section class="hand-question" aria-labelledby={`q-${indicator.id}`}>
      <p class="soft place">{place}</p>
      <h2 id={`q-${indicator.id}`}>{indicator.title[language]}</h2>
      <p class="lead">{indicator.question[language]}</p>
      <p>
        <strong>{t.why}:</strong> {visibleLine(question.says[language])}
      </p>
      {links.length > 0 && (
        <>
          <p class="label">{t.links}</p>
          <ul class="plain free">
            {links.map((url) => (
              <li>
                <Address url={url} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="label">{t.scale}</p>
      <ul class="boxes">
        {[...scaleLevels[indicator.scale]].reverse().map((level) => (
          <li>
            <span class="box" aria-hidden="true" />
            <span>
              <strong>{level}</strong> {indicator.anchors[String(level)]?.[language] ?? ''}
            </span>
          </li>
        ))}
        <li>
          <span class="box" aria-hidden="true" />
          <span>{t.cannotTell}</span>
        </li>
      </ul>
      <p class="label">{t.where}</p>
      <div class="room" aria-hidden="true" />
      <p class="label">{t.note}</p>
      <div class="room" aria-hidden="true" />
    </section>
  );
}

import type { Indicator } from '../../../model/edition.ts';
import type { Municipality } from '../../../model/municipality.ts';
import type { BlindItem } from '../../../panel/blind-item.ts';
import type { Place } from '../../../panel/looks.ts';
import type { BatchPlace } from '../../../panel/own-batch.ts';
import { address } from '../../../model/text/address.ts';
import { day } from '../../../publish/format.ts';
import { batchPath, reviewPath } from '../../review-paths.ts';
import type { Context } from '../../route.ts';
import { Csrf } from '../parts/form.tsx';
import { Badge, Notice, Progress } from '../parts/small.tsx';
import { Places } from './evidence.tsx';
import { Answers, Question } from './question.tsx';
import { Remarks } from './remarks.tsx';
import { SheetLink, Sites, Unscored } from './where-to-look.tsx';
import { saidOf, type Said } from './said.ts';

/** One question with everything its evaluator may see of it. */
export interface ShownItem {
  readonly item: BlindItem;
  readonly indicator: Indicator;
  readonly municipality: Municipality;
  /** Null while the evidence is withheld. */
  readonly places: readonly Place[] | null;
  readonly asOf: string | null;
  readonly batch: BatchPlace;
  /** Answers are taken in this phase. */
  readonly isRated: boolean;
}

interface ItemProps {
  readonly context: Context;
  readonly shown: ShownItem;
}

/** The question, the answers, the evidence, in the order in which they are read; a wide screen puts them side by side. */
export function ItemView({ context, shown }: ItemProps) {
  const { item, indicator, municipality, batch } = shown;
  const last = item.answers.at(-1);
  const path = reviewPath(item);
  return (
    <article
      id="item"
      class="review"
      aria-labelledby="municipality"
      data-path={path}
      data-name={municipality.names[context.language]}
      data-finding={item.finding}
      data-after={last?.clientSeq ?? ''}
      data-next={nextPath(shown)}
      data-ends={batch.next === null ? '' : undefined}
      data-previous={batch.previous === null ? '' : reviewPath({ ...item, municipality: batch.previous })}
      data-withheld={item.evidence === null ? '' : undefined}
      data-csrf={context.csrf}
    >
      <Head context={context} shown={shown} />
      <div class="ask">
        <Question context={context} indicator={indicator} />
        <form class="answer-form" method="post" action={`${path}/answer`}>
          <Csrf context={context} />
          <input type="hidden" name="finding" value={item.finding} />
          <input type="hidden" name="after" value={last?.clientSeq ?? ''} />
          <input type="hidden" name="seq" value={formSeq(item)} />
          <Answers context={context} indicator={indicator} given={last?.answer ?? null} disabled={!isOpen(shown)} />
        </form>
        <AfterAnswer context={context} shown={shown} />
        <Remarks context={context} item={item} indicator={indicator} isOpen={isOpen(shown)} previous={batch.previous} />
      </div>
      <Evidence context={context} shown={shown} />
    </article>
  );
}

/** Whether something about the question can be changed now. */
function isOpen({ item, isRated }: ShownItem): boolean {
  return isRated && item.status !== 'closed';
}

/** The same form sent twice is the same answer: it is named by what it would add to. */
function formSeq({ edition, municipality, indicator, round, answers }: BlindItem): string {
  return `form ${edition} ${municipality} ${indicator} ${round} ${answers.length}`;
}

function Head({ context, shown: { item, municipality, batch, isRated } }: ItemProps) {
  const { t, language } = context;
  return (
    <header class="head">
      <div class="who-where">
        <h2 id="municipality" tabIndex={-1}>
          {municipality.names[language]}
        </h2>
        <SiteLink context={context} municipality={municipality} />
        {item.status === 're-check' && <Badge tone="attention">{t.review.recheck}</Badge>}
        {item.status === 'postponed' && <Badge>{t.review.postponedBadge}</Badge>}
      </div>
      <div class="where-in-batch">
        <a href={batchPath(item.indicator)}>{t.review.toBatch}</a>
        <Progress done={batch.n} of={batch.of} says={t.review.position(batch.n, batch.of)} />
      </div>
      {!isRated && <Notice tone="attention">{t.review.phaseNotice}</Notice>}
      {isRated && item.status === 'closed' && <Notice>{t.review.closedNotice}</Notice>}
    </header>
  );
}

function SiteLink({ context, municipality }: { context: Context; municipality: Municipality }) {
  const portal = municipality.sites.find(({ url }) => url !== null)?.url ?? null;
  const href = portal === null ? null : address(portal).href;
  if (href === null) return null;
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank" title={context.t.review.newTab}>
      {new URL(href).host} <span aria-hidden="true">↗</span>
    </a>
  );
}

/** The one line after the answer. It stands there, empty, from the beginning, so that nothing moves. */
function AfterAnswer({ context, shown }: ItemProps) {
  const said = saidOf(shown.item, context);
  return (
    <div class="after" data-tone={said?.tone}>
      <p class="said" role="status">
        {said?.text}
      </p>
      {said === null && isOpen(shown) && <BeforeAnswer context={context} item={shown.item} />}
      <GoOn context={context} shown={shown} tone={said?.tone ?? null} />
      <p class="soft because" hidden={said?.because == null}>
        {said?.because}
      </p>
    </div>
  );
}

/** What somebody is to know before the answer: that it is recorded at once, and what the arm withholds or shows. */
function BeforeAnswer({ context: { t, viewer }, item: { arm, reveal } }: { context: Context; item: BlindItem }) {
  const settings = viewer?.settings;
  return (
    <div class="before soft">
      {settings?.keys === 'on' && <p>{t.review.keyHint}</p>}
      {settings?.autoAdvance === true && <p>{t.review.advanceHint}</p>}
      {arm === 'never-revealed' && <p>{t.review.withheldBefore}</p>}
      {reveal !== null && reveal.score !== null && (
        <p>
          {t.review.proposedBefore}: {reveal.score}
        </p>
      )}
    </div>
  );
}

function GoOn({ context: { t }, shown, tone }: ItemProps & { readonly tone: Said['tone'] | null }) {
  const onward = shown.batch.next === null ? t.review.finishBatch : t.review.goOn;
  return (
    <p class="go">
      <a
        class="button"
        id="go-on"
        href={nextPath(shown)}
        hidden={tone === null}
        data-keep={t.review.keepMine}
        data-on={onward}
      >
        <span>{tone === 'differs' ? t.review.keepMine : onward}</span> <kbd aria-hidden="true">Enter</kbd>
      </a>{' '}
      <span class="or">{t.review.orChange}</span>
    </p>
  );
}

/** The next question that waits, or the end of the batch. */
function nextPath({ item, batch }: ShownItem): string {
  return batch.next === null ? batchPath(item.indicator) : reviewPath({ ...item, municipality: batch.next });
}

function Evidence({ context, shown: { item, places, asOf, municipality } }: ItemProps) {
  const { t } = context;
  return (
    <section class="evidence" aria-labelledby="evidence">
      <h3 id="evidence">
        {places === null || places.length === 0 ? t.review.evidence : t.review.evidenceCount(places.length)}
      </h3>
      {item.status === 're-check' && asOf !== null && <p>{t.review.recheckMeans(day(asOf, context.language))}</p>}
      {item.unscored !== null && <Unscored context={context} unscored={item.unscored} />}
      <SheetLink context={context} item={item} />
      {places === null ? (
        <p>{t.review.fromScratch}</p>
      ) : (
        <Places context={context} municipality={item.municipality} places={places} asOf={asOf} />
      )}
      {(places === null || places.length === 0) && <Sites context={context} municipality={municipality} />}
    </section>
  );
}

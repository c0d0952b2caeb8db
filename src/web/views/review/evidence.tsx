import type { SearchLog } from '../../../model/evidence.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import type { Place } from '../../../panel/looks.ts';
import { day } from '../../../publish/format.ts';
import { counted, evidenceWords, fill, reasonText, texts } from '../../../publish/text.ts';
import { visible } from '../../../publish/visible.ts';
import type { Context } from '../../route.ts';
import { Badge, Facts, Time } from '../parts/small.tsx';
import { Key, langOf, shortened, StrangeLink } from './parts.tsx';

/** A page of proof nobody reads proves nothing: the data hold the rest. */
const most = 20;

interface EvidenceProps {
  readonly context: Context;
  readonly municipality: string;
  readonly places: readonly Place[];
  /** ISO day the run judges by; null when unknown. */
  readonly asOf: string | null;
}

/** The evidence, place by place. Everything in it was written by strangers: text only, pictures of ours. */
export function Places({ context, municipality, places, asOf }: EvidenceProps) {
  const { t, language, config } = context;
  const to = config.edition.dates?.to;
  const shown = places.slice(0, most);
  return (
    <>
      <p class="soft dates">
        {[
          ...(asOf === null ? [] : [t.review.asOf(day(asOf, language))]),
          ...(to === undefined ? [] : [t.review.cutOff(day(to, language))]),
        ].join(' · ')}
      </p>
      {shown.length > 1 && <PlaceButtons context={context} of={shown.length} />}
      {shown.length === 0 && <p>{t.review.noEvidence}</p>}
      <ol class="places">
        {shown.map((place, index) => (
          <PlaceView context={context} municipality={municipality} place={place} n={index + 1} of={shown.length} />
        ))}
      </ol>
      {places.length > most && <p>{fill(texts(language).moreEvidence, { n: places.length - most })}</p>}
    </>
  );
}

/** Only a script can turn over: without one all places stand below each other. */
function PlaceButtons({ context, of }: { context: Context; of: number }) {
  const { t } = context;
  return (
    <div class="turn" hidden>
      <button class="secondary" type="button" data-turn="-1" aria-label={t.review.previousPlace}>
        <kbd aria-hidden="true">←</kbd>
      </button>
      <span data-place>{t.review.place(1, of)}</span>
      <button class="secondary" type="button" data-turn="1" aria-label={t.review.nextPlace}>
        <kbd aria-hidden="true">→</kbd>
      </button>
    </div>
  );
}

interface PlaceProps extends Omit<EvidenceProps, 'places' | 'asOf'> {
  readonly place: Place;
  readonly n: number;
  readonly of: number;
}

function PlaceView({ context, municipality, place, n, of }: PlaceProps) {
  const { t, language } = context;
  const { evidence } = place;
  return (
    <li class="place" data-says={t.review.place(n, of)}>
      <h4>
        {evidenceWords[evidence.kind][language]}
        {of > 1 && <span class="unseen">, {t.review.place(n, of)}</span>}
      </h4>
      <p class="where">
        <StrangeLink context={context} url={evidence.url} opens /> <Key code="KeyO" />
      </p>
      <Quote context={context} place={place} />
      {evidence.measured !== undefined && (
        <p>
          {texts(language).measured}{' '}
          <span class="measured" lang={langOf(evidence.measured, language)}>
            {shortened(evidence.measured)}
          </span>
        </p>
      )}
      {evidence.target !== undefined && (
        <p>
          {texts(language).leadsTo} <StrangeLink context={context} url={evidence.target} />
        </p>
      )}
      {evidence.searched !== undefined && <Searched context={context} log={evidence.searched} />}
      <Captured context={context} at={evidence.capturedAt} />
      <SecondLook context={context} place={place} />
      <Picture context={context} municipality={municipality} place={place} />
    </li>
  );
}

/** The quoted words, marked within the words around them where those are known. */
function Quote({ context: { language }, place: { evidence, look } }: { context: Context; place: Place }) {
  if (evidence.quote === null) return null;
  const quote = shortened(evidence.quote);
  const passage = look?.passage ?? null;
  const whole = `${passage?.before ?? ''}${evidence.quote}${passage?.after ?? ''}`;
  return (
    <blockquote class={evidence.kind === 'header' ? 'measured' : undefined} lang={langOf(whole, language)}>
      <p>
        {passage !== null && `… ${visible(passage.before)}`}
        <mark>{quote}</mark>
        {passage !== null && `${visible(passage.after)} …`}
      </p>
    </blockquote>
  );
}

/** What was looked through before something was said not to be there. */
function Searched({ context, log }: { context: Context; log: SearchLog }) {
  const { t, language } = context;
  const amount = {
    pages: counted(log.pages, 'page', language),
    documents: counted(log.documents, 'document', language),
  };
  return (
    <details data-log open>
      <summary>
        {t.review.searchLog} <Key code="KeyL" />
      </summary>
      <p>{fill(texts(language).searched, amount)}</p>
      <Facts
        entries={[
          [texts(language).searchedHosts, listed(log.hosts)],
          [
            texts(language).searchedTopics,
            <span lang={langOf(log.topics.join(' '), language)}>{listed(log.topics)}</span>,
          ],
        ]}
      />
    </details>
  );
}

function listed(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  return visible(words.slice(0, most).join(', ') + (words.length > most ? ', …' : ''));
}

function Captured({ context, at }: { context: Context; at: string | null }) {
  const { t, language, config } = context;
  if (at === null || Number.isNaN(Date.parse(at))) return null;
  const to = config.edition.dates?.to;
  return (
    <p class="soft">
      {t.review.captured}: <Time at={at} language={language} />
      {to !== undefined && dayIn(at) > to && (
        <>
          {' '}
          <Badge tone="attention">{t.review.afterCutOff}</Badge>
        </>
      )}
    </p>
  );
}

/** What a later visit saw of the quote. */
function SecondLook({ context: { language }, place: { look } }: { context: Context; place: Place }) {
  if (look === null) return null;
  const t = texts(language);
  const words = {
    outlined: t.stillThere,
    present: t.stillPresent,
    passage: t.stillThere,
    gone: t.quoteGone,
    unseen: fill(t.notSeenAgain, { reason: look.because === null ? '' : reasonText(look.because, language) }),
  };
  return <p class={`look look-${look.state}`}>{fill(words[look.state], { at: day(look.capturedAt, language) })}</p>;
}

function Picture({ context, municipality, place }: Omit<PlaceProps, 'n' | 'of'>) {
  const { t } = context;
  const { picture, look, evidence } = place;
  if (picture === null) return null;
  const isFramed = look?.picture === picture;
  const host = URL.canParse(evidence.url) ? new URL(evidence.url).host : '';
  const alt = isFramed ? t.review.pictureOf(shortened(look.quote, 300)) : t.review.screenshotOf(host);
  const src = `/pictures/${municipality}/${picture}`;
  return (
    <a class="picture" href={src} target="_blank" rel="noopener" data-zoom title={t.review.zoom}>
      <img src={src} alt={alt} loading="lazy" decoding="async" />
      <span class="zoom" aria-hidden="true">
        {t.review.zoom} <Key code="KeyS" />
      </span>
    </a>
  );
}

import type { Evidence, SearchLog } from '../../model/evidence.ts';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import { instant } from '../format.ts';
import { html } from '../html.ts';
import { counted, evidenceWords, fill, reasonText, texts } from '../text.ts';
import { facts, langOf, link } from './parts.ts';
import type { Pictures } from './pictures.ts';
import type { ShownIllustration } from './report.ts';

/** A page of proof nobody reads proves nothing: the data hold the rest. */
const most = 20;
const longestQuote = 1500;

/** The proof of a judgement: what kind, the words or the measure, where, when, and of which bytes. */
export function evidenceList(evidence: readonly Evidence[], pictures: Pictures, language: Language): Html {
  const t = texts(language);
  if (evidence.length === 0) return html`<p>${t.noEvidence}</p>`;
  return html`<ol class="evidence">
      ${evidence.slice(0, most).map((one) => item(one, pictures, language))}
    </ol>
    ${evidence.length > most && html`<p>${fill(t.moreEvidence, { n: evidence.length - most })}</p>`}`;
}

function item(one: Evidence, pictures: Pictures, language: Language): Html {
  const t = texts(language);
  const picture = pictures.pageOf(one);
  const look = pictures.lookAt(one);
  const quote = one.quote === null ? null : shortened(one.quote);
  return html`<li>
    <p class="where"><span class="kind">${evidenceWords[one.kind][language]}</span> ${link(one.url)}</p>
    ${quote !== null && html`<blockquote${one.kind === 'header' && html` class="measured"`}${langOf(quote, language)}><p>${quote}</p></blockquote>`}
    ${one.target !== undefined && html`<p>${t.leadsTo} ${link(one.target)}</p>`}
    ${one.measured !== undefined && html`<p>${t.measured} <span class="measured" ${langOf(one.measured, language)}>${shortened(one.measured)}</span></p>`}
    ${one.searched && searched(one.searched, language)}
    <p class="when">
      ${one.capturedAt !== null && html`<time datetime="${one.capturedAt}">${fill(t.captured, { at: instant(one.capturedAt, language) })}</time> `}
      ${one.sha256 !== null && html`<code>${fill(t.hash, { hash: one.sha256.slice(0, 12) })}</code> `}
      ${picture !== undefined && html`<a href="#${picture.id}">${t.screenshotOf}</a>`}
    </p>
    ${look && secondLook(look, language)}
  </li>`;
}

/** What the later visit saw of the quote: a framed picture, the words around it, or that it is gone. */
function secondLook({ state, because, passage, data, quote, capturedAt }: ShownIllustration, language: Language): Html {
  const t = texts(language);
  const at = instant(capturedAt, language);
  const words = {
    outlined: t.stillThere,
    present: t.stillPresent,
    passage: t.stillThere,
    gone: t.quoteGone,
    unseen: fill(t.notSeenAgain, { reason: because === null ? '' : reasonText(because, language) }),
  };
  return html`<p class="look" data-state="${state}">${fill(words[state], { at })}</p>
    ${passage && html`<p class="passage" ${langOf(passage.before + quote, language)}>… ${passage.before}<mark>${quote}</mark>${passage.after} …</p>`}
    ${data !== null && html`<img class="place" src="${data}" alt="${fill(t.framed, { quote: shortened(quote) })}" loading="lazy" />`}`;
}

/** What was looked through before something was said not to be there. */
function searched({ pages, documents, hosts, topics }: SearchLog, language: Language): Html {
  const t = texts(language);
  const amount = { pages: counted(pages, 'page', language), documents: counted(documents, 'document', language) };
  return html`<p>${fill(t.searched, amount)}</p>
    ${facts([
      [t.searchedHosts, listed(hosts)],
      [t.searchedTopics, inItsLanguage(listed(topics), language)],
    ])}`;
}

function inItsLanguage(text: string | null, language: Language): Html | null {
  return text === null ? null : html`<span${langOf(text, language)}>${text}</span>`;
}

function listed(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown}, …` : shown;
}

function shortened(quote: string): string {
  const characters = Array.from(quote.slice(0, 2 * longestQuote));
  return characters.length > longestQuote || quote.length > 2 * longestQuote
    ? `${characters.slice(0, longestQuote).join('')} …`
    : quote;
}

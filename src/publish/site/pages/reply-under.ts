import { day } from '../../format.ts';
import { html, type Html } from '../../html.ts';
import { langOf } from '../../report/parts.ts';
import type { AssessmentRow } from '../../release/release.ts';
import type { ReplyRow } from '../../release/reply-row.ts';
import { fill, texts } from '../../text.ts';
import { claimWords, outcomeWords, proofWords, replyTexts } from '../reply-text.ts';
import type { View } from '../view.ts';
import { place } from './proof.ts';

/** What the municipality wrote about a score, and how it was answered: word for word. Nothing where it wrote nothing. */
export function replyUnder(view: View, { municipality, indicator, max }: AssessmentRow): Html | null {
  const reply = view.of.reply.get(`${municipality} ${indicator}`);
  if (reply === undefined) return null;
  const { language } = view;
  const t = replyTexts(language);
  const { claim, outcome, before, after, answer } = reply;
  const score = before === null ? t.undetermined : fill(texts(language).scoreOf, { score: before, max });
  return html`<div class="reply" data-decision="${outcome}">
    <p>
      <b>${t.municipality}:</b> ${claimWords[claim][language]}${reply.since !== null && claim !== 'fixed-later' && `, ${fill(t.since, { day: day(reply.since, language) })}`}
    </p>
    <blockquote${langOf(reply.text, language)}>${paragraphs(reply.text)}</blockquote>
    ${reply.url !== null && html`<p>${place(reply.url)}</p>`}
    ${outcome === 'noted' && html`<p class="remark">${fixed(view, reply)}</p>`}
    <p>
      <b>${t.answer}:</b> ${outcomeWords[outcome][language]}${after !== null && html` <span class="remark">${fill(t.before, { score })}</span>`}
    </p>
    <blockquote${langOf(answer[language], language)}>${paragraphs(answer[language])}</blockquote>
    ${proof(view, reply)}
  </div>`;
}

function paragraphs(text: string): Html[] {
  return text.split(/\n+/u).map((line) => html`<p>${line}</p>`);
}

function fixed({ language }: View, { since }: ReplyRow): string | null {
  return since === null ? null : fill(replyTexts(language).fixed, { day: day(since, language) });
}

function proof({ language }: View, { proof: shown }: ReplyRow): Html | null {
  if (shown === null) return null;
  return html`<p class="remark">
    ${replyTexts(language).proof} ${proofWords[shown.kind][language]},
    ${day(shown.day, language)}${shown.url !== null && html`: ${place(shown.url)}`}
  </p>`;
}

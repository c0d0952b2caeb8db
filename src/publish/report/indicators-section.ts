import type { Edition, Indicator } from '../../model/edition.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Html } from '../html.ts';
import type { Language, Texts } from '../text.ts';
import type { State } from './state.ts';
import { share } from '../format.ts';
import { html } from '../html.ts';
import { boundWords, fill, reasonText, statusWords, texts, tierWords } from '../text.ts';
import { icon } from './document.ts';
import { evidenceList } from './evidence-list.ts';
import { facts, langOf } from './parts.ts';
import type { Pictures } from './pictures.ts';
import { scoreText, stateOf, stateWords } from './state.ts';

interface Case {
  readonly indicator: Indicator;
  readonly judgement: Judgement;
}

/** All judged indicators of the edition by category, each closed until opened. */
export function indicatorsSection(
  edition: Edition,
  judgements: readonly Judgement[],
  pictures: Pictures,
  language: Language,
): Html {
  const t = texts(language);
  const judgementOf = new Map(judgements.map((one) => [one.indicator, one]));
  const cases = edition.indicators.flatMap((indicator): Case[] => {
    const judgement = judgementOf.get(indicator.id);
    return judgement ? [{ indicator, judgement }] : [];
  });
  const categories = edition.categories.map(({ id, title }) => {
    const own = cases.filter(({ indicator }) => indicator.category === id);
    return html`<section class="category" aria-labelledby="category-${id}">
      <h3 id="category-${id}">${title[language]}</h3>
      <ul class="indicators">
        ${own.map((one) => entry(one, pictures, language))}
      </ul>
    </section>`;
  });
  return html`<section aria-labelledby="indicators">
    <h2 id="indicators">${t.indicators}</h2>
    <p>${t.indicatorsMeans}</p>
    ${filter(cases, language)} ${categories}
  </section>`;
}

/** Radio buttons that hide by style alone. */
function filter(cases: readonly Case[], language: Language): Html {
  const t = texts(language);
  const counts = new Map<State, number>();
  for (const { judgement } of cases) counts.set(stateOf(judgement), (counts.get(stateOf(judgement)) ?? 0) + 1);
  const choice = (id: string, words: string, n: number, checked: boolean) =>
    html`<label>
      <input type="radio" name="show" id="show-${id}" ${checked && html` checked`} />${id !== 'all' && icon(id)}<span
        >${words} (${n})</span
      ></label
    >`;
  const states = (Object.keys(stateWords) as State[]).filter((state) => counts.has(state));
  return html`<fieldset class="filter">
    <legend>${t.show}</legend>
    ${choice('all', t.all, cases.length, true)}
    ${states.map((state) => choice(state, stateWords[state][language], counts.get(state) ?? 0, false))}
  </fieldset>`;
}

function entry({ indicator, judgement }: Case, pictures: Pictures, language: Language): Html {
  const t = texts(language);
  const state = stateOf(judgement);
  // The fragment stands inside: a browser opens the details around the target of a link.
  return html`<li class="indicator" data-state="${state}">
    <details>
      <summary>
        ${icon(state)}
        <h4>${indicator.title[language]}</h4>
        <span class="score">${scoreText(judgement, language)}</span>
      </summary>
      <div class="body" id="${indicator.id}">
        <p class="question">${indicator.question[language]}</p>
        <p class="says">${judgement.says[language]}</p>
        ${facts(details(indicator, judgement, t, language))}
        <h5>${t.evidence}</h5>
        ${evidenceList(judgement.evidence, pictures, language)}
        <h5>${t.scale}</h5>
        ${scale(indicator, judgement, t, language)}
      </div>
    </details>
  </li>`;
}

function details(indicator: Indicator, judgement: Judgement, t: Texts, language: Language) {
  const { status, because, bound, confidence, check } = judgement;
  const limits = Object.entries(judgement.limits).map(([name, value]) => `${name} = ${value}`);
  const reason = because === null ? null : reasonText(because, language);
  return [
    [t.status, statusWords[status][language]],
    [t.reason, reason === null ? null : html`<span${langOf(reason, language)}>${reason}</span>`],
    [t.level, status === 'judged' ? scoreText(judgement, language) : null],
    [t.bound, bound === null ? null : boundWords[bound][language]],
    [t.confidence, confidence === null ? null : fill(t.confidenceMeans, { share: share(confidence) })],
    [t.decides, tierWords[indicator.tier][language]],
    [t.check, check === null ? null : fill(t.checkVersion, { ...check })],
    [t.limits, limits.length === 0 ? null : limits.join(', ')],
  ] as const;
}

/** What each level asks for; the proposed one is marked, and the next one is what would raise it. */
function scale({ anchors }: Indicator, { status, score }: Judgement, t: Texts, language: Language): Html {
  const proposed = status === 'judged' ? score : null;
  const steps = Object.entries(anchors).map(([level, words]) => ({ level: Number(level), words: words[language] }));
  const next = proposed === null ? undefined : steps.find(({ level }) => level > proposed);
  return html`<ul class="scale">
      ${steps.map(
        ({ level, words }) => html`<li${level === proposed && html` class="proposed"`}>
<span class="step">${level}</span><span>${words}${level === proposed && html` <strong>← ${t.proposed}</strong>`}</span></li>`,
      )}
    </ul>
    ${
      next &&
      html`<h5>${t.raise}</h5>
        <p>${next.words}</p>`
    }`;
}

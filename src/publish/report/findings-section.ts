import type { Edition } from '../../model/edition.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { UnseenGroup } from '../../score/findings.ts';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import type { Fix } from '../../score/fixes.ts';
import { findings } from '../../score/findings.ts';
import { fixes } from '../../score/fixes.ts';
import { points } from '../format.ts';
import { html } from '../html.ts';
import { counted, fill, reasonText, texts } from '../text.ts';
import { icon } from './document.ts';
import { scoreText, stateOf } from './state.ts';

/** What a web team can put right in the coming weeks; the whole list is the indicators themselves. */
const mostFixes = 12;

/** What stands out: what to put right first, the strong, and what could not be seen. Each leads to its proof. */
export function findingsSection(edition: Edition, judgements: readonly Judgement[], language: Language): Html {
  const t = texts(language);
  const { strong, unseen } = findings(edition, judgements);
  const all = fixes(edition, judgements);
  const titles = new Map(edition.indicators.map(({ id, title }) => [id, title[language]]));
  const title = (id: string) => html`<a href="#${id}">${titles.get(id) ?? id}</a>`;
  const item = (one: Judgement) =>
    html`<li>
      ${icon(stateOf(one))}
      <div>
        <h4>${title(one.indicator)} <span class="score">${scoreText(one, language)}</span></h4>
        <p>${one.says[language]}</p>
      </div>
    </li>`;
  const fix = ({ judgement: one, next, asks, nextGain, fullGain }: Fix) =>
    html`<li>
      ${icon(stateOf(one))}
      <div>
        <h4>
          ${title(one.indicator)}
          <span class="score"
            >${scoreText(one, language)} · ${fill(t.gain, { points: points(fullGain, language) })}</span
          >
        </h4>
        <p>${one.says[language]}</p>
        <p class="next">
          <strong>${fill(t.nextLevel, { level: next, points: points(nextGain, language) })}</strong>
          ${asks[language]}
        </p>
      </div>
    </li>`;
  const group = ({ because, judgements: those }: UnseenGroup) =>
    html`<li>
      ${icon('not-observed')}
      <div>
        <h4>
          ${reasonText(because, language)} <span class="score">${counted(those.length, 'indicator', language)}</span>
        </h4>
        <p>${those.map(({ indicator }, index) => html`${index > 0 && '; '}${title(indicator)}`)}</p>
      </div>
    </li>`;
  const list = (items: readonly Html[], otherwise: string) =>
    items.length > 0
      ? html`<ul class="findings">
          ${items}
        </ul>`
      : html`<p>${otherwise}</p>`;

  return html`<section aria-labelledby="findings">
    <h2 id="findings">${t.findings}</h2>
    <h3>${t.fixFirst}</h3>
    <p>${t.fixFirstMeans}</p>
    ${list(all.slice(0, mostFixes).map(fix), t.noWeak)}
    ${all.length > mostFixes && html`<p>${fill(t.moreFixes, { n: all.length - mostFixes })}</p>`}
    <h3>${t.strong}</h3>
    ${list(strong.map(item), t.noStrong)}
    <h3>${t.unseen}</h3>
    ${list(unseen.map(group), t.noUnseen)}
  </section>`;
}

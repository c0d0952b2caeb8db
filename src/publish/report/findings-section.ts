import type { Edition } from '../../model/edition.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { UnseenGroup } from '../../score/findings.ts';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import { findings } from '../../score/findings.ts';
import { html } from '../html.ts';
import { counted, reasonText, texts } from '../text.ts';
import { icon } from './document.ts';
import { scoreText, stateOf } from './state.ts';

/** What stands out: the weak, the strong, and what could not be seen. Each leads to its proof. */
export function findingsSection(edition: Edition, judgements: readonly Judgement[], language: Language): Html {
  const t = texts(language);
  const { weak, strong, unseen } = findings(edition, judgements);
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
    <h3>${t.weak}</h3>
    ${list(weak.map(item), t.noWeak)}
    <h3>${t.strong}</h3>
    ${list(strong.map(item), t.noStrong)}
    <h3>${t.unseen}</h3>
    ${list(unseen.map(group), t.noUnseen)}
  </section>`;
}

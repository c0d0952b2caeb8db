import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import { address } from '../../model/text/address.ts';
import { languageOf } from '../format.ts';
import { html } from '../html.ts';

/** A list of terms and what they mean here; entries without a value are left out. */
export function facts(entries: readonly (readonly [term: string, value: Html | string | null])[]): Html {
  const rows = entries.map(
    ([term, value]) =>
      value !== null &&
      html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return html`<dl class="facts">${rows}</dl>`;
}

/** An address anybody may have put there: shown in full, a link only when it is a web address. */
export function link(url: string): Html {
  const { text, href } = address(url);
  return href === null
    ? html`<span class="address">${text}</span>`
    : html`<a class="address" href="${href}" rel="noopener noreferrer nofollow">${text}</a>`;
}

/** A `lang` attribute, with the space before it, where a text is not in the language of the page. */
export function langOf(text: string, page: Language): Html | null {
  const language = languageOf(text);
  return language === null || language === page ? null : html` lang="${language}"`;
}

/** Roles of a table said aloud: the narrow layout changes `display`, which would take them away. */
export const roles = {
  table: html`role="table"`,
  group: html`role="rowgroup"`,
  row: html`role="row"`,
  column: html`role="columnheader" scope="col"`,
  rowHead: html`role="rowheader" scope="row"`,
  cell: html`role="cell"`,
};

import { html, type Html } from '../html.ts';
import { roles } from '../report/parts.ts';

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
  /** False where the style sheet has the label of the narrow layout: repeated in every row it would weigh a tenth of a page. */
  readonly isLabelled?: false;
}

/** A row: what it is about, then its other cells. `id` makes it a target of links. */
interface Row {
  readonly head: Html | string;
  readonly cells: readonly (Html | string)[];
  readonly id?: string;
  readonly state?: string;
}

export interface SiteTable {
  readonly caption: Html | string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly kind?: string;
}

/** A table that becomes a list of labelled lines where there is no room for columns. */
export function table({ caption, columns, rows, kind }: SiteTable): Html {
  return html`<table${kind !== undefined && html` class="${kind}"`} ${roles.table}>
    <caption>${caption}</caption>
    <thead ${roles.group}><tr ${roles.row}>${columns.map(({ title, isNumber }) => html`<th ${roles.column}${isNumber === true && html` class="number"`}>${title}</th>`)}</tr></thead>
    <tbody ${roles.group}>
    ${rows.map((row) => tableRow(row, columns.slice(1)))}
    </tbody>
  </table>`;
}

function tableRow({ head, cells, id, state }: Row, columns: readonly Column[]): Html {
  return html`<tr
    ${roles.row}${id !== undefined && html` id="${id}"`}${state !== undefined && html` data-state="${state}"`}
  >
    <th ${roles.rowHead}>${head}</th>
    ${cells.map((cell, place) => tableCell(cell, columns[place]))}
  </tr> `;
}

function tableCell(cell: Html | string, column: Column | undefined): Html {
  const label = column?.isLabelled === false ? null : html` data-label="${column?.title}"`;
  return column?.isNumber === true
    ? html`<td ${roles.cell} class="number" ${label}><span>${cell}</span></td>`
    : html`<td ${roles.cell}${label}><div>${cell}</div></td>`;
}

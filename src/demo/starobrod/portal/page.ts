import type { Calendar } from '../../calendar.ts';
import type { PublishedFile } from '../../documents/published-file.ts';
import { markup, type Html } from '../../html.ts';

/** A page of the portal before the frame; the address is that of a PHP script, with its query and without a slash. */
export interface Page {
  readonly address: string;
  readonly title: string;
  readonly body: Html;
}

/** What one part of the portal publishes. */
export interface Section {
  readonly pages: readonly Page[];
  readonly files?: readonly PublishedFile[];
}

export type SectionOf = (calendar: Calendar) => Section;

/** Lines in columns, as everything here is laid out. */
export function rows(...lines: readonly (readonly (Html | string | number)[])[]): Html {
  return markup`<table class="red" border="0" cellspacing="0" cellpadding="4" width="100%">${lines.map((cells) => markup`<tr>${cells.map((cell) => markup`<td valign="top">${cell}</td>`)}</tr>\n`)}</table>`;
}

/** A link that says nothing of what it opens. */
export function plainLink({ path, title }: PublishedFile): Html {
  return markup`<a href="${path}" target="_blank">${title}</a>`;
}

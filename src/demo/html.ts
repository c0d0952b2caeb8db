/** Markup that is safe to send as it is: everything put into it was escaped. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML and XML, in content and in quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function render(part: Part): string {
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(render).join('');
  return escapeText(String(part));
}

/** A template tag: the literal parts are markup, what is put in is escaped unless it is `Html` itself. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: literals.reduce((html, literal, index) => html + render(parts[index - 1] ?? '') + literal) };
}

export const NOTHING: Html = { html: '' };

/** Paragraphs of plain text. */
export function paragraphs(...texts: readonly string[]): Html {
  return markup`${texts.map((text) => markup`<p>${text}</p>`)}`;
}

export function bullets(items: readonly (Html | string)[]): Html {
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** A data table with a caption and column headings; wide tables scroll inside their frame. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
): Html {
  return markup`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
}

/** Tags removed and white space folded: what a search index needs. */
export function textOf({ html }: Html): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

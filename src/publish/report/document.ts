import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import { html, source, trusted } from '../html.ts';
import { texts } from '../text.ts';

/** Order matters: what comes later wins. */
const sheets = ['base', 'page', 'result', 'indicators', 'narrow', 'print'];
const style = sheets.map((name) => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8')).join('\n');
/** Built by hand: the policy names the hash of every character between the tags. */
const styleElement = trusted(`<style>${style}</style>`);
const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing but this very style sheet and embedded pictures: no script, no request, no form, no base (CSP Level 3). */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly header: Html;
  readonly main: Html;
  /** File names of the same page in both languages, relative to it. */
  readonly editions: Readonly<Record<Language, string>>;
}

/** One self-contained HTML page that opens from disk as it does from a server. */
export function document({ language, title, header, main, editions }: Page): string {
  const t = texts(language);
  const other: Language = language === 'bg' ? 'en' : 'bg';
  return source(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          ${styleElement}
        </head>
        <body>
          ${drawings}
          <a class="skip" href="#content">${t.skip}</a>
          <header class="masthead">
            <p class="other-language">
              <a href="${editions[other]}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>
            </p>
            ${header}
          </header>
          <main id="content" tabindex="-1">${main}</main>
          <footer><p>${t.footer}</p></footer>
        </body>
      </html> `,
  );
}

/** Shapes that are drawn many times over. Every one stands beside the words it illustrates. */
const drawings = html`<svg class="drawings" width="0" height="0" aria-hidden="true" focusable="false">
  <defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatching" width="2.5" height="6" />
    </pattern>
    <symbol id="full" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor" /></symbol>
    <symbol id="partial" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </symbol>
    <symbol id="none" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
    </symbol>
    <symbol id="review" viewBox="0 0 16 16">
      <circle cx="8" cy="5" r="3" fill="currentColor" />
      <path d="M2 15a6 6 0 0 1 12 0z" fill="currentColor" />
    </symbol>
    <symbol id="not-observed" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.2" />
      <path d="M3 13 13 3" stroke="currentColor" stroke-width="2" />
    </symbol>
    <symbol id="crashed" viewBox="0 0 16 16">
      <path d="M8 1 15.5 14.5H.5z" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" />
      <path d="M8 6v4M8 11.5v1.6" stroke="currentColor" stroke-width="1.8" />
    </symbol>
  </defs>
</svg>`;

/** A shape of the page by its id; the words beside it say the same. */
export function icon(id: string): Html {
  return html`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false">
    <use href="#${id}" />
  </svg>`;
}

import { html, source, type Html } from '../html.ts';
import { day } from '../format.ts';
import { fill, texts, type Language } from '../text.ts';
import type { View } from './view.ts';

/** A page of the site in one language. */
export interface Page {
  /** In the folder of its language: `municipalities/ruse.html`. */
  readonly path: string;
  readonly title: string;
  /** Above the heading; the heading itself is the title. */
  readonly over?: Html | string;
  /** Below the heading. */
  readonly under?: Html;
  readonly main: Html;
}

/** No script, no request but for the style sheet beside it. `file:` because a page on disk is nobody's own in some browsers. */
const policy = "default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'";

const stylesheet = 'style/site.css';

/** The whole HTML of a page; every link is relative, so that it opens from disk. */
export function framed(view: View, { path, title, over, under, main }: Page): string {
  const { language, t, release } = view;
  const other: Language = language === 'bg' ? 'en' : 'bg';
  const toLanguage = '../'.repeat(path.split('/').length - 1);
  const isPreview = release.basis === 'automatic_preview';
  const name = `${title} · ${release.title[language]}${isPreview ? ` · ${t.preview}` : ''}`;
  return compact(
    source(
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="${policy}" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="color-scheme" content="light dark" />
            ${isPreview && html`<meta name="robots" content="noindex" />`}
            <title>${name}</title>
            <link rel="stylesheet" href="${toLanguage}../${stylesheet}" />
          </head>
          <body>
            <a class="skip" href="#content">${texts(language).skip}</a>
            <header class="masthead">
              ${navigation(view, path, toLanguage)}
              <p class="other-language">
                <a href="${toLanguage}../${other}/${path}" lang="${other}" hreflang="${other}"
                  >${texts(language).otherLanguage}</a
                >
              </p>
              ${
                isPreview &&
                html`<div class="notice">
                  <p><strong>${t.preview}</strong></p>
                  <p>${t.previewMeans}</p>
                </div>`
              }
              <p class="edition">${over ?? release.title[language]}</p>
              <h1>${title}</h1>
              ${under}
            </header>
            <main id="content" tabindex="-1">${main}</main>
            <footer>
              <p>
                ${release.title[language]}.
                ${sentence(fill(t.versionOf, { version: release.version, day: day(release.day, language) }))}
                ${t.footer}
              </p>
            </footer>
          </body>
        </html> `,
    ),
  );
}

function navigation({ t }: View, path: string, toLanguage: string): Html {
  const places = [
    ['index.html', t.ranking],
    ['indicators/index.html', t.indicators],
    ['trends.html', t.trends],
    ['method.html', t.method],
    ['data.html', t.data],
    ['replies.html', t.replies],
    ['changes.html', t.changes],
  ] as const;
  return html`<nav class="site" aria-label="${t.siteNavigation}">
    <ul>
      ${places.map(([to, words]) => html`<li><a href="${toLanguage}${to}" ${to === path && html` aria-current="page"`}>${words}</a></li>`)}
    </ul>
  </nav>`;
}

/** With a full stop, unless it ends with one as Bulgarian days do. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** White space at the beginning of lines says nothing in HTML, and is a tenth of a page. */
function compact(text: string): string {
  return text.replace(/\n\s+/gu, '\n');
}

import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import type { Report } from './report.ts';
import { day } from '../format.ts';
import { html } from '../html.ts';
import { fill, texts } from '../text.ts';
import { document } from './document.ts';
import { findingsSection } from './findings-section.ts';
import { indicatorsSection } from './indicators-section.ts';
import { observedSection } from './observed-section.ts';
import { link } from './parts.ts';
import { picturesOf, type PagePicture } from './pictures.ts';
import { municipalityName } from './report.ts';
import { scorecardSection } from './scorecard-section.ts';

export const reportFiles = { bg: 'report.html', en: 'report.en.html' } as const;

/** The report of one audit of one municipality: a whole HTML file, for people, unconfirmed and saying so. */
export function renderReport({ language, ...report }: Report & { readonly language: Language }): string {
  const t = texts(language);
  const { edition, municipality, judgements, scorecard, run } = report;
  const name = municipalityName(municipality, language);
  const pictures = picturesOf(report);
  return document({
    language,
    title: `${name}: ${edition.title[language]} – ${t.unconfirmed}`,
    editions: reportFiles,
    header: html`<p class="edition">${edition.title[language]}</p>
      <h1>${name}</h1>
      <p class="as-of">${fill(t.asOf, { day: day(run.asOf, language) })}</p>`,
    main: html`<div class="notice">
        <p><strong>${t.unconfirmed}</strong></p>
        <p>${t.unconfirmedMeans}</p>
      </div>
      ${contents(pictures.pages.length > 0, language)} ${scorecardSection(edition, scorecard, language)}
      ${findingsSection(edition, judgements, language)} ${indicatorsSection(edition, judgements, pictures, language)}
      ${observedSection(run, language)} ${pictures.pages.length > 0 && gallery(pictures.pages, language)}`,
  });
}

function contents(pictures: boolean, language: Language): Html {
  const t = texts(language);
  const places = [
    ['scorecard', t.scorecard],
    ['findings', t.findings],
    ['indicators', t.indicators],
    ['observed', t.observed],
    ...(pictures ? [['screenshots', t.screenshots]] : []),
  ];
  return html`<nav class="contents" aria-label="${t.contents}">
    <ul>
      ${places.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

function gallery(pictures: readonly PagePicture[], language: Language): Html {
  const t = texts(language);
  return html`<section aria-labelledby="screenshots">
    <h2 id="screenshots">${t.screenshots}</h2>
    ${pictures.map(
      ({ id, url, data }) =>
        html`<figure id="${id}">
          <figcaption>${link(url)}</figcaption>
          <img src="${data}" alt="${t.screenshotOf} ${url}" loading="lazy" />
        </figure>`,
    )}
  </section>`;
}

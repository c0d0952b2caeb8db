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
import { municipalityName } from './report.ts';
import { scorecardSection } from './scorecard-section.ts';

export const reportFiles = { bg: 'report.html', en: 'report.en.html' } as const;

/** The report of one audit of one municipality: a whole HTML file, for people, unconfirmed and saying so. */
export function renderReport({ language, ...report }: Report & { readonly language: Language }): string {
  const t = texts(language);
  const { edition, municipality, judgements, scorecard, run } = report;
  const name = municipalityName(municipality, language);
  const pictures = picturesOf(report.screenshots ?? new Map());
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
      ${contents(pictures.length > 0, language)} ${scorecardSection(edition, scorecard, language)}
      ${findingsSection(edition, judgements, language)}
      ${indicatorsSection(edition, judgements, new Map(pictures.map(({ url, id }) => [url, id])), language)}
      ${observedSection(run, language)} ${pictures.length > 0 && gallery(pictures, language)}`,
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

interface Picture {
  readonly id: string;
  readonly url: string;
  readonly data: string;
}

/** Only pictures that are nothing else: an SVG could carry more than a drawing. */
const pictureData = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/;

function picturesOf(screenshots: ReadonlyMap<string, string>): Picture[] {
  return [...screenshots]
    .filter(([, data]) => pictureData.test(data))
    .map(([url, data], index) => ({ id: `picture-${index + 1}`, url, data }));
}

function gallery(pictures: readonly Picture[], language: Language): Html {
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

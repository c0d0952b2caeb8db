import type { Edition } from '../../model/edition.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import type { Language } from '../text.ts';
import { day } from '../format.ts';
import { html } from '../html.ts';
import { fill, texts } from '../text.ts';
import { document } from './document.ts';
import { municipalityName } from './report.ts';
import { tallyTable } from './tally-table.ts';

export const indexFiles = { bg: 'index.html', en: 'index.en.html' } as const;

export interface IndexEntry {
  readonly municipality: Municipality;
  readonly scorecard: Scorecard;
  /** Where its report is, per language, relative to the index. */
  readonly href: Readonly<Record<Language, string>>;
}

export interface Index {
  readonly edition: Edition;
  /** Day of the audit, ISO. */
  readonly asOf: string;
  readonly entries: readonly IndexEntry[];
}

/** The page above several reports: alphabetical and without ranks, since nothing is confirmed yet. */
export function renderIndex({ edition, asOf, entries, language }: Index & { readonly language: Language }): string {
  const t = texts(language);
  const name = ({ municipality }: IndexEntry) => municipalityName(municipality, language);
  const rows = [...entries]
    .sort((a, b) => name(a).localeCompare(name(b), language))
    .map((entry) => ({
      head: html`<a href="${entry.href[language]}">${name(entry)}</a>`,
      tally: entry.scorecard.total,
    }));
  return document({
    language,
    title: `${edition.title[language]} – ${t.preliminary}`,
    editions: indexFiles,
    header: html`<h1>${edition.title[language]}</h1>
      <p class="as-of">${fill(t.asOf, { day: day(asOf, language) })}</p>`,
    main: html`<div class="notice">
        <p><strong>${t.unconfirmed}</strong></p>
        <p>${t.unconfirmedMeans}</p>
      </div>
      <section aria-labelledby="municipalities">
        <h2 id="municipalities">${t.allMunicipalities}</h2>
        <p><strong>${t.preliminary}.</strong> ${t.preliminaryMeans}</p>
        <p>${t.howToRead}</p>
        ${tallyTable({ caption: t.preliminary, of: t.municipality, rows }, language)}
      </section>`,
  });
}

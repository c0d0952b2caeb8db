import type { Edition } from '../../model/edition.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Place } from '../../score/ranking.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import { ranking } from '../../score/ranking.ts';
import { day, points } from '../format.ts';
import { html } from '../html.ts';
import { fill, texts } from '../text.ts';
import { document } from './document.ts';
import { possiblePlaces, rankingCaution } from './places.ts';
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

/** The page above several reports, in the order of a ranking that says how little it is worth before people decided. */
export function renderIndex({ edition, asOf, entries, language }: Index & { readonly language: Language }): string {
  const t = texts(language);
  const name = ({ municipality }: IndexEntry) => municipalityName(municipality, language);
  const byName = [...entries].sort((a, b) => name(a).localeCompare(name(b), language));
  const entryOf = new Map(byName.map((entry) => [entry.municipality.id, entry]));
  const places = ranking(new Map(byName.map((entry) => [entry.municipality.id, entry.scorecard.total])));
  const rows = places.flatMap((place) => {
    const entry = entryOf.get(place.municipality);
    return entry === undefined
      ? []
      : [{ head: headOf(place, name(entry), entry.href[language], language), tally: entry.scorecard.total }];
  });
  return document({
    language,
    title: `${edition.title[language]} – ${t.ranking}`,
    editions: indexFiles,
    header: html`<h1>${edition.title[language]}</h1>
      <p class="as-of">${fill(t.asOf, { day: day(asOf, language) })}</p>`,
    main: html`<div class="notice">
        <p><strong>${t.unconfirmed}</strong></p>
        <p>${t.unconfirmedMeans}</p>
      </div>
      <section aria-labelledby="municipalities">
        <h2 id="municipalities">${t.allMunicipalities}</h2>
        <p><strong>${t.ranking}.</strong> ${rankingCaution(places, language)}</p>
        <p>${t.howToRead}</p>
        ${tallyTable({ caption: t.ranking, of: t.municipality, rows }, language)}
      </section>`,
  });
}

/** Rank and name, and below them what the rank rests on and which others are possible. */
function headOf(place: Place, name: string, href: string, language: Language): Html {
  const t = texts(language);
  const { rank, share } = place;
  const rests = share === null ? t.noPlace : fill(t.shareOfDecided, { share: `${points(share, language)}\u00a0%` });
  const possible = fill(t.possiblePlace, { places: possiblePlaces(place) });
  return html`${rank !== null && `${rank}. `}<a href="${href}">${name}</a><br /><span class="coverage"
      >${rests}, ${possible}</span
    >`;
}

import { groupBy } from '../../score/group-by.ts';
import type {
  AssessmentRow,
  CategoryRow,
  EvidenceRow,
  IndicatorRow,
  MunicipalityRow,
  RankingRow,
  Release,
  ScoreRow,
} from '../release/release.ts';
import type { ErratumRow, ReplyRow } from '../release/reply-row.ts';
import type { Language } from '../text.ts';
import { siteTexts, type SiteTexts } from './text.ts';

/** The rows of a release by what they are about. */
export interface Lookup {
  readonly municipality: ReadonlyMap<string, MunicipalityRow>;
  readonly category: ReadonlyMap<string, CategoryRow>;
  readonly indicator: ReadonlyMap<string, IndicatorRow>;
  readonly byMunicipality: ReadonlyMap<string, readonly AssessmentRow[]>;
  readonly byIndicator: ReadonlyMap<string, readonly AssessmentRow[]>;
  readonly evidence: ReadonlyMap<string, EvidenceRow>;
  /** By `municipality category`; the category of the whole is `index`. */
  readonly score: ReadonlyMap<string, ScoreRow>;
  readonly place: ReadonlyMap<string, RankingRow>;
  /** By `municipality indicator`. */
  readonly reply: ReadonlyMap<string, ReplyRow>;
  /** The last one, by `municipality indicator`. */
  readonly erratum: ReadonlyMap<string, ErratumRow>;
}

/** A release as one language sees it. */
export interface View {
  readonly release: Release;
  readonly of: Lookup;
  readonly language: Language;
  readonly t: SiteTexts;
}

export function lookup(release: Release): Lookup {
  return {
    municipality: keyed(release.municipalities, ({ id }) => id),
    category: keyed(release.categories, ({ id }) => id),
    indicator: keyed(release.indicators, ({ id }) => id),
    byMunicipality: groupBy(release.assessments, ({ municipality }) => municipality),
    byIndicator: groupBy(release.assessments, ({ indicator }) => indicator),
    evidence: keyed(release.evidence, ({ id }) => id),
    score: keyed(release.scores, ({ municipality, category }) => `${municipality} ${category}`),
    place: keyed(release.ranking, ({ municipality }) => municipality),
    reply: keyed(release.replies, ({ municipality, indicator }) => `${municipality} ${indicator}`),
    erratum: keyed(release.errata, ({ municipality, indicator }) => `${municipality} ${indicator}`),
  };
}

export function view(release: Release, of: Lookup, language: Language): View {
  return { release, of, language, t: siteTexts(language) };
}

/** The everyday name of a municipality. */
export function nameOf({ of, language }: View, municipality: string): string {
  return of.municipality.get(municipality)?.names[language] ?? municipality;
}

function keyed<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

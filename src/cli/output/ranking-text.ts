import type { Municipality } from '../../model/municipality.ts';
import type { Place } from '../../score/ranking.ts';
import type { Tally } from '../../score/scorecard.ts';
import type { Language } from '../../publish/text.ts';
import { points, share as shareOf } from '../../publish/format.ts';
import { possiblePlaces, rankingCaution } from '../../publish/report/places.ts';
import { municipalityName } from '../../publish/report/report.ts';
import { pointsOf } from '../../publish/report/tally-table.ts';
import { fill, texts } from '../../publish/text.ts';
import { ranking } from '../../score/ranking.ts';
import { clipped, padEnd, padStart, painter, wrapped } from './terminal-text.ts';

const width = 80;
const column = { rank: 13, name: 21, earned: 13, share: 8, between: 11, judged: 14 } as const;

/** A municipality that was audited with others, and its total. */
export interface Contender {
  readonly municipality: Municipality;
  readonly total: Tally;
}

/** The ranking of several municipalities for a terminal: at most 80 columns, and never without its caution. */
export function renderRankingText(
  contenders: readonly Contender[],
  { language, colour }: { readonly language: Language; readonly colour: boolean },
): string {
  const t = texts(language);
  const paint = painter(colour);
  const contenderOf = new Map(contenders.map((one) => [one.municipality.id, one]));
  const places = ranking(new Map(contenders.map(({ municipality, total }) => [municipality.id, total])));
  const lines = places.flatMap((place) => {
    const contender = contenderOf.get(place.municipality);
    return contender === undefined ? [] : [placeLine(place, contender, language)];
  });
  const text = [
    paint('bold', t.ranking),
    '',
    ...heading(language).map((line) => paint('dim', line)),
    ...lines,
    '',
    ...wrapped(rankingCaution(places, language), width),
  ];
  return `${text.join('\n')}\n`;
}

/** Two lines, since the words are longer than the figures below them. */
function heading(language: Language): string[] {
  const t = texts(language);
  const words = [t.rankColumn, t.municipality, t.earnedColumn, t.shareColumn, t.betweenColumn, t.judgedColumn];
  const split = words.map((title) => title.split(' '));
  const halves = [split.map((parts) => parts.slice(0, -1).join(' ')), split.map((parts) => parts.at(-1) ?? '')];
  return halves.map(([rank = '', name = '', earned = '', share = '', between = '', judged = '']) =>
    row({ rank, name, earned, share, between, judged }).trimEnd(),
  );
}

function placeLine(place: Place, { municipality, total }: Contender, language: Language): string {
  const t = texts(language);
  const { earned, decided, low, high } = pointsOf(total, language);
  return row({
    rank: `${padStart(String(place.rank ?? '–'), 3)} (${possiblePlaces(place)})`,
    name: clipped(municipalityName(municipality, language), column.name - 1),
    earned: fill(t.outOf, { part: earned, whole: decided }),
    share: place.share === null ? '–' : `${points(place.share, language)} %`,
    between: `${low}–${high}`,
    judged: `${total.judged}/${total.total} ${padStart(shareOf(total.coverage), 5)}`,
  });
}

function row(cells: Readonly<Record<keyof typeof column, string>>): string {
  const { rank, name, ...figures } = column;
  const numbers = (Object.keys(figures) as (keyof typeof figures)[]).map((key) => padStart(cells[key], figures[key]));
  return `${padEnd(cells.rank, rank)}${padEnd(cells.name, name)}${numbers.join('')}`;
}

import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../../html.ts';
import type { RankingRow } from '../../release/release.ts';
import { fill } from '../../text.ts';
import { hundredths, range } from '../figures.ts';
import { isCertain } from '../standing.ts';
import { partName, partTitle, rankedIn, type Part } from '../paging.ts';
import { nameOf, type View } from '../view.ts';
import { fitting, type Chart } from './chart.ts';
import { words } from './words.ts';

const row = 24;
const top = 64;
const names = 176;
const width = 860;
const ends = { index: 520, ranks: 780 };

/** The index of everyone on a page as a dot, and beside it the rank with the range of likely ranks as whiskers. */
export function dotPlot(view: View, part: Part): Chart | null {
  const { language } = view;
  const ranking = rankedIn(part);
  const [first] = ranking;
  const last = ranking.at(-1);
  if (first === undefined || last === undefined) return null;
  const t = words(language);
  const hasRanges = ranking.some(({ low }) => low !== null);
  const height = top + ranking.length * row + 12;
  const index = scaleLinear([last.index, first.index], [names + 16, ends.index - 56]).nice(5);
  const best = Math.min(...ranking.map(({ rank, low }) => low ?? rank));
  const worst = Math.max(best + 1, ...ranking.map(({ rank, high }) => high ?? rank));
  const rank = scaleLinear([best, worst], [ends.index + 48, ends.ranks]);
  const marks = [best, ...rank.ticks(6).filter((mark) => mark > best + (worst - best) / 12)];
  return {
    name: partName('index', part),
    title: partTitle(hasRanges ? t.rangesTitle : t.indexTitle, view, part),
    finding: finding(view, ranking, { first, last }),
    width: hasRanges ? width : ends.index + 24,
    height,
    drawing: html`${axis(index, index.ticks(5), t.indexAxis, height)}${hasRanges && axis(rank, marks, t.rankAxis, height)}
    ${ranking.map((one, place) => {
      const y = top + place * row + row / 2;
      return html`<text class="name" x="${names}" y="${y + 4}" text-anchor="end"
          >${fitting(nameOf(view, one.municipality), 24)}</text
        >
        <circle class="dot" cx="${at(index(one.index))}" cy="${y}" r="5" /><text
          class="value"
          x="${at(index(one.index) + 10)}"
          y="${y + 4}"
          >${hundredths(one.index, language)}</text
        >
        ${whisker(one, rank, y)}`;
    })}`,
    twin: {
      columns: [
        { title: t.municipality },
        { title: t.index, kind: 'points' },
        ...[t.rank, t.low, t.high].map((title) => ({ title, kind: 'count' as const })),
      ],
      rows: ranking.map((one) => ({
        cells: [nameOf(view, one.municipality), one.index, one.rank, one.low, one.high],
        href: `municipalities/${one.municipality}.html`,
      })),
    },
  };
}

type Scale = (value: number) => number;

function axis(scale: Scale, all: readonly number[], title: string, height: number): Html {
  const marks = all.filter(Number.isInteger);
  return html`<text class="axis" x="${at(scale(marks[0] ?? 0))}" y="18">${title}</text>
    ${marks.map((mark) => html`<line class="grid" x1="${at(scale(mark))}" x2="${at(scale(mark))}" y1="${top - 14}" y2="${height - 8}" /><text class="tick" x="${at(scale(mark))}" y="${top - 20}" text-anchor="middle">${mark}</text>`)} `;
}

function whisker(one: RankingRow, rank: Scale, y: number): Html | null {
  if (one.low === null || one.high === null) return null;
  const [low, high] = [at(rank(one.low)), at(rank(one.high))];
  return html`<path class="whisker" d="M${low} ${y}H${high}M${low} ${y - 5}v10M${high} ${y - 5}v10" /><circle
      class="dot"
      cx="${at(rank(one.rank))}"
      cy="${y}"
      r="4"
    /><text class="value" x="${width - 8}" y="${y + 4}" text-anchor="end">${range(one)}</text>`;
}

interface Ends {
  readonly first: RankingRow;
  readonly last: RankingRow;
}

function finding(view: View, ranking: readonly RankingRow[], { first, last }: Ends): string {
  const { language, release } = view;
  const t = words(language);
  const neighbours = ranking.slice(1).map((next, place) => [ranking[place] ?? next, next] as const);
  const unsure = neighbours.filter(([one, next]) => !isCertain(one, next)).length;
  const isWhole = ranking.length === release.ranking.length;
  const ahead = fill(isWhole ? t.indexFinding : t.partFinding, {
    first: nameOf(view, first.municipality),
    last: nameOf(view, last.municipality),
    top: hundredths(first.index, language),
    bottom: hundredths(last.index, language),
  });
  return first.low === null ? `${ahead}.` : `${ahead}; ${fill(t.unsure, { unsure, all: neighbours.length })}.`;
}

/** A tenth of a pixel is enough, and the same everywhere. */
export function at(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

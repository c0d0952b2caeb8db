import { scaleLinear } from 'd3-scale';
import { competitionRanks } from '../../../score/ranks.ts';
import { html } from '../../html.ts';
import type { Trend, TrendRow } from '../../release/trend.ts';
import { fill, type Language } from '../../text.ts';
import { hundredths, signed } from '../figures.ts';
import { partName, partTitle, type Part } from '../paging.ts';
import { nameOf, type View } from '../view.ts';
import { fitting, type Chart } from './chart.ts';
import { at } from './dot-plot.ts';
import { words } from './words.ts';

const width = 860;
const line = 17;
const top = 64;
const sides = { left: 250, right: 590 };

/** From one edition to the next: figures, the higher the better, and what stands beside both ends. */
interface Move {
  readonly municipality: string;
  readonly before: number;
  readonly now: number;
  readonly labels: readonly [before: string, now: string];
}

/**
 * Two editions with a line for everyone on a page who is in both: points over the comparable core, or, in a broken series,
 * ranks among those who are in both, since points of other questions cannot be compared.
 */
export function slope(view: View, trend: Trend, part: Part): Chart | null {
  const all = (trend.series === 'core' ? pointsMoves : rankMoves)(view, trend);
  const shown = new Set(part.places.map(({ municipality }) => municipality));
  const moves = all.filter(({ municipality }) => shown.has(municipality));
  if (moves.length === 0) return null;
  const { language, release } = view;
  const t = words(language);
  const isCore = trend.series === 'core';
  const names = { before: trend.earlier.edition, now: release.edition };
  const height = top + Math.max(8, moves.length) * line + 24;
  return {
    name: partName(`change-${trend.earlier.edition}`, part),
    title: partTitle(fill(isCore ? t.coreTitle : t.ranksTitle, names), view, part),
    finding: fill(isCore ? t.coreFinding : t.ranksFinding, {
      all: all.length,
      up: all.filter((move) => move.now > move.before).length,
      down: all.filter((move) => move.now < move.before).length,
      same: all.filter((move) => move.now === move.before).length,
    }),
    width,
    height,
    drawing: html`<text class="axis" x="8" y="18"
        >${isCore ? `${t.pointsUp}; ${t.pointsDown}` : `${t.ranksUp}; ${t.ranksDown}`}</text
      >
      <text class="axis" x="${sides.left}" y="${top - 20}" text-anchor="end">${names.before}</text
      ><text class="axis" x="${sides.right}" y="${top - 20}">${names.now}</text> ${lines(moves, height)}`,
    twin: isCore ? coreTwin(view, trend, shown) : ranksTwin(view, trend, shown),
  };
}

/** The rows of the whole of those who are in both editions. */
function wholeRows({ towns }: Trend): (TrendRow & { readonly before: NonNullable<TrendRow['before']> })[] {
  return towns.flatMap((row) =>
    row.category !== 'index' || row.before === null ? [] : [{ ...row, before: row.before }],
  );
}

function pointsMoves(view: View, trend: Trend): Move[] {
  const { language } = view;
  return wholeRows(trend).flatMap(({ municipality, core, change }) => {
    if (core === null || core.before === null || core.now === null || change === null) return [];
    const name = fitting(nameOf(view, municipality), 22);
    return [
      {
        ...{ municipality, before: core.before, now: core.now },
        labels: [
          `${name} ${hundredths(core.before, language)}`,
          `${hundredths(core.now, language)} ${name} (${signed(change, language)})`,
        ],
      },
    ];
  });
}

interface Ranked {
  readonly row: ReturnType<typeof wholeRows>[number];
  readonly before: number;
  readonly now: number;
}

/** Ranks among those with an index in both, so that who joined or left moves nobody. */
function rankedInBoth(trend: Trend): Ranked[] {
  const rows = wholeRows(trend).filter(({ before, now }) => before.score !== null && now.score !== null);
  const before = competitionRanks(rows.map((row) => -(row.before.score ?? 0)));
  const now = competitionRanks(rows.map((row) => -(row.now.score ?? 0)));
  return rows.map((row, place) => ({ row, before: before[place] ?? 0, now: now[place] ?? 0 }));
}

function rankMoves(view: View, trend: Trend): Move[] {
  return rankedInBoth(trend).map(({ row: { municipality }, before, now }) => {
    const name = fitting(nameOf(view, municipality), 22);
    return {
      ...{ municipality, before: -before, now: -now },
      labels: [`${name} ${place(before, view.language)}`, `${place(now, view.language)} ${name}`],
    };
  });
}

/** `7.`, in English `7`. */
function place(rank: number, language: Language): string {
  return language === 'bg' ? `${rank}.` : String(rank);
}

function lines(moves: readonly Move[], height: number) {
  const values = moves.flatMap(({ before, now }) => [before, now]);
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [height - 24, top]);
  const room = { top, bottom: height - 12 };
  const before = apart(
    moves.map((move) => scale(move.before)),
    room,
  );
  const now = apart(
    moves.map((move) => scale(move.now)),
    room,
  );
  return moves.map((move, place) => {
    const [from, to] = [scale(move.before), scale(move.now)];
    const [fromLabel, toLabel] = [before[place] ?? 0, now[place] ?? 0];
    return html`<line
        class="${move.now >= move.before ? 'up' : 'down'}"
        x1="${sides.left + 44}"
        x2="${sides.right - 44}"
        y1="${at(from)}"
        y2="${at(to)}"
      />
      <path
        class="leader"
        d="M${sides.left + 8} ${at(fromLabel)}L${sides.left + 44} ${at(from)}M${sides.right - 44} ${at(to)}L${sides.right - 8} ${at(toLabel)}"
      />
      <text class="value" x="${sides.left}" y="${at(fromLabel + 4)}" text-anchor="end">${move.labels[0]}</text>
      <text class="value" x="${sides.right}" y="${at(toLabel + 4)}">${move.labels[1]}</text>`;
  });
}

function coreTwin(view: View, trend: Trend, shown: ReadonlySet<string>): Chart['twin'] {
  const t = words(view.language);
  const editions = [trend.earlier.edition, view.release.edition];
  return {
    columns: [
      { title: t.municipality },
      ...editions.map((edition) => ({ title: fill(t.indexThen, { edition }), kind: 'points' as const })),
      ...editions.map((edition) => ({ title: fill(t.coreThen, { edition }), kind: 'points' as const })),
      { title: t.change, kind: 'change' },
      { title: t.howMany, kind: 'count' },
    ],
    rows: inOrder(view, wholeRows(trend), shown).map(({ municipality, before, now, core, change }) => ({
      cells: [
        nameOf(view, municipality),
        ...[before.score, now.score, core?.before ?? null, core?.now ?? null, change, core?.n ?? null],
      ],
      href: `municipalities/${municipality}.html`,
    })),
  };
}

function ranksTwin(view: View, trend: Trend, shown: ReadonlySet<string>): Chart['twin'] {
  const t = words(view.language);
  const editions = [trend.earlier.edition, view.release.edition];
  const ranks = new Map(rankedInBoth(trend).map((one) => [one.row.municipality, one]));
  return {
    columns: [
      { title: t.municipality },
      ...editions.map((edition) => ({ title: fill(t.rankThen, { edition }), kind: 'count' as const })),
      ...editions.map((edition) => ({ title: fill(t.indexThen, { edition }), kind: 'points' as const })),
    ],
    rows: inOrder(view, wholeRows(trend), shown).map(({ municipality, before, now }) => ({
      cells: [
        nameOf(view, municipality),
        ...[ranks.get(municipality)?.before ?? null, ranks.get(municipality)?.now ?? null, before.score, now.score],
      ],
      href: `municipalities/${municipality}.html`,
    })),
  };
}

/** The rows of a page in the order of the ranking. */
function inOrder<Row extends TrendRow>(view: View, rows: readonly Row[], shown: ReadonlySet<string>): Row[] {
  const rank = ({ municipality }: TrendRow) => view.of.place.get(municipality)?.rank ?? Infinity;
  return rows.filter(({ municipality }) => shown.has(municipality)).sort((a, b) => rank(a) - rank(b) || 0);
}

interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Heights of labels near their values, moved so far that no two of them touch. */
export function apart(wanted: readonly number[], { top: first, bottom }: Room): number[] {
  const order = wanted.map((y, place) => ({ y, place })).sort((a, b) => a.y - b.y || a.place - b.place);
  const placed = new Array<number>(wanted.length).fill(0);
  let next = first;
  for (const { y, place } of order) {
    placed[place] = Math.max(y, next);
    next = (placed[place] ?? 0) + line;
  }
  let limit = bottom;
  for (const { place } of order.reverse()) {
    placed[place] = Math.min(placed[place] ?? 0, limit);
    limit = (placed[place] ?? 0) - line;
  }
  return placed;
}

import { scaleLinear } from 'd3-scale';
import { html } from '../../html.ts';
import { fill } from '../../text.ts';
import { hundredths, signed } from '../figures.ts';
import { nameOf, type View } from '../view.ts';
import { fitting, type Chart } from './chart.ts';
import { at } from './dot-plot.ts';
import { words } from './words.ts';

const width = 860;
const line = 17;
const top = 64;
const sides = { left: 230, right: 590 };

interface Move {
  readonly municipality: string;
  readonly before: number;
  readonly now: number;
}

/** The earlier edition and totals of everyone who has one in both. */
function moves({ release }: View): { readonly edition: string; readonly all: readonly Move[] } | null {
  const earlier = release.trends.filter(({ edition }) => edition !== release.edition);
  const [first] = earlier;
  if (first === undefined) return null;
  const nowOf = new Map(
    release.trends
      .filter(({ edition }) => edition === release.edition)
      .map(({ municipality, index }) => [municipality, index]),
  );
  const all = earlier.flatMap(({ municipality, index }) => {
    const now = nowOf.get(municipality) ?? null;
    return index === null || now === null ? [] : [{ municipality, before: index, now }];
  });
  return all.length === 0 ? null : { edition: first.edition, all };
}

/** The totals of two editions, a line for everyone who is in both; nothing finer can be compared. */
export function slope(view: View): Chart | null {
  const found = moves(view);
  if (found === null) return null;
  const { release, language } = view;
  const t = words(language);
  const { edition, all } = found;
  const values = all.flatMap(({ before, now }) => [before, now]);
  const height = top + Math.max(8, all.length) * line + 24;
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [height - 24, top]);
  const before = apart(
    all.map((move) => scale(move.before)),
    { top, bottom: height - 12 },
  );
  const now = apart(
    all.map((move) => scale(move.now)),
    { top, bottom: height - 12 },
  );
  return {
    name: 'change',
    title: fill(t.slopeTitle, { before: edition, now: release.edition }),
    finding: fill(t.slopeFinding, {
      all: all.length,
      up: all.filter((move) => move.now > move.before).length,
      down: all.filter((move) => move.now < move.before).length,
    }),
    width,
    height,
    drawing: html`<text class="axis" x="8" y="18">${t.upLine}; ${t.downLine}</text>
      <text class="axis" x="${sides.left}" y="${top - 20}" text-anchor="end">${edition}</text
      ><text class="axis" x="${sides.right}" y="${top - 20}">${release.edition}</text> ${all.map((move, place) => {
        const isUp = move.now >= move.before;
        const [from, to] = [scale(move.before), scale(move.now)];
        const name = fitting(nameOf(view, move.municipality), 22);
        return html`<line
            class="${isUp ? 'up' : 'down'}"
            x1="${sides.left + 44}"
            x2="${sides.right - 44}"
            y1="${at(from)}"
            y2="${at(to)}"
          />
          <path
            class="leader"
            d="M${sides.left + 8} ${at(before[place] ?? 0)}L${sides.left + 44} ${at(from)}M${sides.right - 44} ${at(to)}L${sides.right - 8} ${at(now[place] ?? 0)}"
          />
          <text class="value" x="${sides.left}" y="${at((before[place] ?? 0) + 4)}" text-anchor="end"
            >${name} ${hundredths(move.before, language)}</text
          >
          <text class="value" x="${sides.right}" y="${at((now[place] ?? 0) + 4)}"
            >${hundredths(move.now, language)} ${name} (${signed(move.now - move.before, language)})</text
          >`;
      })}`,
    twin: {
      columns: [
        { title: t.municipality },
        ...[fill(t.edition, { edition }), fill(t.edition, { edition: release.edition }), t.change].map((title) => ({
          title,
          kind: 'points' as const,
        })),
      ],
      rows: [...all]
        .sort((a, b) => b.now - a.now)
        .map((move) => ({
          cells: [nameOf(view, move.municipality), move.before, move.now, difference(move)],
          href: `municipalities/${move.municipality}.html`,
        })),
    },
  };
}

/** In hundredths, as both are published. */
function difference({ before, now }: Move): number {
  return Math.round((now - before) * 100) / 100;
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

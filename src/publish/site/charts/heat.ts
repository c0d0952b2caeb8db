import { scaleQuantize } from 'd3-scale';
import { html } from '../../html.ts';
import type { CategoryRow } from '../../release/release.ts';
import { fill } from '../../text.ts';
import { hundredths, percentOf } from '../figures.ts';
import { partName, partTitle, rankedIn, type Part } from '../paging.ts';
import { scoreIn } from '../standing.ts';
import { nameOf, type View } from '../view.ts';
import { fitting, lines, type Chart } from './chart.ts';
import { words } from './words.ts';

const names = 176;
const cell = { width: 128, height: 26 };
const top = 88;

/** A colour class for every fifth of the possible points. */
const shade = scaleQuantize([0, 100], ['h0', 'h1', 'h2', 'h3', 'h4']);

/** Points of everyone on a page in each category, darker for a larger share; the figures stand in the cells. */
export function heat(view: View, part: Part): Chart | null {
  const { release, language } = view;
  const { categories } = release;
  const ranking = rankedIn(part);
  if (ranking.length === 0) return null;
  const t = words(language);
  return {
    name: partName('categories', part),
    title: partTitle(t.heatTitle, view, part),
    finding: finding(view),
    width: names + 12 + categories.length * cell.width,
    height: top + ranking.length * cell.height + 8,
    drawing: html`<text class="axis" x="${names + 12}" y="16">${t.heatLegend}</text> ${categories.map(
        ({ title }, column) => {
          const words = lines(title[language], 17).slice(0, 4);
          return words.map(
            (line, at) =>
              html`<text
                class="tick"
                x="${left(column) + cell.width / 2}"
                y="${top - 8 - 14 * (words.length - 1 - at)}"
                text-anchor="middle"
                >${line}</text
              >`,
          );
        },
      )}
      ${ranking.map(({ municipality }, row) => {
        const y = top + row * cell.height;
        return html`<text class="name" x="${names}" y="${y + 17}" text-anchor="end"
            >${fitting(nameOf(view, municipality), 24)}</text
          >
          ${categories.map(({ id }, column) => {
            const { points = null, percent = null } = scoreIn(view, municipality, id) ?? {};
            const kind = percent === null ? 'unknown' : shade(percent);
            const value = points === null ? t.none : hundredths(points, language);
            return html`<rect
                class="${kind}"
                x="${left(column)}"
                y="${y}"
                width="${cell.width - 2}"
                height="${cell.height - 2}"
              /><text class="in-${kind}" x="${left(column) + cell.width / 2}" y="${y + 17}" text-anchor="middle"
                >${value}</text
              >`;
          })}`;
      })}`,
    twin: {
      columns: [
        { title: t.municipality },
        ...categories.map(({ title }) => ({ title: title[language], kind: 'points' as const })),
      ],
      rows: ranking.map(({ municipality }) => ({
        cells: [
          nameOf(view, municipality),
          ...categories.map(({ id }) => scoreIn(view, municipality, id)?.points ?? null),
        ],
        href: `municipalities/${municipality}.html`,
      })),
    },
  };
}

function left(column: number): number {
  return names + 12 + column * cell.width;
}

function finding(view: View): string {
  const { release, language } = view;
  const mean = ({ id }: CategoryRow) => {
    const known = release.ranking.map(({ municipality }) => scoreIn(view, municipality, id)?.percent ?? 0);
    return known.reduce((sum, percent) => sum + percent, 0) / known.length / 100;
  };
  const sorted = release.categories
    .map((category) => ({ category, mean: mean(category) }))
    .sort((a, b) => b.mean - a.mean);
  const [best] = sorted;
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined) return '';
  return fill(words(language).heatFinding, {
    best: best.category.title[language],
    most: percentOf(best.mean),
    worst: worst.category.title[language],
    least: percentOf(worst.mean),
  });
}

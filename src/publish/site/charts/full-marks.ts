import { scaleLinear } from 'd3-scale';
import { html } from '../../html.ts';
import type { IndicatorRow } from '../../release/release.ts';
import { fill } from '../../text.ts';
import { percentOf } from '../figures.ts';
import type { View } from '../view.ts';
import { fitting, type Chart } from './chart.ts';
import { at } from './dot-plot.ts';
import { words } from './words.ts';

const names = 400;
const width = 840;
const row = 22;
const share = scaleLinear([0, 1], [names + 12, width - 110]);

interface Marks {
  readonly indicator: IndicatorRow;
  readonly full: number;
  readonly determined: number;
  readonly share: number;
}

/** How many municipalities have full marks on each indicator, by category, the most first. */
export function fullMarks(view: View): Chart | null {
  const { release, language, of } = view;
  const groups = release.categories.map((category) => ({ category, marks: marksIn(view, category.id) }));
  const all = groups.flatMap(({ marks }) => marks);
  if (all.length === 0) return null;
  const t = words(language);
  const sorted = [...all].sort((a, b) => b.share - a.share);
  const drawn = groups.reduce<{ readonly y: number; readonly parts: readonly ReturnType<typeof html>[] }>(
    ({ y, parts }, { category, marks }) => ({
      y: y + 34 + marks.length * row,
      parts: [
        ...parts,
        html`<text class="heading" x="0" y="${y + 22}">${category.title[language]}</text>
          ${marks.map((one, place) => bar(view, one, y + 34 + place * row))}`,
      ],
    }),
    { y: 0, parts: [] },
  );
  return {
    name: 'full-marks',
    title: t.fullTitle,
    finding: fill(t.fullFinding, {
      best: sorted[0]?.indicator.title[language] ?? '',
      most: percentOf(sorted[0]?.share ?? 0),
      worst: sorted.at(-1)?.indicator.title[language] ?? '',
      least: percentOf(sorted.at(-1)?.share ?? 0),
    }),
    width,
    height: drawn.y + 8,
    drawing: html`${drawn.parts}`,
    twin: {
      columns: [
        { title: t.indicator },
        { title: t.category },
        ...[t.fullCount, t.determined, t.fullShare].map((title) => ({ title, kind: 'count' as const })),
      ],
      rows: all.map(({ indicator, full, determined, share: part }) => ({
        cells: [
          indicator.title[language],
          of.category.get(indicator.category)?.title[language] ?? '',
          full,
          determined,
          Math.round(part * 100),
        ],
        href: `indicators/${indicator.id}.html`,
      })),
    },
  };
}

function marksIn({ release, of }: View, category: string): Marks[] {
  return release.indicators
    .filter((indicator) => indicator.category === category)
    .map((indicator) => {
      const known = (of.byIndicator.get(indicator.id) ?? []).filter(({ points }) => points !== null);
      const full = known.filter(({ points, max }) => points === max).length;
      return { indicator, full, determined: known.length, share: known.length === 0 ? 0 : full / known.length };
    })
    .sort((a, b) => b.share - a.share);
}

function bar({ language }: View, { indicator, full, determined, share: part }: Marks, y: number) {
  const value = fill(words(language).outOf, { share: percentOf(part), part: full, whole: determined });
  return html`<text class="name" x="${names}" y="${y + 14}" text-anchor="end"
      >${fitting(indicator.title[language], 58)}</text
    ><rect
      class="bar-mark"
      x="${names + 12}"
      y="${y + 3}"
      width="${at(share(part) - names - 12)}"
      height="${row - 8}"
    /><text class="value" x="${at(share(part) + 6)}" y="${y + 14}">${value}</text> `;
}

import { readFileSync } from 'node:fs';
import { html, source, trusted, type Html } from '../../html.ts';
import { csv } from '../../csv.ts';
import type { Language } from '../../text.ts';
import { figure, pointsOf, signed } from '../figures.ts';
import { table } from '../table.ts';
import type { View } from '../view.ts';

/** A chart in one language: what it shows as a drawing, as a table, and as one sentence. Lengths are CSS pixels. */
export interface Chart {
  /** Of its files: `charts/<name>.<language>.svg`. */
  readonly name: string;
  readonly title: string;
  /** What is to be seen, in one sentence. */
  readonly finding: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: Html;
  readonly twin: Twin;
}

/** The figures of a chart as a table; the first column says what a row is about. */
interface Twin {
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly TwinRow[];
}

interface TwinColumn {
  readonly title: string;
  /** What its numbers are: points are published with two decimals, a change with its sign. */
  readonly kind?: 'points' | 'count' | 'change';
}

interface TwinRow {
  readonly cells: readonly [string, ...(string | number | null)[]];
  /** Page of what it is about, relative to the folder of the language. */
  readonly href?: string;
}

const style = readFileSync(new URL('../style/chart.css', import.meta.url), 'utf8');

/** The drawing for a page; the style sheet of the site colours it. */
function svg({ name, title, finding, width, height, drawing }: Chart, styling: Html | null): Html {
  return html`<svg
    class="chart"
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-labelledby="${name}-title ${name}-finding"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    <title id="${name}-title">${title}</title>
    <desc id="${name}-finding">${finding}</desc>
    ${styling}${drawing}
  </svg>`;
}

/** The chart on a page, with what it shows in words and where its files are. */
export function chartFigure({ t, language }: View, chart: Chart, toRoot: string): Html {
  const file = `${toRoot}charts/${chart.name}.${language}`;
  return html`<figure class="chart-figure">
    <figcaption>
      <h3>${chart.title}</h3>
      <p>${chart.finding}</p>
    </figcaption>
    <div class="scroll" role="region" tabindex="0" aria-label="${chart.title}: ${t.scrollable}">
      ${svg(chart, null)}
    </div>
    <p class="legend">${t.chartFiles} <a href="${file}.svg">SVG</a>, <a href="${file}.csv">CSV</a></p>
  </figure>`;
}

/** The twin of a chart as a table of the page. */
export function twinTable({ title, twin }: Chart, language: Language, toLanguage: string): Html {
  const others = twin.columns.slice(1);
  return table({
    caption: title,
    kind: 'twin',
    columns: twin.columns.map((column) => ({ title: column.title, isNumber: column.kind !== undefined })),
    rows: twin.rows.map(({ cells: [head, ...cells], href }) => ({
      head: href === undefined ? head : html`<a href="${toLanguage}${href}">${head}</a>`,
      cells: cells.map((cell, at) => {
        if (typeof cell === 'string') return cell;
        const kind = others[at]?.kind;
        if (kind === 'change' && cell !== null) return signed(cell, language);
        return kind === 'points' ? pointsOf(cell, language) : figure(cell, language);
      }),
    })),
  });
}

/** The two files of a chart: an SVG that brings its style, and the figures as CSV. */
export function chartFiles({ release: { basis }, t, language }: View, chart: Chart): [string, string][] {
  const file = `charts/${chart.name}.${language}`;
  // Our own style sheet, without a character that XML reads otherwise.
  const styling = trusted(`<style>${style}</style>`);
  const drawn = source(svg(basis === 'final' ? chart : marked(chart, t.preview), styling));
  const rows = chart.twin.rows.map(({ cells }) => [...cells, basis]);
  return [
    [`${file}.svg`, `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}\n`],
    [`${file}.csv`, csv([...chart.twin.columns.map(({ title }) => title), 'basis'], rows).replaceAll('\r\n', '\n')],
  ];
}

/** A chart that travels without its page says itself what it rests on. */
function marked(chart: Chart, words: string): Chart {
  return {
    ...chart,
    title: `${chart.title} · ${words}`,
    height: chart.height + 28,
    drawing: html`${chart.drawing}<text class="heading" x="8" y="${chart.height + 18}">${words}</text>`,
  };
}

/** Words in lines of at most so many characters, where a word allows it. */
export function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** A name that fits; the table beside the chart has it whole. */
export function fitting(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

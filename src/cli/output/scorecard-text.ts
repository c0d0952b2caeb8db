import type { Judgement } from '../../model/judgement.ts';
import type { Report } from '../../publish/report/report.ts';
import type { Language, Texts } from '../../publish/text.ts';
import type { Tally } from '../../score/scorecard.ts';
import type { Paint } from './terminal-text.ts';
import { share } from '../../publish/format.ts';
import { municipalityName } from '../../publish/report/report.ts';
import { projection } from '../../publish/report/scorecard-section.ts';
import { scoreText, stateOf } from '../../publish/report/state.ts';
import { pointsOf } from '../../publish/report/tally-table.ts';
import { counted, fill, reasonText, texts } from '../../publish/text.ts';
import { findings } from '../../score/findings.ts';
import { clipped, padEnd, padStart, painter, wrapped } from './terminal-text.ts';

const width = 80;
const barWidth = 16;
const mostFindings = 4;

interface ScorecardTextOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Where the HTML report was written; null when none was. */
  readonly file: string | null;
}

type Shown = Pick<Report, 'edition' | 'municipality' | 'judgements' | 'scorecard'>;

/** The scorecard of one municipality for a terminal: at most 80 columns, nothing from a page can steer it. */
export function renderScorecardText(shown: Shown, options: ScorecardTextOptions): string {
  const { language, colour } = options;
  const findings = findingLines(shown.edition, shown.judgements, language, painter(colour));
  return ended([...figures(shown, options), ...findings], options);
}

/** The same without findings, for one of several. */
export function renderShortScorecardText(shown: Shown, options: ScorecardTextOptions): string {
  return ended(figures(shown, options), options);
}

function ended(lines: readonly string[], { language, file }: ScorecardTextOptions): string {
  return [...lines, ...(file === null ? [] : ['', `${texts(language).wholeReport} ${file}`]), ''].join('\n');
}

function figures({ edition, municipality, scorecard }: Shown, { language, colour }: ScorecardTextOptions): string[] {
  const t = texts(language);
  const paint = painter(colour);
  const titles = new Map(edition.categories.map(({ id, title }) => [id, title[language]]));
  return [
    paint('bold', clipped(municipalityName(municipality, language), width)),
    clipped(`${edition.title[language]} · ${t.unconfirmed}`, width),
    '',
    ...heading(t, paint),
    ...scorecard.categories.map((tally) =>
      tallyLine(titles.get(tally.category) ?? tally.category, tally, language, paint),
    ),
    paint('dim', '─'.repeat(width)),
    tallyLine(t.total, scorecard.total, language, paint),
    openLine(scorecard.total, t),
    '',
    ...wrapped(projection(scorecard.total, language), width),
  ];
}

const column = { title: 23, earned: 13, between: 12, judged: 14 } as const;

/** Two lines, since the words are longer than the figures below them. */
function heading(t: Texts, paint: Paint): string[] {
  const words = [t.category, t.earnedColumn, t.betweenColumn, t.judgedColumn].map((title) => title.split(' '));
  const above = words.map((parts) => parts.slice(0, -1).join(' '));
  const below = words.map((parts) => parts.at(-1) ?? '');
  return [above, below].map(([title = '', earned = '', between = '', judged = '']) =>
    paint('dim', row({ title, earned, bar: ' '.repeat(barWidth), between, judged }).trimEnd()),
  );
}

function tallyLine(title: string, tally: Tally, language: Language, paint: Paint): string {
  const t = texts(language);
  const { earned, decided, low, high } = pointsOf(tally, language);
  return row({
    title: clipped(title, column.title),
    earned: fill(t.outOf, { part: earned, whole: decided }),
    bar: bar(tally, paint),
    between: `${low}–${high}`,
    judged: `${tally.judged}/${tally.total} ${padStart(share(tally.coverage), 5)}`,
  });
}

function row(cells: Readonly<Record<keyof typeof column | 'bar', string>>): string {
  const { title, earned, between, judged } = cells;
  const figures = `${padStart(between, column.between)}${padStart(judged, column.judged)}`;
  return `${padEnd(title, column.title)}${padStart(earned, column.earned)}  ${cells.bar}${figures}`;
}

/** What keeps the result open, by number of indicators. */
function openLine({ review, notObserved, crashed }: Tally, t: Texts): string {
  return `${t.reviewColumn}: ${review} · ${t.notObservedColumn}: ${notObserved} · ${t.crashedColumn}: ${crashed}`;
}

/** The possible result as blocks: full up to its lower end, shaded up to its upper end. */
function bar({ low, high, weight }: Tally, paint: Paint): string {
  const cells = (value: number) => (weight === 0 ? 0 : Math.round((barWidth * value) / weight));
  const sure = cells(low);
  const open = Math.max(cells(high) - sure, 0);
  return paint('cyan', '█'.repeat(sure)) + paint('dim', '▒'.repeat(open) + '·'.repeat(barWidth - sure - open));
}

const signs = { full: '●', partial: '◐', none: '○', review: '?', 'not-observed': '–', crashed: '!' } as const;

function findingLines(
  edition: Report['edition'],
  judgements: readonly Judgement[],
  language: Language,
  paint: Paint,
): string[] {
  const t = texts(language);
  const { weak, strong, unseen } = findings(edition, judgements, mostFindings);
  const titles = new Map(edition.indicators.map(({ id, title }) => [id, title[language]]));
  const item = (sign: string, head: string, tail: string, body: string) => [
    `  ${sign} ${clipped(head, width - 6 - tail.length)} ${paint('dim', tail)}`,
    ...wrapped(body, width - 4)
      .slice(0, 2)
      .map((line) => `    ${line}`),
  ];
  const judged = (one: Judgement) =>
    item(signs[stateOf(one)], titles.get(one.indicator) ?? one.indicator, scoreText(one, language), one.says[language]);
  const section = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', paint('bold', title), ...items];
  return [
    ...section(t.weak, weak.flatMap(judged)),
    ...section(t.strong, strong.flatMap(judged)),
    ...section(
      t.unseen,
      unseen
        .slice(0, mostFindings)
        .flatMap(({ because, judgements: those }) =>
          item('–', reasonText(because, language), counted(those.length, 'indicator', language), ''),
        ),
    ),
  ];
}

import { address, instant } from '../../format.ts';
import { html, type Html } from '../../html.ts';
import { langOf } from '../../report/parts.ts';
import type { AssessmentRow, CategoryRow, EvidenceRow, IndicatorRow, ScoreRow } from '../../release/release.ts';
import { evidenceWords, fill, statusWords, texts } from '../../text.ts';
import { hundredths } from '../figures.ts';
import { table, type Column } from '../table.ts';
import { provenanceWords, unconfirmedWords, type SiteTexts } from '../text.ts';
import type { View } from '../view.ts';

/** How much proof of an indicator is shown: pieces, and characters of a quote. */
export interface Budget {
  readonly pieces: number;
  readonly quote: number;
}

export interface Section {
  readonly municipality: string;
  readonly category: CategoryRow;
  readonly score: ScoreRow | undefined;
  readonly budget: Budget;
}

/** The style sheet labels their cells in the narrow layout. */
export function assessmentColumns(t: SiteTexts): Column[] {
  const titles = [t.indicator, t.points, t.provenance, t.found, t.fullMarks];
  return titles.map((title) => ({ title, isLabelled: false }));
}

/** Every indicator of a category with its points, their proof, and what full marks take. */
export function assessmentTable(view: View, section: Section, caption: string): Html {
  const { of, t, language } = view;
  const { municipality, category } = section;
  const own = (of.byMunicipality.get(municipality) ?? []).flatMap((row) => {
    const indicator = of.indicator.get(row.indicator);
    return indicator?.category === category.id ? [{ row, indicator }] : [];
  });
  return table({
    caption,
    kind: 'assessments',
    columns: assessmentColumns(t),
    rows: own.map(({ row, indicator }) => ({
      id: row.indicator,
      state: row.points === row.max ? 'full' : 'lost',
      head: html`<a class="anchor" href="#${row.indicator}">${indicator.number ?? '#'}</a>
        <a href="../indicators/${row.indicator}.html">${indicator.title[language]}</a>`,
      cells: [
        pointsCell(view, row, section),
        provenance(view, row),
        found(view, row, section.budget),
        row.points === row.max ? t.haveFull : fullMarks(indicator, language),
      ],
    })),
  });
}

function fullMarks({ anchors, max }: IndicatorRow, language: View['language']): string {
  return anchors[String(max)]?.[language] ?? '';
}

/** What a row costs of the index: its missing points of the sum of the category's maxima, times the weight. */
function pointsCell(
  { t, language }: View,
  { points, max }: AssessmentRow,
  { score, category }: Section,
): Html | string {
  if (points === null) return t.undetermined;
  const scored = fill(texts(language).scoreOf, { score: points, max });
  const whole = score?.max ?? 0;
  if (points === max || whole === 0) return scored;
  const lost = fill(t.lost, { points: hundredths((category.weight * (max - points)) / whole, language) });
  return html`${scored} <span class="remark">${lost}</span>`;
}

function provenance(view: View, { provenance: how, prePoints, points, max, preStatus }: AssessmentRow): Html | string {
  const { release, language, t } = view;
  if (release.basis !== 'final') return points === null ? statusWords[preStatus][language] : unconfirmedWords[language];
  if (how === null) return t.undetermined;
  const words = provenanceWords[how][language];
  if (prePoints === null || prePoints === points) return words;
  const proposed = fill(t.proposedWas, { score: fill(texts(language).scoreOf, { score: prePoints, max }) });
  return html`${words} <span class="remark">${proposed}</span>`;
}

function found(view: View, row: AssessmentRow, { pieces, quote }: Budget): Html {
  const { of, t, language } = view;
  const all = row.evidence.flatMap((id) => of.evidence.get(id) ?? []);
  return html`${row.says[language]}${row.justification !== null && html`<br /><b>${t.arbiter}</b> <span${langOf(row.justification, language)}>${row.justification}</span>`}
  ${
    all.length > 0 &&
    html`<ul>
      ${all.slice(0, pieces).map((one) => html`<li>${item(view, one, quote)}</li>`)}${all.length > pieces && html`<li><a href="../../json/municipalities/${row.municipality}.json">${fill(t.allEvidence, { n: all.length })}</a></li>`}
    </ul>`
  }`;
}

function item(view: View, one: EvidenceRow, longest: number): Html {
  const { t, language } = view;
  const quote = one.quote === null || longest === 0 ? null : shortened(one.quote, longest);
  const { searchedPages: pages, searchedDocuments: documents } = one;
  return html`${evidenceWords[one.kind][language]}:
  ${place(one.url)}${quote !== null && html` <q${langOf(quote, language)}>${quote}</q>`}${one.measured !== undefined && html` <code>${shortened(one.measured, 120)}</code>`}${pages !== null && ` ${fill(t.searched, { pages, documents: documents ?? 0 })}`}${one.capturedAt !== null && html` <time>${fill(t.seen, { at: instant(one.capturedAt, language) })}</time>`}`;
}

const longestAddress = 64;

/** An address anybody may have put there, short enough to read; followed only when it is a web address. */
function place(url: string): Html {
  const { text, href } = address(url);
  const short = shortened(text.replace(/^https?:\/\//u, ''), longestAddress);
  return href === null ? html`<span>${short}</span>` : html`<a href="${href}" rel="nofollow">${short}</a>`;
}

function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  return `${Array.from(line.slice(0, longest)).slice(0, -1).join('')}…`;
}

import { html, type Html } from '../../html.ts';
import { langOf } from '../../report/parts.ts';
import type { AssessmentRow, CategoryRow, IndicatorRow, ScoreRow } from '../../release/release.ts';
import { fill, statusWords, texts } from '../../text.ts';
import { hundredths } from '../figures.ts';
import { table, type Column } from '../table.ts';
import { provenanceText, unconfirmedWords, type SiteTexts } from '../text.ts';
import type { View } from '../view.ts';
import type { Proof } from './proof.ts';
import { replyUnder } from './reply-under.ts';

export interface Section {
  readonly municipality: string;
  readonly category: CategoryRow;
  readonly score: ScoreRow | undefined;
  readonly proof: Proof;
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
        html`${found(view, row, section.proof)}${replyUnder(view, row)}`,
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
  // A category without points has none to lose.
  if (points === max || whole === 0 || score?.points === null) return scored;
  const lost = fill(t.lost, { points: hundredths((category.weight * (max - points)) / whole, language) });
  return html`${scored} <span class="remark">${lost}</span>`;
}

function provenance(view: View, row: AssessmentRow): Html | string {
  const { release, language, t } = view;
  const { prePoints, points, max, preStatus } = row;
  if (release.basis !== 'final') return points === null ? statusWords[preStatus][language] : unconfirmedWords[language];
  const words = provenanceText(row, language);
  if (words === null) return t.undetermined;
  if (prePoints === null || prePoints === points) return words;
  const proposed = fill(t.proposedWas, { score: fill(texts(language).scoreOf, { score: prePoints, max }) });
  return html`${words} <span class="remark">${proposed}</span>`;
}

function found(view: View, row: AssessmentRow, proof: Proof): Html {
  const { t, language } = view;
  const n = row.evidence.length;
  const shown = proof.get(row.indicator) ?? [];
  return html`${row.says[language]}${row.justification !== null && html`<br /><b>${t.arbiter}</b> <span${langOf(row.justification, language)}>${row.justification}</span>`}${correction(view, row)}
  ${
    n > 0 &&
    html`<ul>
      ${shown}${n > shown.length && html`<li><a href="../../json/municipalities/${row.municipality}.json">${fill(t.allEvidence, { n })}</a></li>`}
    </ul>`
  }`;
}

/** Why the score is another one than was published at first. */
function correction({ of, t, language }: View, { municipality, indicator, points }: AssessmentRow): Html | null {
  const erratum = of.erratum.get(`${municipality} ${indicator}`);
  if (erratum === undefined || erratum.new !== points) return null;
  const reason = erratum.reason[language];
  return html`<br /><b>${fill(t.correctedIn, { version: erratum.version })}</b> <span${langOf(reason, language)}>${reason}</span>`;
}

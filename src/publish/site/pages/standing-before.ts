import type { TrendRow } from '../../release/trend.ts';
import { counted, fill } from '../../text.ts';
import { hundredths, signed } from '../figures.ts';
import { trendTexts } from '../trend-text.ts';
import type { View } from '../view.ts';

/** Where a municipality stood in earlier editions: a line each, which says what of it can be compared. */
export function standingBefore(view: View, id: string): [string, string][] {
  const w = trendTexts(view.language);
  return view.release.trends.flatMap(({ series, earlier, towns }): [string, string][] => {
    const row = towns.find(({ municipality, category }) => municipality === id && category === 'index');
    const words = row === undefined ? null : standing(view, row, series === 'core');
    return words === null ? [] : [[fill(w.edition, { edition: earlier.edition }), words]];
  });
}

function standing({ language }: View, { before, core, change }: TrendRow, isCore: boolean): string | null {
  const w = trendTexts(language);
  if (before === null || before.score === null || before.rank === null) return null;
  const then = { index: hundredths(before.score, language), rank: before.rank };
  if (!isCore) return fill(w.beforeTotals, then);
  if (core === null || core.before === null || core.now === null || change === null)
    return fill(w.beforeUncompared, then);
  return fill(w.beforeCore, {
    ...then,
    indicators: counted(core.n, 'indicator', language),
    before: hundredths(core.before, language),
    now: hundredths(core.now, language),
    change: signed(change, language),
  });
}

// Recomputes what a release says of the change since an earlier one, from the tables of both. Plain JavaScript of its own,
// with nothing of Gradomer in it: node recompute-trends.mjs <folder of the release> <folder of the earlier one>
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimal, faults, plus, report, require, rounded, same, table } from './recompute-tables.mjs';

const [, , folder = '.', earlierFolder = ''] = process.argv;

const summaries = table(folder, 'trend_summary');
const sums = createHash('sha256')
  .update(readFileSync(join(earlierFolder, 'SHA256SUMS')))
  .digest('hex');
const summary = summaries.find((row) => row.earlier_sha256sums === sums);
const earlier = summary?.earlier_edition;
if (summary === undefined) faults.push(`trend_summary.csv: ${earlierFolder} is not the release that was compared with`);

const categories = table(folder, 'categories');
const weightOf = new Map(categories.map(({ category_id: id, weight }) => [id, decimal(weight)]));
const categoryOf = new Map(table(folder, 'indicators').map((row) => [row.indicator_id, row.category_id]));
const pointsIn = (where) =>
  new Map(table(where, 'assessments').map((row) => [`${row.municipality_id} ${row.indicator_id}`, row]));
const [before, now] = [pointsIn(earlierFolder), pointsIn(folder)];
const isPreview = [...now.values()].some(({ basis }) => basis === 'automatic_preview');
const oldTowns = table(earlierFolder, 'municipalities');
const oldIds = new Set(oldTowns.map((row) => row.municipality_id));
const codes = new Map(oldTowns.map((row) => [row.nsi_code, row.municipality_id]));
codes.delete('');
const newIds = new Set(table(folder, 'municipalities').map((row) => row.municipality_id));
const rows = table(folder, 'trend_indicators').filter((row) => row.earlier_edition === earlier);
const pairs = rows.filter((row) => row.compared === 'true');
const published = new Map(
  table(folder, 'trends')
    .filter((row) => row.earlier_edition === earlier)
    .map((row) => [`${row.municipality_id} ${row.category_id} ${row.edition === earlier ? 'before' : 'now'}`, row]),
);

/** Points and ranks as each of the two published them. */
const standings = (where) => ({
  points: new Map(table(where, 'scores').map((row) => [`${row.municipality_id} ${row.category_id}`, row.points])),
  ranks: new Map(table(where, 'ranking').map((row) => [row.municipality_id, row.rank])),
});
const standingsOf = { before: standings(earlierFolder), now: standings(folder) };
/** Id of today → id of then, and the rows that were looked at. */
const oldIdOf = new Map();
const checked = new Set();
for (const { municipality_id: id, nsi_code: code } of summary === undefined ? [] : table(folder, 'municipalities')) {
  const byCode = codes.get(code);
  const oldId = oldIds.has(id) ? id : byCode !== undefined && !newIds.has(byCode) ? byCode : undefined;
  if (oldId !== undefined) oldIdOf.set(id, oldId);
  const whole = { before: [0n, 1n], now: [0n, 1n], weight: [0n, 1n], n: 0, compared: 0, isKnown: true };
  const check = (category, core, n) => {
    for (const which of ['before', 'now']) {
      const row = published.get(`${id} ${category} ${which}`);
      if (row === undefined && (which === 'before' || category !== 'index') && oldId === undefined) continue;
      if (which === 'now' || oldId !== undefined) checked.add(`${id} ${category} ${which}`);
      const what = `trends.csv, ${id}, ${category}, ${which}`;
      same(`${what}, score_comparable_core`, row?.score_comparable_core ?? '', rounded(core[which]));
      same(`${what}, n_core`, row?.n_core ?? '', n === null ? '' : String(n));
      const { points, ranks } = standingsOf[which];
      const own = which === 'now' ? id : oldId;
      same(`${what}, score_all`, row?.score_all ?? '', points.get(`${own} ${category}`) ?? '');
      same(`${what}, rank`, row?.rank ?? '', (category === 'index' && ranks.get(own)) || '');
    }
    const values = [core.before, core.now].map((value) => Number(rounded(value)));
    const change = core.before === null ? '' : String(Math.round((values[1] - values[0]) * 100) / 100);
    same(
      `trends.csv, ${id}, ${category}, change`,
      published.get(`${id} ${category} now`)?.change_comparable ?? '',
      change,
    );
  };
  for (const { category_id: category } of pairs.length === 0 ? [] : categories) {
    const own = pairs.filter((row) => categoryOf.get(row.indicator_id) === category);
    const known = own
      .map((row) => [before.get(`${oldId} ${row.earlier_indicator_id}`), now.get(`${id} ${row.indicator_id}`)])
      .filter(([then, today]) => then?.points && today?.points);
    const max = known.reduce((sum, [, today]) => sum + BigInt(today.max_points), 0n);
    // Then: the share of its own maximum, times the maximum of today.
    const then = known.reduce(
      (sum, [row, today]) => plus(sum, [BigInt(row.points) * BigInt(today.max_points), BigInt(row.max_points)]),
      [0n, 1n],
    );
    const today = known.reduce((sum, [, row]) => sum + BigInt(row.points), 0n);
    const isScored = known.length > 0 && (isPreview || 2 * known.length >= own.length);
    const [top, bottom] = weightOf.get(category);
    const core = isScored
      ? { before: [top * then[0], bottom * then[1] * max], now: [top * today, bottom * max] }
      : { before: null, now: null };
    if (oldId !== undefined) check(category, core, known.length);
    if (own.length === 0) continue;
    whole.weight = plus(whole.weight, [top, bottom]);
    whole.n += known.length;
    whole.compared += own.length;
    whole.isKnown &&= isScored;
    for (const which of ['before', 'now']) whole[which] = isScored ? plus(whole[which], core[which]) : whole[which];
  }
  const isWhole = oldId !== undefined && whole.isKnown && whole.compared > 0 && 2 * whole.n >= whole.compared;
  const hundred = ([top, bottom]) => [top * 100n * whole.weight[1], bottom * whole.weight[0]];
  const core = isWhole ? { before: hundred(whole.before), now: hundred(whole.now) } : { before: null, now: null };
  check('index', core, oldId === undefined || pairs.length === 0 ? null : whole.n);
}

// Who left, and who had another id before.
const found = new Set(oldIdOf.values());
const renamed = [...oldIdOf].filter(([id, oldId]) => id !== oldId);
if (summary !== undefined) {
  same('trend_summary.csv, left_ids', summary.left_ids, [...oldIds].filter((id) => !found.has(id)).join(' '));
  same('trend_summary.csv, renamed_ids', summary.renamed_ids, renamed.map((pair) => pair.join('=')).join(' '));
}
for (const [key, row] of published) {
  const isOfNow = key.endsWith(' now') && row.score_comparable_core + row.n_core + row.change_comparable === '';
  require(checked.has(key) || isOfNow, `trends.csv, ${key}: compares what was not in both editions`);
}

// What became of every indicator. Only the edition says whether other words mean the same, so that is not told from "changed".
const words = ({ question_bg: bg, question_en: en }) => JSON.stringify([bg, en]);
const rubric = ({ rubric_json: levels }) => JSON.stringify(Object.entries(JSON.parse(levels)).sort());
function kindsOf(was, is) {
  if (was === undefined) return ['new'];
  if (is === undefined) return ['dropped'];
  if (was.scale !== is.scale) return words(was) === words(is) ? ['rescaled'] : ['rescaled', 'changed'];
  return words(was) === words(is) && rubric(was) === rubric(is) ? ['identical'] : ['reworded', 'changed'];
}
const asked = new Map(table(folder, 'indicators').map((row) => [row.indicator_id, row]));
const askedBefore = new Map(table(earlierFolder, 'indicators').map((row) => [row.indicator_id, row]));
for (const row of rows) {
  const [was, is] = [askedBefore.get(row.earlier_indicator_id), asked.get(row.indicator_id)];
  const what = `trend_indicators.csv, ${row.indicator_id || row.earlier_indicator_id}`;
  require(kindsOf(was, is).includes(
    row.kind,
  ), `${what}, kind: published ${row.kind}, computed ${kindsOf(was, is).join(' or ')}`);
  same(`${what}, compared`, row.compared, String(['identical', 'rescaled', 'reworded'].includes(row.kind)));
  same(`${what}, max_points_before`, row.max_points_before, was?.max_points ?? '');
  same(`${what}, max_points`, row.max_points, is?.max_points ?? '');
}
for (const [field, ids] of Object.entries({ indicator_id: asked, earlier_indicator_id: askedBefore })) {
  const listed = rows.map((row) => row[field]).filter((id) => id !== '');
  same(`trend_indicators.csv, ${field}`, listed.sort().join(' '), [...ids.keys()].sort().join(' '));
}

report(`Trends since ${earlier}`);

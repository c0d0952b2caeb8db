// Recomputes what a release says of the change since an earlier one, from the tables of both. Plain JavaScript of its own,
// with nothing of Gradomer in it: node recompute-trends.mjs <folder of the release> <folder of the earlier one>
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = '.', earlierFolder = ''] = process.argv;
const faults = [];

/** RFC 4180, as rows of { field: text }. */
function table(where, name) {
  const text = readFileSync(join(where, 'data', `${name}.csv`), 'utf8');
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const [header, ...body] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return body.map((row) => Object.fromEntries(header.map((field, index) => [field, row[index] ?? ''])));
}

const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b));
const plus = ([a, b], [c, d]) => [a * d + c * b, b * d].map((part, _, both) => part / (gcd(...both) || 1n));
const decimal = (text) => {
  const [whole, part = ''] = text.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
/** Half up, two decimals, as text. */
const rounded = (value) => (value === null ? '' : String(Number((200n * value[0] + value[1]) / (2n * value[1])) / 100));
const same = (what, published, computed) => {
  if (published !== computed)
    faults.push(`${what}: published ${published || 'nothing'}, computed ${computed || 'nothing'}`);
};

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
const pairs = table(folder, 'trend_indicators').filter(
  (row) => row.earlier_edition === earlier && row.compared === 'true',
);
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
const indexes = [];

const changes = [];
for (const { municipality_id: id, nsi_code: code } of summary === undefined ? [] : table(folder, 'municipalities')) {
  const byCode = codes.get(code);
  const oldId = oldIds.has(id) ? id : byCode !== undefined && !newIds.has(byCode) ? byCode : undefined;
  const whole = { before: [0n, 1n], now: [0n, 1n], weight: [0n, 1n], n: 0, compared: 0, isKnown: true };
  const check = (category, core, n) => {
    for (const which of ['before', 'now']) {
      const row = published.get(`${id} ${category} ${which}`);
      if (row === undefined && (which === 'before' || category !== 'index') && oldId === undefined) continue;
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
    if (category === 'index' && change !== '') changes.push(Number(change));
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
  const both = [standingsOf.before.points.get(`${oldId} index`), standingsOf.now.points.get(`${id} index`)];
  if (both.every((points) => points)) indexes.push(both.map(Number));
  check('index', core, oldId === undefined || pairs.length === 0 ? null : whole.n);
}
if (summary !== undefined && pairs.length > 0) {
  same('trend_summary.csv, n_core', summary.n_core, String(pairs.length));
  same('trend_summary.csv, n_improved', summary.n_improved, String(changes.filter((change) => change > 0).length));
  same('trend_summary.csv, n_worsened', summary.n_worsened, String(changes.filter((change) => change < 0).length));
}

/** Kendall's tau-b over all pairs of municipalities. */
const signs = indexes.flatMap((one, at) =>
  indexes.slice(at + 1).map((other) => one.map((points, edition) => Math.sign(points - other[edition]))),
);
const sum = (values) => values.reduce((total, value) => total + value, 0);
const untied = [0, 1].map((edition) => sum(signs.map((pair) => pair[edition] ** 2)));
const tau = untied[0] * untied[1] === 0 ? '' : sum(signs.map(([a, b]) => a * b)) / Math.sqrt(untied[0] * untied[1]);
if (summary !== undefined) {
  same('trend_summary.csv, kendall_tau_b', summary.kendall_tau_b, String(tau));
  same('trend_summary.csv, n_pairs', summary.n_pairs, String(signs.length));
  same('trend_summary.csv, ties_before', summary.ties_before, String(signs.length - untied[0]));
  same('trend_summary.csv, ties_now', summary.ties_now, String(signs.length - untied[1]));
}

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  faults.length === 0 ? `Trends since ${earlier} recomputed: nothing differs.\n` : `${faults.length} differences.\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

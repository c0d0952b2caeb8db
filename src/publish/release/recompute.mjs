// Recomputes from the tables of a release its index, points, ranks, shares and what is said of all editions together, and
// compares. What is simulated (ranges of ranks, intervals) is not recomputed. Plain JavaScript of its own, with nothing of
// Gradomer in it: node recompute.mjs <folder of the release>
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimal, faults, plus, report, require, rounded, same, table as tableIn } from './recompute-tables.mjs';

const folder = process.argv[2] ?? '.';
const table = (name, ...key) => tableIn(folder, name, ...key);
/** A share as the tables have it; empty where there is nothing to share. */
const share = (count, n) => (Number(n) === 0 ? '' : String(Number(count) / Number(n)));
const place = (row) => `${row.municipality_id} ${row.indicator_id}`;

const { version, basis } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
const categories = table('categories', 'category_id');
const indicators = new Map(table('indicators', 'indicator_id').map((row) => [row.indicator_id, row]));
const assessments = table('assessments', 'municipality_id', 'indicator_id');
// A preview shows of each category what there is; of the final scores of a category half must be known, of all together always.
const isPreview = basis === 'automatic_preview';
const municipalities = table('municipalities', 'municipality_id').map((row) => row.municipality_id);
const scoreRows = table('scores', 'municipality_id', 'category_id');
const scores = new Map(scoreRows.map((row) => [`${row.municipality_id} ${row.category_id}`, row]));
const rankingRows = table('ranking', 'municipality_id');
const ranking = new Map(rankingRows.map((row) => [row.municipality_id, row]));
for (const [name, rows] of Object.entries({ assessments, scores: scoreRows, ranking: rankingRows }))
  for (const row of rows) same(`${name}.csv, ${row.municipality_id}, basis`, row.basis, basis);
const levels = { binary: ['0', '1'], binary3: ['0', '3'], 'four-point': ['0', '1', '2', '3'] };
for (const { indicator_id: id, scale, max_points: max } of indicators.values())
  same(`indicators.csv, ${id}, max_points`, max, levels[scale]?.at(-1));

const asked = new Map();
for (const row of assessments) {
  const key = place(row);
  const indicator = indicators.get(row.indicator_id);
  asked.set(key, row);
  if (indicator === undefined || !municipalities.includes(row.municipality_id))
    faults.push(`assessments.csv: ${key} is not in this edition`);
  else if (row.points !== '' && !levels[indicator.scale]?.includes(row.points))
    faults.push(`assessments.csv: ${key} has ${row.points}, not on its scale`);
  else same(`assessments.csv, ${key}, max_points`, row.max_points, indicator.max_points);
}
const weights = categories.reduce((sum, { weight }) => plus(sum, decimal(weight)), [0n, 1n]);
require(rounded(weights) === '100', `categories.csv: the weights add up to ${rounded(weights)}, not 100`);

const indexes = new Map();
for (const municipality of municipalities) {
  let index = [0n, 1n];
  let determined = 0;
  for (const { category_id: category, weight } of categories) {
    const own = [...indicators.values()].filter((row) => row.category_id === category);
    const rows = own.map(({ indicator_id: id }) => asked.get(`${municipality} ${id}`)).filter((row) => row?.points);
    const sum = rows.reduce((total, { points }) => total + BigInt(points), 0n);
    const max = rows.reduce((total, row) => total + BigInt(row.max_points), 0n);
    determined += rows.length;
    const isScored = rows.length > 0 && (isPreview || 2 * (own.length - rows.length) <= own.length);
    const [top, bottom] = decimal(weight);
    const points = isScored ? [top * sum, bottom * max] : null;
    index = index === null || points === null ? null : plus(index, points);
    const published = scores.get(`${municipality} ${category}`) ?? {};
    const what = `scores.csv, ${municipality}, ${category}`;
    same(`${what}, points`, published.points ?? '', rounded(points));
    same(`${what}, percent`, published.percent ?? '', isScored ? rounded([100n * sum, max]) : '');
    same(`${what}, sum`, published.sum ?? '', String(sum));
    same(`${what}, max`, published.max ?? '', String(max));
    same(`${what}, determined`, published.determined ?? '', String(rows.length));
    same(`${what}, total`, published.total ?? '', String(own.length));
  }
  if (2 * determined < indicators.size) index = null;
  const text = rounded(index);
  if (index !== null) indexes.set(municipality, Number(text));
  const whole = {
    points: text,
    percent: text,
    sum: '',
    max: '',
    determined: `${determined}`,
    total: `${indicators.size}`,
  };
  for (const [field, value] of Object.entries(whole))
    same(`scores.csv, ${municipality}, index, ${field}`, scores.get(`${municipality} index`)?.[field] ?? '', value);
  same(`ranking.csv, ${municipality}, index`, ranking.get(municipality)?.index ?? '', text);
}
for (const [municipality, index] of indexes) {
  const others = [...indexes.values()];
  const published = ranking.get(municipality) ?? {};
  same(
    `ranking.csv, ${municipality}, rank`,
    published.rank ?? '',
    String(1 + others.filter((other) => other > index).length),
  );
  same(
    `ranking.csv, ${municipality}, tied_with`,
    published.tied_with ?? '',
    String(others.filter((other) => other === index).length - 1),
  );
  for (const field of ['determined', 'total'])
    if (field in published)
      same(`ranking.csv, ${municipality}, ${field}`, published[field], scores.get(`${municipality} index`)?.[field]);
}
if (ranking.size !== indexes.size)
  faults.push(`ranking.csv: ${ranking.size} rows, ${indexes.size} municipalities have an index`);
if (scores.size !== municipalities.length * (categories.length + 1))
  faults.push(`scores.csv: ${scores.size} rows instead of ${municipalities.length * (categories.length + 1)}`);

// How each score came about is what people answered, what a reply changed, or what was corrected.
const statusOf = { upheld: 'upheld', rejected: 'rejected', noted: 'noted_fixed_later' };
const replies = new Map(table('replies', 'municipality_id', 'indicator_id').map((row) => [place(row), row]));
const corrections = new Map();
for (const row of table('errata', 'version', 'municipality_id', 'indicator_id')) {
  const last = corrections.get(place(row));
  if (last !== undefined) same(`errata.csv, ${row.version}, ${place(row)}, old`, row.old, last.new);
  corrections.set(place(row), row);
}
for (const key of new Set([...replies.keys(), ...corrections.keys()]))
  require(asked.has(key), `replies.csv or errata.csv: ${key} is not in assessments.csv`);
const agreed = {
  human_confirmed: (proposed, points) => proposed === points,
  human_override: (proposed, points) => proposed !== '' && proposed !== points,
  human_scored: (proposed) => proposed === '',
};
for (const [key, row] of asked) {
  const { points, pre_points: proposed, provenance, rating_a_final: one, rating_b_final: other } = row;
  const reply = replies.get(key);
  const correction = corrections.get(key);
  const what = `assessments.csv, ${key}`;
  if (isPreview) {
    same(`${what}, points`, points, proposed);
    for (const field of ['provenance', 'rating_a_initial', 'rating_b_initial', 'rating_a_final', 'rating_b_final'])
      same(`${what}, ${field}`, row[field], '');
  }
  if (!isPreview && provenance === '') same(`${what}, points without a provenance`, points, '');
  if (provenance in agreed)
    require(points !== '' &&
      one === points &&
      other === points &&
      agreed[provenance](
        proposed,
        points,
      ), `${what}: ${provenance}, and people answered ${one || 'nothing'} and ${other || 'nothing'} to ${proposed || 'nothing'}`);
  if (provenance === 'corrected' && version !== '1.0.0')
    require(correction !== undefined, `${what}: corrected, and errata.csv does not say why`);
  same(`${what}, reply_status`, row.reply_status, reply === undefined ? 'none' : statusOf[reply.decision]);
  if (correction !== undefined) same(`${what}, points after errata.csv`, points, correction.new);
  else if (provenance === 'reply_upheld') same(`${what}, points after replies.csv`, points, reply?.points_after ?? '');
  if (reply === undefined) continue;
  const isUpheld = reply.decision === 'upheld';
  require(!isUpheld ||
    ['reply_upheld', 'corrected'].includes(
      provenance,
    ), `${what}: its reply was upheld, and it is ${provenance || 'undetermined'}`);
  require(isUpheld === (reply.points_after !== '') &&
    isUpheld ===
      (reply.proof_kind !== '' &&
        reply.proof_day !==
          ''), `replies.csv, ${key}: ${reply.decision} with points_after ${reply.points_after || 'empty'} and proof ${reply.proof_kind || 'empty'}`);
  require(!isUpheld ||
    reply.points_before !==
      reply.points_after, `replies.csv, ${key}: upheld, and its points stay ${reply.points_before}`);
}

// Every proof is there, of the score that names it.
const evidence = new Map(table('evidence', 'evidence_id').map((row) => [row.evidence_id, place(row)]));
const runs = new Set(table('runs', 'run_id').map((row) => row.run_id));
for (const [key, row] of asked) {
  require(row.run_id === '' || runs.has(row.run_id), `assessments.csv, ${key}: run ${row.run_id} is not in runs.csv`);
  for (const id of row.evidence_ids.split(' ').filter((one) => one !== '')) {
    same(`evidence.csv, ${id}, what it is of`, evidence.get(id) ?? '', key);
    evidence.delete(id);
  }
}
for (const id of evidence.keys()) faults.push(`evidence.csv: ${id} is named by no score`);

// Simulated ranges are those of rank_uncertainty.csv, and can be ranges.
const ranges = new Map(
  table('rank_uncertainty', 'municipality_id', 'source').map((row) => [`${row.municipality_id} ${row.source}`, row]),
);
for (const key of ranges.keys())
  require(ranking.has(key.split(' ')[0]), `rank_uncertainty.csv: ${key} is not in ranking.csv`);
for (const [municipality, row] of ranking) {
  const range = ranges.get(`${municipality} all`) ?? ranges.get(`${municipality} indicators`);
  const [low, median, high] = [row.rank_p05, row.rank_median, row.rank_p95];
  same(`ranking.csv, ${municipality}, rank_p05`, low, range?.rank_p05 ?? '');
  same(`ranking.csv, ${municipality}, rank_median`, median, range?.rank_p50 ?? '');
  same(`ranking.csv, ${municipality}, rank_p95`, high, range?.rank_p95 ?? '');
  require(range === undefined ||
    (1 <= low &&
      +low <= +median &&
      +median <= +high &&
      +high <= ranking.size), `ranking.csv, ${municipality}: ${low}, ${median}, ${high} is no range of ranks`);
  require(0 <= row.p_top3 &&
    +row.p_top3 <= +row.p_top10 &&
    row.p_top10 <= 1, `ranking.csv, ${municipality}: p_top3, p_top10`);
}

// Shares of equal first answers, and shares and differences of shares from their counts.
const idsOf = {
  all: () => [...indicators.keys()],
  category: (id) => [...indicators.values()].flatMap((row) => (row.category_id === id ? row.indicator_id : [])),
  indicator: (id) => [id],
};
for (const row of table('agreement', 'scope', 'scope_id', 'statistic')) {
  const ids = new Set(idsOf[row.scope]?.(row.scope_id));
  const pairs = assessments.filter((one) => ids.has(one.indicator_id) && one.rating_a_initial && one.rating_b_initial);
  const equal = pairs.filter((one) => one.rating_a_initial === one.rating_b_initial).length;
  const what = `agreement.csv, ${row.scope_id}, ${row.statistic}`;
  // Too few pairs leave no share.
  if (row.pct_agree !== '') same(`${what}, pct_agree`, row.pct_agree, share(equal, pairs.length));
  if ('pct_n' in row) same(`${what}, pct_n`, row.pct_n, String(pairs.length));
}
for (const row of table('automation', 'scope', 'scope_id', 'arm', 'measure'))
  same(`automation.csv, ${row.scope_id}, ${row.arm}, ${row.measure}, value`, row.value, share(row.count, row.n));
for (const row of table('automation_pull', 'measure')) {
  const [one, other] = [share(row.count, row.n), share(row.other_count, row.other_n)];
  const difference = one === '' || other === '' ? '' : String(one - other);
  same(`automation_pull.csv, ${row.measure}, difference`, row.difference, difference);
}

// Editions beside each other: what is said of today is what stands above, and what is said of all follows from the rows.
const sum = (values) => values.reduce((total, value) => total + value, 0);
const trends = table('trends', 'earlier_edition', 'municipality_id', 'category_id', 'edition');
const compared = table('trend_indicators', 'earlier_edition', 'position');
const summaries = table('trend_summary', 'earlier_edition');
for (const row of [...trends, ...compared])
  require(summaries.some(
    (one) => one.earlier_edition === row.earlier_edition,
  ), `trends.csv or trend_indicators.csv: ${row.earlier_edition} is not in trend_summary.csv`);
for (const summary of summaries) {
  const { earlier_edition: earlier, edition } = summary;
  const rows = trends.filter((row) => row.earlier_edition === earlier);
  const core = compared.filter((row) => row.earlier_edition === earlier && row.compared === 'true').length;
  const series = core > 0 ? 'core' : 'totals';
  for (const row of rows) {
    const what = `trends.csv, ${earlier}, ${row.municipality_id}, ${row.category_id}, ${row.edition}`;
    const score = scores.get(`${row.municipality_id} ${row.category_id}`);
    require(score !== undefined && [earlier, edition].includes(row.edition), `${what}: is not in this edition`);
    same(`${what}, series`, row.series, series);
    if (series === 'totals')
      same(`${what}, compared`, row.score_comparable_core + row.n_core + row.change_comparable, '');
    if (row.edition !== edition) continue;
    same(`${what}, score_all`, row.score_all, score?.points ?? '');
    same(`${what}, rank`, row.rank, (row.category_id === 'index' && ranking.get(row.municipality_id)?.rank) || '');
  }
  const whole = (which) =>
    new Map(
      rows.flatMap((row) => (row.category_id === 'index' && row.edition === which ? [[row.municipality_id, row]] : [])),
    );
  const [before, now] = [whole(earlier), whole(edition)];
  same(`trends.csv, ${earlier}, municipalities`, String(now.size), String(municipalities.length));
  const indexesOf = [...now].flatMap(([id, { score_all: today }]) => {
    const then = before.get(id)?.score_all;
    return then && today ? [[Number(then), Number(today)]] : [];
  });
  /** Kendall's tau-b over all pairs of municipalities. */
  const signs = indexesOf.flatMap((one, at) =>
    indexesOf.slice(at + 1).map((other) => one.map((points, which) => Math.sign(points - other[which]))),
  );
  const untied = [0, 1].map((which) => sum(signs.map((pair) => pair[which] ** 2)));
  const tau = untied[0] * untied[1] === 0 ? '' : sum(signs.map(([a, b]) => a * b)) / Math.sqrt(untied[0] * untied[1]);
  const changes = [...now.values()].flatMap((row) =>
    row.change_comparable === '' ? [] : Number(row.change_comparable),
  );
  const count = (test) => (series === 'core' ? String(changes.filter(test).length) : '');
  const computed = {
    ...{ series, n_core: String(core), n_compared: String(indexesOf.length), kendall_tau_b: String(tau) },
    ...{ n_pairs: String(signs.length), ties_before: String(signs.length - untied[0]) },
    ties_now: String(signs.length - untied[1]),
    n_improved: count((change) => change > 0),
    n_worsened: count((change) => change < 0),
    n_unchanged: count((change) => change === 0),
    joined_ids: [...now.keys()].filter((id) => !before.has(id)).join(' '),
  };
  for (const [field, value] of Object.entries(computed))
    same(`trend_summary.csv, ${earlier}, ${field}`, summary[field], value);
}

// The files are those that were published: all of them, and no others.
const sumsFile = join(folder, 'SHA256SUMS');
const listed = new Map(
  (existsSync(sumsFile) ? readFileSync(sumsFile, 'utf8') : '').split('\n').flatMap((line) => {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
    return name === undefined ? [] : [[name, hash]];
  }),
);
require(listed.size >
  0, 'SHA256SUMS: missing or empty, so nobody can tell whether these are the files that were published');
for (const [name, hash] of listed) {
  const bytes = existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : '';
  require(createHash('sha256').update(bytes).digest('hex') === hash, `${name}: not the file that was published`);
}
const filesIn = (path) =>
  readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const name = path === '' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(name) : name;
  });
for (const name of filesIn(''))
  require(name === 'SHA256SUMS' || listed.has(name), `${name}: is not in SHA256SUMS, so it was not published`);

report(`All ${indexes.size} places`);

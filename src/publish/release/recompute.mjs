// Recomputes the index and the places from the tables of a release, and compares. Plain JavaScript of its own, with nothing
// of Gradomer in it: node recompute.mjs <folder of the release>
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const faults = [];

/** RFC 4180, as rows of { field: text }. */
function table(name) {
  const text = readFileSync(join(folder, 'data', `${name}.csv`), 'utf8');
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const [header, ...body] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return body.map((row) => {
    if (row.length !== header.length)
      faults.push(`${name}.csv: a row has ${row.length} cells instead of ${header.length}: ${row.join()}`);
    return Object.fromEntries(header.map((field, index) => [field, row[index] ?? '']));
  });
}

const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b));
const plus = ([a, b], [c, d]) => [a * d + c * b, b * d].map((part, _, both) => part / gcd(...both));
const decimal = (text) => {
  const [whole, part = ''] = text.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
/** Half up, two decimals, as text: 12.5 → "12.5". */
const rounded = ([top, bottom]) => String(Number((200n * top + bottom) / (2n * bottom)) / 100);
const same = (what, published, computed) => {
  if (published !== computed)
    faults.push(`${what}: published ${published || 'nothing'}, computed ${computed || 'nothing'}`);
};

const categories = table('categories');
const indicators = new Map(table('indicators').map((row) => [row.indicator_id, row]));
const assessments = table('assessments');
// A preview shows of each category what there is; of the final scores of a category half must be known, of all together always.
const isPreview = assessments.some(({ basis }) => basis === 'automatic_preview');
const municipalities = table('municipalities').map((row) => row.municipality_id);
const scores = new Map(table('scores').map((row) => [`${row.municipality_id} ${row.category_id}`, row]));
const ranking = new Map(table('ranking').map((row) => [row.municipality_id, row]));
const levels = { binary: ['0', '1'], binary3: ['0', '3'], 'four-point': ['0', '1', '2', '3'] };

const asked = new Map();
for (const row of assessments) {
  const key = `${row.municipality_id} ${row.indicator_id}`;
  const indicator = indicators.get(row.indicator_id);
  if (asked.has(key)) faults.push(`assessments.csv: ${key} is there twice`);
  asked.set(key, row);
  if (indicator === undefined || !municipalities.includes(row.municipality_id))
    faults.push(`assessments.csv: ${key} is not in this edition`);
  else if (row.points !== '' && !levels[indicator.scale].includes(row.points))
    faults.push(`assessments.csv: ${key} has ${row.points}, not on its scale`);
  else same(`assessments.csv, ${key}, max_points`, row.max_points, indicator.max_points);
}
const weights = categories.reduce((sum, { weight }) => plus(sum, decimal(weight)), [0n, 1n]);
if (rounded(weights) !== '100') faults.push(`categories.csv: the weights add up to ${rounded(weights)}, not 100`);

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
    same(`${what}, points`, published.points ?? '', points === null ? '' : rounded(points));
    same(`${what}, sum`, published.sum ?? '', String(sum));
    same(`${what}, max`, published.max ?? '', String(max));
    same(`${what}, determined`, published.determined ?? '', String(rows.length));
    same(`${what}, total`, published.total ?? '', String(own.length));
  }
  if (2 * determined < indicators.size) index = null;
  const text = index === null ? '' : rounded(index);
  if (index !== null) indexes.set(municipality, Number(text));
  same(`scores.csv, ${municipality}, index`, scores.get(`${municipality} index`)?.points ?? '', text);
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
}
if (ranking.size !== indexes.size)
  faults.push(`ranking.csv: ${ranking.size} rows, ${indexes.size} municipalities have an index`);
if (scores.size !== municipalities.length * (categories.length + 1))
  faults.push(`scores.csv: ${scores.size} rows instead of ${municipalities.length * (categories.length + 1)}`);

// What a reply or a correction changed is what the scores say, and no score changed by one that is not there.
const statusOf = { upheld: 'upheld', rejected: 'rejected', noted: 'noted_fixed_later' };
const replies = new Map(table('replies').map((row) => [`${row.municipality_id} ${row.indicator_id}`, row]));
const corrections = new Map(table('errata').map((row) => [`${row.municipality_id} ${row.indicator_id}`, row]));
for (const key of new Set([...replies.keys(), ...corrections.keys()]))
  if (!asked.has(key)) faults.push(`replies.csv or errata.csv: ${key} is not in assessments.csv`);
for (const [key, { points, provenance, reply_status: status }] of asked) {
  const reply = replies.get(key);
  const correction = corrections.get(key);
  const what = `assessments.csv, ${key}`;
  same(`${what}, reply_status`, status, reply === undefined ? 'none' : statusOf[reply.decision]);
  if (correction !== undefined) same(`${what}, points after errata.csv`, points, correction.new);
  else if (provenance === 'reply_upheld') same(`${what}, points after replies.csv`, points, reply?.points_after ?? '');
  if (reply?.decision === 'upheld' && !['reply_upheld', 'corrected'].includes(provenance))
    faults.push(`${what}: its reply was upheld, and it is ${provenance || 'undetermined'}`);
  if (reply !== undefined && (reply.decision === 'upheld') !== (reply.points_after !== ''))
    faults.push(`replies.csv, ${key}: ${reply.decision} with points_after ${reply.points_after || 'empty'}`);
}

const sums = join(folder, 'SHA256SUMS');
for (const line of existsSync(sums) ? readFileSync(sums, 'utf8').trim().split('\n') : []) {
  const [sum, name] = line.split('  ');
  const bytes = existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : '';
  if (createHash('sha256').update(bytes).digest('hex') !== sum) faults.push(`${name}: not the file that was published`);
}

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  faults.length === 0 ? `All ${indexes.size} places recomputed: nothing differs.\n` : `${faults.length} differences.\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

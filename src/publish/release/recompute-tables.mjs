// What both scripts read and reckon with: tables, fractions and faults. Plain JavaScript, with nothing of Gradomer in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What differs, in the order it was found. */
export const faults = [];

/** Rows of a table (RFC 4180) as { field: text }; no two have the same key. */
export function table(folder, name, ...key) {
  const text = readFileSync(join(folder, 'data', `${name}.csv`), 'utf8');
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const [header, ...body] = rows.filter((row) => row.length > 1 || row[0] !== '');
  const keys = new Set();
  return body.map((row) => {
    if (row.length !== header.length)
      faults.push(`${name}.csv: a row has ${row.length} cells instead of ${header.length}: ${row.join()}`);
    const record = Object.fromEntries(header.map((field, index) => [field, row[index] ?? '']));
    const own = key.map((field) => record[field]).join(' ');
    require(key.length === 0 || !keys.has(own), `${name}.csv: ${own} is there twice`);
    keys.add(own);
    return record;
  });
}

const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b));
export const plus = ([a, b], [c, d]) => [a * d + c * b, b * d].map((part, _, both) => part / (gcd(...both) || 1n));
export const decimal = (text) => {
  const [whole, part = ''] = text.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
/** Half up, two decimals, as text: 12.5 → "12.5"; empty for null. */
export const rounded = (value) =>
  value === null ? '' : String(Number((200n * value[0] + value[1]) / (2n * value[1])) / 100);

export const same = (what, published, computed) => {
  if (published !== computed)
    faults.push(`${what}: published ${published || 'nothing'}, computed ${computed || 'nothing'}`);
};

export const require = (isSo, fault) => {
  if (!isSo) faults.push(fault);
};
// A table that is missing, or holds what is no number, ends the reckoning: said in a line, after what was found before.
process.on('uncaughtException', ({ message }) => {
  faults.push(`The release cannot be recomputed: ${message}`);
  report('Nothing');
  process.exit();
});

/** Says what differs, and whether anything does by the exit code. */
export function report(done) {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    faults.length === 0 ? `${done} recomputed: nothing differs.\n` : `${faults.length} differences.\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

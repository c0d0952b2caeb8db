import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFiles } from './index-source.ts';

/*
 * Do the tests of the checks notice a fault? In a copy of the project the level of one outcome, or one comparison, is
 * turned round in one check after the other, and its tests are run. `npm run mutate:checks -- --checks 20 --seed 1`.
 */

const { values: options } = parseArgs({
  options: { checks: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const root = join(import.meta.dirname, '../..');
const flips: Readonly<Record<string, string>> = {
  ' >= ': ' > ',
  ' > ': ' >= ',
  ' <= ': ' < ',
  ' < ': ' <= ',
  ' === ': ' !== ',
  ' !== ': ' === ',
  ' && ': ' || ',
  ' || ': ' && ',
};

/** A place in a source, and what stands there instead. */
interface Mutation {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

let state = Number(options.seed);
/** A whole number below `n` (Lehmer's generator): the same seed mutates the same places. */
function below(n: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % n;
}

function mutationsOf(source: string): Mutation[] {
  const levels = [...source.matchAll(/level: ([0-3])\b/gu)].map(({ 0: from, 1: level, index: at }) => {
    return { at, from, to: `level: ${level === '0' ? 1 : Number(level) - 1}` };
  });
  const comparisons = [...source.matchAll(/ (?:>=|<=|===|!==|&&|\|\||(?<![=-])>(?!=)|<(?!=)) /gu)]
    .filter(({ index }) => !/^\s*(?:\/\/|\*|import)/u.test(source.slice(source.lastIndexOf('\n', index) + 1, index)))
    .map(({ 0: from, index: at }) => ({ at, from, to: flips[from] ?? from }));
  return [...levels, ...comparisons];
}

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradomer-mutate-'));
  for (const part of ['checks', 'config', 'src', 'storage', 'test', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.includes('/bench/accuracy/portals'),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Whether the tests of a check fail in the copy. */
function isCaught(folder: string, file: string): boolean {
  const tests = [`test/checks/${file.replace(/\.ts$/u, '.test.ts')}`, 'test/architecture/registry.test.ts'];
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'test/vitest.config.ts', '--reporter', 'dot', ...tests];
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' }).status !== 0;
}

const folder = copy();
try {
  const files = checkFiles(root);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(Number(options.checks), files.length)) chosen.add(files[below(files.length)] ?? '');
  let caught = 0;
  for (const file of chosen) {
    const path = join(folder, 'checks', file);
    const source = readFileSync(path, 'utf8');
    const mutations = mutationsOf(source);
    const { at, from, to } = mutations[below(mutations.length)] ?? { at: 0, from: '', to: '' };
    writeFileSync(path, source.slice(0, at) + to + source.slice(at + from.length));
    const noticed = isCaught(folder, file);
    writeFileSync(path, source);
    caught += Number(noticed);
    const line = source.slice(0, at).split('\n').length;
    process.stdout.write(`${noticed ? 'caught  ' : 'SURVIVED'} ${file}:${line} ${from.trim()} → ${to.trim()}\n`);
  }
  process.stdout.write(`${caught} of ${chosen.size} caught\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

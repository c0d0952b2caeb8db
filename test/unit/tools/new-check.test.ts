import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import { complaintAbout, newCheck } from '../../tools/new-check.ts';

const project = join(import.meta.dirname, '../../..');
const { edition } = loadConfig({ edition: '2026' });
let root = '';

/** A copy of the checks and of what they lean on, so that nothing is written into the real ones. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-check-'));
  for (const folder of ['checks', 'src/model', 'src/judge', 'test/kit', 'config']) {
    cpSync(join(project, folder), join(root, folder), { recursive: true });
  }
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(project, file), join(root, file));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const run = (...command: string[]) => spawnSync('npx', command, { cwd: root, encoding: 'utf8' });
const text = (file: string) => readFileSync(join(root, file), 'utf8');

describe('a new check', () => {
  test('compiles, and its tests fail until every outcome has a case', () => {
    newCheck(root, 'content.example', edition);
    const files = ['checks/index.ts', 'checks/content/example.ts', 'test/checks/content/example.test.ts'];
    writeFileSync(join(root, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include: [], files }));
    expect(run('tsc', '-p', 'tsconfig.new.json').stdout).toBe('');

    const { stdout } = run('vitest', 'run', '--root', root, '--reporter', 'json', files[2] ?? '');
    const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { numFailedTests: number; numPassedTests: number };
    expect(report).toMatchObject({ numFailedTests: 3, numPassedTests: 0 });
  }, 60_000);

  test('is in the index, and says which indicator it lacks', () => {
    const told = newCheck(root, 'content.example', edition);
    expect(text('checks/index.ts')).toContain("import contentExample from './content/example.ts';");
    expect(told).toContain('Edition 2026 asks no indicator “content.example”');
    expect(told).toContain('npx vitest run');
  });

  test('starts from the question and the scale of its indicator', () => {
    const told = newCheck(root, 'content.council-minutes', {
      ...edition,
      indicators: edition.indicators.map((it) =>
        it.scale === 'four-point' ? { ...it, id: 'content.council-minutes' } : it,
      ),
    });
    const source = text('checks/content/council-minutes.ts');
    for (const level of ['level: 3', 'level: 2', 'level: 1', 'level: 0', "level: 'review'"])
      expect(source).toContain(level);
    expect(told).toContain('not-yet-automated.txt');
  });

  test('never overwrites', () => {
    const before = text('checks/content/budget.ts');
    expect(() => newCheck(root, 'content.budget', edition)).toThrow('checks/content/budget.ts is already there.');
    mkdirSync(join(root, 'test/checks/content'), { recursive: true });
    writeFileSync(join(root, 'test/checks/content/example.test.ts'), '');
    expect(() => newCheck(root, 'content.example', edition)).toThrow(
      'test/checks/content/example.test.ts is already there.',
    );
    expect(text('checks/content/budget.ts')).toBe(before);
  });
});

describe('an id that will not do is refused with the categories there are', () => {
  test.for([
    '',
    'budget',
    'content.Budget',
    'content/budget',
    'content.',
    'content.a.b',
    '../content.x',
    'money.budget',
  ])('“%s”', (id) => {
    expect(complaintAbout(id, edition)).toContain('Content');
  });

  test('a good one is not', () => {
    expect(complaintAbout('content.example-2', edition)).toBeNull();
  });
});

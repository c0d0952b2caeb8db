import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders = ['src', 'checks', 'storage', 'config', 'test/architecture'];
const configuration = [
  'package.json',
  'tsconfig.json',
  'test/architecture/layers.cjs',
  'test/architecture/eslint.config.js',
];

/**
 * A tree with the project's folders, packages and rules, and these files alone: path to source. Call it where tests are
 * declared; it is gone when they have ended. Returns its folder.
 */
export function scratchTree(files: Readonly<Record<string, string>>): string {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'gradomer-tree-')));
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });
  for (const folder of folders) mkdirSync(join(tree, folder), { recursive: true });
  for (const file of configuration) copyFileSync(join(root, file), join(tree, file));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), source);
  }
  return tree;
}

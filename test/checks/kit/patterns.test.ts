import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { checkFiles } from '../../tools/index-source.ts';

const root = join(import.meta.dirname, '../../..');
const kit = readdirSync(join(root, 'checks/kit'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const files = [...checkFiles(root), ...kit.map((file) => `kit/${file}`)];

function patternsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, 'checks', file), 'utf8'),
    ts.ScriptTarget.ES2023,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const patterns = [...new Set(files.flatMap(patternsIn))];

test('the patterns of all checks are found', () => {
  expect(patterns.length).toBeGreaterThan(20);
});

test.for(patterns)('%s reads hostile text in bearable time', { timeout: 30_000 }, (written) => {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(written) ?? [];
  expect(checkSync(source, flags, { timeout: 20_000 }).status).toBe('safe');
});

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

/** Milliseconds of processor a pattern takes for a text. */
function cost(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  pattern.test(text);
  return process.cpuUsage(before).user / 1000;
}

/** Found by trying texts out, a suspicion may be a chance of timing: it counts once the text it names is slow indeed. */
test.for(patterns)('%s reads hostile text in bearable time', { timeout: 30_000 }, (written) => {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(written) ?? [];
  const found = checkSync(source, flags, { timeout: 20_000 });
  expect(found.status).not.toBe('unknown');
  if (found.status === 'vulnerable') expect(cost(new RegExp(source, flags), found.attack.string)).toBeLessThan(200);
});

test('a pattern that is slow indeed is caught by the text that is found for it', { timeout: 30_000 }, () => {
  const found = checkSync('^(a+)+$', 'u', { timeout: 20_000 });
  expect(found.status).toBe('vulnerable');
  const text = found.status === 'vulnerable' ? found.attack.string.slice(0, 24).padEnd(25, '\u0000') : '';
  expect(cost(/^(a+)+$/u, text)).toBeGreaterThan(200);
});

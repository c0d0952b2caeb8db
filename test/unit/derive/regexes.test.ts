import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = new URL('../../../src/', import.meta.url);
const folders = ['derive/', 'model/text/'];

function literalsOf(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(new URL(path, root), 'utf8'), ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('worker'))
    .map((name) => folder + name),
);

const composed: string[] = [];
const Native = RegExp;

/** Patterns put together at run time are caught as their modules load. */
beforeAll(async () => {
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags]: [string, string | undefined]) {
      const made = new target(source, flags);
      composed.push(String(made));
      return made;
    },
  });
  for (const file of files) await import(new URL(file, root).href);
  globalThis.RegExp = Native;
});

afterAll(() => {
  globalThis.RegExp = Native;
});

function isSafe(written: string): boolean {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(written) ?? [];
  return checkSync(source, flags, { timeout: 20_000 }).status === 'safe';
}

it('X-04 no pattern that meets hostile text can be made to backtrack without end', () => {
  const patterns = [...new Set([...files.flatMap(literalsOf), ...composed])];
  expect(patterns.length).toBeGreaterThan(80);
  expect(composed.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => !isSafe(pattern))).toEqual([]);
}, 120_000);

import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { scratchTree } from './scratch-tree.ts';

const day = 'Use asOf: a recording is derived and judged the same on any day.';
const clock = 'There is no clock: use asOf.';
const seeded = 'Samples are seeded: the same recording gives the same result.';
const drawn = 'Nothing is drawn at random: the same recording gives the same result.';
const handed = 'Configuration arrives as an argument.';
const judged = 'Judge what was recorded; never look again.';
const derived = 'Derive from what was recorded; never look again.';
const hashes = 'Hashes only: the same recording gives the same result.';

/** Statements that are refused, and why, by the folder they stand in. */
const bans: Readonly<Record<string, readonly (readonly [statement: string, because: string])[]>> = {
  'checks/content': [
    ['export const now = Date.now();', day],
    ['export const today = new Date();', day],
    ['export const seen = fetch("https://varbovets.example/");', judged],
    ['export const seen = globalThis.fetch("https://varbovets.example/");', judged],
    ['export const home = process.env["HOME"];', handed],
    ['export const luck = Math.random();', seeded],
    ['export const { random } = Math;', seeded],
    ['export const id = crypto.randomUUID();', drawn],
    ['export const began = performance.now();', clock],
    ['console.log("judged");', 'Unexpected console statement.'],
    ['// eslint-disable-next-line no-restricted-globals\nexport const now = Date.now();', day],
  ],
  'src/model': [
    ['export const year = new Date().getFullYear();', day],
    ['export const home = process.cwd();', handed],
  ],
  'src/plan': [
    ['export const now = Date.now();', day],
    ['export const luck = Math.random();', seeded],
  ],
  'src/judge': [
    ['export const now = new Date();', day],
    ['export const seen = fetch("https://varbovets.example/");', judged],
  ],
  'src/review': [
    ['export const now = new Date();', day],
    ['export const luck = Math.random();', seeded],
  ],
  'src/score': [
    ['export const now = Date.now();', day],
    ['export const luck = Math.random();', seeded],
  ],
  'src/derive': [
    ['export const now = Date.now();', clock],
    ['export const now = new Date();', clock],
    ['export const now = Date();', clock],
    ['export const began = performance.now();', clock],
    ['export const seen = fetch("https://varbovets.example/");', derived],
    ['export const home = process.env["HOME"];', handed],
    ['export const luck = Math.random();', seeded],
    ['import { randomUUID } from "node:crypto";\nexport const id = randomUUID();', hashes],
  ],
  'src/model/text': [
    ['export const now = Date.now();', clock],
    ['export const luck = Math.random();', seeded],
  ],
  'src/crawl': [['console.log("fetched");', 'Unexpected console statement.']],
  storage: [['console.log("kept");', 'Unexpected console statement.']],
};

/** What the same folders may do, and what a ban must not reach. */
const allowed: Readonly<Record<string, string>> = {
  'checks/content/right.ts': 'export const luckOf = (asOf: string): number => Math.abs(asOf.length);',
  'src/derive/right.ts':
    'import { createHash } from "node:crypto";\nexport const day = new Date(Date.UTC(2026, 4, 4));\nexport const hash = createHash("sha256");',
  'src/model/text/right.ts': 'export const time = (stamp: string): number => Date.parse(stamp);',
  'src/crawl/right.ts': 'export const startedAt = new Date().toISOString();\nexport const jitter = Math.random();',
  'src/cli/right.ts': 'export const home = process.env["HOME"];',
  'checks/content/120-lines.ts': lines(120),
  'checks/kit/long.ts': lines(300),
};

const refused = Object.entries(bans).flatMap(([folder, statements]) =>
  statements.map(([statement, because], at) => [`${folder}/wrong-${at}.ts`, statement, because] as const),
);

const tree = scratchTree({
  ...allowed,
  ...Object.fromEntries(refused.map(([file, statement]) => [file, statement])),
  'checks/content/121-lines.ts': lines(121),
});
const eslint = new ESLint({ cwd: tree, overrideConfigFile: join(tree, 'test/architecture/eslint.config.js') });
let said: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const results = await eslint.lintFiles(['.']);
  said = new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(tree.length + 1),
      messages.filter(({ severity }) => severity === 2).map(({ message }) => message),
    ]),
  );
});

test.for(refused)('%s is refused for `%s`: %s', ([file, , because]) => {
  expect(said.get(file)).toEqual([expect.stringContaining(because)]);
});

test.for(Object.keys(allowed))('%s is let through', (file) => {
  expect(said.get(file)).toEqual([]);
});

test('a check of more than 120 lines is refused', () => {
  expect(said.get('checks/content/121-lines.ts')).toEqual(['File has too many lines (121). Maximum allowed is 120.']);
});

test.for(Object.keys(bans))('every sentence of the bans on %s is shown above', async (folder) => {
  const { rules } = (await eslint.calculateConfigForFile(join(tree, folder, 'any.ts'))) as { rules: object };
  const sentences = Array.from(JSON.stringify(rules).matchAll(/"message":"([^"]+)"/gu), ([, sentence]) => sentence);
  expect(refused.map(([, , because]) => because)).toEqual(expect.arrayContaining(sentences));
});

function lines(n: number): string {
  return Array.from({ length: n }, (_, at) => `export const line${at} = ${at};`).join('\n');
}

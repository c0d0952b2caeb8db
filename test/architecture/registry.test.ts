import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../checks/index.ts';
import { unseenReasons } from '../../src/model/unseen.ts';
import { loadConfig } from '../../config/load.ts';
import { scaleLevels } from '../../src/model/edition.ts';
import { withCatalogue } from '../tools/catalogue.ts';
import { checkFiles, indexSource } from '../tools/index-source.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const files = checkFiles(root);
const kitFiles = readdirSync(join(root, 'checks/kit'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `kit/${file}`);
const { edition, lexicon } = loadConfig();
const indicators = new Map(edition.indicators.map((indicator) => [indicator.id, indicator]));
const topics = new Set(lexicon.topics.map(({ id }) => id));

/** Words of the code that stand where topics do: in a call that asks for them, or in a list with another topic. */
function topicsNamed(source: string): string[] {
  const words = (text: string) => Array.from(text.matchAll(/'([a-z]+(?:_[a-z]+)*)'/gu), ([, word]) => word ?? '');
  const calls = source.matchAll(
    /(?<!function )\b(?:mentions|proofs|strongProofs|sections|searched|isCalled)\(([^()]*)\)/gu,
  );
  // Sentences for people and comparisons with fields are no lists of topics.
  const lists = source.replaceAll(/\b(?:bg|en): '[^']*'|[!=]== '\w+'/gu, '').matchAll(/= \[([^\]]*)\]/gu);
  const asked = Array.from(calls, ([, text = '']) => words(text)).flat();
  const listed = Array.from(lists, ([, text = '']) => words(text)).filter((list) =>
    list.some((word) => topics.has(word)),
  );
  return [...asked, ...listed.flat(), ...words(source).filter((word) => word.includes('_'))];
}

test('the words that stand for topics are recognised in code', () => {
  expect(topicsNamed("const A = ['news', 'oops']; sections(site, 'nope'); x === 'no_such'")).toEqual(
    expect.arrayContaining(['news', 'oops', 'nope', 'no_such']),
  );
});

test('every check file is in the index, and its path is its id', () => {
  expect(checks.map(({ id }) => `${id.replace('.', '/')}.ts`)).toEqual(files);
});

test('the index is what `npm run checks:index` writes', () => {
  expect(read('checks/index.ts')).toBe(indexSource(files));
});

test('the README lists every indicator and check as `npm run checks:index` writes it', async () => {
  const readme = read('checks/README.md');
  expect(await withCatalogue(readme, edition, checks)).toBe(readme);
});

test('every indicator of the edition has its check or is listed as not yet automated', () => {
  const listed = read('test/architecture/not-yet-automated.txt').split('\n').filter(Boolean);
  const automated = new Set(checks.map(({ id }) => id));
  expect(listed).toEqual([...indicators.keys()].filter((id) => !automated.has(id)).sort());
});

test.for(files)('checks/%s has a test at the same place', (file) => {
  expect(existsSync(join(root, 'test/checks', file.replace(/\.ts$/u, '.test.ts')))).toBe(true);
});

test.for([...files, ...kitFiles])('checks/%s names no topic that the lexicon lacks', (file) => {
  const words = topicsNamed(read(`checks/${file}`)).filter((word) => !(word in unseenReasons));
  expect(words.filter((word) => !topics.has(word))).toEqual([]);
});

test.for(files)('checks/%s holds words of a natural language only in its sentences', (file) => {
  const code = read(`checks/${file}`)
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/u.test(line))
    .map((line) => line.replace(/\bbg:\s*(?:'[^']*'|"[^"]*"|`[^`]*`)/gu, ''));
  expect(code.filter((line) => /\p{Script=Cyrillic}/u.test(line))).toEqual([]);
});

describe.for(checks.map((check) => [check.id, check] as const))('%s', ([id, check]) => {
  const outcomes = Object.entries(check.outcomes);
  const slots = (sentence: string) => Array.from(sentence.matchAll(/\{(\w+)\}/gu), ([, slot]) => slot).sort();

  test('its levels lie on the scale of its indicator', () => {
    const scale = indicators.get(id)?.scale ?? 'four-point';
    const levels = outcomes.map(([, { level }]) => level).filter((level) => level !== 'review');
    expect(levels.filter((level) => !scaleLevels[scale].includes(level))).toEqual([]);
  });

  test.for(outcomes)('%s says the same in both languages', ([, { says }]) => {
    expect(says.bg).toMatch(/^\P{Ll}.*\p{Script=Cyrillic}.*\.$/u);
    expect(says.en).toMatch(/^\P{Ll}.*[a-z].*\.$/u);
    expect(says.en).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(slots(says.en)).toEqual(slots(says.bg));
  });
});

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../../src/model/edition.ts';
import { checkFiles, indexSource } from './index-source.ts';
import { checkSource, testSource } from './skeleton.ts';

/** What is wrong with an id for a new check, in words for its author; null when it will do. */
export function complaintAbout(id: string, { categories }: Edition): string | null {
  const known = categories.map((category) => category.id);
  const list = categories.map((category) => `  ${category.id.padEnd(12)}${category.title.en}`).join('\n');
  if (id === '')
    return `Which indicator? Write for example: npm run check:new -- content.example\nCategories:\n${list}\n`;
  if (!/^[a-z]+\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) {
    return `“${id}” is no id. An id is category.slug in small Latin letters, e.g. content.contact-details.\nCategories:\n${list}\n`;
  }
  const [category = ''] = id.split('.');
  return known.includes(category) ? null : `There is no category “${category}”. There are:\n${list}\n`;
}

/** Writes a check, its test and the index under `root`; returns what to tell the author. Throws rather than overwrite. */
export function newCheck(root: string, id: string, edition: Edition): string {
  const path = id.replace('.', '/');
  const [check, test] = [`checks/${path}.ts`, `test/checks/${path}.test.ts`];
  for (const file of [check, test]) if (existsSync(join(root, file))) throw new Error(`${file} is already there.`);

  const indicator = edition.indicators.find((it) => it.id === id);
  write(join(root, check), checkSource(id, indicator));
  write(join(root, test), testSource(id, indicator));
  write(join(root, 'checks/index.ts'), indexSource(checkFiles(root)));
  return [
    `Written: ${check}, ${test}, checks/index.ts`,
    ...(indicator === undefined
      ? [`Edition ${edition.id} asks no indicator “${id}”: it will not be judged until config/editions has one.`]
      : [`It asks: ${indicator.question.en}`]),
    'Next:',
    `  1. ${test}: a case for every outcome. Until then it fails: npx vitest run --config test/vitest.config.ts ${test}`,
    `  2. ${check}: what it needs, its outcomes, and the function that picks one. How: checks/README.md`,
    ...(indicator === undefined ? [] : [`  3. test/architecture/not-yet-automated.txt: take out the line ${id}`]),
    '',
  ].join('\n');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

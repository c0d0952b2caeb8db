import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of checks under `root/checks`, as `content/budget.ts`, sorted. The kit and the index are none. */
export function checkFiles(root: string): string[] {
  return readdirSync(join(root, 'checks'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .flatMap(({ name }) => readdirSync(join(root, 'checks', name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/** Text of `checks/index.ts`: one line per check, so that two new checks merge without a conflict worth thinking about. */
export function indexSource(files: readonly string[]): string {
  const imports = files.map((file) => `import ${variable(file)} from './${file}';`);
  const entries = files.map((file) => `  ${variable(file)},`);
  return [
    '// Written by `npm run checks:index`.',
    "import type { AnyCheck } from '../src/model/check.ts';",
    ...imports,
    '',
    '/** Every check there is, by id. */',
    'export const checks: readonly AnyCheck[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}

/** `content/contact-details.ts` becomes `contentContactDetails`. */
function variable(file: string): string {
  return file.replace(/\.ts$/u, '').replace(/[/-]+(.)/gu, (_, letter: string) => letter.toUpperCase());
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyCheck } from '../../src/model/check.ts';
import { loadConfig } from '../../config/load.ts';
import { withCatalogue } from './catalogue.ts';
import { checkFiles, indexSource } from './index-source.ts';

const root = join(import.meta.dirname, '../..');
const readme = join(root, 'checks/README.md');
const files = checkFiles(root);
writeFileSync(join(root, 'checks/index.ts'), indexSource(files));
const { checks } = (await import('../../checks/index.ts')) as { checks: readonly AnyCheck[] };
writeFileSync(readme, await withCatalogue(readFileSync(readme, 'utf8'), loadConfig().edition, checks));
process.stdout.write(`checks/index.ts, checks/README.md: ${files.length} checks\n`);

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles, indexSource } from './index-source.ts';

const root = join(import.meta.dirname, '../..');
const files = checkFiles(root);
writeFileSync(join(root, 'checks/index.ts'), indexSource(files));
process.stdout.write(`checks/index.ts: ${files.length} checks\n`);

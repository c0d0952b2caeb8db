import { join } from 'node:path';
import { loadConfig } from '../../config/load.ts';
import { complaintAbout, newCheck } from './new-check.ts';

const root = join(import.meta.dirname, '../..');
const id = process.argv[2] ?? '';
const { edition } = loadConfig();

const complaint = complaintAbout(id, edition);
if (complaint === null) {
  try {
    process.stdout.write(newCheck(root, id, edition));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
} else {
  process.stderr.write(complaint);
  process.exitCode = 2;
}

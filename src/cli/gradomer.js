#!/usr/bin/env node
// Plain JavaScript, because Node 20 cannot read TypeScript by itself: registers tsx, then hands over.
import { join } from 'node:path';

try {
  const { register } = await import('tsx/esm/api');
  // Named, so that it is not looked for: it says how the pages of the evaluator application (.tsx) are read.
  register({ tsconfig: join(import.meta.dirname, '../../tsconfig.json') });
} catch {
  process.stderr.write('The dependencies are not installed yet. Run this once: npm run setup\n');
  process.exit(2);
}
await import('./main.ts');

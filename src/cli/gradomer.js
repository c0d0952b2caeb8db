#!/usr/bin/env node
// Plain JavaScript, because Node 20 cannot read TypeScript by itself: registers tsx, then hands over.
try {
  const { register } = await import('tsx/esm/api');
  // The compiler options change nothing of how TypeScript is read here; looking them up takes a tenth of the start.
  register({ tsconfig: false });
} catch {
  process.stderr.write('The dependencies are not installed yet. Run this once: npm run setup\n');
  process.exit(2);
}
await import('./main.ts');

// A worker thread starts without the loader of its parent, so this file stays JavaScript and brings the loader itself.
import { register } from 'tsx/esm/api';

// The compiler options change nothing of how TypeScript is read here; looking them up takes a tenth of the start.
register({ tsconfig: false });
await import('./thread.ts');

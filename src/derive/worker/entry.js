// A worker thread starts without the loader of its parent, so this file stays JavaScript and brings the loader itself.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');

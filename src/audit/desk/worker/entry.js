// A worker thread starts without the loader of its parent, so this file stays JavaScript and brings the loader itself: the
// one for CommonJS, since the other starts a thread of its own for each thread, with 60 MB of memory.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
createRequire(import.meta.url)('./thread.ts');

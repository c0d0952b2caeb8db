// Plain JavaScript, because threads load it before they can read TypeScript.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before a measured process: when it ends, says on file descriptor 3 how long it kept processors busy, all its
// threads together, in milliseconds.
if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, String((user + system) / 1000));
  });
}

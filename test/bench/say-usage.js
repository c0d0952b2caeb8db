// Plain JavaScript, because threads load it before they can read TypeScript.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before a measured process: when it ends, says on file descriptor 3 how long it kept processors busy, all its
// threads together, in milliseconds, and the most memory it held, in bytes.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, mostMemory: maxRSS * 1024 }));
  });
}

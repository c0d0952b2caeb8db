import { readFile, readdir } from 'node:fs/promises';

/** Chromium with one heavy page stays well under this; a page that asks for more is taking the machine from others. */
const mostBytes = 2 * 1024 ** 3;
const everyMs = 1_000;

/** Calls `tooMuch` when a process group holds more memory than it may; returns what ends the watch. Linux only. */
export function watchMemory(group: number, tooMuch: () => void): () => void {
  if (process.platform !== 'linux') return () => undefined;
  const timer = setInterval(() => {
    void residentBytes(group).then((bytes) => {
      if (bytes > mostBytes) tooMuch();
    });
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** Resident memory of all processes of a group, in bytes; pages they share count for each of them. */
export async function residentBytes(group: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const sizes = await Promise.all(pids.map((pid) => sizeInGroup(pid, group)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A process may end between the listing and the reading. */
async function sizeInGroup(pid: string, group: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  if (Number(/^NSpgid:\s*(\d+)/m.exec(status)?.[1]) !== group) return 0;
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

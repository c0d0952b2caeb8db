import { readFile, readdir } from 'node:fs/promises';

const everyMs = 1_000;

/** Tells every second how many bytes a process group holds; returns what ends the watch. Linux only. */
export function watchMemory(group: number, tell: (bytes: number) => void): () => void {
  if (process.platform !== 'linux') return () => undefined;
  const timer = setInterval(() => void ownBytes(group).then(tell), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** Memory that the processes of a group hold for themselves, in bytes: not the program they all run, nor other files. */
export async function ownBytes(group: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const sizes = await Promise.all(pids.map((pid) => sizeInGroup(pid, group)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A process may end between the listing and the reading. */
async function sizeInGroup(pid: string, group: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  if (Number(/^NSpgid:\s*(\d+)/m.exec(status)?.[1]) !== group) return 0;
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return (kilobytes('RssAnon') + kilobytes('RssShmem')) * 1024;
}

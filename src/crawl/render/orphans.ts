import { readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';

const named = /^--gradomer-owner=(\d+)\.(\d+)$/;

/**
 * A switch that means nothing to Chromium and names the process that started it. The list of processes is the one record
 * that is still true after a kill -9: no file can be stale, and nobody else's browser carries our name.
 */
export function ownerSwitch(): string {
  return `--gradomer-owner=${process.pid}.${startOf(process.pid)}`;
}

/**
 * Ends, with all its processes, every Chromium that outlived the Gradomer that started it: one that hangs does not notice
 * when the other end of its pipe is gone. Returns how many there were. Linux only; elsewhere none is found.
 */
export function reapOrphans(): number {
  if (process.platform !== 'linux') return 0;
  const orphans = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOrphan(Number(name)));
  for (const pid of orphans) killGroup(Number(pid));
  return orphans.length;
}

/** SIGKILL to a process and all it started. Playwright starts Chromium as the leader of its own process group. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}

function isOrphan(pid: number): boolean {
  const [, owner, startedAt] =
    argumentsOf(pid)
      .map((argument) => named.exec(argument))
      .find((match) => match) ?? [];
  if (owner === undefined || startedAt === undefined) return false;
  return isOneOfUs(pid) && startOf(Number(owner)) !== startedAt;
}

function argumentsOf(pid: number): readonly string[] {
  return orNothing(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
}

/** Of the same user, and in the same container: in another one its owner has another number. */
function isOneOfUs(pid: number): boolean {
  const place = (of: number | 'self') => orNothing(() => readlinkSync(`/proc/${of}/ns/pid`));
  const user = (of: number | 'self') => orNothing(() => String(statSync(`/proc/${of}`).uid));
  return place(pid) === place('self') && user(pid) === user('self');
}

/** When a process was started, in ticks since the machine was; empty when there is none. Numbers of processes come again. */
function startOf(pid: number): string {
  const stat = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name, in brackets, may hold anything; the start is the twentieth field after it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** A process may end while it is looked at. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

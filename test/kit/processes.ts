import { readFileSync, readdirSync } from 'node:fs';

/** Processes that another started itself and whose command line holds some words. Linux only. */
export function childrenOf(parent: number, words: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && textOf(`/proc/${name}/status`).includes(`PPid:\t${parent}\n`))
    .filter((name) => textOf(`/proc/${name}/cmdline`).includes(words))
    .map(Number);
}

/** Main processes of the Chromiums that a process started. */
export function browsersOf(parent: number): readonly number[] {
  return childrenOf(parent, '--remote-debugging-pipe');
}

/** Neither ended nor waiting to be buried. */
export function isAlive(pid: number): boolean {
  return /^State:\t[^ZX]/mu.test(textOf(`/proc/${pid}/status`));
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((later) => setTimeout(later, 50));
}

/** A process may end while it is looked at. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import { assembleRelease } from '../../src/publish/release/assemble/assemble.ts';
import { releaseFiles } from '../../src/publish/release/release-files.ts';
import { writeRelease } from '../../src/publish/release/write-release.ts';
import { aLargeSource } from './large-release.ts';

/**
 * What publishing a decided edition takes, by step, and what the release weighs. `publish.ts [MUNICIPALITIES] [--pdf] [--out DIR]`.
 * Seconds of the clock, and in brackets those of the processor, which other work on the machine does not change.
 */
const given = process.argv.slice(2);
const municipalities = Number(given.find((word) => /^\d+$/u.test(word)) ?? 27);
const out = given.includes('--out') ? given[given.indexOf('--out') + 1] : undefined;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = out ?? mkdtempSync(join(tmpdir(), 'gradomer-publish-'));
try {
  say(`${municipalities} municipalities of 109 indicators`);
  const source = aLargeSource(municipalities);
  const began = performance.now();
  const release = await timed('index, ranks, agreement', () => assembleRelease(source));
  const chromium = given.includes('--pdf') ? await findChromium() : null;
  const files = await timed(chromium === null ? 'files' : 'files, with PDF', () => releaseFiles(release, chromium));
  await timed('written and recomputed', () => writeRelease(join(folder, 'release'), files));
  say(`  in all                   ${seconds(performance.now() - began)}`);
  say(`  files                    ${files.size}, ${(weightOf([...files.values()]) / 2 ** 20).toFixed(0)} MiB`);
  const pages = [...files]
    .filter(([name]) => name.endsWith('.html'))
    .map(([name, text]) => [name, weightOf([text])] as const);
  for (const [name, bytes] of pages.sort(([, a], [, b]) => b - a).slice(0, 3))
    say(`  heaviest pages           ${(bytes / 1000).toFixed(0)} kB ${name}`);
} finally {
  if (out === undefined) rmSync(folder, { recursive: true, force: true });
}

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  say(`  ${what.padEnd(24)} ${seconds(performance.now() - began)} (${seconds((user + system) / 1000)})`);
  return value;
}

function weightOf(contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce((sum, content) => sum + Buffer.byteLength(content), 0);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

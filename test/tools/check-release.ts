import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFaults } from '../kit/data-package.ts';
import { profileFaults } from '../kit/published-profile.ts';

/**
 * Holds a release against the published profile of Data Package 2.0, its own description of its tables, and itself.
 * `check-release.ts DIR [--profile FILE]`: the profile is fetched from datapackage.org, or read from a file.
 */
const address = 'https://datapackage.org/profiles/2.0/datapackage.json';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const given = process.argv.slice(2);
const at = given.indexOf('--profile');
const file = at === -1 ? undefined : given[at + 1];
const [folder] = given.filter((_, place) => at === -1 || (place !== at && place !== at + 1));
if (folder === undefined || !existsSync(join(folder, 'datapackage.json'))) {
  say('Name the folder of a release: npm run check:release -- releases/2026/v1.0.0 [--profile FILE]');
  process.exit(2);
}

const descriptor: unknown = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null);
const recomputed = spawnSync(process.execPath, [join(folder, 'recompute.mjs'), folder], { encoding: 'utf8' });
const checks: readonly (readonly [what: string, faults: readonly string[] | string])[] = [
  ['recomputed from its tables, and its checksums', recomputed.stderr.split('\n').filter((line) => line !== '')],
  ['tables as datapackage.json describes them', packageFaults(descriptor, read)],
  ['datapackage.json against the published profile', await publishedFaults()],
];
for (const [what, faults] of checks) {
  say(
    `${typeof faults === 'string' ? 'not done' : faults.length === 0 ? 'holds' : `${faults.length} faults`}: ${what}`,
  );
  for (const fault of typeof faults === 'string' ? [faults] : faults.slice(0, 20)) say(`  ${fault}`);
}
process.exitCode = checks.every(([, faults]) => faults.length === 0) ? 0 : 1;

/** Faults, or why there is nothing to hold it against. */
async function publishedFaults(): Promise<readonly string[] | string> {
  try {
    const profile: unknown = JSON.parse(file === undefined ? await fetched() : readFileSync(file, 'utf8'));
    return profileFaults(profile as object, descriptor);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `the profile could not be read (${reason}). Without network, name a copy: --profile FILE, from ${address}`;
  }
}

async function fetched(): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.text();
}

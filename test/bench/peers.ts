import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'peers');

/**
 * Installs the software we measure ourselves beside, once, into its own folder: it is no dependency of the project.
 * Throws when that cannot be done.
 */
export function installPeers(): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  process.stderr.write('Installing Crawlee into test/bench/peers, once; the project itself does not need it.\n');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new Error(
    `Crawlee could not be installed, and the bench compares with it. Is the registry of npm reachable?\n${stderr}`,
  );
}

// Prepares a bare machine: checks Node, installs the dependencies and a Chromium. Runs before `npm run demo` and
// `npm test`, so it may use nothing but Node itself. Does only what is missing, and says what it does. Never sudo.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.gradomer-setup');
const leastNode = [20, 19];
const chromiumPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
// Cyrillic letters must be drawn by a font that has them, or contrast and overflow are measured on empty boxes.
const debianPackages = ['chromium', 'fonts-dejavu-core'];
const aptInstall = `apt-get update && apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`;

checkNode();
installDependencies();
installChromium();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  stop(
    `Node ${leastNode.join('.')} or newer is needed, this is ${process.versions.node}. Install it from https://nodejs.org/.`,
  );
}

function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the dependencies (about a minute: the SQLite driver may be compiled) ...');
  const npm = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (npm.status !== 0)
    stop('The dependencies could not be installed; npm says why above. Mend that and run the same command again.');
  writeFileSync(stamp, wanted);
}

function installChromium() {
  const found = [process.env.CHROMIUM_PATH, ...chromiumPaths].find((path) => path && existsSync(path));
  if (found) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    stop(
      existsSync('/usr/bin/apt-get')
        ? `Chromium is missing, and installing it needs more rights than this command has. Run this once as root, then try again:\n\n    ${aptInstall}\n`
        : 'Chromium is missing. Install Chromium or Chrome with your package manager, or name it in the environment variable CHROMIUM_PATH, then try again.',
    );
  }
  say(`Installing Chromium (${aptInstall}) ...`);
  try {
    execFileSync('sh', ['-c', `${aptInstall} >/dev/null`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    stop(
      `Chromium could not be installed; apt-get says why above. Run this as root, then try again:\n\n    ${aptInstall}\n`,
    );
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(2);
}

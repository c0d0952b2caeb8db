import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gradomer } from '../../kit/command-line.ts';
import { browsersOf, isAlive, until } from '../../kit/processes.ts';
import { temporaryFolder } from '../../kit/temporary.ts';
import { openBrowser, patientNetworkOf } from '../../unit/crawl/render/open-browser.ts';

test.runIf(process.platform === 'linux')(
  'J-20 a hung Chromium that outlives kill -9 of its Gradomer is ended by the next one; that of another running one is not',
  async () => {
    const doctor = () => gradomer(['doctor', '--db', join(temporaryFolder(), 'audit.db')]);
    const other = await openBrowser(patientNetworkOf({}));
    onTestFinished(() => other.close());

    const killed = doctor();
    await until(() => browsersOf(killed.process.pid ?? 0).length === 1);
    const [left = 0] = browsersOf(killed.process.pid ?? 0);
    onTestFinished(() => {
      if (isAlive(left)) process.kill(left, 'SIGKILL');
    });
    process.kill(left, 'SIGSTOP');
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(isAlive(left)).toBe(true);

    const next = await doctor().ended;
    expect(next.stdout, next.stderr).toContain('finds the known faults');
    await until(() => !isAlive(left));
    expect((await other.visit('data:text/html,<title>here</title>')).title).toBe('here');
  },
);

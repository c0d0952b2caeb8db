import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const apart = ['test/unit/crawl/render/**/*.test.ts', 'test/unit/derive/regexes.test.ts'];
/** What waits on faulty servers for minutes, or repeats at length what another test shows: `test:faults` and `test:full` have that time, a change has not. */
const isWhole = process.env['GRADOMER_FAULTS'] !== undefined;
const laboratoryOnly = [
  'test/faults/{dns,documents,encoding,storage,tls,traps}/**',
  'test/faults/browser/{orphans,pages,self-test}.test.ts',
  'test/faults/http/{http,unstable}.test.ts',
  'test/faults/politeness/{outage,robots,stopping}.test.ts',
  'test/faults/process/{machine,stops}.test.ts',
  'test/faults/{tcp,web}/**',
  'test/unit/crawl/render/{browser,consent,keyboard,layout,outline,visit}.test.ts',
  'test/unit/derive/regexes.test.ts',
  'test/e2e/{disputes,looks,review,run-monitor,web-entrance}.test.ts',
  'test/unit/derive/page/large.test.ts',
  'test/unit/publish/{report-accessibility,site/site-in-browser}.test.ts',
  'test/unit/tools/new-check.test.ts',
];
const slow = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: process.env['CI'] === undefined ? ['default'] : ['dot'],
    // Much of what is tested waits, for a server, a browser or politeness: two files side by side even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      // Checks are pure, so they can share one world: 109 of them start in seconds instead of a minute.
      {
        test: {
          name: 'checks',
          include: ['test/checks/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 5_000,
        },
      },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], ...slow } },
      // Some count processes or see how modules load, so each of their files has a process of its own; the rest shares a few threads.
      { test: { name: 'apart', include: apart, exclude: isWhole ? [] : laboratoryOnly, ...slow } },
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: [...apart, ...(isWhole ? [] : laboratoryOnly)],
          pool: 'threads',
          isolate: false,
          ...slow,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          exclude: isWhole ? [] : laboratoryOnly,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: isWhole ? [] : laboratoryOnly,
          testTimeout: 420_000,
          hookTimeout: 420_000,
        },
      },
    ],
  },
});

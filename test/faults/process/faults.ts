import type { Faults } from '../laboratory/fault.ts';

export const processFaults: Faults = {
  'K-01': { fault: 'kill -9 of the orchestrator at any moment' },
  'K-02': { fault: 'Poison page that kills the worker every time' },
  'K-03': { fault: 'SIGSTOP 10 min then SIGCONT (zombie worker)' },
  'K-04': { fault: 'Event loop blocked 30 s (huge regex/parse)' },
  'K-05': { fault: 'Unhandled rejection / exception in one check' },
  'K-06': { fault: 'Memory limit, fd limit, pid limit' },
  'K-07': { fault: 'Clock jumps ±1 h / DST / leap' },
  'K-08': { fault: 'SIGTERM/SIGINT once, twice' },
  'K-09': { fault: 'Chromium version changes or is missing' },
  'K-10': { fault: 'Log disk full / slow stdout' },
};

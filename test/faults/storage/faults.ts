import type { Faults } from '../laboratory/fault.ts';

export const storageFaults: Faults = {
  'G-01': { fault: 'Disk full during commit' },
  'G-02': { fault: 'kill -9 between blob write and row' },
  'G-03': { fault: 'Torn/corrupt database or WAL; wrong salt; truncated file' },
  'G-04': { fault: 'Two orchestrators on one database' },
  'G-05': { fault: 'Checkpoint starvation by a long UI read' },
  'G-06': { fault: 'Backup while writing; restored copy opened' },
  'G-07': { fault: 'Schema upgrade killed half-way; old binary on new schema' },
  'G-08': { fault: 'Power loss' },
  'G-09': { fault: 'Network file system / overlay without working locks' },
  'G-10': {
    fault: '10⁶ pages, 50 M observations',
    untested:
      'so many pages take days; npm run bench:growth measures what a page adds to time, memory and disk among ten times as many',
  },
};

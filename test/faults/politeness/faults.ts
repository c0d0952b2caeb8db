import type { Faults } from '../laboratory/fault.ts';

export const politenessFaults: Faults = {
  'P-01': { fault: 'robots.txt 5xx / timeout / reset' },
  'P-02': {
    fault:
      'Group rules: empty group means allow all; groups for the same agent merge; longest match; Allow wins ties; BOM; %-encoding; $; wildcards',
  },
  'P-03': { fault: 'robots.txt is HTML/404 page with 200, 40 MB, binary, CR-only line ends, 16 kB lines' },
  'P-04': { fault: 'robots redirect ×6, to other host, to private IP' },
  'P-05': { fault: '401/403 robots' },
  'P-06': { fault: '429 robots' },
  'P-07': { fault: 'Crawl-delay: 3600, 0.5, -1, 1e9' },
  'P-08': { fault: 'robots changes mid-run; cached >24 h' },
  'P-09': { fault: 'robots disallows everything / our agent by name' },
  'P-10': { fault: 'X-Robots-Tag, meta robots noindex,nofollow' },
  'P-11': { fault: 'Many portals on one IP (shared municipal hosting)' },
  'P-12': { fault: 'Two workers, one host' },
  'P-13': { fault: 'Retry storm after an outage' },
  'P-14': { fault: 'Destructive GETs (?action=delete, /logout, /vote, calendar "add", printing, captcha audio)' },
  'P-15': { fault: 'Admin asks us to stop' },
};

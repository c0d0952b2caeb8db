import type { Faults } from '../laboratory/fault.ts';

export const webFaults: Faults = {
  'W-01': { fault: 'Stored XSS through page title, address, alt text, header values, file names' },
  'W-02': { fault: 'Evidence opened by an evaluator runs script, phones home or reads cookies' },
  'W-03': { fault: 'Hostile screenshot, SVG with script, PDF' },
  'W-04': { fault: 'Formula injection into exported tables (=HYPERLINK)' },
  'W-05': { fault: 'Log and terminal injection (ANSI, CRLF, broken JSON)' },
  'W-06': { fault: 'CSRF on giving a score' },
  'W-07': { fault: "IDOR: an evaluator reads another's review, or an official another municipality" },
  'W-08': { fault: "Blindness leaks: pre-score or the other's answer in body, ETag, count, order, timing, export" },
  'W-09': { fault: 'Brute force, credential stuffing, finding out who has an account' },
  'W-10': { fault: 'Session fixation, theft, no sign-out' },
  'W-11': { fault: 'Path traversal in ids of evidence and proof' },
  'W-12': {
    fault: 'An address of a private network is entered as a site through the application (SSRF)',
    untested:
      'No page takes an address to crawl: sites come from the configuration, and an audit is started by their ids.',
  },
  'W-13': { fault: 'DNS rebinding against the application on localhost; clickjacking' },
  'W-14': { fault: 'Lost update: two windows save' },
  'W-15': { fault: 'Tampering with the log or with answers in the database file' },
  'W-16': { fault: 'Slow POST, 100 MB body, depth bomb' },
};

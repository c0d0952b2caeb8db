import type { Faults } from '../laboratory/fault.ts';

export const trapsFaults: Faults = {
  'C-01': { fault: 'Calendar (?month=… for ever)' },
  'C-02': { fault: 'Session ids in path/query (;jsessionid=, PHPSESSID, sid=)' },
  'C-03': { fault: 'Faceted search: 2ⁿ parameter orders' },
  'C-04': { fault: 'Growing path /a/a/a/…, relative-link bug' },
  'C-05': { fault: 'Infinite host names, ports, //, /./, %2e%2e, case variants, index.php/ suffix' },
  'C-06': { fault: 'Honeypot links (hidden, nofollow)' },
  'C-07': { fault: 'Infinite "next" pagination, comment reply links, print/PDF/lang variants' },
  'C-08': { fault: 'Same site under www/non-www/http/https/IP/old domain' },
  'C-09': { fault: '100,000 legitimate PDFs/archive pages' },
  'C-10': { fault: 'Spider tar-pit: tiny pages, 9 s each, endless new links' },
};

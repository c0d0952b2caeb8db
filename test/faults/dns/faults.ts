import type { Faults } from '../laboratory/fault.ts';

export const dnsFaults: Faults = {
  'D-01': { fault: 'NXDOMAIN for the seed' },
  'D-02': { fault: 'SERVFAIL (often DNSSEC)' },
  'D-03': { fault: 'No answer / slow answer' },
  'D-04': { fault: 'Rebinding: first answer public, second 127.0.0.1/169.254.169.254/RFC1918' },
  'D-05': { fault: 'Mixed answers: one public A, one private AAAA' },
  'D-06': {
    fault:
      'Literal IP links: http://127.1/, http://0x7f000001/, http://2130706433/, http://[::ffff:7f00:1]/, http://[fe80::1%25lo]/, 0.0.0.0, NAT64 64:ff9b::7f00:1',
  },
  'D-07': { fault: 'CNAME loop / 50-hop chain / 4 kB TXT junk' },
  'D-08': { fault: 'Wildcard DNS (every sub-domain answers)' },
  'D-09': { fault: 'IDN and mixed-script host (община.бг), upper case, trailing dot, xn-- invalid' },
  'D-10': { fault: 'Our own resolver or uplink dies' },
};

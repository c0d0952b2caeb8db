import type { Faults } from '../laboratory/fault.ts';

export const documentsFaults: Faults = {
  'X-01': { fault: '100,000 nested <div>' },
  'X-02': { fault: '1,000,000 attributes / 50,000 links / 10 MB inline SVG or data: URI' },
  'X-03': {
    fault: 'Unclosed <script>, <noscript> content, <template>, <base href> to other origin/relative/javascript:',
  },
  'X-04': { fault: 'ReDoS bait in text (aaaa…!) against our own regexes' },
  'X-05': {
    fault:
      'Sitemap: billion laughs, external entity, 50 MB, gz bomb, index loop, 10⁶ URLs, off-host URLs, HTML instead of XML, UTF-16',
  },
  'X-06': { fault: 'RSS/JSON as text/html; XHTML as application/xhtml+xml with a fatal error' },
  'X-07': { fault: 'meta refresh 0 / to self / chain; JS location= loop' },
  'X-08': { fault: 'rel=canonical to another page/host or to a loop' },
  'X-09': { fault: 'Prototype-named data: id/name __proto__, constructor, JSON-LD with __proto__' },
  'X-10': { fault: 'Truncated HTML (cut inside <head>)' },
};

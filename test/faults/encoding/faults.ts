import type { Faults } from '../laboratory/fault.ts';

export const encodingFaults: Faults = {
  'E-01': { fault: 'windows-1251 without any declaration' },
  'E-02': { fault: 'Header says UTF-8, body is windows-1251 (very common after CMS moves)' },
  'E-03': {
    fault:
      'Meta after 1024 bytes; meta inside comment/script; two metas; charset=cp1251, win-1251, utf8, x-user-defined',
  },
  'E-04': { fault: 'UTF-16LE/BE with and without BOM; UTF-7; ISO-2022-JP escape' },
  'E-05': { fault: 'KOI8-R, MacCyrillic, double-encoded UTF-8 ("ÐŸÑ€Ð¸Ð²ÐµÑ‚")' },
  'E-06': { fault: 'NUL bytes, lone surrogates, overlong UTF-8, 1 MB without newline' },
  'E-07': { fault: 'Non-UTF-8 bytes in href (?q=%CF%F0 vs raw CP1251)' },
  'E-08': { fault: 'Bidi controls / homoglyphs / zero-width in titles and URLs shown to evaluators' },
};

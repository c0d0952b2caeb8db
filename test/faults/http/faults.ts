import type { Faults } from '../laboratory/fault.ts';

export const httpFaults: Faults = {
  'H-01': { fault: 'Redirect loop A→B→A; self; cookie-dependent loop' },
  'H-02': { fault: 'Redirect to file:, javascript:, data:, ftp:, chrome:' },
  'H-03': { fault: 'Redirect to private IP / rebinding name, also from a sub-resource in the browser' },
  'H-04': { fault: 'Redirect off-scope (portal moved to a new domain)' },
  'H-05': { fault: 'Location: relative, empty, raw UTF-8/CP1251 bytes, spaces, two Location headers, CRLF inside' },
  'H-06': { fault: 'Content-Length larger (truncated) / smaller / negative / two different' },
  'H-07': { fault: 'Chunked: bad size, missing final chunk, 1-byte chunks for ever' },
  'H-08': { fault: 'Slow drip: 1 byte every 4 s' },
  'H-09': { fault: 'Slow headers (slowloris), 64 KiB header, 10,000 headers, header without colon, NUL, obs-fold' },
  'H-10': { fault: 'HTTP/0.9 or garbage before status line; status 000, 999, HTTP/1.1 200 without reason' },
  'H-11': {
    fault:
      'Unknown/double/lying Content-Encoding (gzip, gzip, gzip over plain, br truncated, x-gzip, deflate raw vs zlib)',
  },
  'H-12': { fault: 'Decompression bomb 34 bytes → 11.5 MB, nested gzip, zip bombs inside XLSX/DOCX/PDF links' },
  'H-13': { fault: '2 GB "HTML", endless body, endless multipart/x-mixed-replace' },
  'H-14': {
    fault: 'Wrong Content-Type: HTML as text/plain, PDF as text/html, missing, two values, text/html; charset="bogus"',
  },
  'H-15': { fault: '200 with an empty body; 204/205 for a page; 206 unasked; 304 without condition' },
  'H-16': { fault: 'Soft 404 / soft 403: 200 + "Страницата не е намерена", redirect of every unknown URL to /' },
  'H-17': { fault: '429 with Retry-After seconds / HTTP-date / in the past / 99999999 / garbage' },
  'H-18': { fault: '503 maintenance page for the whole site' },
  'H-19': { fault: '5xx only under load' },
  'H-20': {
    fault:
      'WAF/challenge: 403 + block page, cf-mitigated: challenge, 200 with JS challenge, 202 + meta refresh, 406 for unknown UA, ModSecurity',
  },
  'H-21': { fault: 'Block only after N requests or only for the browser / only for the HTTP client' },
  'H-22': { fault: 'HTTP Basic/NTLM prompt' },
  'H-23': {
    fault: 'Geo/AS-dependent answers, maintenance only for us',
    untested:
      'from one place nobody can see what others are shown; a page that says it is blocked or under maintenance is H-18 and H-20, and reports say from where and when was looked',
  },
  'H-24': { fault: 'Cookies: 500 Set-Cookie, 1 MB cookie, cookie wall, cookie-less infinite redirect' },
  'H-25': { fault: 'Different HTML by UA / Accept-Language / cookie (cloaking, mobile site)' },
  'H-26': { fault: 'HEAD lies (405, different status)' },
  'H-27': { fault: 'Link to a 700 MB PDF, ISO, MP4' },
};

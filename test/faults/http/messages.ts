import { onSocket, raw, drip, type BadPage, type BadPages } from './bad-page.ts';

const line = 'HTTP/1.1 200 OK\r\n';
const last = 'Connection: close\r\n';
const head = `${line}Content-Type: text/html\r\n${last}`;
const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n`;
const title = '<title>Бюджет</title><p>Общината прие бюджета си.</p>';
const length = Buffer.byteLength(title);

/** An answer that is not what it says: asked for twice. */
const broken = (fault: string, bytes: string, ends = 'http_malformed'): BadPage => {
  return { fault, answer: raw(bytes), ends, attempts: 2 };
};
/** An answer that is odd, and read. */
const read = (fault: string, bytes: string): BadPage => {
  return { fault, answer: raw(bytes), ends: 'done', attempts: 1, derived: ['page'] };
};
const tooLarge = (fault: string, headers: string): BadPage => {
  return { fault, answer: raw(`${head}${headers}\r\n${title}`), ends: 'header_overflow', attempts: 1 };
};

/** How a message is framed, and what stands in its headers. */
export const messages: BadPages = {
  pages: {
    '/dalga': broken(
      'H-06 a length longer than the page',
      `${head}Content-Length: 5000\r\n\r\n${title}`,
      'http_truncated',
    ),
    '/kasa': read('H-06 a length shorter than the page', `${head}Content-Length: ${length}\r\n\r\n${title}повече`),
    '/otritsatelna': broken('H-06 a negative length', `${head}Content-Length: -1\r\n\r\n${title}`),
    '/dve-dalzhini': broken(
      'H-06 two lengths',
      `${head}Content-Length: ${length}\r\nContent-Length: 7\r\n\r\n${title}`,
    ),
    '/losha-chast': broken('H-07 a chunk of no size', `${chunked}5\r\n<titl\r\nxyz\r\n`),
    '/bez-krai': broken('H-07 chunks without the last one', `${chunked}5\r\n<titl\r\n`, 'http_truncated'),
    '/goliama-zaglavka': tooLarge('H-09 a header of 70 KiB', `X: ${'a'.repeat(70_000)}\r\n`),
    '/mnogo-zaglavki': tooLarge(
      'H-09 ten thousand headers',
      Array.from({ length: 10_000 }, (_, n) => `x-${n}: ${n}\r\n`).join(''),
    ),
    '/bez-dvoetochie': broken('H-09 a header without a colon', `${head}broken\r\n\r\n${title}`),
    '/nula': broken('H-09 a NUL in a header', `${head}X: a\0b\r\n\r\n${title}`),
    '/sgana': broken('H-09 a header folded over two lines', `${head}X: a\r\n b\r\n\r\n${title}`),
    '/http-09': broken('H-10 a page without status line and headers', title),
    '/boklutsi': broken('H-10 garbage before the status line', `\r\ngarbage ${head}\r\n${title}`),
    '/status-000': broken('H-10 status 000', `HTTP/1.1 000 Odd\r\n${last}Content-Length: ${length}\r\n\r\n${title}`),
    '/status-999': {
      fault: 'H-10 status 999: a guard',
      answer: raw(`HTTP/1.1 999 Request denied\r\n${last}Content-Length: ${length}\r\n\r\n${title}`),
      ends: 'blocked_waf',
      attempts: 1,
    },
    '/bez-duma': read(
      'H-10 a status line without a reason',
      `HTTP/1.1 200\r\n${last}Content-Length: ${length}\r\n\r\n${title}`,
    ),
    '/biskvitki': read(
      'H-24 five hundred cookies',
      `${head}${Array.from({ length: 500 }, (_, n) => `Set-Cookie: c${n}=${n}; Path=/\r\n`).join('')}Content-Length: ${length}\r\n\r\n${title}`,
    ),
    '/golyama-biskvitka': tooLarge('H-24 a cookie of a megabyte', `Set-Cookie: c=${'x'.repeat(1_000_000)}\r\n`),
  },
};

const slow = (page: BadPage): BadPages => ({ pages: { '/page': page } });

/** Each on a portal of its own: whoever is slow is asked ever more slowly. */
export const dripping: BadPages = slow({
  fault: 'H-08 a body that comes a byte at a time',
  answer: drip(`${head}Content-Length: 5000\r\n\r\n`, 'x', 100),
  ends: 'timeout_total',
  attempts: 2,
});
export const drippingChunks: BadPages = slow({
  fault: 'H-07 chunks of one byte for ever',
  answer: drip(chunked, '1\r\nx\r\n', 100),
  ends: 'timeout_total',
  attempts: 2,
});
export const drippingHeaders: BadPages = slow({
  fault: 'H-09 headers that come a byte at a time',
  answer: drip(line, 'x', 100),
  ends: 'timeout_headers',
  attempts: 2,
});
export const silentHeaders: BadPages = slow({
  fault: 'H-09 headers that never end',
  answer: onSocket((socket) => socket.write(head)),
  ends: 'timeout_headers',
  attempts: 2,
});

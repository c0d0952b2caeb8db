import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { pdfFile } from '../../unit/derive/document/pdf-file.ts';
import { page } from '../../kit/small-portal.ts';
import { endless, goodPage, raw, withHeaders, type BadPage, type BadPages } from './bad-page.ts';

const text = { 'content-type': 'text/html; charset=utf-8' };
const zeros = gzipSync(Buffer.alloc(64_000_000));
const long = page('Бюджет', `<p>${Array.from({ length: 3000 }, (_, n) => `Раздел ${n * 7919}.`).join(' ')}</p>`);
const cut = brotliCompressSync(long);

function read(fault: string, answer: BadPage['answer'], detail?: string): BadPage {
  return { fault, answer, ends: 'done', attempts: 1, derived: ['page'], ...(detail === undefined ? {} : { detail }) };
}

function encoded(coding: string, body: string | Uint8Array) {
  return withHeaders(200, { 'content-encoding': coding }, body);
}

function notRead(fault: string, answer: BadPage['answer'], ends: string, attempts = 1): BadPage {
  return { fault, answer, ends, attempts };
}

/** How a body is packed. */
export const encodings: BadPages = {
  pages: {
    '/nepoznato': read('H-11 an unknown encoding', encoded('nonsense', goodPage), 'encoding_unknown: nonsense'),
    '/lazha': read('H-11 a plain page called gzip', encoded('gzip', goodPage), 'encoding_mismatch: gzip'),
    '/dvoino': read('H-11 gzip in gzip', encoded('gzip, gzip', gzipSync(gzipSync(goodPage)))),
    '/x-gzip': read('H-11 x-gzip', encoded('x-gzip', gzipSync(goodPage))),
    '/deflate': read('H-11 deflate as the standard says', encoded('deflate', deflateSync(goodPage))),
    '/deflate-gol': read('H-11 deflate without its wrapping', encoded('deflate', deflateRawSync(goodPage))),
    '/br': notRead('H-11 brotli cut short', encoded('br', cut.subarray(0, cut.length - 200)), 'http_truncated', 2),
    '/sloeve': notRead(
      'H-11 six encodings on one another',
      encoded('gzip, gzip, gzip, br, br, gzip', goodPage),
      'bomb',
    ),
    '/bomba': notRead('H-12 a bomb', encoded('gzip', zeros), 'bomb'),
    '/bomba-v-bomba': notRead('H-12 a bomb in a bomb', encoded('gzip, gzip', gzipSync(zeros)), 'bomb'),
  },
};

/** How much comes. */
export const sizes: BadPages = {
  pages: {
    '/bezkraina': notRead('H-13 a page without end', endless(text, Buffer.alloc(65_536, '<p>')), 'too_large'),
    '/dva-gigabaita': notRead(
      'H-13 a page of two gigabytes',
      endless({ ...text, 'content-length': '2000000000' }, Buffer.alloc(65_536, '<p>')),
      'too_large',
    ),
    '/kamera': notRead(
      'H-13 the pictures of a camera for ever',
      endless({ 'content-type': 'multipart/x-mixed-replace; boundary=b' }, Buffer.from('--b\r\n\r\n'.repeat(4000))),
      'too_large',
    ),
    '/plan.pdf': notRead(
      'H-27 a PDF of 700 MB',
      endless({ 'content-type': 'application/pdf', 'content-length': '700000000' }, Buffer.alloc(65_536, '%PDF')),
      'too_large',
    ),
  },
};

const noType = (body: string | Uint8Array) =>
  raw(
    Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`),
      Buffer.from(body),
    ]),
  );
const twoTypes = raw(
  `HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(goodPage)}\r\n\r\n${goodPage}`,
);
const pdf = pdfFile({ pages: ['Бюджет на общината за годината'] });

/** What a body is, and what it is called. */
export const types: BadPages = {
  pages: {
    '/kato-tekst': read('H-14 a page called plain text', withHeaders(200, { 'content-type': 'text/plain' })),
    '/pdf-kato-html': {
      fault: 'H-14 a PDF called HTML',
      answer: withHeaders(200, {}, pdf),
      ends: 'done',
      attempts: 1,
      derived: ['document'],
    },
    '/bez-vid': read('H-14 no type', noType(Buffer.from(goodPage))),
    '/dva-vida': read('H-14 two types', twoTypes),
    '/bogus': read('H-14 a charset nobody knows', withHeaders(200, { 'content-type': 'text/html; charset="bogus"' })),
    // Twice at once, since a fault may pass, and a last time when all else was read.
    '/prazna': notRead('H-15 nothing, with status 200', withHeaders(200, {}, ''), 'empty', 3),
    '/blanka': notRead('H-15 a blank page', withHeaders(200, {}, ' \r\n\r\n'), 'empty', 3),
    '/204': notRead('H-15 status 204', withHeaders(204, {}, ''), 'empty', 3),
    '/205': notRead('H-15 status 205', withHeaders(205, {}, ''), 'empty', 3),
    '/206': notRead(
      'H-15 a part nobody asked for',
      withHeaders(206, { 'content-range': 'bytes 0-99/5000' }, goodPage.slice(0, 100)),
      'http_truncated',
      2,
    ),
    '/206-tsyala': read(
      'H-15 a part that is all',
      withHeaders(206, {
        'content-range': `bytes 0-${Buffer.byteLength(goodPage) - 1}/${Buffer.byteLength(goodPage)}`,
      }),
    ),
    '/304': notRead('H-15 status 304, unconditionally', withHeaders(304, {}, ''), 'empty', 3),
    '/parola': notRead(
      'H-22 a page behind a password',
      withHeaders(401, { 'www-authenticate': 'NTLM' }, '401'),
      'auth_required',
    ),
  },
};

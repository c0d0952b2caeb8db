import type { RequestListener } from 'node:http';
import { redirectTo } from '../../kit/small-portal.ts';
import { goodPage, raw, withHeaders, type BadPage, type BadPages } from './bad-page.ts';

let turn = 0;
/** Wants to see its cookie, and sets another each time. */
const newCookie: RequestListener = (_request, response) =>
  response.writeHead(302, { location: '/nova-biskvitka', 'set-cookie': `turn=${++turn}` }).end();

const ownCookie: RequestListener = ({ headers }, response) => {
  if (headers.cookie === 'seen=1') response.setHeader('content-type', 'text/html; charset=utf-8').end(goodPage);
  else response.writeHead(302, { location: '/biskvitka', 'set-cookie': 'seen=1; Path=/; HttpOnly' }).end();
};

/** A redirect whose Location has these bytes, and perhaps more lines after it. */
function location(bytes: string): RequestListener {
  return raw(
    Buffer.from(`HTTP/1.1 301 Moved\r\nLocation: ${bytes}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, 'latin1'),
  );
}

/** Leads to a page of the portal, whose path the server hears. */
function leads(fault: string, answer: RequestListener, path: string): BadPage {
  return { fault, answer, ends: 'done', attempts: 1, via: [path] };
}

function outside(target: string): BadPage {
  const fault = `H-02 a redirect to ${target}`;
  return { fault, answer: redirectTo(target), ends: 'redirected_out_of_scope', attempts: 1 };
}

export const redirects: BadPages = {
  pages: {
    '/kum-sebe-si': {
      fault: 'H-01 a redirect to itself',
      answer: redirectTo('/kum-sebe-si'),
      ends: 'redirect_loop',
      attempts: 1,
    },
    '/krug': {
      fault: 'H-01 redirects in a circle',
      answer: redirectTo('/obratno'),
      ends: 'redirect_loop',
      attempts: 1,
      via: ['/obratno'],
    },
    '/nova-biskvitka': {
      fault: 'H-01 a redirect to itself with a new cookie each time',
      answer: newCookie,
      ends: 'redirect_limit',
      attempts: 1,
      via: Array.from({ length: 10 }, () => '/nova-biskvitka'),
    },
    '/biskvitka': leads('H-24 a page that wants its cookie back first', ownCookie, '/biskvitka'),
    '/skript': outside('javascript:alert(1)'),
    '/danni': outside('data:text/html,x'),
    '/fail': outside('file:///etc/passwd'),
    '/ftp': outside('ftp://www.redirects.example/'),
    '/nastroiki': outside('chrome://settings'),
    '/oblak': {
      fault: 'H-03 a redirect to a private address',
      answer: redirectTo('http://169.254.169.254/latest/meta-data/'),
      ends: 'redirected_out_of_scope',
      attempts: 1,
    },
    '/nov-domein': {
      fault: 'H-04 a redirect to another domain',
      answer: redirectTo('http://www.noviyat.example/page'),
      ends: 'redirected_out_of_scope',
      attempts: 1,
    },
    '/a/otnositelna': leads('H-05 a relative Location', location('../tsel/edno'), '/tsel/edno'),
    '/prazna': {
      fault: 'H-05 an empty Location, with a page',
      answer: withHeaders(302, { location: '' }),
      ends: 'done',
      attempts: 1,
    },
    '/utf-8': leads(
      'H-05 a Location in raw UTF-8',
      location(Buffer.from('/цел').toString('latin1')),
      '/%D1%86%D0%B5%D0%BB',
    ),
    '/windows-1251': leads('H-05 a Location in raw windows-1251', location('/\xf6\xe5\xeb'), '/%F6%E5%EB'),
    '/intervali': leads('H-05 a Location with spaces', location(' /tsel dve '), '/tsel%20dve'),
    '/dve': leads(
      'H-05 two Locations: the first counts',
      location('/tsel/tri\r\nLocation: /tsel/chetiri'),
      '/tsel/tri',
    ),
    '/nechetliva': {
      fault: 'H-05 a Location that is no address',
      answer: location('http://['),
      ends: 'http_malformed',
      attempts: 2,
    },
    '/prenos': {
      fault: 'H-05 a line break within Location',
      answer: location('/tsel\r/pet'),
      ends: 'http_malformed',
      attempts: 2,
    },
  },
  others: {
    '/obratno': redirectTo('/krug'),
    ...Object.fromEntries(
      ['/tsel/edno', '/%D1%86%D0%B5%D0%BB', '/%F6%E5%EB', '/tsel%20dve', '/tsel/tri'].map((path) => [
        path,
        withHeaders(200, {}),
      ]),
    ),
  },
};

import type { RequestListener } from 'node:http';
import { page, redirectTo, type Answers } from '../../kit/small-portal.ts';
import { endless, withHeaders } from './bad-page.ts';

const text = { 'content-type': 'text/html; charset=utf-8' };
const words = ['kontakti', 'novini', 'uslugi', 'byudzhet', 'savet', 'kmet', 'naredbi', 'obyavi', 'danatsi', 'turizam'];
export const menu = words.map((word) => `/${word}`);
const home = page('Начало', '<p>Добре дошли в сайта на общината.</p>', menu);
const read = (path: string) => page(`Раздел ${path.slice(1)}`, `<p>Тук е всичко за ${path.slice(1)}.</p>`, menu);

/** A portal in good order. */
export const wellKept: Answers = { '/': home, ...Object.fromEntries(menu.map((path) => [path, read(path)])) };

/** Answers as well kept portals do, unless `refusal` has something else to say. */
function unless(refusal: (path: string) => RequestListener | null): RequestListener {
  return (request, response) => {
    const { url: path = '' } = request;
    const known = wellKept[path];
    const other = refusal(path);
    if (other !== null) other(request, response);
    else if (typeof known === 'string') response.writeHead(200, text).end(known);
    else response.writeHead(404, text).end(page('Няма такава страница', ''));
  };
}

/** Some answers first, in this order, and from then on the last. */
export function inTurn(...answers: readonly RequestListener[]): RequestListener {
  let asked = 0;
  return (request, response) => answers[Math.min(asked++, answers.length - 1)]?.(request, response);
}

export const missing: RequestListener = (_request, response) =>
  response.writeHead(404, text).end(page('Няма такава страница', ''));
export const failing: RequestListener = (_request, response) => response.writeHead(500).end();
export const challenge: RequestListener = (_request, response) =>
  response
    .writeHead(403, { ...text, 'cf-mitigated': 'challenge' })
    .end('<title>Just a moment...</title><noscript>Enable JavaScript and cookies to continue</noscript>');

const tooMany = (retryAfter: () => string): RequestListener => {
  const refusal: RequestListener = (_request, response) =>
    response.writeHead(429, { 'retry-after': retryAfter() }).end();
  return refusal;
};
const inMs = (ms: number) => () => new Date(Date.now() + ms).toUTCString();
const once = (refusal: RequestListener, path: string) => inTurn(refusal, withHeaders(200, {}, read(path)));

export const patienceMs = 1000;
/** Two refusals each: three in a row would be those of a guard. */
export const patient: Readonly<Record<string, Answers>> = {
  'in-seconds': {
    ...wellKept,
    '/novini': once(
      tooMany(() => String(patienceMs / 1000)),
      '/novini',
    ),
    '/uslugi': once(
      tooMany(() => 'soon'),
      '/uslugi',
    ),
  },
  'by-date': {
    ...wellKept,
    // Dates of HTTP are cut to the second.
    '/novini': once(tooMany(inMs(patienceMs + 1000)), '/novini'),
    '/uslugi': once(tooMany(inMs(-60_000)), '/uslugi'),
  },
};
export const parked: Answers = { ...wellKept, '/savet': tooMany(() => '99999999') };

const maintained: RequestListener = (_request, response) =>
  response.writeHead(503, text).end(page('Профилактика', '<p>Сайтът е в процес на поддръжка.</p>'));
export const underMaintenance: Answers = { '/robots.txt': missing, '*': maintained };

/** Less than this after the last answer is too much for it. */
export const loadMs = 180;
export function overloaded(): RequestListener {
  let endedAt = -Infinity;
  return unless(() => {
    const sooner = performance.now() - endedAt < loadMs;
    endedAt = performance.now();
    return sooner ? (_request, response) => response.writeHead(503).end() : null;
  });
}

/** So many requests are answered, none after. */
export const tolerated = 12;
export function losingPatience(): RequestListener {
  let asked = 0;
  return unless(() => (++asked > tolerated ? challenge : null));
}

export const locked: Answers = {
  '/robots.txt': missing,
  '*': withHeaders(401, { 'www-authenticate': 'Basic realm="Vhod"' }, '401'),
};
export const moved: Answers = { '/robots.txt': missing, '*': redirectTo('http://www.noviyat.example/') };
export const walled: Answers = {
  '/robots.txt': missing,
  '*': page('Върбовец', '<p>За да продължите към сайта, приемете всички бисквитки.</p>'),
};

export const home404: Answers = { ...wellKept, '*': redirectTo('/') };
export const soft404: Answers = {
  ...wellKept,
  '/': page('Начало', '<p>Добре дошли.</p>', [...menu, '/stara']),
  '*': page('Страницата не е намерена', '<p>Няма такава страница.</p>', menu),
};

/** Keeps what every request says of who asks, but for where it goes. */
export function watching(heard: object[]): RequestListener {
  return (request, response) => {
    const said = Object.entries(request.headers).filter(([name]) => name !== 'host' && name !== 'connection');
    heard.push(Object.fromEntries(said));
    unless(() => null)(request, response);
  };
}

/** Bytes sent of a film that would have no end, over all requests for it. */
export function film(sent: number[]): RequestListener {
  const answer = endless({ 'content-type': 'video/mp4', 'content-length': '700000000' }, Buffer.alloc(65_536, 'm'));
  return (request, response) => {
    const { socket } = request;
    const before = socket.bytesWritten;
    response.once('close', () => sent.push(socket.bytesWritten - before));
    answer(request, response);
  };
}

import type { Calendar } from '../../calendar.ts';
import { answer, byPath, pathOf, withHeaders, type Host } from '../../host.ts';
import { markup, type Html } from '../../html.ts';
import { ORIGINS } from '../addresses.ts';
import { servicesPages, type ServicesPage } from './pages.ts';

const HEADERS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=()',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};
const SESSION = { 'set-cookie': 'sesiya=0; Path=/; Secure; HttpOnly; SameSite=Strict' };

const MENU = [
  ['Услуги', '/'],
  ['Плащане', '/plashtane'],
  ['Проверка на заявление', '/status'],
  ['Запазване на час', '/chas'],
  ['Вход', '/vhod'],
  ['English', '/en'],
] as const;

const CSS = `body{margin:0;font:1.05rem/1.6 system-ui,"DejaVu Sans",sans-serif;color:#1b2521}header,footer{background:#f3f7f4;padding:1rem 1.4rem}main{max-width:46rem;margin:0 auto;padding:1rem 1.4rem 3rem;overflow-wrap:anywhere}a{color:#1d5c46}nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 1.3rem;padding:0}label{display:block;font-weight:600;margin-top:.7rem}input{font:inherit;padding:.4rem;border:1px solid #66756d;max-width:100%}button,.button{font:inherit;background:#1d5c46;color:#fff;border:0;border-radius:4px;padding:.5rem 1rem;margin-top:1rem;display:inline-block;text-decoration:none}dt{font-weight:600}:focus-visible{outline:3px solid #b0530a;outline-offset:2px}.skip{position:absolute;left:-99rem}.skip:focus{left:.5rem}`;

function page({ title, body, language = 'bg' }: ServicesPage): Html {
  return markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} | Услуги на Община Ясенград</title><link rel="stylesheet" href="/uslugi.css"></head>
<body><a class="skip" href="#main">${language === 'en' ? 'Skip to content' : 'Към съдържанието'}</a><header><strong>Електронни услуги на Община Ясенград</strong><nav aria-label="Основно меню"><ul>${MENU.map(([text, href]) => markup`<li><a href="${href}">${text}</a></li>`)}</ul></nav></header>
<main id="main"><h1>${title}</h1>${body}</main><footer><a href="${ORIGINS.portal}/">Портал на Община Ясенград</a> · <a href="${ORIGINS.portal}/poveritelnost">Поверителност</a></footer></body></html>`;
}

/** Applications, payments and appointments, behind a login. */
export function servicesHost(calendar: Calendar): Host {
  const show = (one: ServicesPage, status = 200) => answer(status, 'text/html; charset=utf-8', page(one).html, SESSION);
  const answers = byPath([
    ...servicesPages(calendar).map((one) => [one.path, show(one)] as const),
    ['/uslugi.css', answer(200, 'text/css; charset=utf-8', CSS)],
    ['/robots.txt', answer(200, 'text/plain', 'User-agent: *\nDisallow: /profil\n')],
  ]);
  const missing = show(
    { path: '/404', title: 'Страницата не е намерена', body: markup`<p>Вижте <a href="/">всички услуги</a>.</p>` },
    404,
  );
  return {
    names: ['uslugi.yasengrad.example'],
    address: '127.80.2.2',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: (url) => withHeaders(answers.get(pathOf(url)) ?? missing, HEADERS),
  };
}

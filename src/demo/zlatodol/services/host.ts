import { ORIGINS } from '../addresses.ts';
import type { Calendar } from '../../calendar.ts';
import { wordFile, type PublishedFile } from '../../documents/published-file.ts';
import { answer, byPath, fileAnswer, pathOf, withHeaders, type Host } from '../../host.ts';
import { escapeText, markup } from '../../html.ts';
import { CATALOGUE, type Service } from './catalogue.ts';
import { servicesPage } from './layout.ts';
import { fixedPages, servicePage, type ServicesPage } from './pages.ts';

const HTML = 'text/html; charset=utf-8';

/** The newest of the hosts, and the only one with an enforced content security policy. */
const HEADERS = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=()',
  'content-security-policy':
    "default-src 'self'; style-src 'self'; script-src 'none'; frame-ancestors 'none'; form-action 'self'",
};

const ROBOTS = 'User-agent: *\nDisallow: /moite-zayavleniya\n';

const CSS = `:root{--blue:#173f6b;--line:#cfd6de}*{box-sizing:border-box}body{margin:0;font:1.06rem/1.55 system-ui,"Liberation Sans",sans-serif;color:#1c2530;background:#f5f7fa}
.in{max-width:62rem;margin:0 auto;padding:0 1.2rem}header{background:var(--blue);color:#fff;padding:1rem 0}header a{color:#fff}header strong{font-size:1.3rem}nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;list-style:none;margin:.7rem 0 0;padding:0}
main{padding:1rem 0 3rem}h1,h2{line-height:1.2;color:#102d4d}a{color:#134a86}dt{font-weight:700}dd{margin:0 0 .8rem}.cards{list-style:none;padding:0;display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr))}
.cards li{background:#fff;border:1px solid var(--line);padding:.9rem 1rem}.button{display:inline-block;background:var(--blue);color:#fff;padding:.5rem 1.1rem;border-radius:4px;text-decoration:none}
label{font-weight:600;display:block;margin-top:.8rem}main{overflow-wrap:anywhere;hyphens:auto}@media(max-width:26rem){h1{font-size:1.5rem}}input{font:inherit;padding:.4rem .6rem;border:1px solid #767b80;max-width:100%}button{font:inherit;margin-top:1rem;padding:.5rem 1.1rem;background:var(--blue);color:#fff;border:0;border-radius:4px}
footer{background:#e4e9ef;padding:1.2rem 0;font-size:.93rem}:focus-visible{outline:3px solid #c05a12;outline-offset:2px}.skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;background:#fff;color:#000;padding:.5rem}`;

function formOf(service: Service, calendar: Calendar): PublishedFile {
  return wordFile(
    {
      path: `/obraztsi/zayavlenie-${service.number}`,
      title: `Заявление-образец ${service.number}`,
      day: calendar.ago(190),
    },
    [`Заявление за: ${service.name}`, 'От: …………………………… ЕГН: ……………', 'Желая да получа отговора: на гише / чрез ССЕВ'],
  );
}

export function servicesHost(calendar: Calendar): Host {
  const forms = CATALOGUE.map((service) => formOf(service, calendar));
  const pages: ServicesPage[] = [
    ...fixedPages(calendar),
    ...CATALOGUE.map((service, index) => servicePage(service, forms[index])),
  ];
  const show = (page: ServicesPage, status = 200) => answer(status, HTML, servicesPage(page, calendar).html);
  const sitemap = pages.map(({ path }) => `<url><loc>${escapeText(ORIGINS.services + path)}</loc></url>`).join('');
  const answers = byPath([
    ...pages.map((page) => [page.path, show(page)] as const),
    ...forms.map((file) => [file.path, fileAnswer(file)] as const),
    ['/uslugi.css', answer(200, 'text/css; charset=utf-8', CSS)],
    ['/robots.txt', answer(200, 'text/plain; charset=utf-8', ROBOTS)],
    [
      '/sitemap.xml',
      answer(
        200,
        'application/xml; charset=utf-8',
        `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemap}</urlset>`,
      ),
    ],
  ]);
  const missing = show(
    {
      path: '/404',
      title: 'Страницата не е намерена',
      body: markup`<p>Вижте <a href="/uslugi">каталога на услугите</a>.</p>`,
    },
    404,
  );
  return {
    names: ['uslugi.zlatodol.example'],
    address: '127.80.0.3',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: (url) => withHeaders(answers.get(pathOf(url)) ?? missing, HEADERS),
  };
}

import { answer, byPath, pathOf, type Host } from '../../host.ts';
import { bullets, markup, paragraphs, type Html } from '../../html.ts';

const PAGES: readonly (readonly [path: string, title: string, body: Html])[] = [
  [
    '/',
    'Община Златодол',
    markup`<p>Това е старият портал. Той не се обновява от 2019 г.</p>${bullets([
      markup`<a href="/news/2019.html">Новини 2019</a>`,
      markup`<a href="/budget.html">Бюджет 2018</a>`,
      markup`<a href="/naredbi.html">Наредби до 2018 г.</a>`,
      markup`<a href="/kontakti.html">Контакти</a>`,
    ])}`,
  ],
  [
    '/news/2019.html',
    'Новини 2019',
    paragraphs('14.06.2019 г. Започна ремонтът на площада.', '02.04.2019 г. Гергьовден в Сребролик.'),
  ],
  ['/budget.html', 'Бюджет 2018', paragraphs('Бюджетът за 2018 г. е в размер на 14 208 400 лв.')],
  [
    '/naredbi.html',
    'Наредби до 2018 г.',
    paragraphs('Наредба за обществения ред, приета през 2012 г.', 'Действащите наредби са на новия портал.'),
  ],
  ['/kontakti.html', 'Контакти', paragraphs('Телефонна централа: 0990 / 6-10-00')],
];

/** The portal before the present one, still online and only linked to. It asks crawlers to wait. */
export function oldHost(): Host {
  const show = (title: string, body: Html, status = 200) =>
    answer(
      status,
      'text/html; charset=utf-8',
      markup`<!DOCTYPE html><html lang="bg"><head><title>${title}</title><meta name="generator" content="Joomla! 1.5 - Open Source Content Management"></head><body><h1>${title}</h1>${body}<p><a href="https://www.zlatodol.example/">Нов портал</a></p></body></html>`
        .html,
    );
  const answers = byPath([
    ...PAGES.map(([path, title, body]) => [path, show(title, body)] as const),
    ['/robots.txt', answer(200, 'text/plain', 'User-agent: *\nCrawl-delay: 1\n')],
  ]);
  const missing = show('Грешка 404', paragraphs('Страницата не е намерена.'), 404);
  return {
    names: ['old.zlatodol.example'],
    address: '127.80.0.4',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: (url) => answers.get(pathOf(url)) ?? missing,
  };
}

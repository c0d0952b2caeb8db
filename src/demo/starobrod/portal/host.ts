import type { Calendar } from '../../calendar.ts';
import { answer, byPath, fileAnswer, withHeaders, type Answer, type Host } from '../../host.ts';
import { markup } from '../../html.ts';
import { encodeWindows1251 } from '../../windows-1251.ts';
import { BARE_DOMAIN } from '../addresses.ts';
import { calendarPage } from './day-calendar.ts';
import { portalPage } from './layout.ts';
import type { Page, SectionOf } from './page.ts';
import { PICTURES } from './pictures.ts';
import { formValue, searchPage } from './search.ts';
import { administration } from './sections/administration.ts';
import { announcements } from './sections/announcements.ts';
import { council } from './sections/council.ts';
import { home } from './sections/home.ts';
import { life, participation } from './sections/life.ts';
import { municipality } from './sections/municipality.ts';
import { news, printVersions } from './sections/news.ts';
import { sessionOf, withoutSession, withSession } from './session.ts';
import { TOURISM } from './tourism.ts';

const SECTIONS: readonly SectionOf[] = [
  home,
  municipality,
  council,
  administration,
  life,
  participation,
  news,
  announcements,
];

const HEADERS = { server: 'Apache/1.3.37 (Unix) PHP/4.4.9 mod_ssl/2.8.28', 'x-powered-by': 'PHP/4.4.9' };

const MISSING: Page = {
  address: 'greshka.php',
  title: 'Страницата не е намерена',
  body: markup`<p>Търсената от Вас страница не е намерена. Възможно е да е преместена или изтрита.</p>`,
};

/** No charset in the header: the page says what it is, or nobody does. */
function page(html: string): Answer {
  return answer(
    200,
    'text/html',
    encodeWindows1251(html, (character) => `&#${character.codePointAt(0) ?? 63};`),
  );
}

/** The portal of 2008: everything answers 200, over HTTP too, and every link carries a session. */
export function portalHost(calendar: Calendar): Host {
  const sections = SECTIONS.map((section) => section(calendar));
  const pages = sections.flatMap((section) => section.pages);
  const files = sections.flatMap((section) => section.files ?? []);
  const framed = new Map<string, Page>(pages.map((one) => [`/${one.address}`, one] as const));
  const fixed = byPath([
    ...files.map((file) => [file.path, fileAnswer(file)] as const),
    ...PICTURES,
    ...TOURISM.map(([path, html]) => [path, page(html.html)] as const),
    ...printVersions(calendar).map(({ address, body }) => [`/${address}`, page(body.html)] as const),
  ]);

  const framedPage = (url: URL, address: string): Page => {
    if (url.pathname === '/kalendar.php') return calendarPage(url.searchParams, calendar);
    if (url.pathname === '/search.php') return searchPage(formValue(url, 'duma'), pages);
    return framed.get(address) ?? MISSING;
  };
  const show = ({ title, body }: Page, session: string): Answer =>
    page(withSession(portalPage(title, body, calendar).html, session));
  return {
    names: ['www.starobrod.example', BARE_DOMAIN],
    address: '127.80.1.1',
    certificate: 'expired',
    plainHttp: 'serves',
    answer: (url) => {
      const address = withoutSession(url);
      const session = sessionOf(url, calendar.today.iso);
      const given = fixed.get(address) ?? show(framedPage(url, address), session);
      const isPage = given.headers['content-type'] === 'text/html';
      return withHeaders(given, isPage ? { ...HEADERS, 'set-cookie': `PHPSESSID=${session}; path=/` } : HEADERS);
    },
  };
}

import { createHash } from 'node:crypto';
import type { Calendar } from '../../calendar.ts';
import { answer, byPath, fileAnswer, pathOf, withHeaders, type Answer, type Host } from '../../host.ts';
import type { Html } from '../../html.ts';
import { encodeWindows1251 } from '../../windows-1251.ts';
import { councilPage, printPage } from './layout.ts';
import { calendarPage, councilPages, sessionPage, type CouncilPage } from './pages.ts';
import { sessionsOf } from './records.ts';

const SERVER = { server: 'Apache/2.2.22 (Debian)', 'x-powered-by': 'PHP/5.4.45' };

const BUILDING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120"><path fill="#dfe8ee" d="M0 0h300v120H0z"/><path fill="#c9b98a" d="M40 44h220v66H40z"/><path fill="#6b1f1f" d="M30 44l120-36 120 36zM134 74h32v36h-32z"/><path fill="#fff" d="M58 58h18v22H58zm40 0h18v22H98zm86 0h18v22h-18zm40 0h18v22h-18z"/><path fill="#8d9a6b" d="M0 110h300v10H0z"/></svg>`;

const ROBOTS = 'User-agent: *\nDisallow: /admin/\nDisallow: /print.php\n';

/** No charset in the header: the page says what it is, or nobody does. */
function page(status: number, html: Html): Answer {
  const bytes = encodeWindows1251(html.html, (character) => `&#${character.codePointAt(0) ?? 63};`);
  return answer(status, 'text/html', bytes);
}

/** The old site of the council: an expired certificate, HTTP without redirect, windows-1251, a session cookie for everyone. */
export function councilHost(calendar: Calendar): Host {
  const sessions = sessionsOf(calendar);
  const { pages, files } = councilPages(calendar, sessions);
  const frame = ({ title, body }: CouncilPage) => page(200, councilPage(title, body, calendar));
  const sessionPages = sessions.map(sessionPage);
  const allFiles = [...files, ...sessions.flatMap(({ agenda, minutes }) => (minutes ? [agenda, minutes] : [agenda]))];
  const answers = byPath([
    ...[...pages, ...sessionPages].map((one) => [one.address, frame(one)] as const),
    ...sessionPages.map(
      (one) => [one.address.replace('zasedanie', 'print'), page(200, printPage(one.title, one.body))] as const,
    ),
    ...allFiles.map((file) => [file.path, fileAnswer(file)] as const),
    ['/img/sgrada.svg', answer(200, 'image/svg+xml', BUILDING)],
    ['/robots.txt', answer(200, 'text/plain', ROBOTS)],
  ]);
  const missing = page(404, printPage('Грешка 404', { html: 'Няма такава страница.' }));
  const cookie = `PHPSESSID=${createHash('sha256').update(calendar.today.iso).digest('hex').slice(0, 26)}; path=/`;

  const answerTo = (url: URL): Answer => {
    const path = pathOf(url);
    if (path === '/kalendar.php') return frame(calendarPage(url.searchParams, calendar, sessions));
    return answers.get(path === '/' ? '/index.php' : `${path}${url.search}`) ?? missing;
  };
  return {
    names: ['obs.zlatodol.example'],
    address: '127.80.0.2',
    certificate: 'expired',
    plainHttp: 'serves',
    answer: (url) => {
      const given = answerTo(url);
      const isPage = given.headers['content-type'] === 'text/html';
      return withHeaders(given, isPage ? { ...SERVER, 'set-cookie': cookie } : SERVER);
    },
  };
}

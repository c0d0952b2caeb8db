import type { Calendar } from '../../calendar.ts';
import { csv, type PublishedFile } from '../../documents/published-file.ts';
import { answer, byPath, fileAnswer, pathOf, withHeaders, type Host } from '../../host.ts';
import { markup, type Html } from '../../html.ts';
import { ORIGINS } from '../addresses.ts';

const HEADERS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'self'",
  'access-control-allow-origin': '*',
};

function setsOf(calendar: Calendar): PublishedFile[] {
  const day = calendar.ago(1);
  return [
    csv({ path: '/nabori/vazduh', title: 'Качество на въздуха по часове', day }, [
      ['час', 'датчик', 'ФПЧ10'],
      ...Array.from({ length: 24 }, (_, hour) => [
        `${day.iso}T${String(hour).padStart(2, '0')}:00`,
        'Център',
        14 + (hour % 9),
      ]),
    ]),
    csv({ path: '/nabori/spirki', title: 'Спирки на градския транспорт', day: calendar.ago(30) }, [
      ['име', 'ширина', 'дължина'],
      ['Гарата', 42.8123, 25.1044],
      ['Център', 42.8161, 25.1102],
    ]),
    csv({ path: '/nabori/signali', title: 'Сигнали на граждани по теми', day: calendar.ago(20) }, [
      ['тема', 'подадени', 'решени'],
      ['Улици', 212, 190],
      ['Осветление', 96, 95],
    ]),
  ];
}

function page(title: string, body: Html): Html {
  return markup`<!doctype html>
<html lang="bg"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} | Отворени данни на Община Ясенград</title></head><body><main><h1>${title}</h1>${body}</main><footer><a href="${ORIGINS.portal}/">Портал на общината</a></footer></body></html>`;
}

/** Open data: tables for people, and the same as JSON for programs. */
export function dataHost(calendar: Calendar): Host {
  const sets = setsOf(calendar);
  const jsonPath = ({ path }: PublishedFile) => path.replace(/\.csv$/, '.json');
  const index = sets.map(({ path, title, day }) => ({ title, csv: ORIGINS.data + path, updated: day.iso }));
  const items = sets.map(
    (file) =>
      markup`<li>${file.title} (обновен на <time datetime="${file.day.iso}">${file.day.numeric} г.</time>): <a href="${file.path}">${file.title}, CSV</a>, <a href="${jsonPath(file)}">${file.title}, JSON</a></li>`,
  );
  const html = (status: number, title: string, body: Html) =>
    answer(status, 'text/html; charset=utf-8', page(title, body).html);
  const json = (value: unknown) => answer(200, 'application/json; charset=utf-8', JSON.stringify(value));
  const answers = byPath([
    [
      '/',
      html(
        200,
        'Отворени данни',
        markup`<p>Наборите са свободни за всяка употреба, лиценз CC BY 4.0. Публикуваме ги и на <a href="https://data.egov.bg/organisation/yasengrad-example">data.egov.bg</a>. За програми: <a href="/api">списък на наборите (JSON)</a>.</p><ul>${items}</ul>`,
      ),
    ],
    ['/api', json(index)],
    ...sets.map((file) => [file.path, fileAnswer(file)] as const),
    ...sets.map((file) => [jsonPath(file), json(file.text.split('\r\n').map((line) => line.split(',')))] as const),
  ]);
  const missing = html(404, 'Няма такава страница', markup`<p><a href="/">Всички набори</a></p>`);
  return {
    names: ['danni.yasengrad.example'],
    address: '127.80.2.3',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: (url) => withHeaders(answers.get(pathOf(url)) ?? missing, HEADERS),
  };
}

import { mandateOf, monthName, type Calendar } from '../../calendar.ts';
import { fileLink, pdf, wordFile, type PublishedFile } from '../../documents/published-file.ts';
import { markup, type Html } from '../../html.ts';
import { COUNCILLORS, type Session } from './records.ts';

/** A page of the council before its frame; the address is that of a PHP script, with its query. */
export interface CouncilPage {
  readonly address: string;
  readonly title: string;
  readonly body: Html;
}

function rows(...lines: readonly (readonly (Html | string)[])[]): Html {
  return markup`<table class="spisak" width="100%">${lines.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</table>`;
}

export function sessionPage({ number, day, decisions, agenda, minutes }: Session): CouncilPage {
  const record = minutes
    ? markup`<p>${fileLink(minutes)}</p>`
    : markup`<p>Протоколът ще бъде публикуван след подписване.</p>`;
  return {
    address: `/zasedanie.php?id=${number}`,
    title: `Заседание № ${number} от ${day.bg}`,
    body: markup`<h3>Д Н Е В Е Н &nbsp; Р Е Д</h3><p>${fileLink(agenda)}</p>
<ol>${decisions.map((decision) => markup`<li>Докладна записка относно ${decision.subject}</li>`)}</ol>
<h3>Р Е Ш Е Н И Я</h3>${rows(...decisions.map((decision) => [`Решение № ${decision.number}`, `Относно ${decision.subject}`]))}
${record}<p><a href="/print.php?id=${number}">Версия за печат</a></p>`,
  };
}

/** The pages that do not depend on a query. */
export function councilPages(
  calendar: Calendar,
  sessions: readonly Session[],
): { pages: CouncilPage[]; files: PublishedFile[] } {
  const mandate = mandateOf(calendar.today);
  const next = calendar.ahead(6);
  const newest = sessions.slice(0, 4);
  const draft = wordFile(
    {
      path: '/files/proekt-naredba-11',
      title: 'Проект на Наредба за изменение на Наредба № 11 за общинските пътища',
      day: calendar.ago(22),
    },
    ['§ 1. В чл. 9 думите „депозит от 100 лева“ се заменят с „депозит от 50 евро“.'],
  );
  const reasons = pdf({ path: '/files/motivi-naredba-11', title: 'Мотиви към проекта', day: calendar.ago(22) }, [
    'Мотиви: сумите в наредбата се привеждат в евро. Не се предвиждат разходи от бюджета.',
  ]);
  const pages: CouncilPage[] = [
    {
      address: '/index.php',
      title: 'Добре дошли',
      body: markup`<p>Общинският съвет на Златодол се състои от 17 съветници, мандат ${mandate}. Председател е Гергана Кестенова.</p>
<h3>П О К А Н А</h3><p>На основание чл. 25 от ЗМСМА свиквам заседание на ${next.bg} от 9:30 часа в заседателната зала. <a href="/zasedaniya.php">Дневен ред и материали</a></p>
<h3>Последни заседания</h3>${rows(...newest.map(({ number, day }) => [markup`<a href="/zasedanie.php?id=${number}">Заседание № ${number}</a>`, markup`<span class="data">${day.numeric}</span>`]))}
<p><img src="/img/sgrada.svg" width="300" height="120"></p>`,
    },
    {
      address: '/savetnici.php',
      title: `Общински съветници, мандат ${mandate}`,
      body: markup`${rows(...COUNCILLORS.map(([name, role], index) => [String(index + 1), name, role, `savetnik${index + 1}@zlatodol.example`]))}`,
    },
    {
      address: '/komisii.php',
      title: 'Постоянни комисии',
      body: rows(
        ['Бюджет и финанси', 'Явор Липовански, Антон Бреснишки, Боряна Върбарова'],
        ['Устройство на територията и екология', 'Васил Дряновичин, Галин Еловски, Крум Глогинов'],
        ['Образование и култура', 'Десислава Жълъдова, Живка Малинарова, Невена Смокинова'],
        ['Социални дейности и здраве', 'Евлоги Ясенков, Йордана Шипкарова, Люба Дренкова'],
      ),
    },
    {
      address: '/zasedaniya.php',
      title: 'Заседания',
      body: markup`<p>Предстоящо заседание: ${next.bg} Проектът за дневен ред е изпратен на съветниците.</p>
${rows(...sessions.map(({ number, day, agenda }) => [markup`<a href="/zasedanie.php?id=${number}">Заседание № ${number}</a>`, day.numeric, fileLink(agenda)]))}
<p><a href="/protokol.php?id=12">ПРОТОКОЛ № ХІІ от предишния мандат</a></p>`,
    },
    {
      address: '/resheniya.php',
      title: 'Решения',
      body: rows(
        ...sessions.flatMap(({ day, number, decisions }) =>
          decisions.map((decision) => [
            `Решение № ${decision.number}`,
            `Относно ${decision.subject}`,
            day.numeric,
            markup`<a href="/zasedanie.php?id=${number}">Заседание № ${number}</a>`,
          ]),
        ),
      ),
    },
    {
      address: '/proekti.php',
      title: 'Проекти на наредби',
      body: markup`<p>Предложения и становища по чл. 26 от ЗНА се приемат до ${calendar.ahead(8).bg} на obs@zlatodol.example.</p><p>${fileLink(draft)}</p><p>${fileLink(reasons)}</p>`,
    },
    {
      address: '/na-zhivo.php',
      title: 'Излъчване на живо',
      body: markup`<p>Заседанията се излъчват на живо: <a href="https://www.youtube.com/@obs-zlatodol-example/streams">канал на съвета</a>. Видеоархив:</p>
${rows(...newest.map(({ number, day }) => [markup`<a href="https://www.youtube.com/watch?v=zlatodol${number}">Запис от заседание № ${number}</a>`, day.numeric]))}`,
    },
    {
      address: '/kontakti.php',
      title: 'Контакти',
      body: markup`<p>9990 Златодол, пл. „Старият дъб“ № 1, ет. 2, стая 21<br>Тел. (0990) 61 080, obs@zlatodol.example</p>
<form action="/kontakti.php" method="post"><p>Вашето име<br><input name="ime"><br>Поща<br><input name="poshta"><br>Въпрос<br><textarea name="vapros" rows="4" cols="40"></textarea><br><input type="submit" value="Изпрати"></p></form>`,
    },
  ];
  return { pages, files: [draft, reasons] };
}

/** Every month links to the ones before and after it, for ever: a trap for crawlers. */
export function calendarPage(query: URLSearchParams, { today }: Calendar, sessions: readonly Session[]): CouncilPage {
  const month = numberOf(query.get('month'), today.month, 12);
  const year = numberOf(query.get('year'), today.year, 9999);
  const before = month === 1 ? [12, year - 1] : [month - 1, year];
  const after = month === 12 ? [1, year + 1] : [month + 1, year];
  const held = sessions.filter(({ day }) => day.month === month && day.year === year);
  return {
    address: '/kalendar.php',
    title: `Календар: ${monthName(month)} ${year} г.`,
    body: markup`<p><a href="/kalendar.php?month=${before[0] ?? 1}&amp;year=${before[1] ?? year}">&laquo; предишен месец</a> | <a href="/kalendar.php?month=${after[0] ?? 1}&amp;year=${after[1] ?? year}">следващ месец &raquo;</a></p>
${held.length === 0 ? markup`<p>Няма заседания.</p>` : rows(...held.map(({ number, day }) => [day.numeric, markup`<a href="/zasedanie.php?id=${number}">Заседание № ${number}</a>`]))}`,
  };
}

function numberOf(text: string | null, otherwise: number, most: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return number >= 1 && number <= most ? number : otherwise;
}

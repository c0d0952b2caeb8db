import { budgetYearOf, dayOf, reportedQuarters, type Calendar } from '../../../calendar.ts';
import {
  archive,
  fileLink,
  pdf,
  spreadsheet,
  type PublishedFile,
  type Table,
} from '../../../documents/published-file.ts';
import { markup, paragraphs, table, type Html } from '../../../html.ts';
import type { Page, Section } from '../page.ts';

function amountsOf(year: number): Table {
  const base = 11_800_000 + (year - 2020) * 640_000;
  return [
    ['Функция', `План ${year} (евро)`],
    ['Общи държавни служби', Math.round(base * 0.14)],
    ['Образование', Math.round(base * 0.37)],
    ['Здравеопазване', Math.round(base * 0.04)],
    ['Социално осигуряване и подпомагане', Math.round(base * 0.16)],
    ['Благоустройство и опазване на околната среда', Math.round(base * 0.17)],
    ['Култура, спорт и почивни дейности', Math.round(base * 0.06)],
    ['Икономически дейности', Math.round(base * 0.06)],
  ];
}

function adopted(year: number): { page: Page; files: PublishedFile[] } {
  const published = dayOf(`${year}-02-26`);
  const folder = `/dokumenti/byudzhet/${year}`;
  const rows = amountsOf(year);
  const decision = pdf(
    {
      path: `${folder}/reshenie-byudzhet-${year}`,
      title: `Решение за приемане на бюджета за ${year} г.`,
      day: published,
    },
    [
      `Общинският съвет приема бюджет на община Златодол за ${year} г. по приходите и разходите съгласно приложенията.`,
      'Приема капиталова програма, списък на длъжностите с транспортни разходи и лимит за поемане на нов дълг.',
    ],
  );
  const annex = spreadsheet(
    {
      path: `${folder}/prilozhenie-1-razhodi-${year}`,
      title: `Приложение № 1 – разходи по функции ${year}`,
      day: published,
    },
    rows,
  );
  const capital = spreadsheet(
    {
      path: `${folder}/prilozhenie-2-kapitalova-programa-${year}`,
      title: `Приложение № 2 – капиталова програма ${year}`,
      day: published,
    },
    [
      ['Обект', 'Стойност (евро)'],
      ['Ремонт на улица „Речна“', 612_000],
      ['Покрив на детска градина „Слънчоглед“', 148_500],
      ['Осветление в село Ведролес', 64_200],
    ],
  );
  const annexes = archive(
    { path: `${folder}/vsichki-prilozheniya-${year}`, title: `Всички приложения към бюджет ${year}`, day: published },
    [annex, capital],
  );
  const files = [decision, annex, capital, annexes];
  const shown = rows
    .slice(1)
    .map(([name = '', amount = 0]): string[] => [String(name), Number(amount).toLocaleString('bg-BG')]);
  const page: Page = {
    path: `/byudzhet/${year}`,
    title: `Бюджет ${year}`,
    description: `Приетият бюджет на общината за ${year} г. с приложенията`,
    body: markup`<p>Бюджетът на община Златодол за ${year} г. е приет от общинския съвет. Той осигурява услугите, за които общината отговаря, и капиталовата програма.</p>
<h2>Бюджетът на достъпен език</h2><p>От всеки 100 евро 37 отиват за образование, 17 за благоустройство и чистота, 16 за социални дейности и 14 за управление.</p>
${table(`Разходи по функции, ${year} г. (евро)`, ['Функция', 'Сума'], shown)}<h2>Документи</h2>${list(files)}`,
    updated: published,
  };
  return { page, files };
}

function list(files: readonly PublishedFile[]): Html {
  return markup`<ul>${files.map((file) => markup`<li>${fileLink(file)}</li>`)}</ul>`;
}

function draft(year: number, calendar: Calendar): { page: Page; files: PublishedFile[] } {
  const day = calendar.ago(9);
  const file = pdf(
    { path: `/dokumenti/byudzhet/${year}/proekt-byudzhet-${year}`, title: `Проект на бюджет ${year}`, day },
    [
      `Проектът на бюджет за ${year} г. е подготвен на основание чл. 84, ал. 6 от Закона за публичните финанси.`,
      'Прогнозата е собствените приходи да нараснат с четири на сто.',
    ],
  );
  const hearing = calendar.ahead(11);
  const page: Page = {
    path: `/byudzhet/proekt-${year}`,
    title: `Проект на бюджет ${year}`,
    description: 'Покана за обществено обсъждане',
    body: markup`<p>Публикуван на ${day.bg} Каним Ви на обществено обсъждане на проекта на бюджет по чл. 84, ал. 6 от ЗПФ на <strong>${hearing.bg}</strong> от 17:30 часа в читалище „Просвета“. Дистанционно участие е възможно чрез видеовръзка, адресът се изпраща при заявка на <a href="mailto:finansi@zlatodol.example">finansi@zlatodol.example</a>.</p>${list([file])}`,
  };
  return { page, files: [file] };
}

function reports(calendar: Calendar): { page: Page; files: PublishedFile[] } {
  const files = reportedQuarters(calendar.today).map(({ year, number, roman }, index) => {
    const place = {
      path: `/dokumenti/otcheti/otchet-${year}-q${number}`,
      title: `Отчет за касовото изпълнение на бюджета – ${roman} тримесечие ${year} г.`,
      day: calendar.ago(20 + index * 91),
    };
    return spreadsheet(place, [
      ...amountsOf(year).slice(0, 1),
      ...amountsOf(year)
        .slice(1)
        .map(([name = '', amount = 0]) => [name, Math.round((Number(amount) * number) / 4.1)]),
    ]);
  });
  const lastYear = calendar.today.month >= 7 ? calendar.today.year - 1 : calendar.today.year - 2;
  const annual = pdf(
    {
      path: `/dokumenti/otcheti/godishen-otchet-${lastYear}`,
      title: `Годишен финансов отчет ${lastYear}`,
      day: calendar.ago(150),
    },
    [
      `Отчетът за изпълнението на бюджета и на сметките за средства от Европейския съюз за ${lastYear} г. е приет след обществено обсъждане по чл. 140 от ЗПФ.`,
      'Изпълнението на приходите е 98,2 на сто. Просрочени задължения няма.',
    ],
  );
  const page: Page = {
    path: '/byudzhet/otcheti',
    title: 'Изпълнение на бюджета',
    description: 'Тримесечни и годишни отчети',
    body: markup`<p>Отчетите се публикуват до края на месеца след тримесечието.</p>${list([...files, annual])}`,
    updated: calendar.ago(20),
  };
  return { page, files: [...files, annual] };
}

export function budget(calendar: Calendar): Section {
  const year = budgetYearOf(calendar.today);
  const parts = [draft(year + 1, calendar), adopted(year), adopted(year - 1), adopted(year - 2), reports(calendar)];
  const debt: Page = {
    path: '/byudzhet/dalg-i-oditi',
    title: 'Общински дълг и одити',
    description: 'Регистър на дълга и доклади',
    body: markup`${table(
      'Общински дълг',
      ['Кредитор', 'Цел', 'Остатък (евро)'],
      [
        ['Фонд ФЛАГ', 'Водопровод в Тихоречие', '214 600'],
        ['Търговска банка', 'Улично осветление', '96 300'],
      ],
    )}
${paragraphs('Последният одит на Сметната палата обхваща две бюджетни години. Препоръките са изпълнени в срок.')}`,
  };
  const landing: Page = {
    path: '/byudzhet',
    title: 'Бюджет и финанси',
    listsChildren: true,
    body: paragraphs(
      'Тук са приетите бюджети на общината, проектът за следващата година, отчетите за изпълнението и данните за общинския дълг.',
    ),
  };
  return { pages: [landing, ...parts.map(({ page }) => page), debt], files: parts.flatMap(({ files }) => files) };
}

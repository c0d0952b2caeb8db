import { ORIGINS } from '../../addresses.ts';
import { planPeriodOf, type Calendar } from '../../../calendar.ts';
import { csv, fileLink, pdf, spreadsheet, type PublishedFile } from '../../../documents/published-file.ts';
import { markup, paragraphs, table } from '../../../html.ts';
import type { Page, Section } from '../page.ts';

const ORDINANCES = [
  ['1', 'обществения ред', 'Забранено е нарушаването на тишината от 22 до 7 часа.'],
  ['2', 'управлението на отпадъците', 'Собствениците събират разделно хартия, пластмаса и стъкло.'],
  ['3', 'опазването на озеленените площи', 'Всяко дърво над 10 години се премахва само с разрешение.'],
  ['4', 'търговията на открито', 'Място на пазара се ползва с разрешение за не повече от 12 месеца.'],
  ['5', 'определянето на местните такси и цени на услуги', 'Таксите са в евро и се обявяват на портала.'],
  ['6', 'размера на местните данъци', 'Данъкът върху недвижимите имоти е 2,1 на хиляда.'],
  [
    '7',
    'придобиването и управлението на общинско имущество',
    'Общинските имоти се отдават под наем чрез търг или конкурс.',
  ],
  ['8', 'престоя и паркирането', 'Синя зона действа в центъра от 8 до 18 часа в работни дни.'],
  ['9', 'отглеждането на кучета', 'Кучетата се извеждат на повод и с паспорт.'],
  ['10', 'приема на деца в детските градини', 'Приемът е по точки и се обявява до 15 юни.'],
  ['11', 'общинските пътища', 'Разкопаване се извършва само с разрешение и депозит.'],
  ['12', 'символите на общината', 'Гербът се ползва с разрешение на кмета.'],
  ['13', 'гражданското участие', 'Гражданите могат да внесат предложение до общинския съвет.'],
] as const;

const PERMITS = [
  ['41', 'Жилищна сграда', 'кв. „Лозята“', 5],
  ['40', 'Преустройство на магазин', 'ул. „Речна“ 14', 18],
  ['39', 'Склад за плодове', 'Индустриална зона', 33],
  ['38', 'Фотоволтаична инсталация на покрив', 'с. Сребролик', 47],
  ['37', 'Ограда и навес', 'с. Ведролес', 64],
] as const;

/** The rows that the register's script shows. */
export function permitRows(calendar: Calendar): readonly Readonly<Record<string, string>>[] {
  return PERMITS.map(([number, object, place, days]) => {
    const day = calendar.ago(days);
    return { номер: `${number}/${day.year}`, обект: object, място: place, дата: day.numeric };
  });
}

function registerPage(): Page {
  return {
    path: '/dokumenti-i-registri/razresheniya-za-stroezh',
    title: 'Регистър на разрешенията за строеж',
    description: 'Издадени разрешения, търсене по място',
    bare: true,
    body: markup`<!doctype html><html lang="bg"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Регистри | Община Златодол</title><link rel="stylesheet" href="/assets/portal.css"><script src="/assets/registar.js" defer></script></head><body><div id="root"></div></body></html>`,
  };
}

export function regulations(calendar: Calendar): Section {
  const period = planPeriodOf(calendar.today);
  const lastYear = calendar.today.year - 1;
  const ordinances = ORDINANCES.map(([number, subject, rule], index): PublishedFile =>
    pdf(
      {
        path: `/dokumenti/naredbi/naredba-${number}`,
        title: `Наредба № ${number} за ${subject}`,
        day: calendar.ago(200 + index * 90),
      },
      [
        `Чл. 1. Тази наредба урежда ${subject} на територията на община Златодол.`,
        `Чл. 2. ${rule}`,
        'Заключителна разпоредба. Наредбата е приета от Общинския съвет и влиза в сила от деня на публикуването ѝ.',
      ],
    ),
  );
  const plan = pdf(
    {
      path: '/dokumenti/strategii/piro',
      title: `План за интегрирано развитие на общината (ПИРО) ${period}`,
      day: calendar.ago(700),
    },
    [
      `Визия до края на периода ${period}: Златодол е свързана, зелена и грижовна община.`,
      'Приоритет 1. Пътища и вода. Приоритет 2. Образование и грижа. Приоритет 3. Туризъм и занаяти.',
    ],
  );
  const programme = pdf(
    {
      path: '/dokumenti/strategii/programa-za-upravlenie',
      title: 'Програма за управление за мандата',
      day: calendar.ago(660),
    },
    ['Шестдесет и осем мерки в девет области, със срок и отговорник за всяка.'],
  );
  const mayorReport = pdf(
    {
      path: `/dokumenti/strategii/otchet-na-kmeta-${lastYear}`,
      title: `Годишен отчет на кмета за ${lastYear} г.`,
      day: calendar.ago(188),
    },
    [
      'Изпълнени са 41 от 68 мерки, 19 са в ход, осем са отложени.',
      'Показател 1: ремонтирани улици – 7,2 км при цел 6 км. Показател 2: електронни услуги – 16 при цел 20.',
    ],
  );
  const property = spreadsheet(
    {
      path: '/dokumenti/registri/obshtinska-sobstvenost',
      title: 'Регистър на общинската собственост',
      day: calendar.ago(110),
    },
    [
      ['Акт №', 'Вид', 'Място', 'Площ (кв. м)'],
      [1204, 'публична', 'пл. „Старият дъб“', 5200],
      [1205, 'частна', 'Индустриална зона', 12800],
    ],
  );
  const shops = csv(
    { path: '/dokumenti/registri/targovski-obekti', title: 'Регистър на търговските обекти', day: calendar.ago(80) },
    [
      ['обект', 'адрес', 'работно време'],
      ['Хлебарница', 'ул. „Речна“ 3', '7-19'],
      ['Книжарница, подаръци', 'пл. „Старият дъб“ 5', '9-18'],
    ],
  );
  const lodging = csv(
    {
      path: '/dokumenti/registri/mesta-za-nastanyavane',
      title: 'Регистър на местата за настаняване',
      day: calendar.ago(95),
    },
    [
      ['обект', 'категория', 'легла'],
      ['Къща за гости „Воденицата“', '2', '12'],
      ['Хотел „Кале“', '3', '46'],
    ],
  );
  return {
    files: [...ordinances, plan, programme, mayorReport, property, shops, lodging],
    pages: [
      {
        path: '/dokumenti-i-registri',
        title: 'Документи и регистри',
        listsChildren: true,
        body: paragraphs(
          'Наредбите, стратегиите, регистрите и устройствените планове на общината. Проектите на актове се обсъждат в раздел „Гражданско участие“.',
        ),
      },
      {
        path: '/dokumenti-i-registri/naredbi',
        title: 'Наредби и правилници',
        description: 'Действащите наредби на общинския съвет',
        body: markup`<p>Наредбите са приети от <a href="${ORIGINS.council}/">общинския съвет</a>. Изменените са публикувани с последните изменения.</p>
${table(
  'Наредби',
  ['№', 'Наредба', 'Последно изменение'],
  ordinances.map((file, index) => [
    index + 1,
    fileLink(file),
    `изм. и доп. с решение № ${310 - index * 17} от ${file.day.numeric}`,
  ]),
)}
<p>Преди изменение: <a href="/dokumenti/naredbi/naredba-14.pdf">Наредба № 14 за рекламната дейност (PDF)</a></p>`,
        updated: calendar.ago(200),
      },
      {
        path: '/dokumenti-i-registri/strategii',
        title: 'Стратегии, програми и отчети',
        description: 'ПИРО, програма за управление, отчети',
        body: markup`<ul><li>${fileLink(plan)}</li><li>${fileLink(programme)}</li><li>${fileLink(mayorReport)}</li></ul>
${table(
  `Показатели за ${lastYear} г.`,
  ['Показател', 'Цел', 'Изпълнение'],
  [
    ['Ремонтирани улици', '6 км', '7,2 км'],
    ['Електронни услуги', 20, 16],
    ['Места в детските градини', 180, 180],
  ],
)}`,
      },
      {
        path: '/dokumenti-i-registri/registri',
        title: 'Публични регистри',
        description: 'Собственост, обекти, разрешения',
        body: markup`<ul><li>${fileLink(property)}</li><li>${fileLink(shops)}</li><li>${fileLink(lodging)}</li><li><a href="/dokumenti-i-registri/razresheniya-za-stroezh">Регистър на разрешенията за строеж</a></li></ul>`,
        updated: calendar.ago(80),
      },
      registerPage(),
      {
        path: '/dokumenti-i-registri/ustroystveni-planove',
        title: 'Устройствени планове',
        description: 'ОУП, ПУП и съобщения по ЗУТ',
        body: markup`${paragraphs('Общият устройствен план (ОУП) е приет с решение № 188 на общинския съвет.')}
${table(
  'Подробни устройствени планове (ПУП)',
  ['Дата', 'Местност', 'Състояние'],
  [
    [
      calendar.ago(29).numeric,
      markup`<a href="/obyavi/saobshtenie-pup-lozyata">„Лозята“</a>`,
      'Съобщение по чл. 128 от ЗУТ',
    ],
    [calendar.ago(170).numeric, '„Горни ниви“', 'Одобрен'],
  ],
)}<p>Плановете се виждат и на <a href="/dokumenti-i-registri/gis">картата</a>.</p>`,
      },
      {
        path: '/dokumenti-i-registri/gis',
        title: 'Карта и ГИС',
        description: 'Интерактивна карта на планове и имоти',
        body: markup`<p>Географската информационна система (ГИС) показва слоевете „Общ устройствен план“, „Общински имоти“ и „Улици“. Тя се отваря на <a href="https://gis.zlatodol.example/">gis.zlatodol.example</a>. Кадастралната карта е на <a href="https://kais.cadastre.bg/">КАИС</a>.</p>`,
      },
      {
        path: '/dokumenti-i-registri/otvoreni-danni',
        title: 'Отворени данни',
        description: 'Набори от данни за свободно ползване',
        body: markup`<p>Наборите от данни са в отворен формат и могат да се ползват свободно. Те се публикуват и на <a href="https://data.egov.bg/organisation/zlatodol-example">националния портал за отворени данни</a>.</p>
<ul><li>${fileLink(shops)}</li><li>${fileLink(lodging)}</li></ul>`,
        updated: calendar.ago(80),
      },
    ],
  };
}

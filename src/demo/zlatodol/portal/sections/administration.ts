import { ORIGINS } from '../../addresses.ts';
import { mandateOf, type Calendar } from '../../../calendar.ts';
import { fileLink, pdf, wordFile } from '../../../documents/published-file.ts';
import { bullets, markup, paragraphs, table } from '../../../html.ts';
import type { Section } from '../page.ts';
import { VILLAGES } from './municipality.ts';

const DEPARTMENTS = [
  [
    'Дирекция „Финанси и бюджет“',
    'Мария Чемширова',
    '61 010',
    'finansi',
    'Съставя и изпълнява бюджета, води счетоводството и отчита общинския дълг.',
  ],
  [
    'Дирекция „Административно обслужване“',
    'Росен Бръшлянов',
    '61 015',
    'cao',
    'Води деловодството и Центъра за административно обслужване, гражданското състояние и човешките ресурси.',
  ],
  [
    'Дирекция „Устройство на територията“',
    'арх. Деян Орехов',
    '61 020',
    'ut',
    'Подготвя устройствените планове, разрешенията за строеж и надзора на общинските обекти.',
  ],
  [
    'Отдел „Строителство“',
    'инж. Галя Върбанова',
    '61 024',
    'stroitelstvo',
    'Поддържа пътищата, улиците и осветлението.',
  ],
  [
    'Отдел „Местни данъци и такси“',
    'Стефка Липова',
    '61 030',
    'danatsi',
    'Определя и събира местните данъци и таксата за битови отпадъци.',
  ],
  [
    'Отдел „Образование, култура и спорт“',
    'Калоян Здравцов',
    '61 035',
    'kultura',
    'Работи с училищата, детските градини, читалищата и клубовете.',
  ],
  [
    'Отдел „Социални дейности“',
    'Надя Метличина',
    '61 040',
    'sotsialni',
    'Организира домашния социален патронаж, асистентската подкрепа и клубовете на пенсионера.',
  ],
  [
    'Отдел „Екология и озеленяване“',
    'Румен Ковилов',
    '61 045',
    'ekologiya',
    'Отговаря за отпадъците, парковете и контрола по опазване на околната среда.',
  ],
  [
    'Звено „Вътрешен одит“',
    'Елица Тинтявова',
    '61 050',
    'odit',
    'Проверява управлението на средствата и докладва на кмета.',
  ],
] as const;

export function administration(calendar: Calendar): Section {
  const mandate = mandateOf(calendar.today);
  const rules = pdf(
    {
      path: '/dokumenti/administratsiya/ustroystven-pravilnik',
      title: 'Устройствен правилник на общинската администрация',
      day: calendar.ago(400),
    },
    [
      'Общинската администрация подпомага кмета при осъществяване на неговите правомощия.',
      'Общата численост е 86 щатни бройки, разпределени в три дирекции, пет отдела и едно звено.',
    ],
  );
  const charter = pdf(
    { path: '/dokumenti/administratsiya/harta-na-klienta', title: 'Харта на клиента', day: calendar.ago(300) },
    [
      'Отговаряме на запитвания до седем дни. Чакането на гише е до 20 минути.',
      'Приемаме документи лично, по пощата и чрез Системата за сигурно електронно връчване.',
    ],
  );
  const survey = wordFile(
    {
      path: '/dokumenti/administratsiya/anketna-karta',
      title: 'Анкетна карта за удовлетвореността',
      day: calendar.ago(300),
    },
    ['1. Колко време чакахте?', '2. Разбираема ли беше информацията?', '3. Как оценявате отношението на служителя?'],
  );
  return {
    files: [rules, charter, survey],
    pages: [
      {
        path: '/administratsiya',
        title: 'Общинска администрация',
        translation: '/en/administration',
        listsChildren: true,
        body: paragraphs(
          `Общинската администрация на Златодол подпомага кмета и обслужва гражданите и фирмите. Ръководството е за мандат ${mandate}.`,
        ),
      },
      {
        path: '/administratsiya/kmet',
        title: 'Кмет на общината',
        description: 'Инж. Велизар Дренски',
        body: markup`<p><strong>Инж. Велизар Дренски</strong>, кмет на община Златодол, мандат ${mandate}.</p>
<p>Телефон: <a href="tel:+35999061001">(0990) 61 001</a>, електронна поща: <a href="mailto:kmet@zlatodol.example">kmet@zlatodol.example</a></p>
${paragraphs('Роден е в Златодол. Строителен инженер, работил е двадесет години по водни съоръжения. Преди да бъде избран за кмет, е бил общински съветник два мандата.')}
<h2>Приемен ден на кмета</h2><p>Всеки вторник от 14 до 17 часа след записване на телефон (0990) 61 002.</p>`,
        updated: calendar.ago(45),
      },
      {
        path: '/administratsiya/zamestnik-kmetove',
        title: 'Заместник-кметове и секретар',
        description: 'Ресори и телефони',
        body: table(
          'Ръководство',
          ['Длъжност', 'Име', 'Ресор', 'Телефон и поща'],
          [
            [
              'Заместник-кмет',
              'Ивелина Калинова',
              'Финанси, образование и социални дейности',
              markup`(0990) 61 003, <a href="mailto:i.kalinova@zlatodol.example">i.kalinova@zlatodol.example</a>`,
            ],
            [
              'Заместник-кмет',
              'Огнян Смърчев',
              'Устройство на територията и екология',
              markup`(0990) 61 004, <a href="mailto:o.smarchev@zlatodol.example">o.smarchev@zlatodol.example</a>`,
            ],
            [
              'Секретар на общината',
              'Бистра Ясенова',
              'Административно обслужване и кадри',
              markup`(0990) 61 005, <a href="mailto:sekretar@zlatodol.example">sekretar@zlatodol.example</a>`,
            ],
            ['Главен архитект', 'арх. Деян Орехов', 'Устройствени планове', '(0990) 61 020'],
          ],
        ),
      },
      {
        path: '/administratsiya/struktura',
        title: 'Структура на общинската администрация',
        description: 'Дирекции, отдели и техните функции',
        body: markup`${DEPARTMENTS.map(([name, head, , , duties]) => markup`<h2>${name}</h2><p>${duties} Ръководител: ${head}.</p>`)}<p>${fileLink(rules)}</p>`,
        updated: calendar.ago(210),
      },
      {
        path: '/administratsiya/telefonen-ukazatel',
        title: 'Телефонен указател',
        description: 'Началници на звена с телефон и поща',
        body: table(
          'Дирекции и отдели',
          ['Звено', 'Ръководител', 'Телефон', 'Електронна поща'],
          DEPARTMENTS.map(([name, head, phone, box]) => [
            name,
            head,
            `(0990) ${phone}`,
            markup`<a href="mailto:${box}@zlatodol.example">${box}@zlatodol.example</a>`,
          ]),
        ),
      },
      {
        path: '/administratsiya/kmetstva',
        title: 'Кметове на кметства',
        description: 'Приемно време по села',
        body: table(
          'Кметове на кметства',
          ['Кметство', 'Кмет', 'Приемно време', 'Телефон'],
          VILLAGES.map(([village, mayor, , phone]) => [
            village,
            mayor,
            'понеделник – петък, 8–12 ч.',
            `(0990) ${phone}`,
          ]),
        ),
      },
      {
        path: '/administratsiya/harta-na-klienta',
        title: 'Харта на клиента и удовлетвореност',
        description: 'Нашите стандарти за обслужване',
        body: markup`${paragraphs('Хартата на клиента описва стандартите за качество, срока за отговор и правото на жалба. Всяка година измерваме удовлетвореността на потребителите с анкетна карта.')}
<p>${fileLink(charter)}</p><p>${fileLink(survey)}</p>
${table(
  'Отчет за удовлетвореността',
  ['Година', 'Анкети', 'Доволни'],
  [
    [calendar.today.year - 1, 214, '86 %'],
    [calendar.today.year - 2, 187, '83 %'],
  ],
)}`,
      },
      {
        path: '/administratsiya/antikoruptsiya',
        title: 'Антикорупция и декларации',
        description: 'Декларации по ЗПК и сигнали за нарушения',
        body: markup`<h2>Регистър на декларациите по чл. 49 от ЗПК</h2>
${table(
  'Подадени декларации',
  ['Входящ №', 'Име', 'Длъжност', 'Дата'],
  [
    [`Д-${calendar.ago(60).year}-031`, 'Мария Чемширова', 'директор на дирекция', calendar.ago(60).numeric],
    [`Д-${calendar.ago(95).year}-024`, 'Петко Дъбарски', 'кмет на кметство', calendar.ago(95).numeric],
    [`Д-${calendar.ago(410).year}-007`, 'Румен Ковилов', 'началник на отдел', calendar.ago(410).numeric],
  ],
)}
<h2>Вътрешен канал за подаване на сигнали</h2>
<p>Сигнали за нарушения по Закона за защита на лицата, подаващи сигнали, приема Елица Тинтявова, звено „Вътрешен одит“, стая 12, <a href="mailto:signal@zlatodol.example">signal@zlatodol.example</a>. Ползва се формулярът на Комисията за защита на личните данни.</p>`,
      },
      {
        path: '/administratsiya/obyavi-za-rabota',
        title: 'Обяви за работа и конкурси',
        description: 'Свободни места в администрацията',
        body: markup`<p>Документи се подават лично или чрез <a href="https://edelivery.egov.bg/">Системата за сигурно електронно връчване</a>.</p>
${table(
  'Конкурси',
  ['Дата', 'Длъжност', 'Състояние'],
  [
    [
      calendar.ago(15).numeric,
      markup`<a href="/obyavi/konkurs-glaven-spetsialist">Главен специалист, отдел „Проекти“</a>`,
      `Срок до ${calendar.ahead(5).numeric}`,
    ],
    [calendar.ago(130).numeric, 'Старши счетоводител', 'Приключил, публикуван е списък на допуснатите кандидати'],
  ],
)}`,
      },
      {
        path: '/kontakti',
        title: 'Контакти',
        translation: '/en/contacts',
        description: 'Адрес, телефони, електронна поща и работно време на Община Златодол',
        body: markup`<address itemscope itemtype="https://schema.org/GovernmentOffice"><p><strong itemprop="name">Община Златодол</strong></p>
<p itemprop="address">пл. „Старият дъб“ № 1, 9990 Златодол</p>
<p>Телефон: <a href="tel:+35999061000" itemprop="telephone">(0990) 61 000</a><br>Електронна поща: <a href="mailto:obshtina@zlatodol.example" itemprop="email">obshtina@zlatodol.example</a><br>ЕИК 000000000</p></address>
<h2>Център за административно обслужване</h2><p>Работно време: понеделник – петък, 8:00–17:30 часа, без прекъсване. Телефон (0990) 61 015.</p>
<h2>Дежурен по общинска сигурност</h2><p>Денонощно на телефон <a href="tel:+35999061112">(0990) 61 112</a>.</p>
<h2>Звена</h2>${bullets(DEPARTMENTS.slice(0, 5).map(([name, , phone]) => `${name} – (0990) ${phone}`))}
<h2>Как да стигнете</h2><p><img src="/assets/karta.svg" width="640" height="300" alt="Схема: общината е на площад „Старият дъб“, на 600 м северно от гарата"></p>
<p>Сградата има рампа и асансьор. Сигнали се подават от <a href="/grazhdansko-uchastie/signali">формуляра</a>, а до общинския съвет пишете на <a href="${ORIGINS.council}/kontakti.php">неговата страница</a>.</p>
<h2>Нередности в портала</h2><p>Сигнал за уязвимост или за инцидент с киберсигурността: <a href="mailto:it@zlatodol.example">it@zlatodol.example</a>.</p>
<p><a href="/vatreshni/vhod">За служители</a></p>`,
        updated: calendar.ago(30),
      },
      {
        path: '/vatreshni/vhod',
        title: 'За служители',
        body: paragraphs('Вътрешната система работи само в мрежата на общината.'),
      },
    ],
  };
}

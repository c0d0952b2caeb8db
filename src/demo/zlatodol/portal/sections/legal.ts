import { ORIGINS } from '../../addresses.ts';
import { LOOK_ALIKE } from '../../../platforms/addresses.ts';
import type { Calendar } from '../../../calendar.ts';
import { fileLink, wordFile } from '../../../documents/published-file.ts';
import { bullets, markup, paragraphs, table } from '../../../html.ts';
import type { Page, Section } from '../page.ts';

const QUESTIONS = [
  ['Къде да платя данъците си?', 'На гише, в портала за услуги, в „Моето пространство“ на egov.bg или по банков път.'],
  ['Как да получа удостоверение, без да идвам?', 'Заявете го в портала за услуги и изберете получаване чрез ССЕВ.'],
  ['Колко време чака отговор на сигнал?', 'Седем дни. Ако се налага оглед, ще Ви съобщим новия срок.'],
  ['Къде са решенията на общинския съвет?', 'На страницата на съвета, по години.'],
  ['Какво е ПИН?', 'Личен номер за справка за задължения. Издава се на гише с лична карта.'],
  ['Как да се запиша за приемния ден на кмета?', 'На телефон (0990) 61 002.'],
] as const;

export function legal(calendar: Calendar): Section {
  const request = wordFile(
    {
      path: '/dokumenti/lichni-danni/iskane-za-prava',
      title: 'Искане за упражняване на права върху лични данни',
      day: calendar.ago(350),
    },
    ['До администратора на лични данни', 'Искам достъп / коригиране / изтриване на: ………'],
  );
  return {
    files: [request],
    pages: [privacy(calendar, fileLink(request)), cookies(calendar), accessibility(calendar), ...help()],
  };
}

function privacy(calendar: Calendar, form: ReturnType<typeof fileLink>): Page {
  const day = calendar.ago(350);
  return {
    path: '/poveritelnost',
    title: 'Политика за поверителност',
    translation: '/en/privacy',
    description: 'Как Община Златодол обработва личните данни',
    body: markup`<p>Утвърдена със заповед на кмета от ${day.bg}</p>
<h2>Администратор на лични данни</h2><p>Администратор на лични данни е Община Златодол, пл. „Старият дъб“ № 1, 9990 Златодол. Длъжностно лице по защита на данните: Лилия Паунчева, <a href="mailto:dpo@zlatodol.example">dpo@zlatodol.example</a>, телефон (0990) 61 060.</p>
<h2>Какви данни събира порталът и защо</h2>${table(
      'Данни, цели, основания и срокове',
      ['Категории лични данни', 'Цели на обработването', 'Правно основание', 'Срок за съхранение'],
      [
        [
          'IP адрес и дневник на достъпа',
          'Сигурност на портала',
          'Чл. 6, пар. 1, б. „д“ от Регламент (ЕС) 2016/679',
          '6 месеца',
        ],
        ['Име и поща от формулярите', 'Отговор на сигнал', 'Изпълнение на задача от обществен интерес', '1 година'],
        ['Данни от заявленията', 'Предоставяне на услугата', 'Законово задължение', '5 години'],
      ],
    )}
<h2>Получатели на личните данни</h2>${paragraphs('Данни се предоставят на държавни органи, когато закон го изисква, и на обработващи лични данни, които поддържат портала, по писмен договор. Предаване на данни в трета държава не се извършва.')}
<h2>Вашите права</h2>${bullets(['право на достъп', 'право на коригиране', 'право на изтриване („право да бъдеш забравен“)', 'право на ограничаване на обработването', 'право на възражение', 'право на жалба до Комисията за защита на личните данни (КЗЛД)'])}
<p>Искане за упражняване на права се подава в деловодството, на dpo@zlatodol.example или чрез <a href="https://edelivery.egov.bg/">ССЕВ</a>. ${form}</p>
<h2>Мерки за сигурност</h2>${paragraphs('Прилагаме технически и организационни мерки: криптиране на връзката, контрол на достъпа на служителите, резервни копия и обучение. Поверителността на данните се проверява ежегодно.')}`,
    updated: day,
  };
}

function cookies(calendar: Calendar): Page {
  return {
    path: '/biskvitki',
    title: 'Политика за бисквитки',
    body: markup`<p>Порталът ползва малко бисквитки. Незадължителни бисквитки се записват само след съгласие.</p>${table(
      'Бисквитки',
      ['Име', 'Цел', 'Срок на валидност'],
      [
        ['ezik', 'Помни избрания език', '30 дни'],
        ['biskvitki', 'Помни избора Ви за бисквитките', '180 дни'],
      ],
    )}`,
    updated: calendar.ago(350),
  };
}

/** Older than a year, against the yearly review that the law asks for. */
function accessibility(calendar: Calendar): Page {
  const day = calendar.ago(640);
  return {
    path: '/dostapnost',
    title: 'Декларация за достъпност',
    translation: '/en/accessibility',
    body: markup`<p>Община Златодол се ангажира да направи своя портал достъпен по Закона за електронното управление. Тази декларация за достъпност се отнася за ${ORIGINS.portal}/.</p>
<h2>Статус на съответствието</h2><p>Порталът частично съответства на стандарта EN 301 549 V3.2.1.</p>
<h2>Недостъпно съдържание</h2>${bullets(['Част от документите са сканирани и нямат текст.', 'Картата не може да се ползва само с клавиатура.'])}
<h2>Изготвяне на декларацията</h2><p>Настоящата декларация е изготвена на ${day.bg} чрез самооценка.</p>
<h2>Обратна връзка</h2><p>Пишете на <a href="mailto:dostapnost@zlatodol.example">dostapnost@zlatodol.example</a> или на телефон (0990) 61 015.</p>
<h2>Процедура по прилагане</h2><p>При незадоволителен отговор може да се обърнете към Министерството на електронното управление.</p>`,
    updated: day,
  };
}

function help(): Page[] {
  return [
    {
      path: '/vaprosi',
      title: 'Често задавани въпроси',
      body: markup`${QUESTIONS.map(([question, reply]) => markup`<details><summary>${question}</summary><p>${reply}</p></details>`)}<p>Техническа поддръжка на портала: <a href="mailto:it@zlatodol.example">it@zlatodol.example</a>.</p>`,
    },
    {
      path: '/polezni-vrazki',
      title: 'Полезни връзки',
      body: bullets([
        markup`<a href="https://egov.bg/">Единен портал за достъп до електронни услуги</a>`,
        markup`<a href="https://data.egov.bg/">Портал за отворени данни</a>`,
        markup`<a href="https://www.namrb.org/">Национално сдружение на общините</a>`,
        markup`<a href="https://oblast-zlatodol.example/">Областна администрация</a>`,
        markup`<a href="${ORIGINS.council}/">Общински съвет – Златодол</a>`,
        markup`<a href="${ORIGINS.old}/">Стар портал на общината</a>`,
        markup`<a href="${LOOK_ALIKE}">„Златодол днес“ във Facebook, обяви и новини</a>`,
      ]),
    },
  ];
}

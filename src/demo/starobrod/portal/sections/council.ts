import { mandateOf, type Calendar, type Day } from '../../../calendar.ts';
import { oldWordFile, rarArchive, scan, type PublishedFile } from '../../../documents/published-file.ts';
import { bullets, markup, type Html } from '../../../html.ts';
import { plainLink, rows, type Page, type Section } from '../page.ts';

const COUNCILLORS = [
  'Величка Тополничанска - председател',
  'Асен Бродилов',
  'Вълчо Мостаров',
  'Гина Пеперудина',
  'Доньо Крушакът',
  'Ефтим Каменяшки',
  'Иглика Росенова',
  'Кънчо Въжаров',
  'Лалка Спасовска',
  'Недко Изворски',
  'Радка Чешмеджийска',
  'Филчо Друмев',
  'Яна Сливова',
] as const;

const SUBJECTS = [
  'продажба на общински имот в село Гложица',
  'отпускане на дърва за огрев на пенсионерския клуб',
  'приемане на отчета на читалище „Светлина“',
  'изменение на таксата за пазарно място',
  'отдаване под наем на земеделска земя от полския фонд',
  'ремонт на чешмата в Равнодол',
] as const;

const NEWEST_NUMBER = 31;
const KEPT = 8;

interface Session {
  readonly number: number;
  readonly day: Day;
  readonly subjects: readonly string[];
}

/** A sitting every month; the decisions are typed in a fortnight later. */
function sessionsOf(calendar: Calendar): Session[] {
  return Array.from({ length: KEPT }, (_, index) => ({
    number: NEWEST_NUMBER - index,
    day: calendar.ago(14 + index * 31),
    subjects: [0, 1, 2].map((place) => SUBJECTS[(NEWEST_NUMBER - index + place) % SUBJECTS.length] ?? ''),
  }));
}

/** Two of three minutes are scans in an archive, as the secretary has them on her computer. */
function minutesOf({ number, day, subjects }: Session): PublishedFile {
  const place = { path: `/files/protokol_${number}`, title: `Протокол № ${number}`, day };
  if (number % 3 !== 0) return rarArchive(place, [scan(place)]);
  return oldWordFile(place, [
    `Днес, ${day.bg}, се проведе заседание на Общински съвет Староброд. Присъстват 11 съветника.`,
    ...subjects.map((subject) => `По доклад относно ${subject} съветът гласува: „за“ 10, „въздържал се“ 1.`),
  ]);
}

export function council(calendar: Calendar): Section {
  const sessions = sessionsOf(calendar);
  const minutes = sessions.map(minutesOf);
  const ordinances = ordinancesOf(calendar);
  const declarations = scan({
    path: '/files/registar_deklaratsii',
    title: 'Списък на подалите декларации',
    day: calendar.ago(170),
  });
  return {
    files: [...minutes, ...ordinances, declarations],
    pages: [
      members(calendar),
      committees,
      sittings(sessions, minutes),
      decisions(sessions),
      {
        address: 'index.php?page=14',
        title: 'Наредби на Oбщинския съвет',
        body: markup`${bullets(ordinances.map(plainLink))}`,
      },
      {
        address: 'index.php?page=15',
        title: 'Декларации по ЗПКОНПИ',
        body: markup`<p>Публичен регистър на декларациите на служителите и кметовете на кметства.</p><p>${plainLink(declarations)} (${calendar.ago(170).numeric} г.)</p>`,
      },
    ],
  };
}

function members({ today }: Calendar): Page {
  return {
    address: 'index.php?page=10',
    title: `Общински съвет, мандат ${mandateOf(today)} г.`,
    body: markup`${rows(...COUNCILLORS.map((name, index) => [String(index + 1), name]))}
<p>Тел. на председателя: (0997) 61-40. Заседанията са открити за гражданите.</p>
<p><a href="index.php?page=11">Комисии</a> | <a href="index.php?page=12">Заседания</a> | <a href="index.php?page=13">Решения</a> | <a href="index.php?page=14">Наредби</a> | <a href="index.php?page=15">Декларации</a></p>`,
  };
}

const committees: Page = {
  address: 'index.php?page=11',
  title: 'Постоянни комисии',
  body: rows(
    ['Бюджет, финанси и собственост', 'Асен Бродилов, Гина Пеперудина, Недко Изворски'],
    ['Земеделие, гори и строителство', 'Доньо Крушакът, Вълчо Мостаров, Филчо Друмев'],
    ['Просвета, здраве и социална политика', 'Лалка Спасовска, Радка Чешмеджийска, Яна Сливова'],
  ),
};

function sittings(sessions: readonly Session[], minutes: readonly PublishedFile[]): Page {
  const line = ({ number, day }: Session, index: number): (Html | string)[] => {
    const file = minutes[index];
    return [`Заседание № ${number}`, markup`<font class="data">${day.numeric} г.</font>`, file ? plainLink(file) : ''];
  };
  return {
    address: 'index.php?page=12',
    title: 'Заседания',
    body: markup`${rows(...sessions.map(line))}<p>Протоколите от предишни мандати са в архива на общината, ет. 2, стая 23.</p>`,
  };
}

function decisions(sessions: readonly Session[]): Page {
  const lines = sessions.flatMap(({ number, day, subjects }) =>
    subjects.map((subject, place) => [`Р Е Ш Е Н И Е № ${number * 9 + place}`, `Относно ${subject}`, day.numeric]),
  );
  return { address: 'index.php?page=13', title: 'Решения', body: rows(...lines) };
}

function ordinancesOf(calendar: Calendar): PublishedFile[] {
  return [
    ['naredba1', 'Наредба № 1 за обществения ред и чистотата', 2100],
    ['naredba2', 'Наpедба № 2 за пожарна безопасност', 3300],
    ['naredba5', 'Наредба № 5 за местните такси и цени на услуги', 700],
    ['naredba7', 'Hаредба № 7 за реда за управление на общинската собственост', 1500],
    ['pravilnik', 'Правилник за дейността на Общинския съвет', 880],
  ].map(([file, title, days]) =>
    oldWordFile({ path: `/files/${String(file)}`, title: String(title), day: calendar.ago(Number(days)) }, [
      'Раздел първи. ОБЩИ ПОЛОЖЕНИЯ',
      'Чл. 1. С този акт се уреждат обществените отношения на територията на община Староброд.',
      'Чл. 2. Нарушителите се наказват с глоба от 20 до 200 лв.',
    ]),
  );
}

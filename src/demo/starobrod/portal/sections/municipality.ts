import { mandateOf, type Calendar, type Day } from '../../../calendar.ts';
import { markup, paragraphs } from '../../../html.ts';
import { mixedLetters } from '../../flaws.ts';
import { rows, type Page, type Section } from '../page.ts';

const VILLAGES = [
  ['с. Каменяк', 'Дянко Мъхов', '(0997) 2212'],
  ['с. Горно Изворче', 'Цона Бучинова', '(0997) 2231'],
  ['с. Долно Изворче', 'Пеню Ръженов', '(0997) 2244'],
  ['с. Гложица', 'Марин Лозинков', '(0997) 2258'],
  ['с. Равнодол', 'Станка Овесова', '(0997) 2263'],
] as const;

const OFFICES = [
  ['Деловодство', 'ет. 1, стая 3', '(0997) 61-12'],
  ['ЕСГРАОН - Гражданско състояние', 'ет. 1, стая 5', '(0997) 61-14'],
  ['Местни данъци и такси', 'ет. 1, стая 8', '(0997) 61-18'],
  ['Устройство на територията и строителство', 'ет. 2, стая 21', '(0997) 61-24'],
  ['Финансово-счетоводен отдел', 'ет. 2, стая 25', '(0997) 61-31'],
  ['Социални дейности', 'ет. 2, стая 27', '(0997) 61-37'],
  ['Дежурен по общинска сигурност', 'денонощно', '(0997) 61-99'],
] as const;

/** The term before the present one. */
function lastMandate({ year, month }: Day): string {
  const day = { year: year - 4, month };
  return mandateOf(day as Day);
}

export function municipality(calendar: Calendar): Section {
  return { pages: [about, mayor(calendar), villages, contacts, structure(calendar)] };
}

const about: Page = {
  address: 'index.php?page=1',
  title: 'За общината',
  body: markup`<p align="justify">Община Староброд е разположена по двата бряга на река Мътница, там, където някога друмът за планината е минавал през плитък брод. Площта ѝ е 214 кв. км. В града и петте села живеят около 6 800 души.</p>
<p align="justify">Поминъкът е земеделие, дърводобив и шивашки цех с осемдесет работнички. Пазарният ден е сряда. Празникът на града е на Спасовден.</p>
<p align="justify">Староброд има старо читалище, килийно училище от 1838 г. и каменен мост с три свода. Железопътната гара е закрита.</p>
<p><a href="index.php?page=2">Кмет</a> | <a href="index.php?page=3">Кметства</a> | <a href="index.php?page=5">Структура</a> | <a href="index.php?page=40">Образование и култура</a> | <a href="index.php?page=44">Автобуси</a></p>`,
};

/** Nobody changed it after the elections. */
function mayor({ today }: Calendar): Page {
  return {
    address: 'index.php?page=2',
    title: 'Кмет на общината',
    body: markup`<table><tr><td><img src="/img/kmet.svg" width="120" height="150"></td><td valign="top"><p><b>ТОДОР КАМЕНАРОВ</b></p><p>Кмет на ${mixedLetters('община Староброд')}, мандат ${lastMandate(today)} г.</p><p>Приемен ден: всяка сряда от 10 до 12 часа, ет. 2, стая 20, тел. (0997) 61-10.</p></td></tr></table>
${paragraphs('Роден през 1961 г. в Гложица. Агроном. Женен, с две дъщери.', 'Уважаеми съграждани, през този мандат ще работим за вода без режим и за път до всяко село.')}`,
  };
}

const villages: Page = {
  address: 'index.php?page=3',
  title: 'Кметства',
  body: rows(['Населено място', 'Кмет', 'Телефон'], ...VILLAGES),
};

/** The address for letters is a picture, so that robots do not read it; nor does anybody who cannot see it. */
const contacts: Page = {
  address: 'index.php?page=4',
  title: 'Контакти',
  body: markup`<p><b>Общинска администрация Староброд</b><br>9991 гр. Староброд, ул. „Каменен мост“ № 2<br>Централа: (0997) 61-11, факс: (0997) 61-13<br>Ел. поща: <img src="/img/poshta.png" width="324" height="26"><br>Работно време: понеделник - петък, 8:00-12:00 и 13:00-17:00 ч.</p>
<h3>Отдели</h3>${rows(...OFFICES)}`,
};

function structure(calendar: Calendar): Page {
  return {
    address: 'index.php?page=5',
    title: mixedLetters('Структура на администрацията'),
    body: markup`<p>Утвърдена с решение на съвета от ${calendar.ago(900).numeric} г.</p><p><img src="/img/struktura.svg" width="520" height="300"></p>`,
  };
}

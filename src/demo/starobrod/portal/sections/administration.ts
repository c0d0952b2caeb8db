import type { Calendar } from '../../../calendar.ts';
import { dayOf } from '../../../calendar.ts';
import { oldWordFile, rarArchive, scan, spreadsheet, type PublishedFile } from '../../../documents/published-file.ts';
import { bullets, markup } from '../../../html.ts';
import { ORIGINS } from '../../addresses.ts';
import { plainLink, rows, type Page, type Section } from '../page.ts';

export function administration(calendar: Calendar): Section {
  const forms = formsOf(calendar);
  const budget = budgetOf(calendar);
  const plan = scan({
    path: '/files/opr_2014_2020',
    title: 'Общински план за развитие 2014-2020',
    day: dayOf('2014-05-12'),
  });
  return {
    files: [...forms, ...budget, plan],
    pages: [
      services,
      fees,
      taxes,
      {
        address: 'index.php?page=23',
        title: 'Образци на документи',
        body: markup`<p>Свалете, разпечатайте, попълнете и донесете в деловодството.</p>${bullets(forms.map(plainLink))}`,
      },
      budgetPage(calendar, budget),
      reports(calendar),
      procurement,
      {
        address: 'index.php?page=33',
        title: 'Програми и проекти',
        body: markup`<p>${plainLink(plan)}</p><p>Проект „Красива България“ - ремонт на детската градина, приключил.</p><p><a href="/infocentar/index.html">Европейски информационен център</a></p>`,
      },
    ],
  };
}

const services: Page = {
  address: 'index.php?page=20',
  title: 'Административни услуги',
  body: markup`<p>Услугите се заявяват на място, в деловодството, ет. 1, стая 3. Телефон за справки: (0997) 61-12.</p>
${rows(
  ['Удостоверение за наследници', '5 лв.', '3 дни', 'заявление, акт за смърт'],
  ['Удостоверение за семейно положение', '3 лв.', '1 ден', 'лична карта'],
  ['Адресна регистрация', '2 лв.', 'веднага', 'документ за собственост'],
  ['Скица на имот', '15 лв.', '7 дни', 'нотариален акт'],
  ['Разрешение за строеж', '60 лв.', '14 дни', 'одобрен проект'],
  ['Регистрация на куче', '12 лв.', 'веднага', 'паспорт на кучето'],
  ['Разрешение за търговия на открито', '25 лв.', '7 дни', 'схема на мястото'],
)}
<p><a href="index.php?page=21">Такси</a> | <a href="index.php?page=22">Местни данъци</a> | <a href="index.php?page=23">Образци</a> | <a href="index.php?page=27">Харта на клиента</a></p>`,
};

const fees: Page = {
  address: 'index.php?page=21',
  title: 'Tакси и цени на услуги',
  body: rows(
    ['Такса битови отпадъци за жилища', '4,2 на хиляда'],
    ['Детска градина, на месец', '48,00 лв.'],
    ['Пазарно място, на ден', '3,50 лв.'],
    ['Гробно място, за 8 години', '40,00 лв.'],
    ['Копие на документ, на страница', '0,20 лв.'],
  ),
};

const taxes: Page = {
  address: 'index.php?page=22',
  title: 'Местни данъци',
  body: markup`<p>Данък върху недвижимите имоти и такса битови отпадъци се плащат на две вноски: до 30 юни и до 31 октомври. Който плати цялата сума до 30 април, ползва отстъпка 5 на сто.</p>
<p>Плаща се на каса в стая 8 или по банков път: IBAN BG00 XXXX 0000 0000 0000 01, код за вид плащане 44 21 00.</p>
<p><b><a href="${ORIGINS.taxes}/proverka.jsp">Проверка на задължения</a></b>. Ако програмата предупреди, че сертификатът не е доверен, изберете „Разширени“ и после „Продължаване към сайта“ - сертификатът е издаден от нашия сървър.</p>`,
};

function formsOf(calendar: Calendar): PublishedFile[] {
  return [
    ['obr_naslednitsi', 'Искане за удостоверение за наследници'],
    ['obr_skitsa', 'Заявление за издаване на скица'],
    ['obr_stroezh', 'Зaявлeниe за разрешение за строеж'],
    ['obr_kuche', 'Декларация за притежаване на куче'],
    ['obr_zdoi', 'Заявление за достъп до обществена информация'],
  ].map(([file = '', title = ''], index) =>
    oldWordFile({ path: `/files/${file}`, title, day: calendar.ago(1100 + index * 90) }, [
      'ДО КМЕТА НА ОБЩИНА СТАРОБРОД',
      title.toLocaleUpperCase('bg'),
      'От ................................................ ЕГН ...................... адрес ......................',
    ]),
  );
}

/** The newest budget it shows is three years old; the amounts are in leva. */
function budgetOf({ today }: Calendar): PublishedFile[] {
  const year = today.year - 3;
  const day = dayOf(`${year}-03-14`);
  const amounts = spreadsheet({ path: `/files/byudzhet_${year}_razhodi`, title: `Разходи ${year}`, day }, [
    ['Дейност', 'лева'],
    ['Образование', 4_112_300],
    ['Общинска администрация', 1_204_880],
    ['Социални дейности', 912_450],
    ['Чистота и озеленяване', 640_000],
    ['Пътища и улици', 388_100],
  ]);
  return [
    oldWordFile({ path: `/files/byudzhet_${year}`, title: `Решение за бюджет ${year}`, day }, [
      `Приема бюджета на община Староброд за ${year} г. по прихода и разхода в размер на 8 214 730 лв.`,
      'Приема поименен списък на капиталовите разходи за 611 200 лв.',
    ]),
    rarArchive({ path: `/files/prilozheniya_${year}`, title: `Приложения към бюджет ${year}`, day }, [amounts]),
  ];
}

function budgetPage({ today }: Calendar, files: readonly PublishedFile[]): Page {
  return {
    address: 'index.php?page=30',
    title: 'Бюджет',
    body: markup`<p>Бюджетът на общината за ${today.year - 3} г. е 8 214 730 лв.</p>${bullets(files.map(plainLink))}
<p>Архив: <a href="/files/byudzhet_2019.xls">бюджет 2019</a></p><p><a href="index.php?page=31">Отчети</a> | <a href="index.php?page=32">Обществени поръчки</a> | <a href="index.php?page=33">Програми и проекти</a></p>`,
  };
}

function reports({ today }: Calendar): Page {
  return {
    address: 'index.php?page=31',
    title: 'Отчети за бюджета',
    body: rows(
      [`Касово изпълнение към 30.06.${today.year - 3} г.`, 'приходи 3 902 114 лв.', 'разходи 3 788 640 лв.'],
      [`Касово изпълнение към 31.12.${today.year - 4} г.`, 'приходи 7 640 218 лв.', 'разходи 7 588 902 лв.'],
    ),
  };
}

/** Duties of the law that somebody did fulfil. */
const procurement: Page = {
  address: 'index.php?page=32',
  title: 'Профил на купувача',
  body: markup`<p>От 2020 г. всички обществени поръчки на община Староброд се обявяват в ЦАИС ЕОП: <a href="https://app.eop.bg/buyer/99910">профил на купувача на Община Староброд</a>.</p>
<h3>Архив до 2019 г.</h3>${rows(
    ['14.08.2019', 'Доставка на хранителни продукти за детската градина', 'договор 41/2019'],
    ['02.04.2019', 'Зимно поддържане на общинските пътища', 'договор 17/2019'],
    ['21.09.2018', 'Доставка на гориво', 'договор 52/2018'],
  )}`,
};

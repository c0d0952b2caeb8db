import type { Calendar } from '../../../calendar.ts';
import { fileLink, pdf, wordFile } from '../../../documents/published-file.ts';
import { markup, paragraphs, table } from '../../../html.ts';
import type { Section } from '../page.ts';

export function procurement(calendar: Calendar): Section {
  const contract = pdf(
    {
      path: '/dokumenti/porachki/dogovor-2019-017',
      title: 'Договор № 17 от 2019 г. за доставка на горива',
      day: calendar.ago(900),
    },
    ['Днес се сключи договор за обществена поръчка между община Златодол и изпълнителя „Дъбрава ойл“ ЕООД.'],
  );
  const consultation = wordFile(
    {
      path: '/dokumenti/porachki/pazarna-konsultatsiya',
      title: 'Образец за участие в пазарна консултация',
      day: calendar.ago(26),
    },
    ['Наименование на участника: ………', 'Прогнозна стойност без ДДС: ………'],
  );
  const result = pdf(
    {
      path: '/dokumenti/targove/rezultat-pazar',
      title: 'Протокол за резултата от търга за щанд на покрития пазар',
      day: calendar.ago(57),
    },
    ['Комисията класира на първо място предложение от 112 евро месечно.'],
  );
  return {
    files: [contract, consultation, result],
    pages: [
      {
        path: '/byudzhet/profil-na-kupuvacha',
        title: 'Профил на купувача',
        description: 'Обществени поръчки в ЦАИС ЕОП и архив',
        body: markup`<p>От 1 януари 2020 г. обществените поръчки на община Златодол се възлагат чрез Централизираната автоматизирана информационна система „Електронни обществени поръчки“ (ЦАИС ЕОП): <a href="https://app.eop.bg/buyer/99999">профил на купувача на община Златодол в ЦАИС ЕОП</a>.</p>
${table(
  'Открити поръчки',
  ['Дата', 'Предмет', 'Адрес'],
  [
    [
      calendar.ago(12).numeric,
      'Зимно поддържане на общински пътища',
      markup`<a href="https://app.eop.bg/today/999991">Зимно поддържане в ЦАИС ЕОП</a>`,
    ],
    [
      calendar.ago(40).numeric,
      'Доставка на храни за детските градини',
      markup`<a href="https://app.eop.bg/today/999984">Доставка на храни в ЦАИС ЕОП</a>`,
    ],
  ],
)}
<h2>Пазарни консултации</h2><p>Публикувано на ${calendar.ago(26).bg}: консултация за интелигентно улично осветление. ${fileLink(consultation)}</p>`,
        updated: calendar.ago(12),
      },
      {
        path: '/byudzhet/arhiv-na-porachkite',
        title: 'Архив на обществените поръчки до 2020 г.',
        description: 'Процедури преди ЦАИС ЕОП',
        body: markup`<p>Преписките отпреди 1 януари 2020 г. остават на този портал.</p>
${table(
  'Архив',
  ['Година', 'Предмет', 'Документ'],
  [
    ['2019', 'Доставка на горива', fileLink(contract)],
    ['2018', 'Ремонт на улици', 'По искане в деловодството'],
    ['2017', 'Инженеринг за читалище „Просвета“', 'По искане в деловодството'],
  ],
)}`,
      },
      {
        path: '/byudzhet/targove',
        title: 'Търгове за общинско имущество',
        description: 'Отдаване под наем и продажба на общински имоти',
        body: markup`${paragraphs('Публичните търгове с тайно наддаване се обявяват тук и в обявите. Тръжната документация се изтегля безплатно, а заявления за участие се приемат и чрез Системата за сигурно електронно връчване.')}
${table(
  'Търгове',
  ['Дата', 'Предмет', 'Състояние'],
  [
    [calendar.ago(6).numeric, markup`<a href="/obyavi/targ-lavka">Лавка в село Ведролес</a>`, 'Приемат се заявления'],
    [calendar.ago(57).numeric, 'Щанд на покрития пазар', fileLink(result)],
    [calendar.ago(140).numeric, 'Земеделски имот в Дъбогор', 'Няма явили се кандидати'],
  ],
)}`,
      },
    ],
  };
}

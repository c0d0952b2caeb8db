import check from '../../../checks/content/jobs.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const notice = (
  day: string,
) => `<h2>Конкурс за длъжността „Главен специалист“</h2><p>Обявен на ${day} Изисквания: висше образование.
  ${link('f/zayavlenie.docx', 'Заявление за участие')}</p>`;
const page = (html: string) => portalOf({ '': home, karieri: ['Кариери', html] }, { 'f/zayavlenie.docx': {} });

describeCheck(check, {
  ...inVain('Кариери'),
  'at-a-distance': {
    'a result in plain words, in a section of competitions': portalOf(
      {
        '': home,
        k: [
          'Конкурси',
          `${notice('02.04.2026 г.')}<p>Подаване през ССЕВ.</p><p>Резултат от 20.04.2026 г.: допуснати са двама, класиран е К. Т.</p>`,
        ],
      },
      { 'f/zayavlenie.docx': {} },
    ),
    'by e-delivery, with results': page(
      `${notice('02.04.2026 г.')}<p>Документите се подават чрез ССЕВ.</p><h2>Резултати от конкурс</h2><p>Класирани кандидати: вх. № 7.</p>`,
    ),
  },
  current: {
    'a position in plain words among competitions': portalOf(
      {
        '': home,
        k: [
          'Конкурси',
          `<p>02.04.2026 г.: конкурс за длъжността „Юрисконсулт“.</p>${link('f/zayavlenie.docx', 'Заявление')}`,
        ],
      },
      { 'f/zayavlenie.docx': {} },
    ),
    'results that are still to come': page(
      `${notice('02.04.2026 г.')}<p>Подаване през ССЕВ. Резултатите от конкурса ще бъдат обявени тук.</p>`,
    ),
    'in person only': page(
      `${notice('02.04.2026 г.')}<p>Документи се приемат само лично, по електронна поща не се приемат.</p>`,
    ),
    'in English': portalOf(
      {
        '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
        jobs: ['Job openings', `<p>Vacancies, 3 April 2026: planner. ${link('f/form.docx', 'Application form')}</p>`],
      },
      { 'f/form.docx': {} },
    ),
  },
  bare: {
    'a section that says there are none': page(
      '<p>В момента администрацията не набира служители. Следете страницата.</p>',
    ),
    'a text of the template': page('<p>Администрацията се стреми да привлича мотивирани служители.</p>'),
    'a notice of years ago': page(notice('02.04.2019 г.')),
  },
  absent: {
    'a position in the footer of competitions for balconies': portalOf({
      '': home,
      k: `<!doctype html><html lang="bg"><head><title>Конкурси</title></head><body><main><h1>Конкурси</h1><p>Конкурс за най-красив балкон и за градина пред блока.</p></main><footer>Конкурс за длъжността „Юрисконсулт“</footer></body></html>`,
    }),
    ...inVain('Кариери').absent,
    'competitions for property': portalOf({
      '': home,
      t: ['Търгове и конкурси', '<p>Търг за отдаване под наем на имот, 02.04.2026 г.</p>'],
    }),
    'competitions for balconies and leases': portalOf({
      '': home,
      konkursi: ['Конкурси', '<ul><li>Конкурс за най-красив балкон</li><li>Конкурс за отдаване на сграда</li></ul>'],
    }),
    'a contest of drawings': portalOf({
      '': home,
      k: ['Конкурс за детска рисунка', '<p>Срок 20.04.2026 г. за всички деца.</p>'],
    }),
  },
});

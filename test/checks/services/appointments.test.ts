import appointments from '../../../checks/services/appointments.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aForm, aPage, at, titleOf } from '../../kit/observations.ts';
import { inVain, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const chas = aPage({ url: at('chas'), title: 'Записване на час' });
const field = (type: string) => ({ type, name: type, label: type, required: false });
const withForm = (over: Parameters<typeof aForm>[0]) => ({
  ...nowhere,
  pages: [{ ...chas, forms: [aForm({ kind: 'other', ...over })] }],
  topics: [titleOf(chas, 'appointment')],
});

describeCheck(appointments, {
  slots: {
    'a form with two lists to choose from': withForm({ fields: [field('select'), field('select')] }),
    'a service with a free slot': portalOf({
      '': home,
      chas: ['Електронна услуга „Час за гише“', '<p>Изберете услуга, дата и свободен час и потвърдете по имейл.</p>'],
    }),
    'a form with days and times': portalOf({
      '': home,
      chas: [
        'Записване на час',
        '<form method="post" action="/chas"><label>Име <input name="ime"></label><label>Ден <input type="date" name="d"></label><button>Запази</button></form>',
      ],
    }),
    'a scheduler of another service': portalOf({
      '': home,
      chas: ['Запазване на час', '<p><a href="https://calendly.com/varbovets/gishe">Изберете свободен час</a></p>'],
    }),
    'an electronic queue': portalOf({
      '': home,
      cao: ['Обслужване', '<p>От електронната опашка може да изтеглите номер и да следите реда си.</p>'],
    }),
    'in English': portalOf({
      '': home,
      en: ['Appointments', '<p>Choose an available slot in the calendar below.</p>'],
    }),
  },
  asked: {
    'a wedding': portalOf({
      '': home,
      brak: ['Сключване на брак', '<p>Денят и часът се уговарят на тел. 0391 62 112.</p>'],
    }),
    'by phone': portalOf({
      '': home,
      chas: ['Запазване на час', '<p>Час се запазва на телефон 0391 62 110 или с имейл до cao@varbovets.example.</p>'],
    }),
    'slots are promised': portalOf({
      '': home,
      chas: [
        'Запазване на час',
        '<p>За услуги можете да запазите час по телефон 0391 62 110. Онлайн избор на свободен час – очаквайте скоро.</p>',
      ],
    }),
    'a visit to the mayor': portalOf({
      '': home,
      kmet: ['Кмет', '<p>Приемен ден: вторник 10:00–12:00, с предварително записване на тел. 0391 62 100.</p>'],
    }),
  },
  hours: {
    'hours in words': portalOf({
      '': home,
      kmet: ['Кметът приема граждани', '<p>Всеки първи понеделник от 14 до 16 часа кметът приема граждани.</p>'],
    }),
    'reception hours': portalOf({
      '': home,
      kmet: ['Кмет', '<p>Приемно време: всеки вторник от 10:00 до 12:00 ч.</p>'],
    }),
    'a template page in test mode beside them': portalOf({
      '': home,
      kmet: ['Ръководство', '<p>Приемен ден: сряда, 14:00–16:00 ч.</p>'],
      chas: [
        'Записване на час',
        '<p>Услугата е в тестов режим и не приема реални заявки. Въпроси: тел. 0391 62 100.</p>',
      ],
    }),
  },
  'no-way': {
    'a search by day': withForm({ kind: 'search', search: true, fields: [field('date')] }),
    'a login with two buttons to choose from': withForm({ kind: 'login', fields: [field('radio'), field('radio')] }),
    'a newsletter with two buttons to choose from': withForm({ kind: 'newsletter', fields: [field('radio')] }),
    'a form with one list and two lines': withForm({ fields: [field('select'), field('text'), field('text')] }),
    'the same words on the page of every town': portalOf({
      '': home,
      chas: [
        'Записване на час',
        '<p>Услугата позволява на гражданите да запазят час за посещение в администрацията.</p>',
      ],
    }),
  },
  ...inVain('Записване на час'),
  absent: {
    ...inVain('Записване на час').absent,
    'a sports hall': portalOf({
      '': home,
      zala: ['Спортна зала', '<p>Запазване на час за залата: тел. 0391 62 300.</p>'],
    }),
    'no appointment is needed': portalOf({
      '': home,
      cao: ['Обслужване', '<p>Не е необходимо предварително записване. Тел. 0391 62 100.</p>'],
    }),
    'opening hours': portalOf({
      '': home,
      kontakti: ['Контакти', '<p>Работим от 8:30 до 17:00 ч., тел. 0391 62 100.</p>'],
    }),
    'a doctor': portalOf({
      '': home,
      zdrave: [
        'Здравеопазване',
        '<p>Запазване на час за лекар: тел. 0391 62 400. Час за преглед се записва сутрин.</p>',
      ],
    }),
  },
});

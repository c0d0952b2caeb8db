import statusTracking from '../../../checks/services/status-tracking.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aForm, aHit, aPage, at, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const page = aPage({ url: at('proverka'), title: 'Проверка на преписка' });
const field = (type: string) => ({ type, name: type, label: type, required: false });
const asking = aForm({ kind: 'other', fields: [field('number')] });
const withForm = (over: Parameters<typeof aForm>[0]) => ({
  ...nowhere,
  pages: [{ ...page, forms: [aForm(over)] }],
  topics: [titleOf(page, 'document_status')],
});
const mentioned = (topic: string, quote: string) =>
  aHit({ topic, field: 'body', strength: 'weak', url: page.url, quote });
const form =
  '<form method="post" action="/p"><label>Входящ номер <input name="no"></label><label>Код <input name="k"></label><button>Провери</button></form>';

describeCheck(statusTracking, {
  online: {
    'a form for a number where the case is only mentioned': {
      ...withForm(asking),
      topics: [mentioned('document_status', 'преписката'), mentioned('case_number', 'входящ номер')],
    },
    'a form under a lesser heading': portalOf({ '': home, uslugi: ['Услуги', `<h2>Проверка на преписка</h2>${form}`] }),
    'a page that only the menu names': portalOf({
      '': `<!doctype html><title>Добре дошли</title><body><p>${link('p?id=3', 'Докъде е преписката ми')}</p><p>Добре дошли.</p>`,
      'p?id=3': `<!doctype html><title>Добре дошли</title><body><p>Въведете номера от талона.</p><form><input type="text" name="n" placeholder="входящ номер"><input type="text" name="k" placeholder="код"><button>Провери</button></form>`,
    }),
    'where is my case': portalOf({
      '': home,
      kade: [
        'Къде е моята преписка?',
        '<form method="post"><label>Входящ номер<input type="text" name="n"></label><label>Код<input type="text" name="k"></label><button>Провери</button></form>',
      ],
    }),
    'a form for number and code': portalOf({ '': home, proverka: ['Проверка на преписка', form] }),
    'a form under other words': portalOf({
      '': home,
      proverka: ['Докъде е преписката', `<p>Номерът и кодът за достъп са на бележката от гишето.</p>${form}`],
    }),
    'an account that shows it': portalOf({
      '': home,
      uslugi: ['Електронни услуги', '<p>Ходът на преписката се вижда в „Моите заявления“.</p>'],
    }),
    'in English': portalOf({ '': home, en: ['Planning', '<p>Track your application online.</p>'] }),
  },
  written: {
    'a mail when it is ready': portalOf({
      '': home,
      cao: ['Обслужване', '<p>Ще ви пишем по имейл, когато документът е готов.</p>'],
    }),
    'a fresh list of ready files': portalOf({
      '': home,
      gotovi: ['Готови документи', '<p>Списък на готовите преписки към 28.04.2026</p><ul><li>вх. № 123</li></ul>'],
    }),
    'by e-mail': portalOf({
      '': home,
      uslugi: ['Услуги', '<p>За състоянието на заявлението ще получите отговор по имейл.</p>'],
    }),
  },
  spoken: {
    'a heading, and below it a phone': portalOf({
      '': home,
      uslugi: ['Услуги', '<h2>Проверка на преписка</h2><p>По телефона на деловодството: 0391 62 111.</p>'],
    }),
    'by phone': portalOf({
      '': home,
      uslugi: ['Услуги', '<p>Проверка на преписка: на телефон 03129 2051 в деловодството.</p>'],
    }),
  },
  unsaid: {
    'a form for something else': { ...withForm(asking), topics: [mentioned('document_status', 'преписката')] },
    'a mention beside a day of this month': {
      ...nowhere,
      pages: [{ ...page, mainText: 'Преписката. Събор на 02.05.2026 г.' }],
      topics: [mentioned('document_status', 'Преписката')],
    },
    'that there is such a thing': portalOf({
      '': home,
      uslugi: ['Услуги', '<p>Движението на преписките се следи от секретаря.</p>'],
    }),
  },
  unclear: {
    'a letter': withForm({ kind: 'contact', fields: [field('text')] }),
    'a form in the footer': withForm({ kind: 'other', fields: [field('text')], region: 'footer' }),
    'a search': withForm({ kind: 'other', search: true, fields: [field('text')] }),
    'a form without a line to type into': withForm({ kind: 'other', fields: [field('select')] }),
    'a title and nothing to use': portalOf({
      '': home,
      spravka: ['Деловодна справка', '<p>Обработваме документите по реда на постъпване.</p>'],
    }),
  },
  ...inVain('Проверка на преписка'),
  empty: {
    ...inVain('Проверка на преписка').empty,
    'a template that promises and asks to wait': portalOf({
      '': home,
      status: [
        'Статус на преписка',
        '<p>Тук можете да направите справка за движението на подадено от Вас заявление.</p><p>Очаквайте скоро! Функционалността е в процес на разработка.</p>',
      ],
    }),
    'a template in test mode': portalOf({
      '': home,
      status: [
        'Статус на преписка',
        `<p>Системата е в тестов режим. Благодарим за търпението на всички жители.</p>${form}`,
      ],
    }),
  },
  absent: {
    'what another authority offers, told on the home page among other things': portalOf({
      '': [
        'Община Върбовец',
        '<p>Агенцията по кадастъра дава възможност да се следи онлайн докъде е стигнала преписка.</p>',
      ],
      ...Object.fromEntries(
        ['a', 'b', 'c', 'd'].map(
          (path) => [path, [`Раздел ${path}`, `<p>Разделът ${path} разказва за друго.</p>`]] as const,
        ),
      ),
    }),
    ...inVain('Проверка на преписка').absent,
    'an old list of ready files': portalOf({
      '': home,
      gotovi: ['Архив', '<p>Списък на издадените удостоверения към 28.04.2023</p>'],
    }),
    'the status of a signal': portalOf({ '': home, signali: ['Сигнали', `<p>Проверка на статуса на сигнал.</p>`] }),
  },
});

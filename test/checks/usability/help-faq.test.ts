import helpFaq from '../../../checks/usability/help-faq.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли в общината.</p>'] as const;
const ask = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, n) => `<h3>Колко струва услуга номер ${n + from}?</h3><p>Десет евро за срок от седем дни.</p>`,
  ).join('');
const grouped = `<h2>Данъци</h2>${ask(3)}<h2>Гражданско състояние</h2>${ask(3, 3)}`;
const steps = `<ol>${Array.from({ length: 8 }, (_, n) => `<li>Стъпка ${n}: отворете портала, изберете услугата и попълнете формуляра.</li>`).join('')}</ol>`;
const desk = '<h2>Екип за помощ</h2><p>Тел. 066 123 456, работно време: понеделник – петък, 9:00 – 17:00 ч.</p>';
const guide = ['Как да заявя услуга по интернет', steps] as const;

describeCheck(helpFaq, {
  complete: {
    'three pages': portalOf({
      '': home,
      faq: ['Често задавани въпроси', grouped],
      kak: guide,
      pomosht: ['Помощ', desk],
    }),
    'all on one page': portalOf({
      '': home,
      pomosht: ['Помощ', `${grouped}<h2>Как да платя данък онлайн</h2>${steps}${desk}`],
    }),
    'hours without their name, on another host': portalOf({
      '': home,
      'https://obs.varbovets.example/pomosht': [
        'Помощ и въпроси',
        `<p>Екип за помощ: телефон 0391 62 117, понеделник – петък, 9:00 – 17:00 часа.</p>
        <h2>Ръководство стъпка по стъпка: как да платя данък</h2>${steps}${grouped}`,
      ],
    }),
    'in English': portalOf({
      '': home,
      faq: ['Frequently asked questions', grouped],
      how: ['How to apply for a service', steps],
      help: ['Help', '<h2>Help desk</h2><p>Phone +359 66 123 456, working hours: Monday to Friday, 9:00 - 17:00.</p>'],
    }),
  },
  'faq-or-guide': {
    'questions alone': portalOf({ '': home, faq: ['Най-често ни питат', ask(9)] }),
    'questions with the answer on the same line': portalOf({
      '': home,
      faq: [
        'Често задавани въпроси',
        ['Къде се плаща?', 'Колко струва?', 'Кога работите?', 'Как се вади ПИН?', 'Има ли паркинг?']
          .map((it) => `<p><b>${it}</b> На гише 1.</p>`)
          .join(''),
      ],
    }),
    'a group of questions on elections among others': portalOf({
      '': home,
      faq: ['Често задавани въпроси', `<h2>Избори</h2>${ask(3)}<h2>Услуги</h2>${ask(3, 3)}`],
    }),
    'five questions': portalOf({ '': home, faq: ['Най-често ни питат', ask(5)] }),
    'all but the groups of questions': portalOf({
      '': home,
      faq: ['Най-често ни питат', ask(9)],
      kak: guide,
      pomosht: ['Помощ', desk],
    }),
    'all but a guide': portalOf({ '': home, faq: ['Често задавани въпроси', grouped], pomosht: ['Помощ', desk] }),
    'a part of the page on services': portalOf({
      '': home,
      uslugi: ['Електронни услуги', `<p>Заявете услуга.</p><h2>Често задавани въпроси</h2>${ask(6)}`],
    }),
    'a guide alone': portalOf({ '': home, kak: guide }),
    'a guide to download': portalOf(
      { '': ['Община', link('f/rakovodstvo.pdf', 'Ръководство за потребителя на електронните услуги')] },
      { 'f/rakovodstvo.pdf': {} },
    ),
    'both, and nobody to ask': portalOf({ '': home, faq: ['Въпроси и отговори', grouped], kak: guide }),
  },
  little: {
    'a handful of questions': portalOf({ '': home, faq: ['Често задавани въпроси', ask(2)] }),
    'a phone for help': portalOf({
      '': home,
      kontakti: ['Контакти', '<p>Телефон за помощ: 066 123 456</p>'],
    }),
  },
  unread: { 'leads to what was not read': portalOf({ '': ['Община', link('faq', 'Често задавани въпроси')] }) },
  absent: {
    'questions on one project': portalOf({ '': home, p: ['Въпроси и отговори по проект „Зелена енергия“', ask(6)] }),
    'questions on a campaign': portalOf({ '': home, p: ['Често задавани въпроси за саниране', ask(6)] }),
    'questions to the mayor': portalOf({ '': home, p: ['Въпроси и отговори към кмета', ask(6)] }),
    'the channel of the municipality beside the services': portalOf({
      '': home,
      uslugi: ['Административни услуги', `<p>На гише.</p>${link('https://www.youtube.com/@obshtina', 'Нашият канал')}`],
    }),
    nothing: portalOf({ '': home }),
    'an empty page of questions': portalOf({
      '': home,
      faq: ['Често задавани въпроси', '<p>Страницата е в процес на изграждане.</p>'],
    }),
    'questions on one procedure': portalOf({ '': home, vo: ['Въпроси и отговори по процедура за ремонт', ask(9)] }),
    'questions on a project': portalOf({
      '': home,
      vo: ['Проект по Програма „Региони“: въпроси и отговори по проекта', ask(9)],
    }),
    'help with heating': portalOf({
      '': home,
      pomosht: ['Социална помощ', '<p>Приемат се заявления за еднократна помощ за отопление.</p>'],
    }),
    'news that mention it': portalOf({
      '': home,
      'novini/1': ['Как да заявя услуга', '<p class="date">02.05.2026</p><p>Община Върбовец обяви нова услуга.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Как да заявя услуга')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
  },
});

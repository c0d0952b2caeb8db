import { expect, test } from 'vitest';
import privacyDataAndPurposes from '../../../checks/security/privacy-data-and-purposes.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { at } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const long =
  '<p>Тази страница обяснява как общинската администрация работи с данните на гражданите в нейните дейности.</p>';
const policy = (main: string, title = 'Политика за поверителност') =>
  portalOf({ '': home, gdpr: [title, long + main] });
const data = '<p>Обработваме три имена, ЕГН, адрес и телефон.</p>';
const purposes = '<p>Цели на обработването: извършване на административни услуги.</p>';
const grounds = '<p>Правно основание: чл. 6, ал. 1, б. „в“ от Регламента.</p>';
const terms = '<p>Срок за съхранение: 5 години от подаването.</p>';

describeCheck(privacyDataAndPurposes, {
  full: {
    'everything, the forms of the site too': policy(
      `${data}${purposes}${grounds}${terms}<p>Данните от контактната форма и от сървърните дневници са същите.</p>`,
    ),
    'a table': policy(
      `<table><tr><th>За какво</th><th>Какви данни</th><th>Основание</th><th>Пазим</th></tr>
        <tr><td>Отговор на запитване от формуляра на сайта</td><td>име, имейл</td><td>съгласие</td><td>1 година</td></tr>
        <tr><td>Услуга</td><td>ЕГН</td><td>законово задължение</td><td>5 години</td></tr></table>`,
    ),
    'in words of its own': policy(
      `<h3>Когато ни пишете през сайта</h3><p>Взимаме името и имейла ви, за да ви отговорим. Правим го, защото законът ни задължава.
       Пазим ги 2 години, после ги изтриваме.</p><h3>Сървърът</h3><p>Записва IP адрес и час.</p>`,
      'Как пазим данните ви',
    ),
    'in English': policy(
      `<h2>What we collect and why</h2><p>Your name, e-mail address and the text of the contact form, in order to answer.</p>
       <p>Legal basis: public interest.</p><p>Retention period: 2 years.</p>`,
      'Privacy notice',
    ),
  },
  'not-the-site': { 'nothing on the site': policy(data + purposes + grounds + terms) },
  partial: {
    'no term': policy(data + purposes + grounds),
    'beside a scan': portalOf(
      {
        '': home,
        gdpr: [
          'Политика за поверителност',
          long + data + purposes + link('f/politika.pdf', 'Политика за защита на личните данни'),
        ],
      },
      { 'f/politika.pdf': { text: '', textLayer: 'scan' } },
    ),
    'a term for the answer to a request, not for the data': policy(
      `${data}${purposes}${grounds}<p>Можете да видите какво пазим за вас. Отговаряме до един месец.</p>`,
    ),
    'a term that is none': policy(
      `${data}${purposes}<p>Съхраняваме данните не по-дълго, отколкото е необходимо за целите на обработването.</p>`,
    ),
    'terms of another policy, on cameras': portalOf({
      '': home,
      gdpr: ['Политика за поверителност', long + data + purposes + grounds],
      video: ['Политика за защита на личните данни при видеонаблюдение', long + data + purposes + grounds + terms],
    }),
  },
  general: {
    'a promise': policy('<p>Данните се обработват законосъобразно и добросъвестно.</p>'),
    'one element': policy(data),
    'an article of the regulation, quoted': policy(
      '<p>Субектът на данни има право да получи информация за целите на обработването, категориите получатели и срока на съхранение.</p>',
    ),
  },
  promise: {
    'in the terms of use': portalOf({
      '': home,
      usloviya: [
        'Условия',
        '<p>Сайтът е на общината. Личните данни на посетителите се обработват законосъобразно.</p>',
      ],
    }),
    'beside a form': portalOf({
      '': home,
      pishete: ['Пишете ни', '<p>Личните данни се обработват съгласно ЗЗЛД и Регламент 2016/679.</p>'],
    }),
    'in English': portalOf({
      '': home,
      terms: ['Terms', '<p>Personal data of visitors are processed lawfully and fairly.</p>'],
    }),
  },
  silent: { 'something else': policy('<p>Попълнете въпросника на гишето.</p>') },
  unreadable: {
    'a scan': portalOf(
      { '': home, gdpr: ['Лични данни', link('f/politika.pdf', 'Политика за защита на личните данни')] },
      { 'f/politika.pdf': { text: '', textLayer: 'scan' } },
    ),
  },
  unread: {
    'a page that was not read': portalOf({ '': ['Община Върбовец', link('gdpr', 'Защита на личните данни')] }),
  },
  'no-policy': {
    'nothing at all': portalOf({ '': home }),
    'data left out of a file': portalOf({
      '': home,
      resheniya: ['Решения', '<p>Протоколите се публикуват със заличени лични данни съгласно ЗЗЛД.</p>'],
    }),
    'a promise in the news': portalOf({
      '': home,
      'novini/1': ['Обучение', '<p class="date">02.05.2026</p><p>Личните данни се обработват законосъобразно.</p>'],
    }),
  },
});

test('what is missing is named', () => {
  expect(findingOf(privacyDataAndPurposes, policy(data + purposes)).facts?.['lack']).toEqual({
    bg: 'правно основание, срок за съхранение',
    en: 'legal ground, retention period',
  });
});

test('one element proves more than a promise in another text', () => {
  const promise = '<p>Данните се обработват законосъобразно и добросъвестно.</p>';
  const { outcome, evidence } = findingOf(
    privacyDataAndPurposes,
    portalOf({
      '': home,
      gdpr: ['Политика за поверителност', long + data],
      zld: ['Защита на личните данни', long + promise],
    }),
  );
  expect(outcome).toBe('general');
  expect(new Set(evidence.map(({ url }) => url))).toEqual(new Set([at('gdpr')]));
});

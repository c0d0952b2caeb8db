import securityMeasuresStatement from '../../../checks/security/security-measures-statement.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const long = '<p>Тази страница обяснява как общината работи с данните на гражданите, които ползват нейните услуги.</p>';
const policy = (main: string, title = 'Политика за поверителност') =>
  portalOf({ '': home, gdpr: [title, long + main] });
/** A page of that name with so many characters, none of them on measures. */
const titled = (characters: number) => {
  const read = portalOf({ '': home, sigurnost: ['Политика за информационна сигурност', long] });
  return {
    ...read,
    pages: read.pages.map((page) => (page.home ? page : { ...page, mainText: page.mainText.padEnd(characters, '.') })),
  };
};

describeCheck(securityMeasuresStatement, {
  described: {
    'encryption and limited access': policy(
      '<p>Техническите мерки включват криптиране на връзката (TLS) и контрол на достъпа до информационните системи.</p>',
    ),
    'in other words': policy(
      '<h2>Как ги пазим</h2><p>Достъп имат само двама служители с поименни профили. Прави се криптирано архивно копие.</p>',
    ),
    'a page of its own': portalOf({
      '': home,
      sigurnost: ['Информационна сигурност', `${long}<p>Използваме защитни стени и резервни копия на данните.</p>`],
    }),
    'in English': policy('<p>We use encryption, firewalls and regular backups.</p>', 'Privacy policy'),
  },
  policy: {
    'a page just long enough': titled(600),
    'a file': portalOf(
      { '': home, dok: ['Документи', link('f/1.pdf', 'Политика за информационна сигурност')] },
      { 'f/1.pdf': { text: '', textLayer: 'scan' } },
    ),
  },
  single: {
    'encryption alone': policy('<p>Сайтът използва SSL.</p>'),
    'beside a scan': portalOf(
      {
        '': home,
        gdpr: [
          'Политика за поверителност',
          `${long}<p>Сайтът използва SSL.</p>${link('f/politika.pdf', 'Политика за защита на личните данни')}`,
        ],
      },
      { 'f/politika.pdf': { text: '', textLayer: 'scan' } },
    ),
  },
  general: {
    'a page just too short': titled(599),
    'all necessary measures': policy('<p>Общината предприема всички необходими технически и организационни мерки.</p>'),
    'the right of access is no measure': policy('<p>Имате право на достъп до данните си и да ги коригирате.</p>'),
  },
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
    'a purchase of a firewall': portalOf({
      '': home,
      porachki: [
        'Обществени поръчки',
        '<p>Доставка на защитна стена и антивирусен софтуер, криптиране и резервни копия.</p>',
      ],
    }),
  },
});

import { expect, test } from 'vitest';
import securityContact from '../../../checks/security/security-contact.ts';
import type { SecurityTxt } from '../../../src/model/observation/security-txt.ts';
import { describeCheck, findingOf, outcomeOf } from '../../kit/describe-check.ts';
import { aSecurityTxt, HOST } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nothing: Partial<SecurityTxt> = { found: 'nothing', status: 404, fields: [], expires: null };
const site = (txt: Partial<SecurityTxt>, contacts = '') => {
  const { pages, documents, topics } = portalOf({
    '': home,
    sait: ['За сайта', `<p>Редакция на сайта.</p>${contacts}`],
  });
  return { pages, documents, topics, securityTxt: [aSecurityTxt(txt)] };
};
const fields = (contact: string) => [
  { name: 'contact', value: contact },
  { name: 'expires', value: '2026-12-31T00:00:00Z' },
];

describeCheck(securityContact, {
  file: {
    'a good file': site({}),
    'a form of its own': site({ fields: fields(`https://${HOST}/signal`) }),
    'a matter of form': site({ problems: ['contact-no-uri', 'not-plain-text'], fields: fields(`cert@${HOST}`) }),
    'at the former place': site({ place: 'legacy', problems: ['not-well-known'] }),
  },
  page: {
    'in the words of people': site(
      nothing,
      `<p>Ако забележите нещо нередно със сигурността на сайта, пишете на it@${HOST}.</p>`,
    ),
    'a breach or a virus': site(
      nothing,
      `<p>Забелязали сте пробив или вирус? Пишете на администратора: it@${HOST}.</p>`,
    ),
    'reports of vulnerabilities': site(nothing, `<p>Сигнали за уязвимости в сайта: it@${HOST}</p>`),
    'beside an expired file': site(
      { expires: '2024-06-30T00:00:00.000Z' },
      `<h2>Контакт за информационна сигурност</h2><p>тел. 0999 12 345</p>`,
    ),
    'in English': site(nothing, `<p>Report a security vulnerability to it@${HOST}.</p>`),
  },
  foreign: { 'the file of the hosting company': site({ fields: fields('mailto:abuse@hosting.example') }) },
  expired: {
    'last year': site({ expires: '2025-06-30T00:00:00.000Z' }),
    'of the hosting company, and expired': site({
      expires: '2024-06-30T00:00:00.000Z',
      fields: fields('mailto:abuse@hosting.example'),
    }),
  },
  invalid: {
    'no contact': site({ problems: ['no-contact'], fields: [] }),
    'for another address': site({ problems: ['canonical-elsewhere'] }),
    'no term': site({ problems: ['no-expires'], expires: null }),
  },
  absent: {
    'nothing at all': site(nothing),
    'the home page in its place': site({ ...nothing, found: 'other', status: 200 }),
    'the municipal police': site(nothing, '<p>Сигнали за обществена сигурност: тел. 0999 12 345</p>'),
    'the team of the state': site(nothing, '<p>При инцидент с киберсигурността сигнализирайте cert@govcert.bg.</p>'),
    'the safety of a dam': site(nothing, '<p>При проблем със сигурността на язовирната стена: тел. 0999 12 345</p>'),
    'words without a contact': site(nothing, '<p>Следим за уязвимости в сайта.</p>'),
    'a course in the news': {
      ...portalOf({
        '': home,
        'novini/1': ['Обучение', `<p class="date">02.05.2026</p><p>Сигнали за уязвимости: it@${HOST}</p>`],
        novini: [
          'Новини',
          `<ul><li>${link('novini/1', 'Обучение')} 02.05.2026</li><li>${link('a', 'Друго')} 01.05.2026</li></ul>`,
        ],
      }),
      securityTxt: [aSecurityTxt(nothing)],
    },
    'a file of another host alone': {
      ...site(nothing),
      securityTxt: [aSecurityTxt(nothing), aSecurityTxt({ host: `obs.${HOST}`, main: false })],
    },
  },
});

test('a file is valid on the day it expires, and no longer', () => {
  const file = site({ expires: '2026-05-04T12:00:00.000Z' });
  expect(outcomeOf(securityContact, file)).toBe('file');
  expect(outcomeOf(securityContact, file, { asOf: '2026-05-05' })).toBe('expired');
});

test('what is wrong with a file is told', () => {
  const problemsOf = (over: Partial<SecurityTxt>) => findingOf(securityContact, site(over)).facts?.['problems'];
  expect(problemsOf({ problems: ['no-contact'], fields: [] })).toBe('no-contact');
  expect(problemsOf({ expires: null })).toBe('–');
});

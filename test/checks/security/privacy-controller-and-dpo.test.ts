import privacyControllerAndDpo from '../../../checks/security/privacy-controller-and-dpo.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { HOST } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Централа: 0999 12 300</p>'] as const;
const site = (main: string, title = 'Защита на личните данни') => portalOf({ '': home, gdpr: [title, main] });
const controller = '<p>Администратор на лични данни е Община Върбовец, пл. „Свобода“ 1.</p>';
const officer = `<p>Длъжностно лице по защита на данните: Мира Тодорова, тел. 0999 12 345, dlzd@${HOST}</p>`;
const long = '<p>Тази страница обяснява как общината работи с данните на гражданите, които ползват нейните услуги.</p>';

describeCheck(privacyControllerAndDpo, {
  both: {
    'in one policy': site(controller + officer),
    'the officer on the page of contacts': portalOf({
      '': home,
      gdpr: ['Политика за поверителност', controller + long],
      kontakti: ['Контакти', officer],
    }),
    'a part of the terms of use': portalOf({
      '': home,
      usloviya: ['Условия за ползване', `<p>${long}</p><h2>Защита на личните данни</h2>${controller}${officer}`],
    }),
    'a numbered part of the terms of use, without headings': portalOf({
      '': home,
      usloviya: [
        'Условия',
        `<p>1. Авторски права</p><p>Текстовете са на общината.</p><p>2. Лични данни</p><p>Администратор: Община Върбовец.</p>
         <p>Длъжностно лице: инж. Петър Минчев, dlzd@${HOST}. Имате право на достъп, коригиране и изтриване.</p>`,
      ],
    }),
    'in the words of people': site(
      `${long}<p>Община Върбовец отговаря за личните ви данни. За защитата на данните се грижи Мира: danni@${HOST}</p>`,
    ),
    'in a file': portalOf(
      { '': home, gdpr: ['Лични данни', link('f/politika.pdf', 'Политика за защита на личните данни')] },
      {
        'f/politika.pdf': {
          text: `Община Върбовец е администратор на лични данни.\nДлъжностно лице по защита на данните: dpo@${HOST}. ${long}`,
        },
      },
    ),
    'in English': site(
      `<p>The data controller is Varbovets Municipality. ${long}</p><p>Data protection officer: dpo@${HOST}</p>`,
      'Privacy policy',
    ),
  },
  'no-officer': {
    'nobody named': site(controller + long),
    'the contacts are those of the authority': site(
      `${controller}<p>Общината има длъжностно лице по защита на данните.</p><p>Жалби приема Комисията за защита на личните данни, тел. 02 915 3518, kzld@cpdp.bg</p>`,
    ),
  },
  switchboard: {
    'the number of the whole administration': site(
      `${controller}<p>Длъжностно лице по защита на данните: тел. 0999 12 300</p>`,
    ),
  },
  'no-controller': {
    'an officer alone': site(officer + long, 'Длъжностно лице по защита на данните'),
    'the policy of a kindergarten': site(
      `${long}<p>Администратор на лични данни е ДГ „Върбовец“.</p>${officer}`,
      'Детска градина „Върбовец“ – защита на личните данни',
    ),
  },
  unfilled: {
    'a template': site(`<p>Администратор на лични данни е [име на администратора], гр. Върбовец.</p>${officer}`),
  },
  neither: { 'a general promise': site(long + long) },
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
    'the access to public information': portalOf({
      '': home,
      zdoi: [
        'Достъп до информация',
        '<p>Право на достъп има всеки. Лични данни се заличават. Жалба се подава в съда.</p>',
      ],
    }),
    'the officer of a company in the news': portalOf({
      '': home,
      'novini/1': ['Обучение по GDPR', `<p class="date">02.05.2026</p>${controller}${officer}`],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Обучение по GDPR')} 02.05.2026</li><li>${link('a', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
  },
});

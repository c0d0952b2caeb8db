import onlineSubmission from '../../../checks/services/online-submission.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { catalogueOf, REQUEST } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const host = 'https://uslugi.varbovets.example/';
const onHost = portalOf({
  '': home,
  uslugi: [
    'Административни услуги',
    `<p>${link(`${host}start/skitsa`, 'Заявете услугата „Скица на имот“ онлайн')}</p>`,
  ],
  [`${host}start/skitsa`]: ['Скица на имот', `<p>Стъпка 1 от 3. ${link(`${host}vhod`, 'Започнете заявлението')}</p>`],
});

describeCheck(onlineSubmission, {
  form: {
    'a form': portalOf({ '': home, 'zayavi/skitsa': ['Заявление за скица на имот', REQUEST] }),
    'a portal up to its login': {
      ...onHost,
      pages: onHost.pages.map((page) => (page.url.startsWith(host) ? { ...page, site: 'e_services' } : page)),
    },
    'the unified model of the state': portalOf({
      '': home,
      uslugi: [
        'Административни услуги',
        `<p>${link('https://unifiedmodel.egov.bg/services/2027', 'Заяви онлайн')}</p>`,
      ],
    }),
  },
  'unread-portal': {
    'a portal that was not read': portalOf({
      '': home,
      uslugi: ['Административни услуги', `<p>${link(`${host}start/skitsa`, 'Заяви онлайн')}</p>`],
    }),
  },
  signed: {
    'a mailbox for signed papers': portalOf({
      '': home,
      dokumenti: ['Електронни документи', '<p>Документи с КЕП приемаме на delovodstvo@varbovets.example.</p>'],
    }),
    'by e-mail, signed': portalOf({
      '': home,
      uslugi: ['Услуги', '<p>Заявления, подписани с КЕП, се приемат по електронна поща.</p>'],
    }),
    'through the state’s system': catalogueOf(
      (name) => `<p>Заявлението за „${name}“ се подава подписано чрез ССЕВ.</p>`,
    ),
    'a form for a kindergarten alone': portalOf({
      '': home,
      'priem/forma': ['Заявление за прием в детска градина', REQUEST],
      uslugi: ['Услуги', '<p>Заявления, подписани с КЕП, се приемат по имейл.</p>'],
    }),
  },
  email: {
    'in everyday words': portalOf({
      '': home,
      imeyl: [
        'Заявяване по имейл',
        '<p>Можете да изпратите искането си като снимка на obshtina@varbovets.example.</p>',
      ],
    }),
    'from a page that lists services': portalOf({
      '': home,
      gishe: ['Какво издаваме', '<p>Живеете далече? Напишете какво ви трябва на cao@varbovets.example.</p>'],
    }),
    'a mailbox named in the sentence': portalOf({
      '': home,
      otvkashti: [
        'Как да пусна заявление от вкъщи',
        '<p>Сканирайте попълненото заявление и го пратете на obshtina@varbovets.example.</p>',
      ],
    }),
    'by e-mail': portalOf({ '': home, uslugi: ['Услуги', '<p>Сканирано заявление може да изпратите по имейл.</p>'] }),
  },
  'not-offered': {
    'the name of the state’s system alone': portalOf({
      '': home,
      'e-uslugi': ['Електронни услуги', '<p>Общината ползва ССЕВ.</p>'],
    }),
    'the way into the state portal': portalOf({
      '': home,
      el: ['Електронни услуги', link('https://egov.bg/wps/portal/egov/home', 'Към портала egov.bg')],
    }),
    'e-services that are downloads': portalOf({
      '': home,
      'e-uslugi': ['Електронни услуги', '<p>Тук има бланки за печат.</p>'],
    }),
    'the home page of the state’s portal': portalOf({
      '': home,
      'e-uslugi': ['Електронни услуги', `<p>${link('https://egov.bg/', 'Портал на държавата')}</p>`],
    }),
  },
  ...inVain('Електронни услуги'),
  absent: {
    'a mailbox for other letters': portalOf({
      '': home,
      gishe: [
        'Гише за граждани',
        '<p>Сигнали изпратете на signal@varbovets.example. За въпроси пишете на cao@varbovets.example.</p>',
      ],
    }),
    ...inVain('Електронни услуги').absent,
    'a job, a call centre': portalOf({
      '': home,
      rabota: ['Работа', '<p>Изпратете заявление и автобиография на hr@varbovets.example.</p>'],
      kontakti: ['Контакти', '<p>Приемаме граждани от 8 до 17 ч. Пишете ни на obshtina@varbovets.example.</p>'],
    }),
    'signed requests for information': portalOf({
      '': home,
      zdoi: ['Достъп до обществена информация', '<p>Заявление се подава по имейл, подписано с КЕП, или чрез ССЕВ.</p>'],
    }),
    'a request for information': portalOf({
      '': home,
      zdoi: ['Заявление за достъп до обществена информация', REQUEST],
    }),
  },
});

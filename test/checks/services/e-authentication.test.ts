import eAuthentication from '../../../checks/services/e-authentication.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aForm, aHit, aPage, at, linkTo } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const gate = aPage({ url: at('vhod'), title: 'Услуги' });
const login = aForm({ kind: 'login' });
const pin = (topic: string, quote: string) => aHit({ topic, field: 'body', strength: 'weak', url: gate.url, quote });

describeCheck(eAuthentication, {
  national: {
    'a link whose words say nothing': {
      ...nowhere,
      pages: [gate],
      topics: [linkTo('https://eauth.egov.bg/', 'eauth', 'Вход', { url: gate.url, field: 'host', region: 'main' })],
    },
    'the national system': portalOf({
      '': home,
      vhod: ['Вход', `<p>Влезте чрез ${link('https://eauth.egov.bg/', 'еАвтентикация')}.</p>`],
    }),
    'several means': portalOf({
      '': home,
      vhod: ['Вход', '<p>Приемаме квалифициран електронен подпис, мобилен подпис и ПИК на НОИ.</p>'],
    }),
    'in English': portalOf({
      '': home,
      en: ['E-services', '<p>Log in with a qualified electronic signature or eIDAS.</p>'],
    }),
  },
  signature: {
    'a signature': portalOf({
      '': home,
      vhod: ['Вход с електронен подпис', '<p>Други начини за вход засега няма.</p>'],
    }),
    'other means open the e-delivery system': portalOf({
      '': home,
      ssev: [
        'Заявяване',
        '<p>Заявленията се подписват с КЕП.</p><p>В системата за сигурно електронно връчване се влиза с ПИК на НАП.</p>',
      ],
    }),
  },
  password: {
    'a number of the state, and no signature': {
      ...nowhere,
      pages: [gate],
      topics: [pin('eid_state_pin', 'ПИК на НОИ'), pin('eid_password', 'потребителско име и парола')],
    },
    'a login to e-services': { ...nowhere, pages: [{ ...gate, site: 'e_services', forms: [login] }] },
    'a login to what one owes': { ...nowhere, pages: [{ ...gate, site: 'taxes', forms: [login] }] },
    'a PIN': portalOf({
      '': home,
      danatsi: ['Справка за данъци', '<p>Въведете ЕГН и ПИН. ПИН се издава в стая 5.</p>'],
    }),
  },
  ...inVain('Електронна идентификация'),
  absent: {
    'a login to the portal': { ...nowhere, pages: [{ ...gate, forms: [login] }] },
    'a letter on the host of e-services': { ...nowhere, pages: [{ ...gate, site: 'e_services', forms: [aForm()] }] },
    announced: portalOf({
      '': home,
      uslugi: ['Електронни услуги', '<p>До края на 2027 г. ще бъде въведен вход с електронен подпис.</p>'],
    }),
    ...inVain('Електронна идентификация').absent,
    'what the revenue agency asks for': portalOf({
      '': home,
      danaci: ['Данъци', '<p>Декларациите за доходите се подават към НАП с ПИК на НАП или КЕП.</p>'],
    }),
    'signed papers are not taken': portalOf({
      '': home,
      del: ['Деловодство', '<p>Към момента не приемаме документи, подписани с електронен подпис.</p>'],
    }),
    'a forum': portalOf({
      '': home,
      forum: ['Форум', '<p>Влезте с потребителско име и парола, за да пишете във форума.</p>'],
    }),
    'a signature for procurement': portalOf({
      '': home,
      porachki: ['Обществени поръчки', '<p>Офертите се подписват с квалифициран електронен подпис (КЕП).</p>'],
    }),
  },
});

import eAuthentication from '../../../checks/services/e-authentication.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;

describeCheck(eAuthentication, {
  national: {
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
    'a PIN': portalOf({
      '': home,
      danatsi: ['Справка за данъци', '<p>Въведете ЕГН и ПИН. ПИН се издава в стая 5.</p>'],
    }),
  },
  ...inVain('Електронна идентификация'),
  absent: {
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

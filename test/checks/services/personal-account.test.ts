import personalAccount from '../../../checks/services/personal-account.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const login =
  '<form method="post" action="/v"><label>Име <input name="u"></label><label>Парола <input type="password" name="p"></label><button>Вход</button></form>';

describeCheck(personalAccount, {
  leads: {
    'an account that is described': portalOf({
      '': home,
      profil: ['Моят профил', '<p>В профила виждате подадените от вас заявления.</p>'],
    }),
    'a login': portalOf({ '': home, vhod: ['Вход', login] }),
    'a link to the national login': portalOf({ '': home, uslugi: ['Услуги', link('https://eauth.egov.bg/', 'Вход')] }),
  },
  nothing: {
    'nothing at all': portalOf({ '': home }),
    'the login of the software': portalOf({ '': home, 'wp-login.php': ['Върбовец', login] }),
    'staff mail': portalOf({ '': ['Община Върбовец', link('https://webmail.varbovets.example/', 'Вход')] }),
  },
});

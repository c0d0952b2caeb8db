import { expect, test } from 'vitest';
import personalAccount from '../../../checks/services/personal-account.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aForm, aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const first = aPage({ url: at() });
const account = aPage({ url: at('profil'), title: 'Моят профил' });
const login =
  '<form method="post" action="/v"><label>Име <input name="u"></label><label>Парола <input type="password" name="p"></label><button>Вход</button></form>';

describeCheck(personalAccount, {
  leads: {
    'a menu item alone': { ...nowhere, pages: [first], topics: [linkTo(at('vhod'), 'login', 'Вход')] },
    'a host alone': {
      ...nowhere,
      pages: [first],
      topics: [linkTo('https://national.example/', 'eauth', 'Вход', { field: 'host' })],
    },
    'a login without a password': { ...nowhere, pages: [{ ...account, forms: [aForm({ kind: 'login' })] }] },
    'an account that is described': portalOf({
      '': home,
      profil: ['Моят профил', '<p>В профила виждате подадените от вас заявления.</p>'],
    }),
    'a login': portalOf({ '': home, vhod: ['Вход', login] }),
    'a link to the national login': portalOf({ '': home, uslugi: ['Услуги', link('https://eauth.egov.bg/', 'Вход')] }),
  },
  nothing: {
    'a letter to the mayor': { ...nowhere, pages: [{ ...account, forms: [aForm()] }] },
    'nothing at all': portalOf({ '': home }),
    'the login of the software': portalOf({ '': home, 'wp-login.php': ['Върбовец', login] }),
    'staff mail': portalOf({ '': ['Община Върбовец', link('https://webmail.varbovets.example/', 'Вход')] }),
  },
});

test('what is told of the account is quoted before its title', () => {
  const quote = 'В профила виждате заявленията си.';
  const body = aHit({ topic: 'my_account', field: 'body', strength: 'weak', url: account.url, quote });
  const topics = [titleOf(account, 'my_account'), body];
  expect(findingOf(personalAccount, { ...nowhere, pages: [account], topics }).evidence).toMatchObject([
    { quote },
    { quote: account.title },
  ]);
});

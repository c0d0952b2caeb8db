import privacyThirdPartyDisclosure from '../../../checks/security/privacy-third-party-disclosure.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const long = '<p>Тази страница обяснява как общината работи с данните на гражданите, които ползват нейните услуги.</p>';
const policy = (main: string, title = 'Политика за поверителност') =>
  portalOf({ '': home, gdpr: [title, long + main] });

describeCheck(privacyThirdPartyDisclosure, {
  told: {
    'authorities by law': policy(
      '<h2>Получатели на данните</h2><p>Данните се предоставят на НАП и НОИ, когато закон ги задължава.</p>',
    ),
    'in the words of people': policy(
      '<p>Понякога даваме данни на съда или на НАП, защото законът го изисква.</p>',
      'Вашите лични данни',
    ),
    'in other words': policy(
      '<h2>Кой друг ги вижда</h2><p>Фирмата за хостинг „Облак“ ООД обработва данните от наше име по договор. При законово искане ги даваме на съда.</p>',
    ),
    'categories and a contract': policy(
      '<p>Категории получатели на лични данни:</p><ul><li>държавни органи;</li><li>доставчици на услуги, обвързани с договор за обработване на данни.</li></ul>',
    ),
    'in English': policy(
      '<h2>Recipients</h2><p>We share your personal data with public authorities where the law requires it.</p>',
      'Privacy policy',
    ),
  },
  unbound: {
    'a list of authorities and nothing else': policy('<h2>Получатели на данни</h2><p>НАП, НОИ, МВР.</p>'),
  },
  unnamed: { 'nobody in particular': policy('<p>Вашите лични данни няма да бъдат предоставяни на трети лица.</p>') },
  silent: {
    'other matters only': policy('<p>Имате право на достъп до личните си данни.</p>'),
    'the words of a disclaimer': policy('<p>Общината не носи отговорност към трети лица за съдържанието на сайта.</p>'),
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
    'the terms of use shield the municipality from third parties': portalOf({
      '': home,
      usloviya: ['Условия за ползване', '<p>Данните се предават на НАП по закон. Съдържание на трети лица.</p>'],
    }),
  },
});

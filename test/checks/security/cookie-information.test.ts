import { expect, test } from 'vitest';
import cookieInformation from '../../../checks/security/cookie-information.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aCookie, aResponse, aVisit } from '../../kit/observations.ts';
import { link, portalOf, type ReadPortal } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const site = (read: ReadPortal, ...names: string[]) => ({
  ...read,
  responses: [aResponse({ cookies: names.map((name) => aCookie({ name })) })],
  visits: [aVisit()],
});
const page = (main: string, title = 'Бисквитки') => portalOf({ '': home, biskvitki: [title, main] });
const table = `<table><tr><th>Име</th><th>Цел</th><th>Срок</th></tr>
  <tr><td>PHPSESSID</td><td>поддържа сесията</td><td>до края на сесията</td></tr>
  <tr><td>_ga_*</td><td>брои посещенията</td><td>2 години</td></tr></table>`;
const long = '<p>Тази страница обяснява как общината работи с данните на гражданите, които ползват нейните услуги.</p>';

describeCheck(cookieInformation, {
  explained: {
    'a table that names what is met': site(page(table), 'PHPSESSID', '_ga_AB12CD34'),
    'a table, though no cookie is met': site(page(table)),
    'categories with purposes and terms': site(
      page('<p>Аналитични бисквитки: измерват посещенията, пазят се 30 дни.</p>'),
      'PHPSESSID',
    ),
    'one cookie of the session': site(
      page('<ul><li>PHPSESSID – необходими бисквитки; помни избрания език до затваряне на браузъра.</li></ul>'),
      'PHPSESSID',
    ),
    'a part of the policy': site(
      portalOf({ '': home, gdpr: ['Политика за поверителност', `${long}<h2>Бисквитки</h2>${table}`] }),
      'PHPSESSID',
    ),
    'a part of the terms of use': site(
      portalOf({
        '': home,
        usloviya: [
          'Условия',
          `<p>Сайтът е на общината.</p><p><b>Бисквитки</b></p><p>Сайтът ползва една-единствена бисквитка:</p>
           <table><tr><td>Име</td><td>За какво</td><td>Докога</td></tr>
           <tr><td>PHPSESSID</td><td>помни дали сте гласували</td><td>до затваряне на браузъра</td></tr></table>`,
        ],
      }),
      'PHPSESSID',
    ),
    'a sentence of the terms of use': site(
      portalOf({
        '': home,
        usloviya: ['Условия', '<p>Ползваме бисквитка ASPSESSIONID за сесията, която изтича след 20 минути.</p>'],
      }),
    ),
    'a short text': site(
      page('<p>Две бисквитки: session_id – помни сесията, до затваряне на браузъра; lang – помни езика, 1 година.</p>'),
      'lang',
    ),
    'in English': site(
      page('<p>Analytics cookies: purpose: counts visits. They expire after 2 years.</p>', 'Cookie policy'),
    ),
  },
  'none-used': { 'said and seen': site(page('<p>Този сайт не използва бисквитки.</p>')) },
  contradicted: { 'said, but set': site(page('<p>Този сайт не използва бисквитки.</p>'), '_ga') },
  foreign: { 'the demonstration of a plug-in': site(page(table), 'JSESSIONID') },
  incomplete: {
    'only that they are used': site(page('<p>Порталът използва бисквитки, за да работи по-добре.</p>')),
    'how to delete them in the browser': site(
      page('<p>Сайтът използва бисквитки. В Chrome отворете Настройки и изберете Изтриване на данните.</p>'),
    ),
    'terms of other data in the policy': site(
      portalOf({
        '': home,
        gdpr: [
          'Политика за поверителност',
          `${long}<p>Сайтът използва бисквитки.</p><p>Цел: отговор на запитване. Пазим 5 години.</p>`,
        ],
      }),
    ),
  },
  unread: {
    'a page that was not read': site(portalOf({ '': ['Община Върбовец', link('c', 'Политика за бисквитки')] })),
  },
  absent: {
    'nothing at all': site(portalOf({ '': home }), 'PHPSESSID'),
    'terms of another kind beside the word': site(
      portalOf({
        '': home,
        usloviya: [
          'Условия',
          '<p>Сайтът използва бисквитки. Отговаряме за срок от 14 дни с цел по-добро обслужване.</p>',
        ],
      }),
    ),
  },
});

test('what is met and not named is counted', () => {
  const { facts, evidence } = findingOf(cookieInformation, site(page(table), 'PHPSESSID', 'secret'));
  expect(facts).toMatchObject({ met: 2, named: 1 });
  expect(evidence.at(-1)).toMatchObject({ kind: 'cookie', measured: 'PHPSESSID, secret' });
});

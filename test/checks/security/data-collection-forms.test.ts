import { expect, test } from 'vitest';
import dataCollectionForms from '../../../checks/security/data-collection-forms.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aDataHost, aForm, aPage, at, HOST } from '../../kit/observations.ts';
import { link, portalOf, type ReadPortal } from '../../kit/portal-of.ts';

const site = (
  { pages, topics }: Pick<ReadPortal, 'pages' | 'topics'>,
  dataHosts = [aDataHost({ takes: [], proofs: [] })],
) => ({
  ...{ pages, topics, dataHosts },
});
const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const contact = (inside = '', beside = '', action = '/send') =>
  site(
    portalOf({
      '': home,
      kontakti: [
        'Контакти',
        `${beside}<form method="post" action="${action}"><label>Име <input name="name"></label>
         <label>Имейл <input type="email" name="email"></label><textarea name="message"></textarea>${inside}
         <button>Изпрати</button></form>`,
      ],
    }),
  );

describeCheck(dataCollectionForms, {
  protected: {
    'a note in the form': contact('<p>Данните се обработват по Политиката за защита на личните данни.</p>'),
    'a note that does not call the data personal': contact('<p>Пазим името и имейла Ви само докато отговорим.</p>'),
    'consent by its words': contact(
      '<label><input type="checkbox" name="ok"> Съгласен съм личните ми данни да бъдат обработени</label>',
    ),
    'a link in the form': contact(link('gdpr', 'Политика за поверителност')),
    'a box to tick': contact('<label><input type="checkbox" name="consent_gdpr"> Съгласен съм</label>'),
    'a note above the form': contact('', '<p>Как обработваме личните данни вижте на гишето.</p>'),
    'a form that sends to its own page': contact('<p>Политика за поверителност</p>', '', ''),
    'a search and a switch of languages beside it': site(
      portalOf({
        '': home,
        kontakti: [
          'Контакти',
          `<form method="get" action="/search" role="search"><input name="q"></form>
           <form method="post" action="/lang"><select name="lang"></select></form>
           <form method="post" action="/send"><input type="email" name="email"><textarea name="t"></textarea>Лични данни</form>`,
        ],
      }),
    ),
  },
  'plain-http': { 'sent in the clear': contact('<p>Лични данни</p>', '', `http://${HOST}/send`) },
  unnoticed: {
    'no word': contact(),
    'the policy stands in the footer only': site(
      portalOf({
        kontakti: `<!doctype html><title>Контакти</title><main><h1>Контакти</h1><form method="post" action="/send">
          <input type="email" name="email"><textarea name="t"></textarea></form></main>
          <footer><a href="/gdpr">Политика за поверителност</a></footer>`,
      }),
    ),
    'one of two': site(
      portalOf({
        '': home,
        a: [
          'Сигнали',
          `<form method="post" action="/a"><input type="email" name="email"><textarea name="t"></textarea>Лични данни</form>`,
        ],
        b: [
          'Контакти',
          `<form method="post" action="/b"><input type="email" name="email"><textarea name="t"></textarea></form>`,
        ],
      }),
    ),
  },
  embedded: {
    'a form of another service': site(portalOf({ '': home }), [
      aDataHost({
        host: 'forms.example',
        own: false,
        proofs: aDataHost().proofs.map((proof) => ({
          ...proof,
          how: 'embed' as const,
          target: 'https://forms.example/1',
        })),
      }),
    ]),
  },
  none: {
    'no form at all': site(portalOf({ '': home })),
    'a search only': site(
      portalOf({ '': ['Община Върбовец', '<form action="/search" role="search"><input name="q"></form>'] }),
    ),
    'a login only': site({
      pages: [
        aPage({
          forms: [aForm({ kind: 'login', fields: [{ type: 'password', name: 'p', label: 'Парола', required: true }] })],
        }),
      ],
      topics: [],
    }),
    'a form on the former site': site({
      pages: [aPage({ url: at('old'), site: 'legacy', forms: [aForm()] })],
      topics: [],
    }),
  },
});

test('the fields are named, the hidden ones left out', () => {
  const { evidence } = findingOf(dataCollectionForms, contact('<label>Ключ <input type="hidden" name="k"></label>'));
  expect(evidence[0]?.measured).toContain('Име, Имейл');
  expect(evidence[0]?.measured).not.toContain('Ключ');
});

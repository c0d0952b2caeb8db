import { expect, test } from 'vitest';
import formsUsable from '../../../checks/usability/forms-usable.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aPage, at } from '../../kit/observations.ts';
import { portalOf } from '../../kit/portal-of.ts';

const form = (...fields: string[]) =>
  `<form method="post" action="/send">${fields.join('')}<button>Изпрати</button></form>`;
const field = (label: string, code: string) => `<p><label>${label} <input ${code}></label></p>`;
const name = field('Име и фамилия *', 'name="ime" type="text" required');
const email = field('Имейл *', 'name="email" type="email" required');
const text = '<p><label for="t">Съобщение *</label><textarea id="t" name="text" required></textarea></p>';
const site = (...mains: string[]) =>
  portalOf(Object.fromEntries(mains.map((main, n) => [`forma-${n}`, [`Връзка с нас ${n}`, main] as const])));
const placeholders = form(
  '<input name="a" placeholder="Вашето име" required>',
  '<input name="b" type="email" placeholder="Вашият имейл" required>',
  '<textarea name="c" placeholder="Съобщение"></textarea>',
);
const unmarked = form(
  field('Име', 'name="ime" type="text"'),
  field('Имейл', 'name="email" type="email"'),
  '<p><label for="t">Съобщение</label><textarea id="t" name="text"></textarea></p>',
);
const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => field(`Поле номер ${n}`, `name="n${n}" required`));
const bare = '<input name="bare">';
const others = [0, 1, 2].map((n) => form(field(`Име ${n} *`, `name="ime${n}" required`), email));
const search = '<form role="search" action="/tarsene"><input type="search" name="q"></form>';

describeCheck(formsUsable, {
  usable: {
    'labels, marks and types': site(form(name, email, text)),
    'nine labels of ten': site(form(...numbered(9), bare)),
    'one form of four marks nothing': site(...others, unmarked),
    'one form of four has an address in a plain field': site(
      ...others,
      form(name, field('E-mail *', 'name="email" type="text" required')),
    ),
    'beside a box for the newsletter': site(
      form(name, email, text),
      form(field('Имейл за бюлетина', 'name="mail" type="email"')),
    ),
    'the asterisk is explained': site(
      form(
        '<p>Полетата със * са задължителни.</p>',
        field('Име *', 'name="ime"'),
        field('Имейл *', 'name="email" type="email"'),
        field('Относно', 'name="o"'),
      ),
    ),
    'a robot test is no field': site(form(name, email, text, '<textarea name="g-recaptcha-response"></textarea>')),
  },
  'required-unmarked': { 'no mark at all': site(unmarked) },
  'types-unfit': {
    'an address in a plain field': site(form(name, field('E-mail *', 'name="email" type="text" required'), text)),
  },
  'partly-labelled': {
    'one of two': site(form(...numbered(1), bare)),
    'two of three': site(form(name, email, '<p>Съобщение</p><textarea name="text"></textarea>')),
  },
  unlabelled: {
    'words beside the fields that belong to none': site(
      form(
        '<table><tr><td>Име:</td><td><input name="ime"></td></tr><tr><td>Текст:</td><td><textarea name="t"></textarea></td></tr></table>',
      ),
    ),
    'placeholders alone': site(placeholders),
  },
  'forms-of-others': {
    'a questionnaire in a frame': {
      ...portalOf({}),
      pages: [aPage({ url: at('anketa'), embeds: [{ kind: 'poll', url: 'https://forms.example/1' }] })],
    },
  },
  none: {
    'only a search': site(search),
    'only a login': site('<h2>Вход</h2><form method="post"><input name="u"><input type="password" name="p"></form>'),
    'a filter of a list': site('<form method="get"><select name="godina"><option>2026</option></select></form>'),
    'only a chat': {
      ...portalOf({}),
      pages: [aPage({ embeds: [{ kind: 'chat', url: 'https://chat.example/1' }] })],
    },
  },
});

test('the form that lacks a label comes first, its fields called by their labels or names', () => {
  const { evidence } = findingOf(formsUsable, site(form(name, email), form(name, bare)));
  expect(evidence[0]).toMatchObject({ url: at('forma-1'), measured: expect.stringContaining('labels 1/2') as string });
  expect(evidence[0]?.measured).toMatch(/Име и фамилия \*? ?\(text\), bare \(text\)$/u);
});

import { expect, test } from 'vitest';
import linkClarity from '../../../checks/usability/link-clarity.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { at } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const list = (items: readonly string[]) => `<ul>${items.map((it) => `<li>${it}</li>`).join('')}</ul>`;
const good = Array.from({ length: 98 }, (_, n) => link(`statiya/${n}`, `Решение за улица ${n}`));
const vague = (count: number, text = 'тук') => Array.from({ length: count }, (_, n) => link(`drugo/${n}`, text));
const site = (links: readonly string[], files: Parameters<typeof portalOf>[1] = {}) =>
  portalOf({ '': ['Община Върбовец', `<p>Добре дошли.</p>${list(links)}`] }, files);
const named = (text: string) => Array.from({ length: 8 }, (_, n) => link(`f/${n}.pdf`, `${text} за ${2010 + n} г.`));
const told = Array.from({ length: 8 }, (_, n) => link(`f/t${n}.pdf`, `Отчет ${2010 + n} (PDF, ${n + 1},2 MB)`));
const cards = Array.from(
  { length: 12 },
  (_, n) => `<div><h3>Новина за моста ${n}</h3><p>Започна ремонт.</p>${link(`n/${n}`, 'Прочети още')}</div>`,
).join('');

describeCheck(linkClarity, {
  clear: {
    'all texts speak': site(good),
    'twenty links': site(good.slice(0, 20)),
    'an error page is none': {
      ...site(good),
      pages: [
        ...site(good).pages,
        ...site(vague(20)).pages.map((it) => ({ ...it, url: at('x'), hollow: 'soft-404' as const })),
      ],
    },
    'files with type and size': site([...good, ...told]),
    'three files of four say more': site([...good, ...told.slice(0, 6), ...named('Отчет').slice(6)]),
    'two in a hundred': site([...good, ...vague(2)]),
    'a headline leads to the same place': site([...good, ...good.map((it) => it.replace(/>[^<]*</u, '>Прочети още<'))]),
    'cards have headlines of their own': portalOf({ '': ['Община', list(good) + cards] }),
    'the numbers of a pager': site([...good, ...Array.from({ length: 20 }, (_, n) => link(`p/${n}`, String(n)))]),
    'the name of a picture': site([...good, ...vague(20, '<img src="/a.jpg" alt="Афиш на концерта">').slice(0, 1)]),
    'one place under two spellings': site([
      ...good,
      link('http://www.varbovets.example/statiya/1', 'Решение за улица 1'),
    ]),
    'menus are no content': portalOf(
      Object.fromEntries(
        Array.from({ length: 6 }, (_, n) => [`razdel${n}`, ['Още', list(good.slice(n * 10, n * 10 + 10))] as const]),
      ),
    ),
  },
  'files-untold': {
    'nothing but titles': site([...good, ...named('Отчет')]),
    'five of eight say more': site([...good, ...told.slice(0, 5), ...named('Отчет').slice(5)]),
  },
  few: {
    'five in a hundred': site([...good, ...vague(5)]),
    'exactly three in a hundred': site([...good.slice(0, 97), ...vague(3)]),
    'in English': site([...good, ...vague(5, 'Click here')]),
    'links without words': site([...good, ...vague(4, '')]),
    'one text for several places': site([...good, ...vague(4, 'Приложение към решението')]),
  },
  some: { 'a ninth': site([...good, ...vague(13)]), 'exactly a tenth': site([...good.slice(0, 90), ...vague(10)]) },
  many: {
    'a quarter': site([...good, ...vague(33, 'Изтегли')]),
    'exactly a fifth': site([...good.slice(0, 80), ...vague(20)]),
  },
  'too-few-links': { 'nineteen links': site(good.slice(0, 19)), 'of another host': { ...portalOf({}), pages: [] } },
});

test('faults are counted by their kind', () => {
  const { facts, evidence } = findingOf(linkClarity, site([...good, ...vague(8).slice(2), ...vague(2, 'Приложение')]));
  expect(facts).toMatchObject({ vague: 6, empty: 0, ambiguous: 2 });
  expect(evidence[0]?.quote).toBe('тук');
});

import { expect, test } from 'vitest';
import catalogue from '../../../checks/services/catalogue.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { aForm, aHit, aPage, at, linkTo } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { catalogueOf } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const { unread, empty, absent } = inVain('Административни услуги');
const full = '<p>Правно основание: чл. 140 от ЗУТ. Уникален идентификатор: 2027. Заявява се на гише или чрез ССЕВ.</p>';
const grouped = `<h2>Гражданско състояние</h2><p>Услуги</p><h2>Строителство</h2><form role="search" action="/t"><label>Търсене в каталога <input type="search" name="q"></label></form>`;
const list = Array.from({ length: 10 }, (_, i) => `<li>${link(`usluga/${i + 1}`, `Услуга ${i + 1}`)}</li>`).join('');
const rows = ['Скица', 'Виза', 'Удостоверение', 'Дубликат'].map(
  (name) => `<tr><td>${name}</td><td>Документ за собственост</td><td>5 евро</td><td>7 дни</td></tr>`,
);
const table = `<table><tr><th>Услуга</th><th>Необходими документи</th><th>Такса</th><th>Срок</th></tr>${rows.join('')}</table>`;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const first = aPage({ url: at() });
const catalogueWith = (text: string) =>
  catalogueOf(() => text, { uslugi: ['Административни услуги', `${grouped}<ul>${list}</ul>`] });
const whole = catalogueWith(full);
const searched = aForm({ kind: 'search', search: true });
const choosing = aForm({ kind: 'other', fields: [{ type: 'select', name: 'g', label: 'Група', required: false }] });
const main = { level: 1, text: 'Административни услуги', marked: true };
const below = (level: number, text: string) => ({ level, text, marked: true });
const groups = [below(2, 'Строителство'), below(2, 'Гражданско състояние')];
/** The whole catalogue, its list with these headings and forms and no words on them. */
const listing = (over: Partial<Page>) => ({
  ...whole,
  pages: whole.pages.map((page) => (page.url === at('uslugi') ? { ...page, ...over } : page)),
  topics: whole.topics.filter(({ topic }) => topic !== 'catalogue_search' && topic !== 'grouped_catalogue'),
});
const searchWords = aHit({
  topic: 'catalogue_search',
  field: 'body',
  strength: 'weak',
  url: at('uslugi'),
  quote: 'Търсене на услуга',
});

describeCheck(catalogue, {
  complete: {
    'a form to search with, and groups by heading': listing({ headings: [main, ...groups], forms: [searched] }),
    'words on a search, and a list of groups': {
      ...listing({ headings: [main], forms: [choosing] }),
      topics: [...listing({}).topics, searchWords],
    },
    'cards with everything, grouped and searchable': catalogueOf(() => full, {
      uslugi: ['Административни услуги', `${grouped}<ul>${list}</ul>`],
    }),
  },
  described: {
    'no way to ask for any of them': catalogueWith(
      '<p>Правно основание: чл. 140 от ЗУТ. Уникален идентификатор: 2027.</p>',
    ),
    'groups without a search': listing({ headings: [main, ...groups], forms: [] }),
    'groups and the search of the whole site': listing({
      headings: [main, ...groups],
      forms: [{ ...searched, region: 'header' }],
    }),
    'groups and another form': listing({ headings: [main, ...groups], forms: [aForm()] }),
    'a search without groups': listing({ headings: [main], forms: [searched] }),
    'a single group': listing({ headings: [main, below(2, 'Строителство')], forms: [searched] }),
    'headings of the lowest levels': listing({
      headings: [main, below(5, 'Строителство'), below(5, 'Гражданско състояние')],
      forms: [searched],
    }),
    'a list to choose from in the footer': listing({
      headings: [main],
      forms: [searched, { ...choosing, region: 'footer' }],
    }),
    'a form without a list to choose from': listing({ headings: [main], forms: [searched, aForm()] }),
    'parts in everyday words': portalOf({
      '': home,
      uslugi: [
        'Услуги за хората',
        ['Удостоверение за наследници', 'Скица на имот', 'Препис от акт за раждане']
          .map((it) => `<h3>${it}</h3><p>Трябват ви лична карта и молба.</p><p>Струва 3 евро, готово е до 5 дни.</p>`)
          .join(''),
      ],
    }),
    'an accordion under a free title': portalOf({
      '': home,
      mozhe: [
        'Какво мога да получа от общината',
        '<details><summary>Удостоверение за наследници</summary><p>Документи: заявление и лична карта.</p><p>Такса: 5 €</p><p>Срок: 7 дни</p></details><details><summary>Скица на имот</summary><p>Документи: заявление и лична карта.</p><p>Такса: 5 €</p><p>Срок: 7 дни</p></details><details><summary>Виза за проектиране</summary><p>Документи: заявление и лична карта.</p><p>Такса: 5 €</p><p>Срок: 7 дни</p></details>',
      ],
    }),
    'a page for each service': catalogueOf(),
    'complete cards of the most wanted services': catalogueOf(() => full, {
      uslugi: ['Административни услуги', `<p>Най-търсените услуги.</p>${grouped}<ul>${list}</ul>`],
    }),
    'rows of a table': portalOf({ '': home, uslugi: ['Административни услуги', table] }),
    'one file on all of them': portalOf(
      { '': home, uslugi: ['Административни услуги', link('f/u.pdf', 'Описание на услугите')] },
      {
        'f/u.pdf': {
          text: ['наследници', 'раждане', 'адрес', 'брак']
            .map((it) => `Удостоверение за ${it}.\nНеобходими документи: лична карта.\nТакса: 5 евро.\nСрок: 7 дни.`)
            .join('\n'),
        },
      },
    ),
    'a file for each': portalOf(
      {
        '': home,
        uslugi: [
          'Административни услуги',
          [1, 2, 3, 4].map((i) => link(`f/${i}.pdf`, `Услуга ${i}: удостоверение за адрес ${i}`)).join(' '),
        ],
      },
      Object.fromEntries(
        [1, 2, 3, 4].map((i) => [
          `f/${i}.pdf`,
          { text: 'Необходими документи: лична карта.\nТакса: 5 евро.\nСрок: 7 дни.' },
        ]),
      ),
    ),
    'parts of one page': portalOf({
      '': home,
      uslugi: [
        'Administrative services',
        ['Birth certificate', 'Death certificate', 'Building permit', 'Taxi licence']
          .map(
            (name) =>
              `<h2>${name}</h2><p>Required documents: proof of identity.</p><p>Fee: 5 euro. Time limit: 7 days.</p>`,
          )
          .join(''),
      ],
    }),
  },
  names: {
    'the register of the state in the footer': {
      ...nowhere,
      pages: [first],
      topics: [linkTo('https://national.example/', 'admin_services', 'Регистър', { field: 'host', region: 'footer' })],
    },
    'cards with the time and the law alone': portalOf({
      '': home,
      uslugi: [
        'Административни услуги',
        ['наследници', 'раждане', 'адрес'].map((it, i) => link(`u/${i}`, `Удостоверение за ${it}`)).join(' '),
      ],
      ...Object.fromEntries(
        ['наследници', 'раждане', 'адрес'].map((it, i) => [
          `u/${i}`,
          [
            `Удостоверение за ${it}`,
            `<p>Отдел ${i}.</p><p>Срок: 7 дни.</p><p>Правно основание: чл. ${i + 4} от ЗГР.</p>`,
          ],
        ]),
      ),
    }),
    'a price list, and one sentence on papers and time below it': portalOf({
      '': home,
      izdavame: [
        'Какво издаваме',
        `<table><tr><th>№</th><th>Услуга</th><th>Цена</th></tr>${['Удостоверение за наследници', 'Удостоверение за адрес', 'Скица на имот', 'Виза за проектиране'].map((it, i) => `<tr><td>${i}</td><td>${it}</td><td>${i},00 евро</td></tr>`).join('')}</table><p>За наследници е нужен документ за самоличност. Срокът е до пет дни.</p>`,
      ],
    }),
    'names on a page for citizens': portalOf({
      '': home,
      'za-vas': [
        'За гражданите',
        '<ul><li>Удостоверение за наследници</li><li>Скица на имот</li><li>Данъчна оценка</li><li>Удостоверение за родени деца</li></ul>',
      ],
    }),
    'a list of names': portalOf({
      '': home,
      uslugi: ['Административни услуги', '<ul><li>Скица на имот</li><li>Виза за проектиране</li></ul>'],
    }),
    'a price list': portalOf(
      { '': home, uslugi: ['Административни услуги', link('f/c.pdf', 'Ценоразпис')] },
      {
        'f/c.pdf': {
          text: 'Удостоверение за наследници – такса 5 евро\nСкица на имот – такса 10 евро\nВиза за проектиране – такса 9 евро',
        },
      },
    ),
    'only the register of the state': portalOf({
      '': home,
      vrazki: ['Връзки', `<p>${link('https://iisda.government.bg/adm_services/services/1', 'Услуги в регистъра')}</p>`],
    }),
    'few of many are described': portalOf({
      '': home,
      uslugi: [
        'Административни услуги',
        `<ul>${['наследници', 'раждане', 'адрес', 'брак', 'смърт'].map((it, i) => `<li>${link(`u/${i}`, `Удостоверение за ${it}`)}</li>`).join('')}</ul>`,
      ],
      'u/0': ['Удостоверение за наследници', '<p>Необходими документи: лична карта. Такса: 5 евро. Срок: 7 дни.</p>'],
    }),
  },
  unread,
  empty,
  absent: {
    'running text, and a system faintly named': {
      ...nowhere,
      pages: [first],
      topics: [
        aHit({ topic: 'admin_services', field: 'body', strength: 'weak', url: at(), quote: 'услуги' }),
        linkTo('https://national.example/', 'admin_services', 'Регистър', { field: 'host', strength: 'weak' }),
      ],
    },
    ...absent,
    'decisions of the council': portalOf({
      '': home,
      resheniya: [
        'Решения на общинския съвет',
        '<ul><li>Одобряване на ПУП за с. Долно</li><li>Отдаване под наем на имот</li><li>Поставяне на павилион на пазара</li><li>Промяна на име на улица</li></ul>',
      ],
    }),
    'social services': portalOf({
      '': home,
      sotsialni: ['Социални услуги', '<p>Домашен патронаж за хора над 65 години.</p>'],
    }),
  },
});

test('cards are enough at the limits themselves, and both limits have to be reached', () => {
  expect(outcomeOf(catalogue, whole, { limits: { mostPercent: 100, completePercent: 100 } })).toBe('complete');
  expect(outcomeOf(catalogue, whole, { limits: { leastComplete: 11 } })).toBe('described');
  expect(outcomeOf(catalogue, whole, { limits: { leastCards: 11 } })).toBe('names');
});

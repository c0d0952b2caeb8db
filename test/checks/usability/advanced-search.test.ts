import advancedSearch from '../../../checks/usability/advanced-search.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aLinkCheck, aPage, at } from '../../kit/observations.ts';
import { link, portalOf, type Written } from '../../kit/portal-of.ts';

const form = (...fields: string[]) =>
  `<form role="search" action="/tarsene"><input type="search" name="q">${fields.join('')}<button>Търси</button></form>`;
const section = '<label>Раздел <select name="razdel"><option>Всички</option><option>Новини</option></select></label>';
const dates = '<label>От <input type="date" name="ot"></label><label>До <input type="date" name="do"></label>';
const sort = '<label>Ред <select name="sort"><option>дата</option></select></label>';
const phrase = '<label><input type="radio" name="searchphrase" value="exact"> Точна фраза</label>';
const site = (written: Written) => portalOf({ '': ['Община Върбовец', `<p>Добре дошли.</p>${form()}`], ...written });
const onPage = (...fields: string[]) => site({ tarsene: ['Търсене', form(...fields)] });
const archive = `<form method="get" action="/resheniya"><select name="godina"><option>2026</option></select></form>`;

describeCheck(advancedSearch, {
  full: {
    'section, sorting and the exact phrase': onPage(section, sort, phrase),
    'sorting and the phrase in words': site({
      tarsene: [
        'Търсене',
        `${form(section)}<p>Подреди по: дата, уместност.</p><p>Точна фраза: сложете я в кавички.</p>`,
      ],
    }),
  },
  several: {
    'section and date': onPage(section, dates),
    'section and sorting': onPage(section, sort),
    'section, date and sorting, but no exact phrase': onPage(section, dates, sort),
    'sorting and the exact phrase alone': onPage(sort, phrase),
    'a page for it': site({ razshireno: ['Разширено търсене', form(section, dates).replace('/tarsene', '/rt')] }),
  },
  help: {
    'a page on operators': site({
      'tarsene-pomosht': ['Как се търси в сайта', '<p>Напишете израза в кавички, за да го търсите точно.</p>'],
    }),
  },
  one: {
    'only a section': onPage(section),
    'from and to are one': onPage(dates),
    'in the header of every page': site({ a: ['А', form(section)], b: ['Б', form(section)] }),
  },
  plain: {
    'a single field': onPage(),
    'a choice of language is none': onPage('<select name="lang"><option>bg</option></select>'),
    'another engine': portalOf({
      '': ['Община', '<form role="search" action="https://engine.example/"><input type="search" name="q"></form>'],
    }),
    'paging is no sorting': site({ tarsene: ['Търсене', `${form()}<p><a href="/tarsene?page=2">2</a></p>`] }),
  },
  'lists-only': { 'the archive of decisions': site({ resheniya: ['Решения', archive] }) },
  unseen: {
    'a button opens it': { ...portalOf({}), pages: [aPage({ url: at(), searchControl: true })] },
    'a link of that name': portalOf({ '': ['Община', link('tarsene', 'Търсене')] }),
    'robots are kept away from it': {
      ...site({}),
      links: [aLinkCheck({ url: at('tarsene'), verdict: 'untestable', status: null, because: 'robots_disallowed' })],
    },
  },
  'no-search': {
    'nothing searches': portalOf({ '': ['Община', '<p>Добре дошли.</p>'] }),
    'filters of a list alone': portalOf({ resheniya: ['Решения', archive] }),
  },
});

import consistentNavigation from '../../../checks/usability/consistent-navigation.ts';
import type { Link, Page } from '../../../src/model/observation/page.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aLink, aPage, at } from '../../kit/observations.ts';

const menu = ['', 'uslugi', 'savet', 'byudzhet', 'kontakti'].map((path) =>
  aLink({ url: at(path), text: path || 'Начало' }),
);
const trail = { breadcrumbs: ['Начало', 'Услуги'] };
const home = (links: readonly Link[] = menu) => aPage({ url: at(), links });
const inner = (count: number, over: Partial<Page> = {}, name = 's') =>
  Array.from({ length: count }, (_, n) => aPage({ url: at(`${name}/${n}`), links: menu, ...trail, ...over }));
const bare = (count: number) => inner(count, { links: [aLink({ url: at('drugo') })] }, 'bare');
const site = (...pages: Page[]) => ({ pages: [home(), ...pages] });
const english = ['en/', 'en/services', 'en/council', 'en/contacts'].map((path) => aLink({ url: at(path), text: path }));
const en = { lang: 'en', textLang: 'en', links: english };
const unmarked = menu.map((link): Link => ({ ...link, region: 'main', level: 0 }));

describeCheck(consistentNavigation, {
  consistent: {
    'a trail on every page': site(...inner(10)),
    'one of a hundred goes without': site(...inner(99), ...bare(1)),
    'a trail on half of the pages': site(...inner(5), ...inner(5, { breadcrumbs: [] }, 't')),
    'the entry of the menu is marked': site(
      ...inner(10, { breadcrumbs: [], links: menu.map((link, n) => ({ ...link, current: n === 1 })) }),
    ),
    'a trail that the code does not call one': site(
      ...inner(10, {
        breadcrumbs: [],
        text: 'Начало » Отчети\nТук са отчетите.',
        headings: [{ level: 1, text: 'Отчети', marked: true }],
      }),
    ),
    'a portal that lives below a path': {
      pages: ['home', 'a', 'b', 'c', 'd'].map((path) =>
        aPage({
          url: at(`wps/portal/town/${path}`),
          ...trail,
          links: menu.map((link) => ({ ...link, url: link.url === at() ? at('wps/portal/town/home') : link.url })),
        }),
      ),
    },
    'each language has its own menu': site(...inner(6), aPage({ url: at('en/'), ...en }), ...inner(6, en, 'en')),
    'a menu that nothing marks as one': {
      pages: [home(unmarked), ...inner(8, { links: [...unmarked, aLink({ url: at('statiya'), region: 'main' })] })],
    },
    'the home page has a bar of its own besides': {
      pages: [home([...menu, ...['a', 'b', 'c', 'd', 'e'].map((path) => aLink({ url: at(path) }))]), ...inner(8)],
    },
    'an error page is none': site(
      ...inner(8),
      aPage({ url: at('x'), hollow: 'soft-404', links: [aLink({ url: at('y') })] }),
    ),
    'the page one is on need not be linked': site(
      ...inner(8, { url: at('uslugi'), links: menu.filter((_, n) => n !== 1) }),
    ),
  },
  'no-location': {
    'nothing shows it': site(...inner(10, { breadcrumbs: [] })),
    'the home entry is marked everywhere': site(
      ...inner(10, { breadcrumbs: [], links: menu.map((link, n) => ({ ...link, current: n === 0 })) }),
    ),
  },
  most: {
    'a tenth goes without': site(...inner(9), ...bare(1)),
    'a fifth goes without': site(...inner(8), ...bare(2)),
  },
  half: {
    'two of five go without': site(...inner(6), ...bare(4)),
    'half of them go without': site(...inner(5), ...bare(5)),
    'texts that lead nowhere at all': site(
      ...inner(6),
      ...inner(3, { links: [], mainText: 'Наредба за обществения ред. '.repeat(10) }, 'print'),
    ),
    'nothing leads home': site(...inner(10, { links: menu.slice(1) })),
  },
  few: {
    'most go without': site(...inner(3), ...bare(7)),
    'no menu at all': { pages: [home([]), ...bare(6)] },
  },
  'too-few-pages': { 'one page': site(...inner(1)), 'only the home page': site() },
});

import siteMap from '../../../checks/usability/site-map.ts';
import type { LinkCheck } from '../../../src/model/observation/link-check.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aLinkCheck, at } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли в общината.</p>'] as const;
const list = (items: readonly string[]) => `<ul>${items.map((it) => `<li>${it}</li>`).join('')}</ul>`;
const entries = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => link(`${name}/${n}`, `Раздел ${name} ${n}`));
const nested = list(['uslugi', 'savet', 'byudzhet'].map((name) => link(name, name) + list(entries(name, 5))));
const groups = (count: number, each: number) =>
  list(Array.from({ length: count }, (_, n) => link(`g${n}`, `Раздел ${n}`) + list(entries(`g${n}`, each))));
const grouped = ['uslugi', 'savet', 'byudzhet'].map((name) => `<h2>${name}</h2>${list(entries(name, 6))}`).join('');
const flat = list(entries('razdel', 20));

const mapped = (main: string, title = 'Карта на сайта') => portalOf({ '': home, karta: [title, main] });
const tried = (read: ReturnType<typeof portalOf>, over: (n: number) => Partial<LinkCheck> = () => ({})) => {
  const targets =
    read.pages.find(({ url }) => url === at('karta'))?.links.filter(({ region }) => region === 'main') ?? [];
  return {
    ...read,
    links: targets.map(({ url, text }, n) => aLinkCheck({ url, text, page: at('karta'), ...over(n) })),
  };
};
const broken = { verdict: 'broken', status: 404 } as const;

describeCheck(siteMap, {
  outline: {
    'lists within lists': tried(mapped(nested)),
    'fifteen links': tried(mapped(groups(3, 4))),
    'one dead link of twenty': tried(mapped(groups(4, 4)), (n) => (n < 1 ? broken : {})),
    'groups under headings': tried(mapped(grouped)),
    'in English': tried(mapped(nested, 'Site map')),
    'an index of all pages': tried(mapped(nested, 'Азбучен указател')),
    'everything on the site': tried(mapped(nested, 'Всичко на сайта')),
    'by another name': tried(mapped(nested, 'Съдържание на сайта')),
    'some were not tried': tried(mapped(nested), (n) => (n > 5 ? { verdict: 'untestable', status: null } : {})),
  },
  flat: {
    'only the top menu': tried(mapped(list(entries('menu', 7)))),
    'one long list': tried(mapped(flat)),
    'an empty page': tried(mapped('<p>Тук ще намерите всички раздели на портала, подредени по азбучен ред.</p>')),
  },
  'dead-links': { 'two of eighteen': tried(mapped(nested), (n) => (n < 2 ? broken : {})) },
  untested: { 'nothing could be tried': mapped(nested) },
  unread: { 'leads to what was not read': portalOf({ '': ['Община', link('karta', 'Карта на сайта')] }) },
  absent: {
    'nothing of the kind': portalOf({ '': home }),
    'a map of the town': portalOf({ '': home, karta: ['Карта на града', nested] }),
    'a file for robots': portalOf({ '': ['Община', link('sitemap.xml', 'Карта на сайта')] }),
    'a list in the footer': portalOf({
      '': `<!doctype html><html lang="bg"><head><title>Община</title></head><body><main><h1>Община</h1></main>
        <footer><h2>Карта на сайта</h2>${nested}</footer></body></html>`,
    }),
    'the page is gone': (() => {
      const read = portalOf({ '': ['Община', link('karta', 'Карта на сайта')] });
      return { ...read, links: [aLinkCheck({ url: at('karta'), ...broken })] };
    })(),
  },
});

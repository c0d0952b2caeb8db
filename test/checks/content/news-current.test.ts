import { expect, test } from 'vitest';
import newsCurrent from '../../../checks/content/news-current.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { link, portalOf } from '../../kit/portal-of.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aHit, aLink, aPage, at, linkTo } from '../../kit/observations.ts';

const site = (...pages: Page[]) => ({ pages, documents: [], topics: [] });
const item = (date: string | null, over: Partial<Page> = {}) =>
  aPage({ url: at(`novini/${date ?? 'x'}`), title: `Новина ${date ?? ''}`, role: 'news-item', date, ...over });
const list = (dates: readonly string[], over: Partial<Page> = {}) =>
  aPage({
    url: at('novini'),
    title: 'Новини',
    role: 'news-list',
    items: dates.map((date) => ({ date, text: `Новина ${date}`, url: at(`novini/${date}`) })),
    ...over,
  });
const paged = (url: string, text: string) => ({ links: [aLink({ url, text, region: 'main' })] });

describeCheck(newsCurrent, {
  fresh: {
    'an archive by that name alone beside the news': {
      ...site(list(['2026-05-03'])),
      topics: [linkTo(at('arhiv'), 'news_archive', 'Архив', { url: at('novini') })],
    },
    'a week old, with pages to turn': site(list(['2026-04-27'], paged(at('novini?page=2'), 'Следваща'))),
    'pages counted in the path': site(list(['2026-05-03'], paged(at('novini/page/2'), '2'))),
    'a link to the next page for browsers': site(
      list(['2026-05-03'], { links: [aLink({ url: at('novini/stari'), text: 'По-стари', rel: ['next'] })] }),
    ),
    'years to choose from': site(
      list(['2026-05-03'], { links: ['2025', '2024'].map((year) => aLink({ url: at(`n/${year}`), text: year })) }),
    ),
    'a list of more than half a year': site(list(['2026-05-03', '2025-09-01'])),
    'a link to the archive': {
      ...site(list(['2026-05-03'])),
      topics: [linkTo(at('arhiv'), 'news_archive', 'Архив новини')],
    },
    'an old item pinned on top': site(list(['2024-01-01', '2026-05-03'])),
  },
  'fresh-without-archive': {
    'one item of this very day': site(item('2026-05-04')),
    'an archive by that name alone, elsewhere': {
      ...site(list(['2026-05-03'])),
      topics: [linkTo(at('arhiv'), 'news_archive', 'Архив')],
    },
    'an archive that is only spoken of': {
      ...site(list(['2026-05-03'])),
      topics: [
        aHit({ topic: 'news_archive', field: 'body', strength: 'weak', url: at('novini'), quote: 'архив на новините' }),
      ],
    },
    'a home page alone, with news under that heading': portalOf({
      '': [
        'Община Върбовец',
        `<h2>Последни новини</h2><article><h3>${link('a/1', 'Откриха парка')}</h3><time>03.05.2026</time><p>Текст.</p></article>
        <article><h3>${link('a/2', 'Ремонт')}</h3><time>01.05.2026</time><p>Текст.</p></article>
        <article><h3>${link('a/3', 'Празник')}</h3><time>29.04.2026</time><p>Текст.</p></article>`,
      ],
    }),
    'an item of this week and nothing to browse': site(item('2026-05-01')),
    'links to single items are no pages to turn': site(list(['2026-05-03'], paged(at('novini/1234'), 'Ремонт'))),
  },
  recent: {
    'thirty days old': site(item('2026-04-04')),
    'eight days old': site(list(['2026-04-26'])),
    'a date of generation, corrected by the list': site(
      list(['2026-04-20']),
      item('2026-05-04', { url: at('novini/2026-04-20') }),
    ),
    'an event in the future is no news': site(item('2026-06-01'), item('2026-04-20')),
  },
  late: { 'a month old': site(item('2026-04-03')), 'ninety days old': site(item('2026-02-03')) },
  stale: {
    'ninety-one days old': site(item('2026-02-02')),
    'a calendar of events beside old news': site(
      list(['2026-05-20', '2026-05-02'], { url: at('sabitiya'), title: 'Събития' }),
      item('2025-05-01'),
    ),
    'an old portal kept online proves nothing': site(item('2026-05-01', { site: 'legacy' }), item('2025-01-01')),
    'the date of another section': site(aPage({ date: '2026-05-04' }), item('2025-01-01')),
  },
  undated: { 'news without dates': site(item(null)), 'only coming events': site(list(['2026-06-01'])) },
  'same-day': {
    'all bear the day of the audit': site(item('2026-05-04'), item('2026-05-04', { url: at('novini/2') })),
  },
  unnamed: {
    'procurement on the home page': portalOf({
      '': [
        'Община Върбовец',
        `<h2>Обществени поръчки</h2><article><h3>${link('a/1', 'Доставка на храни')}</h3><time>03.05.2026</time><p>Текст.</p></article>
        <article><h3>${link('a/2', 'Ремонт')}</h3><time>01.05.2026</time><p>Текст.</p></article>
        <article><h3>${link('a/3', 'Ремонт на път')}</h3><time>29.04.2026</time><p>Текст.</p></article>`,
      ],
    }),
    'a home page that lists dated items under no name': site(
      aPage({
        home: true,
        items: ['2026-05-02', '2026-04-28', '2026-04-20', '2026-04-11'].map((date) => ({
          date,
          text: `Събитие ${date}`,
          url: at(`p/${date}`),
        })),
      }),
    ),
  },
  absent: { 'no news': site(aPage()), 'an empty section of a template': site(list([], { hollow: 'empty-section' })) },
});

test('the newest item comes first and its day is told', () => {
  const links = [aLink({ url: at('novini/2026-05-02'), text: 'Открит е новият парк' })];
  const { facts, evidence } = findingOf(newsCurrent, site(list(['2026-04-01', '2026-05-02'], { links })));
  expect(facts).toMatchObject({ date: '2026-05-02', age: 2 });
  const quote = 'Открит е новият парк';
  expect(evidence[0]).toMatchObject({ kind: 'page', url: at('novini'), quote, measured: '2026-05-02' });
});

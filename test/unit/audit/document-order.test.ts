import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/audit/crawl/document-candidates.ts';
import { documentOrder, type Candidate } from '../../../src/audit/crawl/document-order.ts';
import { kindOfAddress } from '../../../src/audit/crawl/document-address.ts';
import { urlKey } from '../../../src/crawl/rules/canonical-url.ts';
import { aHit, aLink, aPage, at, linkTo } from '../../kit/observations.ts';

const candidate = (key: string, over: Partial<Candidate> = {}): Candidate => ({
  key,
  url: `https://varbovets.example/${key}.pdf`,
  named: new Set(),
  beside: new Set(),
  day: '',
  ...over,
});
const named = (topic: string, key: string, day = ''): Candidate => candidate(key, { named: new Set([topic]), day });

describe('the order in which documents are read', () => {
  it('gives every topic its turn, newest first, before what no topic names', () => {
    const all = [
      named('council', 'c1', '2024'),
      named('council', 'c2', '2026-02-01'),
      named('council', 'c3', '2025-12-01'),
      named('budget', 'b1', '2023'),
      candidate('x1', { day: '2026-05-01' }),
      candidate('x2', { day: '2026' }),
    ];
    expect(documentOrder(all, 10, 7)).toEqual({ keys: ['b1', 'c2', 'c3', 'c1', 'x1', 'x2'], random: [] });
  });

  it('prefers documents whose own links name the topic to those that stand beside it', () => {
    const beside = candidate('annex', { beside: new Set(['budget']), day: '2026' });
    expect(documentOrder([beside, named('budget', 'own', '2020')], 10, 7).keys).toEqual(['own', 'annex']);
  });

  const many = Array.from({ length: 400 }, (_, i) => named(i % 4 === 0 ? 'council' : 'news', `d${i}`, `20${i % 27}`));

  it('draws a tenth at random when not all can be read, none when they can', () => {
    const { keys, random } = documentOrder(many, 50, 7);
    expect(random).toHaveLength(5);
    expect(keys.slice(45, 50)).toEqual(random);
    expect(new Set(keys)).toEqual(new Set(many.map(({ key }) => key)));
    expect(documentOrder(many, 400, 7).random).toEqual([]);
  });

  it('is the same for the same seed, however the documents were found, and another for another', () => {
    const order = documentOrder(many, 50, 7);
    expect(documentOrder(many.toReversed(), 50, 7)).toEqual(order);
    expect(documentOrder(many, 50, 8).random).not.toEqual(order.random);
  });
});

describe('what pages say of a document', () => {
  const url = at('f/12.pdf');
  const waiting = [{ key: urlKey(url), url }];
  const link = (text: string) => aLink({ url, text, region: 'main' });
  const dayOf = (over: Parameters<typeof aPage>[0]): string | undefined =>
    candidatesOf(waiting, [{ page: aPage(over), topics: [] }], '2026-05-04')[0]?.day;

  it.each([
    ['a day in the words of a link', { links: [link('Протокол от 12.02.2026 г.')] }, '2026-02-12'],
    ['a year in them', { links: [link('Отчет за 2024 г.')] }, '2024'],
    [
      'the day of the entry of a list',
      { links: [link('Протокол')], items: [{ date: '2026-03-01', text: 'x', url }] },
      '2026-03-01',
    ],
    [
      'the day of the news it is part of',
      { links: [link('Протокол')], role: 'news-item', date: '2026-01-09' },
      '2026-01-09',
    ],
    ['no year of a plan for the future', { links: [link('План за развитие 2021-2027 г.')] }, '2021'],
    ['nothing', { links: [link('Протокол')], date: '2026-01-09' }, ''],
  ] as const)('%s', (_, over, day) => {
    expect(dayOf(over)).toBe(day);
  });

  it('its own links name topics, and so do the sections it is linked in; news do not', () => {
    const page = aPage({ links: [link('Приложение 1')] });
    const topics = [linkTo(url, 'budget', 'Бюджет'), aHit({ topic: 'council', field: 'title' })];
    const [found] = candidatesOf(waiting, [{ page, topics }], '2026-05-04');
    expect([[...(found?.named ?? [])], [...(found?.beside ?? [])]]).toEqual([['budget'], ['council']]);
    const news = aPage({ links: [link('Приложение 1')], role: 'news-item' });
    expect(
      candidatesOf(waiting, [{ page: news, topics: [topics[1] ?? aHit({ topic: 'x' })] }], '2026-05-04')[0]?.beside
        .size,
    ).toBe(0);
  });
});

describe('what an address promises', () => {
  it.each([
    ['/otchet.PDF', 'document'],
    ['/zayavlenie.docm', 'document'],
    ['/protokol.pdf.p7m', 'document'],
    ['/download.php?file=otchet.xlsx', 'document'],
    ['/viewer.html?file=otchet.pdf', 'page'],
    ['/otchet', 'page'],
    ['/film.mp4', 'media'],
  ])('%s is a %s', (path, kind) => {
    expect(kindOfAddress(at(path.slice(1)))).toBe(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { planSearch, readSearch } from '../../../../src/crawl/probe/search.ts';
import type { SearchAnswer, SearchPlan } from '../../../../src/crawl/probe/search.ts';
import type { Form, Page } from '../../../../src/model/observation/page.ts';
import { document, link, page, portal, searchForm } from './page.ts';

const sections = [
  page('/byudzhet', 'Бюджет и финансови отчети | Община Върбовец'),
  page('/ovoshtni', 'Овощни градини край Лозен | Община Върбовец'),
  page('/deca', 'Детски ясли – прием | Община Върбовец'),
  page('/naredba-7', 'Наредба за обществения ред | Община Върбовец'),
  page('/kontakti', 'Контакти | Община Върбовец'),
];
const home = (changes: Partial<Page> = {}): Page =>
  page('/', 'Община Върбовец', { forms: [searchForm()], links: [link('/byudzhet', 'Бюджет', 'nav')], ...changes });
const plan = (pages: readonly Page[] = [home(), ...sections], seed = 1): SearchPlan =>
  planSearch({ pages, documents: [document('/f/plan.pdf', 'План за развитие на туризма 2026 (файл)')], seed });

describe('The search of a portal', () => {
  it.each<[string, Partial<Form>, Partial<SearchPlan>]>([
    ['is a form that can be asked', {}, { kind: 'form', action: `${portal}/` }],
    ['may send to another site', { action: 'https://www.google.com/search' }, { kind: 'outside' }],
    ['may stand on a host of its own', { action: 'https://search.varbovets.example/' }, { kind: 'form' }],
    ['may be sent by post', { method: 'post' }, { kind: 'script' }],
    ['may need a script', { action: null }, { kind: 'script', action: null }],
    [
      'may have no name to ask by',
      { fields: [{ type: 'search', name: '', label: '', required: false }] },
      { kind: 'script' },
    ],
    ['is not the search of the services', { action: `${portal}/services/search` }, { kind: 'none', page: null }],
    ['is not the search of the news', { buttons: ['Търси в новините'] }, { kind: 'none', page: null }],
    ['is not any other form', { search: false }, { kind: 'none', page: null }],
  ])('%s', (_, form, expected) => {
    const found = plan([home({ forms: [searchForm(form)] }), ...sections]);
    expect(found).toMatchObject(expected);
    expect(found.queries.length > 0).toBe(expected.kind === 'form');
  });

  it('is the one of the home page, and there rather one that can be asked', () => {
    const pages = [
      page('/a', 'А', { forms: [searchForm({ action: `${portal}/other` })] }),
      home({ forms: [searchForm({ method: 'post' }), searchForm({ action: `${portal}/tursi` })] }),
    ];
    expect(plan(pages)).toMatchObject({ page: `${portal}/`, action: `${portal}/tursi`, kind: 'form' });
  });

  it('may stand on a page about searching or on most pages, but one section alone is not the site', () => {
    const bare = home({ forms: [] });
    const archive = { forms: [searchForm({ action: `${portal}/arh` })] };
    expect(plan([bare, page('/search', 'Търсене', archive), ...sections])).toMatchObject({ kind: 'form' });
    expect(plan([bare, ...sections.map((section) => ({ ...section, ...archive }))])).toMatchObject({ kind: 'form' });
    expect(plan([bare, page('/docs', 'Документи', archive), ...sections])).toMatchObject({ kind: 'none' });
  });

  it('that is only a link was not tried', () => {
    const linked = home({ forms: [], links: [link('/tarsene', 'Търсене', 'header')] });
    expect(plan([linked, ...sections])).toMatchObject({ kind: 'script', action: `${portal}/tarsene`, queries: [] });
  });

  it('that a button on the home page may open by script was not tried', () => {
    const opening = home({ forms: [], searchControl: true });
    expect(plan([opening, ...sections])).toMatchObject({ kind: 'script', action: null, queries: [] });
  });

  it('of other sites of the municipality is not that of the portal', () => {
    const council = { site: 'council', host: 'obs.varbovets.example', forms: [searchForm()] };
    expect(plan([home({ forms: [] }), page('/s', 'Търсене', council)])).toMatchObject({ kind: 'none' });
  });
});

describe('What is looked for', () => {
  it('is two pages and a document by their telling words, and a page by another form of a word', () => {
    const { queries } = plan();
    expect(queries.map(({ kind }) => kind)).toEqual(['page', 'page', 'document', 'inflected']);
    for (const { words } of queries) expect(words).not.toMatch(/община|върбовец|файл|2026/);
    expect(queries[2]).toMatchObject({ words: 'План за развитие', wanted: `${portal}/f/plan.pdf` });
    expect(queries[3]?.words).toMatch(/^(?:наредби|бюджета|градина|отчет)$/);
  });

  it('is asked for as the form would ask, hidden fields included', () => {
    const fields = [
      { type: 'hidden', name: 'option', label: '', required: false, value: 'com_finder' },
      { type: 'checkbox', name: 'exact', label: '', required: false },
      { type: 'text', name: 'q', label: 'Търсене', required: false },
    ];
    const form = searchForm({ action: `${portal}/index.php?lang=bg#top`, fields });
    const [query] = plan([home({ forms: [form] }), ...sections]).queries;
    const url = new URL(query?.url ?? '');
    expect(url.origin + url.pathname).toBe(`${portal}/index.php`);
    expect([...url.searchParams]).toEqual([
      ['option', 'com_finder'],
      ['q', query?.words],
    ]);
  });

  it('is the same for the same seed, and rather not what the menu leads to', () => {
    expect(plan()).toEqual(plan());
    const seeds = Array.from({ length: 12 }, (_, seed) => plan(undefined, seed).queries);
    const wanted = seeds.map((queries) => queries.slice(0, 2).map((query) => query.wanted));
    expect(new Set(wanted.map(String)).size).toBeGreaterThan(1);
    expect(wanted.flat()).not.toContain(`${portal}/byudzhet`);
  });

  it('is never a page that says the word in the very form asked for', () => {
    const text = 'Наредби и наредба, бюджета, градина, отчет';
    const pages = [home(), ...sections.map((section) => ({ ...section, text }))];
    expect(plan(pages).queries.map(({ kind }) => kind)).not.toContain('inflected');
  });

  it('is never the home page, a news item or a page without content', () => {
    const odd = [
      page('/vest', 'Рядка новина за щъркели', { role: 'news-item' }),
      page('/prazna', 'Празна страница без съдържание', { hollow: 'empty-section' }),
    ];
    expect(
      plan([home({ title: 'Начална страница с рядко заглавие' }), ...odd]).queries.map(({ kind }) => kind),
    ).toEqual(['document']);
  });

  it('is a document also where it is listed by a page of its own', () => {
    const own = { page: `${portal}/turizam`, text: 'План за развитие на туризма', news: false };
    const files = [document('/f/plan.pdf', '', { links: [own] })];
    const { queries } = planSearch({ pages: [home(), ...sections], documents: files, seed: 1 });
    expect(queries.find(({ kind }) => kind === 'document')?.accepted).toEqual([`${portal}/f/plan.pdf`, own.page]);
  });
});

describe('What the search answers', () => {
  const asked = plan();
  const [first, second] = asked.queries;
  const menu = [link('/kontakti'), link('/za-nas')];
  const results = (urls: readonly string[], changes: Partial<SearchAnswer> = {}): SearchAnswer => ({
    status: 200,
    unseen: null,
    links: [...menu, ...urls.map((url) => link(url))],
    ...changes,
  });
  const read = (byUrl: Readonly<Record<string, SearchAnswer>>) => {
    const all = { ...Object.fromEntries(asked.queries.map(({ url }) => [url, results([])])), ...byUrl };
    const observed = readSearch(asked, new Map(Object.entries(all)), '2026-05-04T10:00:00.000Z');
    if (!observed.seen) throw new Error(observed.because);
    return observed;
  };
  const nonsense = { [asked.nonsense ?? '']: results([]) };
  const wanted = first?.wanted ?? '';

  it('is found when the wanted address is among the results', () => {
    const { value } = read({ ...nonsense, [first?.url ?? '']: results(['/drugo', `${wanted}/`]) });
    expect(value.queries[0]).toMatchObject({ found: true, results: [`${portal}/drugo`, `${wanted}/`], status: 200 });
    expect(value.queries[1]).toMatchObject({ found: false, results: [] });
  });

  it.each<[string, SearchAnswer]>([
    ['it comes eleventh', results([...Array.from({ length: 10 }, (_, at) => `/r${at}`), wanted])],
    ['it stands in the navigation only', results([], { links: [link(wanted, '', 'nav'), link(wanted, '', 'footer')] })],
    ['the answer is an error page', results([wanted], { status: 500 })],
  ])('is not found when %s', (_, answer) => {
    expect(read({ ...nonsense, [first?.url ?? '']: answer }).value.queries[0]).toMatchObject({ found: false });
  });

  it('is not found when a nonsense word brings the same', () => {
    const always = results([wanted, '/novina']);
    const { value } = read({ [asked.nonsense ?? '']: always, [first?.url ?? '']: always });
    expect(value.queries[0]).toMatchObject({ found: false, results: [] });
  });

  it('does not count paging and sorting of the search as results', () => {
    const paging = ['/?s=x&page=2', '/?s=x&sort=date'];
    expect(read({ ...nonsense, [first?.url ?? '']: results(paging) }).value.queries[0]?.results).toEqual([]);
  });

  it('is measured against the home page when the nonsense word gets no answer', () => {
    const { value } = read({ [first?.url ?? '']: results(['/byudzhet', wanted]) });
    expect(value.queries[0]?.results).not.toContain(`${portal}/byudzhet`);
    expect(value.queries[0]).toMatchObject({ found: true });
  });

  it('leaves a gap where a query got no answer, and is not seen where none did', () => {
    const lost = results([], { status: 0, unseen: 'timeout_headers' });
    const { value, gaps } = read({ ...nonsense, [second?.url ?? '']: lost });
    expect(value.queries).toHaveLength(asked.queries.length - 1);
    expect(gaps).toEqual([{ what: second?.url, because: 'timeout_headers' }]);
    const all = new Map(asked.queries.map(({ url }) => [url, lost]));
    expect(readSearch(asked, all, '')).toEqual({ seen: false, because: 'timeout_headers' });
  });

  it('is a full answer where there is nothing to ask', () => {
    const nothing = plan([home({ forms: [] })]);
    expect(readSearch(nothing, new Map(), '2026-05-04T10:00:00.000Z')).toEqual({
      seen: true,
      value: { page: null, kind: 'none', action: null, queries: [], capturedAt: '2026-05-04T10:00:00.000Z' },
      gaps: [],
    });
  });
});

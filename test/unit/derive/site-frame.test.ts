import { describe, expect, it } from 'vitest';
import { markFrames } from '../../../src/derive/site-frame.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { aDocument, aForm, aHit, aLink, aPage, at, linkTo } from '../../kit/observations.ts';

const footer = 'пл. „Свобода“ 1, тел. 066 818 435';
const never = (): boolean => false;

/** Pages of one site, all with the same foot. */
const site = (...own: Partial<Page>[]) =>
  Array.from({ length: Math.max(6, own.length) }, (_, i) => {
    const over = own[i] ?? {};
    const text = over.mainText ?? `Раздел ${i} описва своята дейност подробно.`;
    return {
      page: aPage({ url: at(`p${i}`), title: `Раздел ${i}`, ...over, mainText: `${text}\n${footer}` }),
      topics: [],
    };
  });
const hollowOf = (pages: readonly { page: Page }[]) => pages[0]?.page.hollow;

describe('a page that holds nothing of its own', () => {
  const empty: Partial<Page> = {
    title: 'Кариери',
    headings: [{ level: 1, text: 'Кариери', marked: true }],
    mainText: 'Кариери',
  };

  it('is an empty section', () => {
    expect(markFrames(site(empty), never).map(({ page }) => page.hollow)).toEqual([
      'empty-section',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it.each<[string, Partial<Page>]>([
    ['a sentence', { mainText: 'Кариери\nОбявите се публикуват на входа.' }],
    ['a link', { links: [aLink({ url: at('obyava.pdf'), region: 'main' })] }],
    ['a picture', { images: [{ src: at('obyava.png'), alt: null }] }],
    ['a form', { forms: [aForm()] }],
    ['an embedded page', { frames: ['https://jobs.example/'] }],
    ['the address of the foot once more, above it', { mainText: `Кариери\n${footer}` }],
  ])('but for %s', (_, over) => {
    expect(hollowOf(markFrames(site({ ...empty, ...over }), never))).toBeNull();
  });

  it.each<[string, Partial<Page>]>([
    ['a picture', { images: [{ src: at('logo.png'), alt: null }] }],
    ['a link', { links: [aLink({ url: at('nachalo'), region: 'main' })] }],
    ['a menu', { links: [aLink({ url: at('drugo'), region: 'nav' })] }],
  ])('is one still, when it shares %s with all others', (_, over) => {
    const pages = site({ ...empty, ...over }, ...Array.from({ length: 5 }, () => over));
    expect(hollowOf(markFrames(pages, never))).toBe('empty-section');
  });

  it('is none when scripts may fill it, when it is the home page, and on a site of few pages', () => {
    expect(hollowOf(markFrames(site(empty), () => true))).toBeNull();
    expect(hollowOf(markFrames(site({ ...empty, home: true }), never))).toBeNull();
    expect(hollowOf(markFrames(site(empty).slice(0, 3), never))).toBeNull();
  });
});

describe('what most pages of a site say', () => {
  const with_ = (hits: (i: number) => TopicHit[]) => site().map((it, i) => ({ ...it, topics: hits(i) }));
  const regions = (pages: readonly { topics: readonly TopicHit[] }[]) =>
    pages.map(({ topics }) => topics.map(({ region }) => region));

  it('is no evidence of any of them: it belongs to the frame', () => {
    const link = linkTo(at('byudzhet'), 'budget', 'Бюджет', { region: 'main' });
    const text = aHit({ topic: 'signals', field: 'body', strength: 'weak', quote: 'Сигнали на тел. 066 818 435' });
    expect(
      regions(
        markFrames(
          with_(() => [link, text]),
          never,
        ),
      )[0],
    ).toEqual(['nav', 'footer']);
  });

  it('leaves alone what few say, titles, addresses, and what stands in a landmark', () => {
    const few = aHit({ topic: 'budget', field: 'body', quote: 'Бюджетът е приет' });
    const title = aHit({ topic: 'council', field: 'title', quote: 'Общински съвет' });
    const marked = linkTo(at('byudzhet'), 'budget', 'Бюджет', { region: 'header' });
    expect(
      regions(
        markFrames(
          with_((i) => (i === 0 ? [few, title, marked] : [title, marked])),
          never,
        ),
      )[0],
    ).toEqual(['main', 'main', 'header']);
  });

  it('is told for each host by itself', () => {
    const text = aHit({ topic: 'signals', field: 'body', quote: 'Сигнали' });
    const pages = with_(() => [text]).map((it, i) => ({ ...it, page: { ...it.page, host: `h${i % 3}.example` } }));
    expect(regions(markFrames(pages, never)).flat()).toEqual(Array.from({ length: 6 }, () => 'main'));
  });
});

describe('a layout without landmarks', () => {
  const menu = aLink({ url: at('byudzhet'), text: 'Бюджет', region: 'main' });
  const caption = { level: 2, text: 'ОБЩИНАТА', marked: false };
  const own = { level: 2, text: 'С Л У Ж Б И', marked: false };
  const words = (text: string) => `ОБЩИНАТА\nБюджет\n${text}`;
  const over = (text: string): Partial<Page> => ({ mainText: words(text), headings: [caption], links: [menu] });
  const others = Array.from({ length: 5 }, (_, i) => over(`Нещо друго, номер ${i}.`));
  const first = (page: Partial<Page>) => markFrames(site({ ...over(''), ...page }, ...others), never)[0]?.page;

  it('has the menu above and the foot below taken from what a page says itself', () => {
    expect(first({ mainText: words('С Л У Ж Б И\nДеловодство') })?.mainText).toBe('С Л У Ж Б И\nДеловодство');
    expect(first({ mainText: words('Разходи\nБюджет\nПриходи') })?.mainText).toBe('Разходи\nБюджет\nПриходи');
  });

  it('keeps the text of a page that says nothing else', () => {
    expect(first({ mainText: 'ОБЩИНАТА\nБюджет' })?.mainText).toBe(`ОБЩИНАТА\nБюджет\n${footer}`);
  });

  it('has its menu among the menus, and the same link in the text still in the text', () => {
    expect(first({ mainText: words('Текст'), links: [menu, menu] })?.links.map(({ region }) => region)).toEqual([
      'nav',
      'main',
    ]);
  });

  it("has the day of today, which every page shows, among no page's own", () => {
    const today = { date: '2026-05-04', text: '04.05.2026', label: null, region: 'main', machine: false } as const;
    const own = { ...today, date: '2026-03-01', text: '01.03.2026' };
    const all = others.map((page) => ({ ...page, dates: [today] }));
    const read = markFrames(site({ ...over('Текст'), dates: [today, own] }, ...all), never);
    expect(read[0]?.page.dates).toEqual([own]);
  });

  it('has no captions of menus among the headings; a line that looks like the headline is one', () => {
    const text = words('С Л У Ж Б И\nДеловодство');
    expect(first({ mainText: text, headings: [caption, own] })?.headings).toEqual([{ ...own, level: 1 }]);
    const marked = { level: 1, text: 'Служби', marked: true };
    expect(first({ mainText: text, headings: [caption, own, marked] })?.headings).toEqual([own, marked]);
  });
});

it('keeps what else is known of a page', () => {
  const pages = site().map((it) => ({ ...it, document: aDocument() }));
  expect(markFrames(pages, never).map(({ document }) => document)).toEqual(pages.map(({ document }) => document));
  const unlike = site().map((it, i) => ({ ...it, page: { ...it.page, host: `h${i}.example` } }));
  expect(markFrames(unlike, never)).toEqual(unlike);
});

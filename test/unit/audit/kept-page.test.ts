import { describe, expect, it } from 'vitest';
import { keptPage, readKeptPage, type KeptPage } from '../../../src/audit/desk/kept-page.ts';
import type { PageFact } from '../../../src/audit/desk/page-fact.ts';
import { derivePage } from '../../../src/derive/page.ts';
import { pageInput, sampleTools, seen } from '../derive/sample.ts';

const menu = '<nav><a href="/">Начало</a> <a href="/byudzhet">Бюджет 2026</a></nav>';

function factOf(html: string): PageFact {
  const shown = { needsBrowser: false, mayHideMenu: false, doubt: null, leadsTo: null };
  return { ...seen(derivePage(pageInput(html), sampleTools)), ...shown };
}

/** What is written down, and read again. */
const kept = (fact: PageFact): string => JSON.stringify(keptPage(fact));
const readAgain = (text: string): PageFact => readKeptPage(JSON.parse(text) as KeptPage);

describe('a page that was kept', () => {
  it.each([
    ['nothing at all', ''],
    ['nothing but a menu', menu],
    [
      'a main part',
      `${menu}<main><h1>Бюджет 2026</h1><p>Бюджет на общината за 2026 г.</p></main><footer>Бюджет</footer>`,
    ],
    [
      'the same lines in and outside of its main part',
      `<p>Бюджет</p><main><p>Бюджет</p><p>Отчет</p></main><p>Отчет</p>`,
    ],
    ['two main parts', '<main><p>Бюджет 2025</p></main><p>Между тях</p><main><p>Бюджет 2026</p></main>'],
    ['a link without words', '<a href="/byudzhet-2026.pdf"></a><a href="/byudzhet-2026.pdf">Бюджет</a>'],
    ['a link whose words are long', `<a href="/a">${'Бюджет на общината '.repeat(40)}</a>`],
    ['a long paragraph', `<main><p>${'Общинският съвет прие бюджет за 2026 г. '.repeat(40)}</p></main>`],
    [
      'dated news',
      '<h2>Новини</h2><ul><li>01.02.2026 Бюджет <a href="/1">още</a></li><li>02.02.2026 Бюджет <a href="/2">още</a></li></ul>',
    ],
  ])('is read again as it was: %s', (_, html) => {
    const fact = factOf(html);
    expect(readAgain(kept(fact))).toEqual(JSON.parse(JSON.stringify(fact)));
  });

  it('holds its words once', () => {
    const words = 'Общинският съвет прие бюджет за 2026 г. на открито заседание в сградата на общината';
    const text = kept(factOf(`<main><p>${words}</p></main>`));
    expect(text.split(words)).toHaveLength(2);
  });

  it('is what it is, when it was kept before pages were kept so', () => {
    const fact = factOf(menu);
    expect(readKeptPage(fact)).toBe(fact);
  });
});

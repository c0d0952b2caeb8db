import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../src/model/edition.ts';
import { loadConfig } from '../../../../config/load.ts';
import { renderReport } from '../../../../src/publish/report/render-report.ts';
import { anAudit, hostile, judgement } from '../../../kit/an-audit.ts';

const { edition } = loadConfig();
const [first, , third] = edition.indicators as [Indicator, Indicator, Indicator];
const audit = anAudit(edition);
const read = (language: 'bg' | 'en', changes: Partial<typeof audit> = {}) =>
  load(renderReport({ ...audit, ...changes, language }));
const bg = read('bg');
const en = read('en');

describe('the report', () => {
  test('says in both languages that nothing is confirmed', () => {
    expect(bg('.notice').text()).toContain('Автоматична, непотвърдена оценка');
    expect(en('.notice').text()).toContain('Automatic, unconfirmed assessment');
    expect(bg('title').text()).toContain('Община Върбовец');
    expect([bg('html').attr('lang'), en('html').attr('lang')]).toEqual(['bg', 'en']);
  });

  test('links to the other language, saying which language that is', () => {
    const link = bg('.other-language a');
    expect([link.attr('href'), link.attr('lang'), link.text()]).toEqual(['report.en.html', 'en', 'In English']);
    expect(en('.other-language a').attr('href')).toBe('report.html');
  });

  test('lists all 109 indicators once, each with its question and the whole scale', () => {
    expect(bg('.indicator')).toHaveLength(109);
    for (const { id, question, anchors } of edition.indicators) {
      const body = bg(`[id="${id}"]`);
      expect(body.find('.question').text()).toBe(question.bg);
      expect(body.find('.scale li')).toHaveLength(Object.keys(anchors).length);
    }
  });

  test('marks the proposed level and names the next one as what would raise it', () => {
    const { id, anchors } = third;
    const body = bg(`[id="${id}"]`);
    expect(body.find('.scale .proposed .step').text()).toBe('0');
    expect(body.find('h5:contains("Какво би повишило степента") + p').text()).toBe(anchors['1']?.bg);
  });

  test('proposes no level where there is no score', () => {
    const unscored = bg('.indicator:not([data-state=full], [data-state=partial], [data-state=none])');
    expect(unscored.length).toBeGreaterThan(0);
    expect(unscored.find('.proposed')).toHaveLength(0);
    expect(unscored.text()).not.toMatch(/\d от \d/);
  });

  test('shows points with what they were earned on, the possible range and the coverage', () => {
    const row = bg('.scores tfoot tr').text().replace(/\s+/g, ' ');
    expect(row).toMatch(/Общо 27,3 от 52,0 22,9 – 79,1 от 100 60 от 109 \(55 %\) 20 19 10/);
    expect(bg('.scores tbody tr')).toHaveLength(5);
  });

  test('says that there is no projected total while a category has nothing judged', () => {
    const review = edition.indicators.map((one) => judgement(one, { status: 'review', because: 'not-automated' }));
    expect(audit.scorecard.total.points).not.toBeNull();
    const page = read('en', {
      judgements: review,
      scorecard: { ...audit.scorecard, total: { ...audit.scorecard.total, points: null } },
    });
    expect(page('main').text()).toContain('Too few of the indicators');
  });

  test('gives no projected total from a few indicators', () => {
    const { total } = audit.scorecard;
    const page = read('en', { scorecard: { ...audit.scorecard, total: { ...total, coverage: 0.49 } } });
    expect(page('main').text()).toContain('Too few of the indicators');
    expect(bg('main').text()).not.toContain('Оценена е твърде малка част');
  });

  test('shows each proof with its kind, quote, address, time and the beginning of its hash', () => {
    const item = bg('.evidence li')
      .filter((_, one) => bg(one).text().includes('Решение № 412'))
      .first();
    expect(item.find('.kind').text()).toBe('Страница');
    expect(item.find('blockquote').text()).toContain('Решение № 412 от 28.01.2026 г.');
    expect(item.find('.where a').attr('href')).toBe('https://varbovets.example/budget');
    expect(item.find('time').attr('datetime')).toBe('2026-05-04T10:23:45.000Z');
    expect(item.find('code').text()).toBe('SHA-256 9f86d081884c…');
  });

  test('tells what was searched before it says that something is missing', () => {
    const { id } = third;
    const searched = bg(`[id="${id}"] .evidence`).text();
    expect(searched).toContain('Прегледани са 1526 страници и 505 документа.');
    expect(searched).toContain('savet.varbovets.example');
  });

  test('tells what could not be read, by reason and with an example', () => {
    const row = bg('.hosts tr')
      .filter((_, one) => bg(one).text().includes('uslugi.'))
      .text();
    expect(row).toContain('robots.txt не разрешава четене: 12');
    expect(row).toMatch(/защитна стена спира автоматичното четене: 1\s*$/);
    expect(row).toContain('електронни услуги');
  });

  test('says so when the browser had no sandbox, and nothing when it had', () => {
    expect(bg('#observed').parent().text()).toContain('без собствената си защитна среда');
    const page = read('bg', { run: { ...audit.run, sandboxed: true } });
    expect(page('#observed').parent().text()).not.toContain('защитна среда');
  });

  test('gives a screen reader the language of a quote that is not the page’s', () => {
    expect(en('blockquote:contains("Бюджет")').first().attr('lang')).toBe('bg');
    expect(bg('blockquote:contains("Бюджет")').first().attr('lang')).toBeUndefined();
    expect(bg('blockquote:contains("strict-transport")').first().attr('lang')).toBe('en');
  });

  test('counts every state in the filter', () => {
    const labels = bg('.filter label')
      .map((_, one) => bg(one).text().trim())
      .get();
    expect(labels[0]).toBe('всички (109)');
    const counts = labels.slice(1).map((label) => Number(/\((\d+)\)/.exec(label)?.[1]));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(109);
  });

  test('has an entry for every finding it points to', () => {
    for (const link of bg('a[href^="#"]').get()) {
      const target = (bg(link).attr('href') ?? '').slice(1);
      expect(bg(`[id="${target}"]`), target).toHaveLength(1);
    }
  });
});

describe('hostile words from a page', () => {
  test('stay words', () => {
    expect(bg('script, iframe, object, [onerror], img[src="x"]')).toHaveLength(0);
    expect(bg('blockquote:contains("alert")').first().text()).toContain('</blockquote><script>alert("x")</script>');
    expect(bg.text()).not.toMatch(/[\u001b\u202e]/);
  });

  test('are shown as an address but never linked when the address is no web address', () => {
    const links = bg('a')
      .map((_, one) => bg(one).attr('href'))
      .get();
    expect(links.filter((href) => !/^(#|https?:|report\.)/.test(href))).toEqual([]);
    expect(bg('span.address').text()).toContain(hostile.url);
  });

  test('links to strangers tell them nothing and lend them nothing', () => {
    for (const link of bg('a[href^="http"]').get()) expect(bg(link).attr('rel')).toBe('noopener noreferrer nofollow');
  });

  test('a picture that is no picture is left out', () => {
    const screenshots = new Map([
      ['https://varbovets.example/a', 'data:image/svg+xml;base64,PHN2Zz4='],
      ['https://varbovets.example/b', 'https://evil.example/pixel.png'],
      ['https://varbovets.example/c', 'data:image/png;base64,AAAA" onload="x'],
    ]);
    expect(read('bg', { screenshots })('img')).toHaveLength(0);
  });

  test('evidence beyond any reader’s patience is cut, and the cut is said', () => {
    const long = { ...hostile, quote: 'я'.repeat(1_000_000) };
    const judgements = [judgement(first, { evidence: Array.from({ length: 500 }, () => long) })];
    const page = read('bg', { judgements });
    expect(page('.evidence > li')).toHaveLength(20);
    expect(page('main').text()).toContain('и още 480');
    expect(page('blockquote').first().text().length).toBeLessThan(2000);
  });
});

test('the same audit makes the same file', () => {
  expect(renderReport({ ...audit, language: 'bg' })).toBe(renderReport({ ...anAudit(edition), language: 'bg' }));
});

import { load } from 'cheerio';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/demo/calendar.ts';
import type { Answer } from '../../../src/demo/host.ts';
import { ZLATODOL } from '../../../src/demo/zlatodol/zlatodol.ts';
import { ask, isHtml, textOfAnswer, walk, type Walk } from './walk.ts';

const AS_OF = '2026-11-21';
const PORTAL = 'https://www.zlatodol.example';
const COUNCIL = 'https://obs.zlatodol.example';

const hostsOn = (day: string) => ZLATODOL.hosts(createCalendar(day));
const hosts = hostsOn(AS_OF);
const seen = walk(hosts, `${PORTAL}/`);

function page(address: string): ReturnType<typeof load> {
  const answer = ask(hosts, address);
  if (!answer) throw new Error(`No host for ${address}`);
  return load(textOfAnswer(answer));
}

function endingIn(extension: string, { found }: Walk = seen): [string, Answer][] {
  return [...found].filter(([address]) => address.endsWith(`.${extension}`));
}

async function pdfText({ body }: Answer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)), { mergePages: true });
  return text;
}

describe('Златодол', () => {
  it('offers more than a hundred and fifty pages on four hosts', () => {
    const pages = [...seen.found].filter(([, answer]) => isHtml(answer)).map(([address]) => new URL(address).host);
    expect(pages.length).toBeGreaterThan(150);
    expect(pages.filter((host) => host.startsWith('www')).length).toBeGreaterThan(100);
    expect(new Set(pages).size).toBe(4);
  });

  it.each([AS_OF, '2027-06-01'])('has news of the last seven days on %s', (day) => {
    const feed = ask(hostsOn(day), `${PORTAL}/rss.xml`)?.body.toString() ?? '';
    const newest = Date.parse(/<pubDate>([^<]+)/.exec(feed)?.[1] ?? '');
    expect(Date.parse(day) - newest).toBeGreaterThanOrEqual(0);
    expect(Date.parse(day) - newest).toBeLessThanOrEqual(7 * 86_400_000);
  });

  it('publishes the adopted budget of the year with annexes, a draft and the last quarter', () => {
    const budget = page(`${PORTAL}/byudzhet/2026`)('main a.file').text();
    expect(budget).toContain('PDF');
    expect(budget).toContain('XLSX');
    expect(budget).toContain('ZIP');
    expect(page(`${PORTAL}/byudzhet`)('main').text()).toContain('Проект на бюджет 2027');
    expect(page(`${PORTAL}/byudzhet/otcheti`)('main').text()).toContain('III тримесечие 2026 г.');
  });

  it('still shows last year’s budget as the adopted one in January', () => {
    const links = load(textOfAnswer(ask(hostsOn('2027-01-20'), `${PORTAL}/byudzhet`) as Answer))('main').text();
    expect(links).toContain('Бюджет 2026');
    expect(links).toContain('Проект на бюджет 2027');
    expect(links).not.toContain('Бюджет 2027');
  });
});

describe('The documents', () => {
  it('are PDF files with a Bulgarian text layer, except the scan', async () => {
    const files = endingIn('pdf');
    expect(files.length).toBeGreaterThan(30);
    for (const [address, answer] of files) {
      const text = await pdfText(answer);
      if (address.includes('/zapovedi/')) expect(text.trim()).toBe('');
      else expect(text, address).toMatch(/[а-я]{4,}.*[а-я]{4,}/su);
    }
  });

  it('are spreadsheets, text documents, tables and archives as well', () => {
    for (const extension of ['xlsx', 'docx', 'zip']) {
      const files = endingIn(extension);
      expect(files.length, extension).toBeGreaterThan(0);
      for (const [, { body }] of files) expect(body.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    }
    expect(endingIn('csv').map(([, { body }]) => body.toString())).toContainEqual(
      expect.stringContaining('"Книжарница, подаръци"'),
    );
  });
});

describe('The portal', () => {
  it('finds pages and documents by inflected words', () => {
    const results = (query: string) => page(`${PORTAL}/tarsene?q=${encodeURIComponent(query)}`)('main ol').text();
    expect(results('бюджета')).toContain('Бюджет 2026');
    expect(results('наредбите')).toContain('Наредба № 1');
    expect(results('услуги')).toContain('Услуги');
    expect(results('Регистър на общинската собственост').split('(')[0]).toBe('Регистър на общинската собственост ');
    expect(page(`${PORTAL}/tarsene?q=xyzzy`)('main').text()).toContain('Няма намерени резултати.');
  });

  it('shows what was searched for without letting it become markup', () => {
    const html = ask(
      hosts,
      `${PORTAL}/tarsene?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    )?.body.toString();
    expect(html).not.toContain('<script>alert');
  });

  it('divides its news into pages and years that do not overlap', () => {
    const titles = (query: string) =>
      page(`${PORTAL}/novini?${query}`)('main .cards a')
        .toArray()
        .map((link) => link.attribs['href']);
    const all = ['stranitsa=1', 'stranitsa=2', 'stranitsa=3'].flatMap(titles);
    expect(new Set(all).size).toBe(24);
    expect(all).toHaveLength(24);
    expect(titles('godina=2025').every((href) => !titles('godina=2026').includes(href))).toBe(true);
  });

  it('answers a missing page with 404, but with 200 in the old gallery', () => {
    expect(ask(hosts, `${PORTAL}/nyama-takava`)?.status).toBe(404);
    const soft = ask(hosts, `${PORTAL}/galeriya/2019`);
    expect(soft?.status).toBe(200);
    expect(soft && textOfAnswer(soft)).toContain('Страницата не е намерена');
  });

  it('leads the bare domain to the portal', () => {
    const answer = ask(hosts, 'https://zlatodol.example/kontakti');
    expect([answer?.status, answer?.headers['location']]).toEqual([301, `${PORTAL}/kontakti`]);
  });

  it('has one page that asks a tracker for a script, and one that is empty without scripts', () => {
    const trackers = [...seen.found]
      .filter(([, { body }]) => body.includes('googletagmanager'))
      .map(([address]) => address);
    expect(trackers).toEqual([`${PORTAL}/turizam`]);
    expect(page(`${PORTAL}/dokumenti-i-registri/razresheniya-za-stroezh`)('body').text().trim()).toBe('');
  });

  it('speaks English on a dozen pages', () => {
    const english = [...seen.found.keys()].filter((address) => address.startsWith(`${PORTAL}/en`));
    expect(english.length).toBeGreaterThanOrEqual(10);
    for (const address of english) {
      const letters = page(address)('main').text().match(/\p{L}/gu) ?? [];
      const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
      expect(cyrillic.length / letters.length, address).toBeLessThan(0.2);
    }
  });
});

describe('The council’s site', () => {
  it('is windows-1251 and does not say so in the header', () => {
    const { headers, body } = ask(hosts, `${COUNCIL}/zasedaniya.php`) as Answer;
    expect(headers['content-type']).toBe('text/html');
    expect(new TextDecoder('windows-1251').decode(body)).toContain('Предстоящо заседание');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow();
  });

  it('repeats every sitting for print, without naming the encoding anywhere', () => {
    const printed = textOfAnswer(ask(hosts, `${COUNCIL}/print.php?id=38`) as Answer);
    expect(printed).toContain('Заседание № 38');
    expect(printed).not.toContain('charset');
  });

  it('has a calendar that never ends', () => {
    let address = `${COUNCIL}/kalendar.php`;
    const visited = new Set<string>();
    for (let month = 0; month < 40; month += 1) {
      visited.add(address);
      const next = page(address)('a:contains("следващ месец")').attr('href') ?? '';
      address = new URL(next, COUNCIL).href;
    }
    expect(visited.size).toBe(40);
  });

  it('gives everyone a session cookie that scripts can read', () => {
    expect(ask(hosts, `${COUNCIL}/`)?.headers['set-cookie']).toMatch(/^PHPSESSID=[0-9a-f]{26}; path=\/$/);
  });
});

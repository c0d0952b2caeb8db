import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/demo/calendar.ts';
import type { Answer } from '../../../src/demo/host.ts';
import { STAROBROD } from '../../../src/demo/starobrod/starobrod.ts';
import { encodeWindows1251 } from '../../../src/demo/windows-1251.ts';
import { ask, textOfAnswer, walk } from './walk.ts';

const PORTAL = 'https://www.starobrod.example';
const TAXES = 'https://danatsi.starobrod.example';
const hosts = STAROBROD.hosts(createCalendar('2026-11-21'));
const seen = walk(hosts, `${PORTAL}/`);

const answerOf = (address: string): Answer => {
  const answer = ask(hosts, address);
  if (!answer) throw new Error(`No host for ${address}`);
  return answer;
};
const page = (address: string) => load(textOfAnswer(answerOf(address)));
const endingIn = (extension: string) => [...seen.found].filter(([address]) => address.endsWith(`.${extension}`));

describe('Староброд', () => {
  it('is windows-1251 and says so in the page alone', () => {
    const { headers, body } = answerOf(`${PORTAL}/index.php?page=4`);
    expect(headers['content-type']).toBe('text/html');
    expect(new TextDecoder('windows-1251').decode(body)).toContain('charset=windows-1251');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow();
  });

  it('is published for people: contacts, councillors, news of this week and a board that is kept', () => {
    expect(page(`${PORTAL}/index.php?page=4`)('body').text()).toContain('Централа: (0997) 61-11');
    expect(page(`${PORTAL}/index.php?page=10`)('td').text()).toContain('Величка Тополничанска');
    expect(page(`${PORTAL}/news.php`)('.data').first().text()).toBe('13.11.2026 г.');
    expect(page(`${PORTAL}/obyavi.php`)('.red b').first().text()).toBe('19.11.2026 г.');
  });

  it('answers 200 whatever it is asked for, robots.txt included', () => {
    for (const path of ['/robots.txt', '/sitemap.xml', '/.well-known/security.txt', '/index.php?page=999', '/x/y/']) {
      expect(answerOf(PORTAL + path).status, path).toBe(200);
      expect(textOfAnswer(answerOf(PORTAL + path)), path).toContain('Търсената от Вас страница не е намерена.');
    }
  });

  it('gives every request a new session in all its links, and keeps one that is brought along', () => {
    const sessions = (address: string) => {
      const links = page(address)('a[href*="PHPSESSID="]').toArray();
      return new Set(links.map(({ attribs }) => /PHPSESSID=(\w{32})$/.exec(attribs['href'] ?? '')?.[1]));
    };
    const [first] = sessions(`${PORTAL}/index.php?page=1`);
    expect([...sessions(`${PORTAL}/index.php?page=2`)]).not.toEqual([first]);
    expect([...sessions(`${PORTAL}/index.php?page=2&PHPSESSID=${first ?? ''}`)]).toEqual([first]);
    expect(textOfAnswer(answerOf(`${TAXES}/pomosht.jsp;jsessionid=AB12`))).toContain('/proverka.jsp;jsessionid=AB12');
  });

  it('has a calendar that never ends', () => {
    let address = `${PORTAL}/kalendar.php`;
    const visited = new Set<string>();
    for (let day = 0; day < 40; day += 1) {
      visited.add(address);
      address = new URL(page(address)('a:contains("утре")').attr('href') ?? '', address).href;
    }
    expect(visited.size).toBe(40);
  });

  it('shows the mayor of the last term, a budget of three years ago, and sums in leva', () => {
    expect(page(`${PORTAL}/index.php?page=2`)('body').text()).toContain('мандат 2019-2023');
    expect(page(`${PORTAL}/index.php?page=10`)('h2').text()).toContain('мандат 2023-2027');
    expect(page(`${PORTAL}/index.php?page=30`)('body').text()).toMatch(/за 2023 г\. е [\d ]+ лв\./);
    expect([...seen.found.values()].map(textOfAnswer).join('')).not.toContain('евро');
  });

  it('says its e-mail address in a picture only', () => {
    const pages = [...seen.found.values()].map(textOfAnswer);
    expect(pages.filter((text) => text.includes('obshtina@starobrod.example'))).toEqual([]);
    expect(answerOf(`${PORTAL}/img/poshta.png`).body.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('types Bulgarian with Latin letters here and there', () => {
    expect(page(`${PORTAL}/`)('title').text()).toMatch(/^[A-Za-z]б/u);
    expect(page(`${PORTAL}/`)('title').text()).not.toContain('Община Староброд');
  });

  it('publishes rich text as .doc, archives as .rar and scans', () => {
    const starts = (extension: string) =>
      new Set(endingIn(extension).map(([, { body }]) => body.subarray(0, 5).toString('latin1')));
    expect([...starts('doc')]).toEqual(['{\\rtf']);
    expect([...starts('rar')]).toEqual(['Rar!\u001a']);
    expect([...starts('pdf')]).toEqual(['%PDF-']);
  });

  it('finds words only as they stand on a page, asked in its own encoding', () => {
    const results = (words: Buffer) => page(`${PORTAL}/search.php?duma=${percent(words)}`)('.red a').length;
    expect(results(encodeWindows1251('чешмата'))).toBeGreaterThan(0);
    expect(results(encodeWindows1251('чешмите'))).toBe(0);
    expect(results(Buffer.from('чешмата'))).toBe(0);
  });
});

function percent(bytes: Buffer): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

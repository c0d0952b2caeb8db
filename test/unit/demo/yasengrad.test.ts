import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/demo/calendar.ts';
import type { Answer } from '../../../src/demo/host.ts';
import { TRACKER } from '../../../src/demo/yasengrad/flaws.ts';
import { YASENGRAD } from '../../../src/demo/yasengrad/yasengrad.ts';
import { ask, isHtml, textOfAnswer, walk } from './walk.ts';

const AS_OF = '2026-11-21';
const PORTAL = 'https://www.yasengrad.example';
const SERVICES = 'https://uslugi.yasengrad.example';
const hosts = YASENGRAD.hosts(createCalendar(AS_OF));
const seen = walk(hosts, `${PORTAL}/`);

const answerOf = (address: string): Answer => {
  const answer = ask(hosts, address);
  if (!answer) throw new Error(`No host for ${address}`);
  return answer;
};
const page = (address: string) => load(textOfAnswer(answerOf(address)));
const json = (path: string): unknown => JSON.parse(textOfAnswer(answerOf(PORTAL + path)));

describe('Ясенград', () => {
  it('sends the same empty shell for every route', () => {
    const shells = [...seen.found].filter(([address, answer]) => address.startsWith(PORTAL) && isHtml(answer));
    expect(shells.length).toBeGreaterThan(22);
    for (const [address, answer] of shells) {
      const document = load(textOfAnswer(answer));
      expect(document('#app').text(), address).toBe('');
      expect(document('html').attr('lang')).toBe(/\/en(?:\/|$)/.test(address) ? 'en' : 'bg');
    }
  });

  it('lists all its routes for machines', () => {
    const listed = [...textOfAnswer(answerOf(`${PORTAL}/sitemap.xml`)).matchAll(/<loc>([^<]+)/g)].map(([, url]) => url);
    for (const url of listed) expect(answerOf(url ?? '').status, url).toBe(200);
    expect(listed.length).toBeGreaterThan(22);
  });

  it('answers a missing route with 404, and still with the shell', () => {
    expect(answerOf(`${PORTAL}/nyama`).status).toBe(404);
    expect(page(`${PORTAL}/nyama`)('#app')).toHaveLength(1);
    expect(answerOf(`${PORTAL}/api/stranitsa/nyama`).status).toBe(404);
  });

  it('asks a tracker before it asks the visitor', () => {
    expect(page(`${PORTAL}/`)('script[async]').attr('src')).toBe(TRACKER);
  });

  it('is up to date: news of yesterday, the budget of the year, the last sitting', () => {
    expect(json('/api/novini.json')).toMatchObject([{ day: '2026-11-20' }, ...Array<object>(9).fill({})]);
    expect(json('/api/stranitsa/obshtina/byudzhet')).toMatchObject({ title: 'Бюджет 2026' });
    expect(json('/api/zasedaniya.json')).toMatchObject([{ day: '2026-11-11' }, {}, {}, {}, {}, {}]);
  });

  it('finds pages by inflected words, and nothing for nonsense', () => {
    const titles = (asked: string) => json(`/api/tarsene?q=${encodeURIComponent(asked)}`);
    expect(titles('бюджета')).toContainEqual({ text: 'Бюджет 2026', href: '/obshtina/byudzhet' });
    expect(titles('xyzzy')).toEqual([]);
    expect(titles('')).toEqual([]);
  });

  it('has a valid security.txt and the headers of today', () => {
    const { headers } = answerOf(`${PORTAL}/`);
    expect(headers['content-security-policy']).toContain("object-src 'none'");
    expect(headers['strict-transport-security']).toContain('preload');
    const expires = /Expires: (\S+)/.exec(textOfAnswer(answerOf(`${PORTAL}/.well-known/security.txt`)))?.[1] ?? '';
    expect(Date.parse(expires)).toBeGreaterThan(Date.parse(AS_OF));
    expect(Date.parse(expires)).toBeLessThan(Date.parse(AS_OF) + 366 * 86_400_000);
  });

  it('takes applications behind a login, with a label for every field', () => {
    expect(page(`${SERVICES}/usluga/2045`)('a.button').attr('href')).toBe('/vhod?usluga=2045');
    const form = page(`${SERVICES}/zayavlenie`);
    const labelled = form('label')
      .toArray()
      .map(({ attribs }) => attribs['for']);
    expect(
      form('input')
        .toArray()
        .map(({ attribs }) => attribs['id']),
    ).toEqual(labelled);
  });

  it('publishes its open data as CSV and as JSON', () => {
    const data = 'https://danni.yasengrad.example';
    const csv = textOfAnswer(answerOf(`${data}/nabori/signali.csv`));
    expect(csv).toContain('Осветление,96,95');
    expect(JSON.parse(textOfAnswer(answerOf(`${data}/nabori/signali.json`)))).toContainEqual([
      'Осветление',
      '96',
      '95',
    ]);
  });
});

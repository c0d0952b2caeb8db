import { describe, expect, test } from 'vitest';
import { feed } from '../../../../src/crawl/social/platforms/feed.ts';
import { json, profiles, recorded } from './recorded.ts';

const profile = profiles.feed;
const read = (body: string | Uint8Array, type = 'application/rss+xml') =>
  feed.read(profile, [recorded({ url: profile.url, type, body })]);

const rss = (items: string, head = '<?xml version="1.0" encoding="utf-8"?>') =>
  `${head}<rss version="2.0"><channel><title>Новини | Върбовец</title><link>https://varbovets.example/</link><description>Всички новини</description><image><title>лого</title><link>https://vendor.example/</link></image>${items}</channel></rss>`;
const item = (title: string, date: string) =>
  `<item><title><![CDATA[${title}]]></title><link>https://varbovets.example/n/${title.length}</link><pubDate>${date}</pubDate><guid>1</guid></item>`;

describe('a feed', () => {
  test('of RSS shows its items by day', () => {
    const items =
      item('Стара', 'Wed, 01 Apr 2026 10:00:00 +0300') + item('Най-нова <b>', 'Sun, 03 May 2026 23:50:00 GMT');
    expect(read(rss(items))).toMatchObject({
      seen: true,
      value: {
        name: 'Новини | Върбовец',
        description: 'Всички новини',
        links: ['https://varbovets.example/'],
        posts: [
          { date: '2026-05-03', text: 'Най-нова <b>' },
          { date: '2026-04-01', url: 'https://varbovets.example/n/5', text: 'Стара' },
        ],
      },
    });
  });

  test('of Atom shows the page of an entry, not its comments', () => {
    const body = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Върбовец</title><author><name>Община Върбовец</name></author>
      <entry><link rel="replies" href="https://varbovets.example/c"/><link href="https://varbovets.example/a"/><title>А</title><published>2026-05-02T08:00:00+03:00</published></entry></feed>`;
    expect(read(body, 'application/atom+xml')).toMatchObject({
      seen: true,
      value: {
        publisher: 'Община Върбовец',
        posts: [{ date: '2026-05-02', url: 'https://varbovets.example/a', text: 'А' }],
      },
    });
  });

  test('of RDF shows its items', () => {
    const body = `<rdf:RDF><channel><title>В</title></channel><item><title>А</title><dc:date>2026-05-01</dc:date></item></rdf:RDF>`;
    expect(read(body)).toMatchObject({ seen: true, value: { name: 'В', posts: [{ date: '2026-05-01', text: 'А' }] } });
  });

  test('in JSON shows its items', () => {
    const value = {
      version: 'https://jsonfeed.org/version/1.1',
      ...{ title: 'Върбовец', home_page_url: 'https://varbovets.example/', authors: [{ name: 'Община Върбовец' }] },
      items: [
        { id: '1', url: 'https://varbovets.example/a', title: 'А', date_published: '2026-05-01T10:00:00+03:00' },
        7,
      ],
    };
    expect(feed.read(profile, [json(profile.url, value)])).toMatchObject({
      seen: true,
      value: { name: 'Върбовец', publisher: 'Община Върбовец', posts: [{ date: '2026-05-01', text: 'А' }] },
    });
  });

  test('in windows-1251, which only its XML declaration names, is read in it', () => {
    const title = Buffer.from([0xc2, 0xfa, 0xf0, 0xe1, 0xee, 0xe2, 0xe5, 0xf6]);
    const [before = '', after = ''] = rss('', '<?xml version="1.0" encoding="windows-1251"?>')
      .replace('Новини | Върбовец', '\u0000')
      .replace('Всички новини', '')
      .replace('лого', '')
      .split('\u0000');
    expect(read(Buffer.concat([Buffer.from(before), title, Buffer.from(after)]))).toMatchObject({
      seen: true,
      value: { name: 'Върбовец' },
    });
  });

  test('without items has none', () => {
    expect(read(rss(''))).toMatchObject({ seen: true, value: { exists: true, posts: [] } });
  });

  test.each([
    ['is a page', '<!doctype html><html><body><p>Новини</p></body></html>'],
    ['is empty', ''],
    ['ends in the middle', '<rss version="2.0"><channel><title>Новини</title>'],
    ['is some other XML', '<urlset><url><loc>https://varbovets.example/</loc></url></urlset>'],
    ['is nested without end', '<rss>'.repeat(5000)],
  ])('that %s is unseen', (_what, body) => {
    expect(read(body)).toEqual({ seen: false, because: 'unexpected_answer' });
  });

  test('of thousands of items is read to its two hundredth', () => {
    const shown = read(rss(Array.from({ length: 5000 }, (_, n) => item(`Н${n}`, '2026-05-01')).join('')));
    expect(shown.seen && shown.value.posts).toHaveLength(30);
  });

  test('that its own host does not have any more is gone', () => {
    expect(feed.read(profile, [recorded({ url: profile.url, status: 404 })])).toMatchObject({
      seen: true,
      value: { exists: false },
    });
  });
});

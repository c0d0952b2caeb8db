import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeWindows1251 } from '../../../src/demo/windows-1251.ts';
import type { PageFact } from '../../../src/audit/desk/page-facts.ts';
import { page, serveHost, type SmallHost } from '../../kit/small-portal.ts';
import {
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectUndisturbed,
  factAt,
  judgementOf,
  type Laboratory,
} from '../laboratory/laboratory.ts';
import { withHeaders } from '../http/bad-page.ts';

const sentence = 'Общинският съвет прие бюджета на общината за новата година и публикува мотивите към него.';
const text = page('Бюджет', `<p>${sentence}</p>`);
const plain = { 'content-type': 'text/html' };
const utf8 = { 'content-type': 'text/html; charset=utf-8' };

/** Text in a single-byte encoding. */
function encode(written: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(written, (character) => byteOf.get(character) ?? 63));
}

const late = text.replace('<title>', `<!-- ${'x'.repeat(1100)} --><meta charset="windows-1251"><title>`);
const twice = text.replace('<title>', '<meta charset="cp1251"><meta charset="utf-8"><title>');

interface Written {
  readonly fault: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: string | Uint8Array;
  readonly encoding: string;
}

/** Pages that say the same, if one reads them as they are meant. */
const written: Readonly<Record<string, Written>> = {
  '/bez-imeto': {
    fault: 'E-01 windows-1251 that nothing declares',
    headers: plain,
    bytes: encodeWindows1251(text),
    encoding: 'windows-1251',
  },
  '/pogreshno': {
    fault: 'E-02 windows-1251 that is declared as UTF-8',
    headers: utf8,
    bytes: encodeWindows1251(text),
    encoding: 'windows-1251',
  },
  '/kasno': {
    fault: 'E-03 a meta element behind the first 1024 bytes',
    headers: plain,
    bytes: encodeWindows1251(late),
    encoding: 'windows-1251',
  },
  '/dve-meta': {
    fault: 'E-03 two meta elements: the first counts',
    headers: plain,
    bytes: encodeWindows1251(twice),
    encoding: 'windows-1251',
  },
  '/utf-16': {
    fault: 'E-04 UTF-16 with its mark',
    headers: plain,
    bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    encoding: 'utf-16be',
  },
  '/koi8': {
    fault: 'E-05 KOI8-R that says so',
    headers: { 'content-type': 'text/html; charset=koi8-r' },
    bytes: encode(text, 'koi8-r'),
    encoding: 'koi8-r',
  },
  '/mac': {
    fault: 'E-05 MacCyrillic that says so',
    headers: { 'content-type': 'text/html; charset=x-mac-cyrillic' },
    bytes: encode(text, 'x-mac-cyrillic'),
    encoding: 'x-mac-cyrillic',
  },
  '/nuli': {
    fault: 'E-06 NULs, half a pair, overlong bytes, and a megabyte without a line break',
    headers: utf8,
    bytes: Buffer.concat([
      Buffer.from(text.replace('</h1>', '</h1><p>\0а\0</p>')),
      Buffer.from([0xed, 0xa0, 0x80, 0xc0, 0xaf]),
      Buffer.alloc(1_000_000, '<!-- x -->'),
    ]),
    encoding: 'utf-8',
  },
};

const doubly = Buffer.from(sentence).toString('latin1');
const utf7 = page('Бюджет', '+ADw-a href=/skrita+AD4-Скрита+ADw-/a+AD4-');
/** The same two letters, as the encoding of the page has them, and as they go over the wire. */
const addresses = page('Търсене', '<a href="/t?q=Пр">Пр</a> <a href="/t?q=%CF%F0">Пр пак</a>');
const turned = page('Контакти\u202e\u200b', '<p>Община Върбовец\u202e, телефон 02 123 4567, \u2066ул. Липа 3</p>');
const others = {
  '/dvoino': withHeaders(200, utf8, page('Бюджет', `<p>${doubly}</p>`)),
  '/utf-7': withHeaders(200, { 'content-type': 'text/html; charset=utf-7' }, utf7),
  '/adresi': withHeaders(200, { 'content-type': 'text/html; charset=windows-1251' }, encodeWindows1251(addresses)),
  '/kontakti': withHeaders(200, utf8, turned),
  '/t?q=%CF%F0': withHeaders(200, {}, page('Намерено', '')),
};

let folder: string;
let portal: SmallHost;
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-encoding-'));
  const menu = [...Object.keys(written), '/dvoino', '/utf-7', '/adresi', '/kontakti'];
  const pages = Object.entries(written).map(
    ([path, { headers, bytes }]) => [path, withHeaders(200, headers, bytes)] as const,
  );
  portal = await serveHost('www.bukvar.example', {
    '/': page('Начало', '', menu),
    ...others,
    ...Object.fromEntries(pages),
  });
  lab = await auditFaults(folder, [{ id: 'bukvar', sites: { portal } }]);
}, 120_000);

afterAll(async () => {
  await lab.close();
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => `http://www.bukvar.example${path}`;
const pageAt = async (path: string) =>
  ((await factAt(lab, 'bukvar', { kind: 'page', subject: at(path) })) as PageFact | undefined)?.page;

test('the audit ends, and every page was read once, one request at a time', async () => {
  expect(lab.code, lab.stderr).toBe(0);
  expect(new Set(Object.values(await endsOf(lab, 'bukvar')))).toEqual(new Set(['done']));
  expectGoodGuest(portal.heard, 11 + Object.keys(written).length + Object.keys(others).length);
});

test.for(Object.entries(written).map(([path, one]) => [one.fault, path, one] as const))(
  '%s is read as it is meant',
  async ([, path, { encoding }]) => {
    const read = await pageAt(path);
    expect(read).toMatchObject({ encoding, title: 'Бюджет | Община Върбовец' });
    expect(read?.mainText).toContain(sentence);
  },
);

describe('E-04 UTF-7', () => {
  test('is never decoded, so nothing can hide in it', async () => {
    expect((await pageAt('/utf-7'))?.mainText).toContain('+ADw-a href');
    expect(portal.heard.map(({ path }) => path)).not.toContain('/skrita');
  });
});

test('E-05 text that was encoded twice is kept as visitors see it, and not mended', async () => {
  expect((await pageAt('/dvoino'))?.mainText).toContain(doubly.slice(0, 20).trim());
});

test('E-07 a link is asked for in the bytes of its page, and is one address whichever way it is written', () => {
  const asked = portal.heard.map(({ path }) => path).filter((path) => path.startsWith('/t?'));
  expect(asked).toEqual(['/t?q=%CF%F0']);
});

test('E-08 what turns or hides text is shown to people as what it is', async () => {
  expect((await pageAt('/kontakti'))?.title).toContain('\u202e');
  expect(await judgementOf(lab, 'bukvar', 'content.contact-details')).toMatchObject({ status: 'judged' });
  const files = readdirSync(join(folder, 'report'), { recursive: true, encoding: 'utf8' });
  const reports = files.filter((file) => file.endsWith('.html'));
  const shown = reports.map((file) => readFileSync(join(folder, 'report', file), 'utf8')).join('\n');
  expect(shown).toContain('[U+202E]');
  expect(shown + lab.stdout + lab.stderr).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/u);
});

test('a healthy portal beside it is read in time, and memory keeps its bound', async () => {
  await expectUndisturbed(lab, 60_000);
});

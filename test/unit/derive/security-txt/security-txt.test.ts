import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSecurityTxt, type SecurityTxtAnswer } from '../../../../src/derive/security-txt/security-txt.ts';

const url = 'https://www.gradec.example/.well-known/security.txt';

function derive(text: string | Uint8Array, over: Partial<SecurityTxtAnswer> = {}) {
  return deriveSecurityTxt({
    host: 'www.gradec.example',
    main: true,
    place: 'well-known',
    url,
    status: 200,
    trust: 'trusted',
    contentType: 'text/plain; charset=utf-8',
    sha256: 'a'.repeat(64),
    capturedAt: '2026-05-04T09:00:00.000Z',
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    ...over,
  });
}

const contact = 'Contact: mailto:cert@gradec.example';
const expires = 'Expires: 2027-01-01T00:00:00Z';
const good = `${contact}\n${expires}\n`;

describe('A file', () => {
  it('gives its fields in order, names in lower case, comments and empty lines left out', () => {
    const found = derive(
      `\ufeff# Пишете ни\r\n\r\nCONTACT: tel:+359-88-000-000\r\n${contact}\r\nexpires:2027-01-01t02:00:00+02:00 \r\nPreferred-Languages: bg, en\r\n`,
    );
    expect(found).toMatchObject({
      found: 'file',
      signed: false,
      expires: '2027-01-01T00:00:00.000Z',
      problems: [],
      fields: [
        { name: 'contact', value: 'tel:+359-88-000-000' },
        { name: 'contact', value: 'mailto:cert@gradec.example' },
        { name: 'expires', value: '2027-01-01t02:00:00+02:00' },
        { name: 'preferred-languages', value: 'bg, en' },
      ],
    });
  });

  it('may be signed', () => {
    const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n- ${contact}\n${expires}\n-----BEGIN PGP SIGNATURE-----\n\niQ: x\n-----END PGP SIGNATURE-----\n`;
    const found = derive(signed);
    expect(found).toMatchObject({ found: 'file', signed: true, problems: [] });
    expect(found.fields.map(({ name }) => name)).toEqual(['contact', 'expires']);
  });

  it('whose time has run out is a file all the same: the day is for others to know', () => {
    expect(derive(`${contact}\nExpires: 2019-01-01T00:00:00Z`)).toMatchObject({
      expires: '2019-01-01T00:00:00.000Z',
      problems: [],
    });
  });
});

describe('What is wrong with a file is named', () => {
  it.each([
    ['no-contact', expires, {}],
    ['contact-no-uri', `Contact: cert@gradec.example\n${expires}`, {}],
    ['contact-plain-http', `Contact: http://gradec.example/report\n${expires}`, {}],
    ['no-expires', contact, {}],
    ['several-expires', `${good}Expires: 2028-01-01T00:00:00Z`, {}],
    ['expires-unreadable', `${contact}\nExpires: Thu, 31 Dec 2026 23:59:59 GMT`, {}],
    ['expires-unreadable', `${contact}\nExpires: 2026-13-45T00:00:00Z`, {}],
    ['several-languages', `${good}Preferred-Languages: bg\nPreferred-Languages: en`, {}],
    ['canonical-elsewhere', `${good}Canonical: https://provider.example/.well-known/security.txt`, {}],
    ['unreadable-line', `${good}please write to us`, {}],
    ['not-utf-8', Buffer.concat([Buffer.from(good), Buffer.from([0x23, 0xc0, 0xc1])]), {}],
    ['not-plain-text', good, { contentType: 'application/octet-stream' }],
    ['not-plain-text', good, { contentType: 'text/plain; charset=windows-1251' }],
    ['not-plain-text', good, { contentType: null }],
    ['not-https', good, { url: 'http://www.gradec.example/.well-known/security.txt', trust: 'none' }],
    ['not-well-known', good, { place: 'legacy', url: 'https://www.gradec.example/security.txt' }],
  ] as const)('%s', (problem, text, over) => {
    expect(derive(text, over)).toMatchObject({ found: 'file', problems: [problem] });
  });

  it('and no day is given when several are', () => {
    expect(derive(`${good}${expires}`).expires).toBeNull();
  });

  it.each([`Canonical: ${url}`, `Canonical: https://gradec.example/security.txt\nCanonical: ${url}`])(
    'but not %s',
    (canonical) => {
      expect(derive(good + canonical).problems).toEqual([]);
    },
  );
});

describe('No file is', () => {
  it.each([
    ['a page', '<!doctype html><html><body>Contact: us</body></html>'],
    ['a page after a comment', '\n  <!-- x --><html>Contact: mailto:a@b.example'],
    ['a text without any of its fields', 'Not found: /security.txt'],
    ['an empty answer', ''],
  ])('%s', (_what, text) => {
    expect(derive(text)).toMatchObject({ found: 'other', fields: [], problems: [] });
  });

  it('an answer that says there is nothing', () => {
    expect(derive(good, { status: 404 })).toMatchObject({ found: 'nothing', status: 404, fields: [] });
    expect(derive('', { bytes: null, status: 204 })).toMatchObject({ found: 'nothing' });
  });
});

it('Nothing a server sends makes reading fail', () => {
  const line = fc.oneof(fc.constantFrom(contact, expires, '-----BEGIN PGP SIGNED MESSAGE-----', '', '- '), fc.string());
  fc.assert(
    fc.property(fc.array(line), fc.uint8Array(), (lines, noise) => {
      const bytes = Buffer.concat([Buffer.from(lines.join('\n')), noise]);
      const { found, fields } = derive(bytes);
      expect(found === 'file' || fields.length === 0).toBe(true);
    }),
  );
});

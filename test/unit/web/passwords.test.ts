import { expect, test } from 'vitest';
import { hashPassword, isPassword, passwordFault } from '../../../src/web/people/passwords.ts';
import { isLogin } from '../../../src/web/people/people.ts';

const cheap = { ln: 10, r: 8, p: 1 };

test('a hash names its costs, differs each time, and is recognised whatever it cost', async () => {
  const hashes = await Promise.all([hashPassword('зелена круша', cheap), hashPassword('зелена круша', cheap)]);
  expect(hashes[0]).toMatch(/^\$scrypt\$ln=10,r=8,p=1\$[\w+/=]{24}\$[\w+/=]{44}$/u);
  expect(hashes[0]).not.toBe(hashes[1]);
  for (const hash of hashes) {
    expect(await isPassword('зелена круша', hash)).toBe(true);
    expect(await isPassword('зелена круши', hash)).toBe(false);
  }
});

test('the published vector of scrypt is met', async () => {
  // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), first 32 bytes.
  const key = Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex').toString('base64');
  const salt = Buffer.from('SodiumChloride').toString('base64');
  expect(await isPassword('pleaseletmein', `$scrypt$ln=14,r=8,p=1$${salt}$${key}`)).toBe(true);
});

test('a password typed as two signs in place of one is the same password', async () => {
  const hash = await hashPassword('йогурт с мед и орехи'.normalize('NFC'), cheap);
  expect(await isPassword('йогурт с мед и орехи'.normalize('NFD'), hash)).toBe(true);
});

test.for([
  ['зелена круша', null],
  ['12 signs.......', null],
  ['aB3$xyzpqrst', null],
  ['единайсет11', 'short'],
  ['', 'short'],
  ['ж'.repeat(201), 'long'],
  ['ivanovaivanova', 'login'],
  ['Ivanova2026!', 'login'],
  ['password1234', 'common'],
  ['Парола123456', 'common'],
  ['aaaaaaaaaaaaaaa', 'common'],
  ['121212121212121212', 'common'],
] as const)('as a new password of ivanova "%s" is found: %s', ([password, fault]) => {
  expect(passwordFault(password, 'ivanova')).toBe(fault);
});

test.for([
  ['ivanova', true],
  ['иванова.м', true],
  ['m.ivanova@obshtina.example', true],
  ['a1', true],
  ['a', false],
  ['', false],
  ['иvanova', false],
  ['maria ivanova', false],
  ['-ivanova', false],
  ['ivanova<script>', false],
  ['a'.repeat(65), false],
  ['ivan\u202eova', false],
] as const)('"%s" may be a login: %s', ([login, may]) => {
  expect(isLogin(login)).toBe(may);
});

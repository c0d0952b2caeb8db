import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressIn, emailsIn, hoursIn, phonesIn } from '../../../checks/kit/contacts.ts';

describe('phones', () => {
  test.for<[string, string[]]>([
    ['+359 661 12 345', ['+35966112345']],
    ['00359 661 12345', ['+35966112345']],
    ['тел.: 0661/12-345', ['066112345']],
    ['(066) 818 400', ['066818400']],
    ['0800\u00a012\u00a0345', ['080012345']],
    ['+49 30 1234567', ['+49301234567']],
    ['0661 12345, 0661 12345', ['066112345']],
    ['ЕИК 000215630', []],
    ['от 04.05.2026 г.', []],
    ['от 04-05-2026 г.', []],
    ['8:00 - 17:00', []],
    ['BG80 BNBG 9661 1020 3456 78', []],
    ['решение 2026-0123456789012345', []],
    ['', []],
  ])('%s', ([text, phones]) => {
    expect(phonesIn(text)).toEqual(phones);
  });
});

describe('e-mails', () => {
  test.for<[string, string[]]>([
    ['Пишете на Obshtina@Varbovets.example!', ['obshtina@varbovets.example']],
    ['кмет@върбовец.бг', ['кмет@върбовец.бг']],
    ['a@b', []],
    ['@varbovets', []],
    ['a@x.example a@x.example', ['a@x.example']],
  ])('%s', ([text, emails]) => {
    expect(emailsIn(text)).toEqual(emails);
  });
});

describe('postal addresses', () => {
  const places = ['Върбовец', 'Varbovets'];
  test.for<[string, boolean]>([
    ['5600 Върбовец', true],
    ['гр. ВЪРБОВЕЦ, п.к. 5600, пл. „Свобода“ 1', true],
    ['Varbovets BG-5600', true],
    ['12-345 Varbovets', true],
    ['Varbovets SW1A 1AA', true],
    ['Община Върбовец 2026', false],
    ['Община Върбовец, бюджет 2025', false],
    ['Община Върбовец, тел. 0661 12345', false],
    ['Община Върбовец (0661) 123', false],
    ['5600 Друг град', false],
    ['Върбовец\n5600', false],
  ])('%s', ([text, found]) => {
    expect(addressIn(text, places) !== null).toBe(found);
  });
});

describe('working hours', () => {
  test.for<[string, string | null]>([
    ['Пон - Пет: 8:00 - 17:00', '8:00 - 17:00'],
    ['от 08.30 ч. до 17.00 ч.', '08.30 ч. до 17.00'],
    ['9:00–12:00 и 13:00–17:30', '9:00–12:00'],
    ['приемен ден 10:00 - 12:00', null],
    ['концерт 19:00 - 23:00', null],
    ['12.05.2026 - 15.06.2026', null],
    ['обновено в 8:00', null],
  ])('%s', ([text, hours]) => {
    expect(hoursIn(text)).toBe(hours);
  });
});

test('whatever the text, reading it neither throws nor invents what is not there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      for (const phone of phonesIn(text)) expect(phone).toMatch(/^\+?\d{7,15}$/u);
      for (const email of emailsIn(text)) expect(text.toLowerCase()).toContain(email);
      expect(text).toContain(hoursIn(text) ?? '');
      expect(text).toContain(addressIn(text, ['Върбовец']) ?? '');
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigin, repairText } from '../../../../src/model/text/fold.ts';

const utf8AsLatin = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
const utf8AsCyrillic = (text: string): string => new TextDecoder('windows-1251').decode(new TextEncoder().encode(text));
const cyrillicAsLatin = (text: string): string =>
  Array.from(text, (unit) =>
    /[А-я]/u.test(unit) ? String.fromCharCode(unit.charCodeAt(0) - 0x410 + 0xc0) : unit,
  ).join('');

describe('one spelling for matching', () => {
  it.each([
    ['lower case', 'ЕЛЕКТРОННИ Услуги', 'електронни услуги'],
    ['й from two characters', 'Прии\u0306мно време', 'приймно време'],
    ['й kept', 'Район', 'район'],
    ['soft hyphens and zero-width characters', 'общин\u00adски съ\u200bвет\ufeff', 'общински съвет'],
    ['stress marks', 'за\u0300мък', 'замък'],
    ['no-break spaces', 'Бюджет\u00a02026', 'бюджет 2026'],
    ['typographic quotes and dashes', '„Тунджа“ – «град»', '"тунджа" - "град"'],
    ['a Latin O in a Cyrillic word', 'Oбщински съвет', 'общински съвет'],
    ['Latin capitals in a Cyrillic word', 'KMЕТ', 'кмет'],
    ['a Latin word as it is', 'Tax office', 'tax office'],
    ['Roman numerals in Cyrillic letters with a Latin one', 'ХХIХ', 'ххіх'],
    ['spaced letters', 'З А П О В Е Д', 'заповед'],
    ['several spaces between spaced words', 'Д Н Е В Е Н   Р Е Д', 'дневен   ред'],
    ['two single letters as they are', 'и в града', 'и в града'],
    ['spaced Latin letters as they are', 'A B C', 'a b c'],
    ['portlet ids', 'Z6_ABC0123 Z7_X9Y Бюджет', '    бюджет'],
    ['UTF-8 read as Latin', utf8AsLatin('Обществено обсъждане'), 'обществено обсъждане'],
    ['UTF-8 read as windows-1251', utf8AsCyrillic('Привет'), 'привет'],
    ['windows-1251 read as Latin', cyrillicAsLatin('Общински съвет и кмет'), 'общински съвет и кмет'],
    ['a French word as it is', 'créée à Besançon', 'créée à besançon'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('repairs a broken run in the midst of sound text', () => {
    expect(repairText(`Общински съвет ${utf8AsLatin('Ловеч')} 2026`)).toBe('Общински съвет Ловеч 2026');
  });

  it('leaves ordinary Bulgarian capitals alone', () => {
    expect(repairText('СУ „Св. Климент“, РС – Русе, ГР°')).toBe('СУ „Св. Климент“, РС – Русе, ГР°');
  });
});

describe('properties', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('аАиИйоOoXхIі B­ ̀̆„“–Z6_Ð\u0090Ñ\u0082РС°ÎáùåÀ№1г. \u00a0')) }),
  );

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('every place leads back into the original, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldWithOrigin(text);
        let before = 0;
        for (let i = 0; i <= folded.text.length; i++) {
          const origin = folded.origin(i);
          expect(origin).toBeGreaterThanOrEqual(before);
          expect(origin).toBeLessThanOrEqual(text.length);
          before = origin;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passageOf } from '../../../src/illustrate/passage.ts';

it('shows the words around the quote, however the white space runs', () => {
  expect(passageOf('Отчет\nза  бюджета\nна общината', 'за бюджета')).toEqual({
    before: 'Отчет ',
    after: ' на общината',
  });
});

it('a quote that is not there has no passage', () => {
  expect(passageOf('Отчет', 'бюджет')).toBeNull();
  expect(passageOf('Отчет', ' ')).toBeNull();
});

it('before, quote and after always stand in the text as one', () => {
  const word = fc.stringMatching(/^[а-я]{1,6}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word), fc.array(word), (quote, before, after) => {
      const text = [...before, ...quote, ...after].join(' ');
      const found = passageOf(text, quote.join('\n'));
      expect(text).toContain(`${found?.before ?? '?'}${quote.join(' ')}${found?.after ?? '?'}`);
    }),
  );
});

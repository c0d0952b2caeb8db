import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { compileLexicon } from '../../../../src/derive/topics/compile.ts';
import { mentions, recognise } from '../../../../src/derive/topics/recognise.ts';
import { sampleTools } from '../sample.ts';

/** Whatever is named. */
const any = { longest: 300, wants: () => true };

const { lexicon } = sampleTools;

function strengths(text: string): Record<string, string> {
  return Object.fromEntries(recognise(lexicon, text).map(({ topic, strength }) => [topic, strength]));
}

describe('topics of a link, a heading or a title', () => {
  it.each([
    ['Общинският съвет', { council: 'strong' }],
    ['ОБЩИНСКИ СЪВЕТ ВЪРБОВЕЦ', { council: 'strong' }],
    ['Oбщински съвет', { council: 'strong' }],
    ['Общински\n        съвет', { council: 'strong' }],
    ['Общински – „съвет“', { council: 'strong' }],
    ['Общински | съвет', {}],
    ['Подобщински съвет', {}],
    ['Д Н Е В Е Н   Р Е Д', { agenda: 'strong' }],
    ['Бюджет', { budget: 'strong' }],
    ['Бюджет (12)', { budget: 'strong' }],
    ['Семеен бюджет', { budget: undefined }],
    ['Бюджет-2026', { budget: 'strong' }],
    ['Бюджет 2026г.', { budget: 'strong' }],
    ['Държавен бюджет за 2026', {}],
    ['Наредба № 5', { ordinances: 'strong' }],
    ['Наредба ХІІ', { ordinances: 'strong' }],
    ['Мобилно приложение', { mobile_app: 'strong' }],
    ['Приложение № 3', { budget: 'weak' }],
    ['Разходи', { budget: 'weak' }],
    ['', {}],
  ])('%s', (text, expected) => {
    const found = strengths(text);
    if ('budget' in expected && expected.budget === undefined) expect(found['budget']).not.toBe('strong');
    else expect(found).toEqual(expected);
  });

  it('a stem takes eight letters more, not nine', () => {
    expect(strengths(`общинск${'а'.repeat(8)} съвет`)).toEqual({ council: 'strong' });
    expect(strengths(`общинск${'а'.repeat(9)} съвет`)).toEqual({});
  });

  it('tells where the words stand', () => {
    const text = 'За: Oбщин\u00adски съвет!';
    const [found] = recognise(lexicon, text);
    expect(text.slice(found?.start, found?.end)).toBe('Oбщин\u00adски съвет');
  });
});

describe('mentions in running text', () => {
  it('quotes the sentence, literally', () => {
    const line = 'Заседанието е утре. Общинският съвет – гр. Върбовец се събира в 10 ч. Вход свободен.';
    expect(mentions(lexicon, line, any)).toEqual(
      [{ topic: 'council', quote: 'Общинският съвет – гр. Върбовец се събира в 10 ч.' }].map((mention) => ({
        ...mention,
        quote: expect.stringContaining('Общинският съвет – гр.') as string,
      })),
    );
  });

  it('a negative phrase vetoes within its sentence only', () => {
    const line = 'Граждански бюджет за 2026. Бюджет за 2026 на града.';
    expect(mentions(lexicon, line, any)).toEqual([{ topic: 'budget', quote: 'Бюджет за 2026 на града.' }]);
    expect(mentions(lexicon, 'Това е граждански бюджет, а не бюджет за 2026.', any)).toEqual([]);
  });

  it('does not take weak words for mentions', () => {
    expect(mentions(lexicon, 'Приходи и разходи на училището', any)).toEqual([]);
  });

  it('a quote is part of the line, holds the words and keeps to its length', () => {
    const filler = fc.array(fc.constantFrom('и', 'много', 'думи.', 'Още', 'дълги', 'х'.repeat(40)), { maxLength: 80 });
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const line = [...before, 'общинският', 'съвет', ...after].join(' ');
        for (const { quote } of mentions(lexicon, line, any)) {
          expect(line).toContain(quote);
          expect(quote).toContain('общинският съвет');
          expect(quote.length).toBeLessThanOrEqual(300);
        }
        expect(mentions(lexicon, line, any)).toHaveLength(1);
      }),
    );
  });
});

describe('the lexicon that ships', () => {
  const shipped = loadConfig().lexicon;
  const compiled = compileLexicon(shipped);
  const withExamples = shipped.topics.flatMap((topic) => {
    const { examples } = topic as { examples?: readonly string[] };
    return (examples ?? []).map((example) => [topic.id, example] as const);
  });

  it('brings examples', () => {
    expect(withExamples.length).toBeGreaterThan(100);
  });

  it.each(withExamples)('recognises %s in „%s“', (id, example) => {
    expect(recognise(compiled, example)).toContainEqual(expect.objectContaining({ topic: id, strength: 'strong' }));
  });

  it.each([
    ['Областна администрация Ловеч', 'council'],
    ['Търговска дейност', 'auctions'],
    ['Приложение № 1 към Наредба', 'mobile_app'],
    ['Младежки форум в Габрово', 'forum'],
    ['Декларация за достъпност', 'declarations'],
    ['Избирателна бюлетина', 'newsletter'],
    ['Карта на социалните услуги', 'sitemap'],
    ['Транспорт', 'sport'],
    ['Конкурс за рисунка', 'jobs'],
    ['Прием на документи', 'reception_hours'],
    ['Ученически съвет', 'council'],
    ['Гражданска регистрация', 'login'],
    ['Емисии на вредни вещества', 'rss'],
  ])('„%s“ is no %s', (text, id) => {
    expect(recognise(compiled, text).filter(({ topic, strength }) => topic === id && strength === 'strong')).toEqual(
      [],
    );
  });

  it.each(['общински ', 'протокол № ', 'а', 'бюджет 2026 ', '(', 'х і '])(
    'reads a long line of „%s“ in time that grows with its length: a fraction of what squares would take',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        mentions(compiled, text, any);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(400);
    },
  );
});

import { describe, expect, it } from 'vitest';

import { loadConfig } from '../../../config/load.ts';
import { compileLexicon } from '../../../src/derive/topics/compile.ts';
import { expandPattern } from '../../../src/derive/topics/pattern.ts';
import { recognise } from '../../../src/derive/topics/recognise.ts';

const { lexicon } = loadConfig();
const compiled = compileLexicon(lexicon);

function topicsOf(text: string): string[] {
  return recognise(compiled, text)
    .filter(({ strength }) => strength === 'strong')
    .map(({ topic }) => topic);
}

const examples = lexicon.topics.flatMap(({ id, examples = [] }) => examples.map((text) => [text, id] as const));

describe('the lexicon', () => {
  it('has examples for most of its topics', () => {
    expect(new Set(examples.map(([, id]) => id)).size).toBeGreaterThan(lexicon.topics.length / 2);
  });

  it.each(examples)('recognises „%s“ as %s', (text, id) => {
    expect(topicsOf(text)).toContain(id);
  });

  it.each([
    ['Областна администрация Ловеч', 'council'],
    ['Ученически съвет', 'council'],
    ['Търговска дейност', 'auctions'],
    ['Приложение № 1 към Наредба', 'mobile_app'],
    ['Младежки форум във Върбовец', 'forum'],
    ['Декларация за достъпност', 'declarations'],
    ['Избирателна бюлетина', 'newsletter'],
    ['Карта на социалните услуги', 'sitemap'],
    ['Транспорт', 'sport'],
    ['Конкурс за рисунка', 'jobs'],
    ['Прием на документи', 'reception_hours'],
    ['Гражданска регистрация', 'login'],
    ['Емисии на вредни вещества', 'rss'],
    ['Делегиран бюджет на училището за 2026 г.', 'budget'],
    ['Проект на бюджет за 2026 г.', 'budget_adopted'],
    ['Приет бюджет за 2026 г.', 'budget_draft'],
    ['Дарителска сметка', 'bank_account'],
    ['Виртуален ПОС терминал', 'pos_terminal'],
    ['Плащане с карта на гишетата', 'virtual_pos'],
    ['Обучение по GDPR', 'privacy_policy'],
    ['Търсене и предлагане', 'search'],
  ])('does not take „%s“ for %s', (text, id) => {
    expect(topicsOf(text)).not.toContain(id);
  });

  it.each([
    ['Adopted budget 2026', ['budget', 'budget_adopted']],
    ['Бюджет 2026', ['budget']],
    ['Профил на купувача', ['buyer_profile']],
    ['Новини (683)', ['news']],
    ['Политика за поверителност', ['privacy_policy', 'personal_data_mention']],
    ['Политика за обработване на лични данни', ['privacy_policy', 'personal_data_mention']],
    ['З А П О В Е Д', []],
    ['Oбщински съвет', ['council']],
    ['Плащане чрез ePay.bg', ['payment_operator']],
    ["Mayor's blog", ['mayor_blog']],
  ])('reads „%s“ as %s', (text, ids) => {
    expect(topicsOf(text).sort()).toEqual([...ids].sort());
  });

  it('holds no pattern that stands for nothing, or for more spellings than a reader could foresee', () => {
    const patterns = lexicon.topics.flatMap((topic) => [
      ...topic.strong,
      ...topic.strongExact,
      ...topic.weak,
      ...topic.negative,
    ]);
    const { forms, lists, marks } = lexicon;
    const ofForms = [...Object.values(forms.kinds), ...Object.values(forms.fields)].flat();
    const ofLists = [...Object.values(lists.kinds), lists.totals, lists.pages].flat();
    for (const pattern of [...patterns, ...Object.values(marks).flat(), ...ofForms, ...ofLists]) {
      const spellings = expandPattern(pattern).length;
      expect(spellings, pattern).toBeGreaterThan(0);
      expect(spellings, pattern).toBeLessThanOrEqual(64);
    }
  });

  it('has no topic whose negative phrase vetoes its own name', () => {
    for (const { id, strong, strongExact, negative } of lexicon.topics) {
      const own = new Set([...strong, ...strongExact]);
      expect(
        negative.filter((pattern) => own.has(pattern)),
        id,
      ).toEqual([]);
    }
  });
});

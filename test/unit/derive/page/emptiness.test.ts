import { expect, it } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { derivePage } from '../../../../src/derive/page.ts';
import { compileLexicon } from '../../../../src/derive/topics/compile.ts';
import { pageInput, seen } from '../sample.ts';

const tools = { lexicon: compileLexicon(loadConfig().lexicon) };
const hollowOf = (body: string) =>
  seen(derivePage(pageInput(`<main><h1>Кариери</h1>${body}</main>`), tools)).page.hollow;

it.each([
  'Няма намерени резултати.',
  'Не са намерени записи.',
  'В момента няма активни обяви.',
  'Очаквайте скоро!',
  'Страницата е в процес на разработка.',
  'Съдържанието се подготвя.',
  'Предстои публикуване.',
  'Информацията ще бъде публикувана своевременно.',
  'Тази страница все още няма съдържание.',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
  'Under construction',
  'Nothing found',
  'Content coming soon',
])('a section that says only „%s“ is empty', (text) => {
  expect(hollowOf(`<p>${text}`)).toBe('empty-section');
});

it.each([
  'Очакваме ви на конкурса на 12 май в 10 часа.',
  'Конкурсът за главен архитект е обявен със заповед.',
  'Няма такса за подаване на заявлението.',
  'Предстои ремонт на улицата.',
])('a section that says „%s“ is not', (text) => {
  expect(hollowOf(`<p>${text}`)).toBeNull();
});

import type { Words } from '../../../src/model/words.ts';
import type { Text } from './texts.ts';

/** Concrete measures of protection by the topics they go by. */
const MEASURES: ReadonlyMap<string, Words> = new Map([
  ['measure_encryption', { bg: 'криптиране', en: 'encryption' }],
  ['measure_access', { bg: 'ограничен достъп', en: 'limited access' }],
  ['measure_staff', { bg: 'правила за служителите', en: 'rules for staff' }],
  ['measure_backup', { bg: 'резервни копия', en: 'backups' }],
  ['measure_network', { bg: 'защита на мрежата', en: 'network protection' }],
  ['measure_premises', { bg: 'физическа защита', en: 'physical protection' }],
  ['measure_pseudonyms', { bg: 'псевдонимизация', en: 'pseudonyms' }],
]);

/** The kinds of measures a text describes, with the words of each. */
export function measuresIn(text: Text) {
  const found = [...MEASURES].flatMap(([topic, name]) => {
    const quote = text.on(topic)[0]?.quote;
    return quote === undefined ? [] : [{ name, quote }];
  });
  const names = found.map(({ name }) => name);
  const list: Words = { bg: names.map(({ bg }) => bg).join(', '), en: names.map(({ en }) => en).join(', ') };
  return { text, names, list, quotes: found.map(({ quote }) => quote) };
}

import type { Words } from '../../../model/words.ts';
import { inLanguages } from '../../text.ts';

const dictionary = {
  municipality: { bg: 'Община', en: 'Municipality' },
  index: { bg: 'Индекс', en: 'Index' },
  rank: { bg: 'Място', en: 'Rank' },
  low: { bg: 'Място, 5-и персентил', en: 'Rank, 5th percentile' },
  high: { bg: 'Място, 95-и персентил', en: 'Rank, 95th percentile' },
  indexTitle: { bg: 'Индекс', en: 'Index' },
  rangesTitle: { bg: 'Индекс и вероятни места', en: 'Index and likely ranks' },
  indexAxis: { bg: 'Индекс, точки от 100', en: 'Index, points out of 100' },
  rankAxis: { bg: 'Място и вероятни места', en: 'Rank and likely ranks' },
  indexFinding: {
    bg: '{first} е напред с {top} точки, {last} е последна с {bottom}',
    en: '{first} leads with {top} points, {last} is last with {bottom}',
  },
  partFinding: {
    bg: 'От {first} с {top} точки до {last} с {bottom}',
    en: 'From {first} with {top} points to {last} with {bottom}',
  },
  unsure: {
    bg: 'при {unsure} от {all} съседни двойки разликата не е сигурна',
    en: 'the difference is not certain for {unsure} of {all} pairs of neighbours',
  },
  heatTitle: { bg: 'Точки по категории', en: 'Points by category' },
  heatFinding: {
    bg: 'Средно всички класирани общини получават най-голям дял от точките в „{best}“ ({most}) и най-малък в „{worst}“ ({least}).',
    en: 'On average all ranked municipalities earn the largest share of the points in “{best}” ({most}) and the smallest in “{worst}” ({least}).',
  },
  heatLegend: {
    bg: 'По-тъмно: по-голям дял от точките в категорията',
    en: 'Darker: a larger share of the points of the category',
  },
  none: { bg: 'няма', en: 'none' },
  coreTitle: {
    bg: 'От {before} до {now}: точки по сравнимите показатели',
    en: 'From {before} to {now}: points over the comparable indicators',
  },
  coreFinding: {
    bg: 'По показателите, сравними в двете издания, {up} от {all} общини имат повече точки отпреди, {down} по-малко и {same} колкото преди.',
    en: 'Over the indicators comparable in both editions {up} of {all} municipalities have more points than before, {down} fewer and {same} as many.',
  },
  ranksTitle: {
    bg: 'От {before} до {now}: места в прекъсната поредица',
    en: 'From {before} to {now}: ranks in a broken series',
  },
  ranksFinding: {
    bg: 'От {all} общини в двете издания, подредени само помежду си, {up} са на по-предно място, {down} на по-задно и {same} на същото; показателите са други, затова се сравняват само местата и никоя разлика в точките.',
    en: 'Of {all} municipalities in both editions, ranked among themselves alone, {up} rank higher, {down} lower and {same} the same; the indicators differ, so only ranks are compared and no difference of points.',
  },
  edition: { bg: 'Издание {edition}', en: 'Edition {edition}' },
  indexThen: { bg: 'Индекс {edition}', en: 'Index {edition}' },
  coreThen: { bg: 'Сравними {edition}', en: 'Comparable {edition}' },
  rankThen: {
    bg: 'Място {edition} сред общините и в двете издания',
    en: 'Rank {edition} among those in both editions',
  },
  change: { bg: 'Промяна', en: 'Change' },
  howMany: { bg: 'Сравнени показатели', en: 'Indicators compared' },
  pointsUp: { bg: 'непрекъсната линия: повече или колкото преди', en: 'solid line: more or as many' },
  pointsDown: { bg: 'прекъсната линия: по-малко', en: 'dashed line: fewer' },
  ranksUp: { bg: 'непрекъсната линия: по-предно или същото място', en: 'solid line: a higher or the same rank' },
  ranksDown: { bg: 'прекъсната линия: по-задно', en: 'dashed line: a lower one' },
  fullTitle: { bg: 'Пълен брой точки по показатели', en: 'Full marks by indicator' },
  fullFinding: {
    bg: 'Най-много общини имат пълен брой точки по „{best}“ ({most}), най-малко по „{worst}“ ({least}).',
    en: 'Most municipalities have full marks on “{best}” ({most}), fewest on “{worst}” ({least}).',
  },
  indicator: { bg: 'Показател', en: 'Indicator' },
  category: { bg: 'Категория', en: 'Category' },
  fullShare: { bg: 'Пълен брой, % от определените', en: 'Full marks, % of those determined' },
  fullCount: { bg: 'Общини с пълен брой', en: 'Municipalities with full marks' },
  determined: { bg: 'Определени', en: 'Determined' },
  outOf: { bg: '{share} ({part} от {whole})', en: '{share} ({part} of {whole})' },
} as const satisfies Record<string, Words>;

/** The words of the charts in one language. */
export const words = inLanguages(dictionary);

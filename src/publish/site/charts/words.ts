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
  unsure: {
    bg: 'при {unsure} от {all} съседни двойки разликата не е сигурна',
    en: 'the difference is not certain for {unsure} of {all} pairs of neighbours',
  },
  heatTitle: { bg: 'Точки по категории', en: 'Points by category' },
  heatFinding: {
    bg: 'Средно общините получават най-голям дял от точките в „{best}“ ({most}) и най-малък в „{worst}“ ({least}).',
    en: 'On average municipalities earn the largest share of the points in “{best}” ({most}) and the smallest in “{worst}” ({least}).',
  },
  heatLegend: {
    bg: 'По-тъмно: по-голям дял от точките в категорията',
    en: 'Darker: a larger share of the points of the category',
  },
  none: { bg: 'няма', en: 'none' },
  slopeTitle: { bg: 'От {before} до {now}: общите сборове', en: 'From {before} to {now}: totals' },
  slopeFinding: {
    bg: 'От {all} общини с резултат в двете издания {up} имат повече точки отпреди и {down} по-малко; сравними са само общите сборове.',
    en: 'Of {all} municipalities with a result in both editions {up} have more points than before and {down} fewer; only totals can be compared.',
  },
  edition: { bg: 'Издание {edition}', en: 'Edition {edition}' },
  change: { bg: 'Промяна', en: 'Change' },
  upLine: { bg: 'непрекъсната линия: повече точки', en: 'solid line: more points' },
  downLine: { bg: 'прекъсната линия: по-малко', en: 'dashed line: fewer' },
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

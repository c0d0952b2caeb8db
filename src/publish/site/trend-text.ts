import type { Words } from '../../model/words.ts';
import type { Comparability } from '../../score/trends/comparability.ts';
import { inLanguages } from '../text.ts';

/** The words of what is compared with earlier editions. */
const dictionary = {
  noBefore: {
    bg: 'Няма по-ранно издание с резултати за тези общини.',
    en: 'There is no earlier edition with results of these municipalities.',
  },
  since: { bg: 'Спрямо {edition}', en: 'Since {edition}' },
  brokenTotals: {
    bg: 'Поредицата е прекъсната. Изданието {edition} е публикувало само общи сборове и места, а показателите оттогава са променени. Затова двете издания стоят едно до друго, но разлика в точките не се смята: част от нея би идвала от самите въпроси.',
    en: 'The series is broken. Edition {edition} published totals and ranks alone, and the indicators have changed since. So the two editions stand side by side, but no difference of points is computed: a part of it would come from the questions themselves.',
  },
  brokenWhole: {
    bg: 'Поредицата е прекъсната. Нито един показател не се пита по същия начин като в издание {edition}. Затова двете издания стоят едно до друго, но разлика в точките не се смята.',
    en: 'The series is broken. Not one indicator is asked in the same way as in edition {edition}. So the two editions stand side by side, but no difference of points is computed.',
  },
  coreMeans: {
    bg: 'Сравнява се само онова, което и двете издания питат по същество еднакво, макар понякога с други думи или на друга скала: {indicators}. От него за всяка община се взема определеното и в двете. Останалата част от индекса не се сравнява: там поредицата е прекъсната.',
    en: 'Compared is only what both editions ask alike in substance, if sometimes in other words or on another scale: {indicators}. Of these each municipality is compared on those determined in both. The rest of the index is not compared: there the series is broken.',
  },
  byToday: {
    bg: 'И двете издания се смятат с днешните тежести и категории, така че промяна на тежест не изглежда като промяна на резултат.',
    en: 'Both editions are reckoned by the weights and categories of today, so that a change of a weight does not look like a change of a result.',
  },
  reweighted: {
    bg: 'Тежестите на категориите са променени оттогава.',
    en: 'The weights of the categories have changed since.',
  },
  rescaledMeans: {
    bg: 'С друга скала: {indicators}. При тях се сравнява делът от най-високата оценка: 1 от 1 преди е колкото 3 от 3 сега.',
    en: 'On another scale: {indicators}. Of these the share of the highest score is compared: 1 of 1 before is as much as 3 of 3 now.',
  },
  inShort: { bg: 'Накратко', en: 'In short' },
  compared: { bg: 'Общини с индекс и в двете издания', en: 'Municipalities with an index in both editions' },
  moved: { bg: 'По сравнимите показатели', en: 'Over the comparable indicators' },
  movedIs: {
    bg: '{up} по-добре, {down} по-зле, {same} без промяна',
    en: '{up} better, {down} worse, {same} unchanged',
  },
  movedNot: { bg: 'не се смята: поредицата е прекъсната', en: 'not computed: the series is broken' },
  tau: { bg: 'Съгласие на двете класирания (тау-b на Кендал)', en: 'Agreement of the two rankings (Kendall’s tau-b)' },
  tauIs: {
    bg: '{tau}; сравнени двойки: {pairs}, от тях равни {before} тогава и {now} сега',
    en: '{tau}; pairs compared: {pairs}, of them tied {before} then and {now} now',
  },
  tauNone: { bg: 'няма: общините в двете издания са под две', en: 'none: fewer than two municipalities are in both' },
  tauConstant: { bg: 'няма: в едно от изданията всички са равни', en: 'none: in one of the editions all are equal' },
  joined: { bg: 'Нови в това издание', en: 'New in this edition' },
  left: { bg: 'Само в предишното', en: 'Only in the earlier one' },
  renamed: {
    bg: 'С друг код отпреди, познати по кода на НСИ',
    en: 'With another id before, known by the code of the NSI',
  },
  earlierRelease: { bg: 'Сравнено издание', en: 'Release compared with' },
  versionAndSums: {
    bg: 'версия {version}, SHA-256 на SHA256SUMS {sums}',
    en: 'version {version}, SHA-256 of SHA256SUMS {sums}',
  },
  byMunicipality: { bg: 'По общини', en: 'By municipality' },
  byCategory: { bg: 'Промяна по категории', en: 'Change by category' },
  byCategoryCaption: {
    bg: 'Промяна в точките по сравнимите показатели на всяка категория; тире, където няма какво да се сравни',
    en: 'Change of points over the comparable indicators of each category; a dash where there is nothing to compare',
  },
  indicators: { bg: 'Какво се е променило в показателите', en: 'What changed in the indicators' },
  named: { bg: 'Кои са те', en: 'Which these are' },
  allSame: { bg: 'Всички показатели се питат като преди.', en: 'All indicators are asked as before.' },
  recompute: { bg: 'Преизчисляване на промените', en: 'To recompute the changes' },
  files: { bg: 'Всичко това като таблици:', en: 'All of this as tables:' },
  maxima: { bg: 'до {before} точки тогава, до {now} сега', en: 'up to {before} points then, up to {now} now' },
  beforeTotals: {
    bg: '{index} точки, {rank}. място. Поредицата е прекъсната: показателите са други и разлика не се смята',
    en: '{index} points, rank {rank}. The series is broken: the indicators differ and no difference is computed',
  },
  beforeCore: {
    bg: '{index} точки, {rank}. място; сравними: {indicators}, {before} тогава, {now} сега ({change})',
    en: '{index} points, rank {rank}; comparable: {indicators}, {before} then, {now} now ({change})',
  },
  beforeUncompared: {
    bg: '{index} точки, {rank}. място; твърде малко показатели са определени и в двете, за да се сравнят',
    en: '{index} points, rank {rank}; too few indicators are determined in both to be compared',
  },
  edition: { bg: 'Издание {edition}', en: 'Edition {edition}' },
} as const satisfies Record<string, Words>;

/** The dictionary in one language. */
export const trendTexts = inLanguages(dictionary);

/** Heading of the list of indicators of a kind. */
export const kindWords: Readonly<Record<Comparability, Words>> = {
  identical: { bg: 'Както преди, сравнени', en: 'As before, compared' },
  rescaled: {
    bg: 'С друга скала, сравнени по дял от най-високата оценка',
    en: 'On another scale, compared by share of the highest score',
  },
  reworded: { bg: 'С други думи, но със същия смисъл, сравнени', en: 'In other words with the same meaning, compared' },
  changed: { bg: 'Променени, не се сравняват', en: 'Changed, not compared' },
  new: { bg: 'Нови, не се сравняват', en: 'New, not compared' },
  dropped: { bg: 'Отпаднали, не се сравняват', en: 'Dropped, not compared' },
};

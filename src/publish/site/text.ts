import type { Provenance } from '../../model/review/provenance.ts';
import type { Words } from '../../model/words.ts';
import type { AssessmentRow } from '../release/release.ts';
import { inLanguages, type InLanguage, type Language } from '../text.ts';

/** Every fixed word of the site of a release, both languages side by side. `{slots}` are filled by `fill`. */
const dictionary = {
  siteNavigation: { bg: 'Сайтът', en: 'Site' },
  ranking: { bg: 'Класиране', en: 'Ranking' },
  indicators: { bg: 'Показатели', en: 'Indicators' },
  trends: { bg: 'Тенденции', en: 'Trends' },
  method: { bg: 'Метод', en: 'Method' },
  data: { bg: 'Данни', en: 'Data' },
  replies: { bg: 'Възражения', en: 'Replies' },
  changes: { bg: 'Промени', en: 'Changes' },
  preview: {
    bg: 'Автоматичен предварителен преглед, непотвърден от хора',
    en: 'Automatic preview, not confirmed by people',
  },
  previewMeans: {
    bg: 'Оценките са предложени от софтуер. Това не е индексът, а какъв би бил, ако хората потвърдят всичко предложено. Съседните места може да се разменят.',
    en: 'The scores are proposed by software. This is not the index but what it would be if people confirmed everything proposed. Neighbouring places may change.',
  },
  versionOf: { bg: 'Версия {version}, към {day}', en: 'Version {version}, as of {day}' },
  footer: {
    bg: 'Данните са с лиценз CC BY 4.0. Индексът, точките, местата и промените могат да се преизчислят от тях.',
    en: 'The data are under CC BY 4.0. The index, points, ranks and changes can be recomputed from them.',
  },

  rankAndName: { bg: 'Място и община', en: 'Rank and municipality' },
  municipality: { bg: 'Община', en: 'Municipality' },
  index: { bg: 'Индекс', en: 'Index' },
  likely: { bg: 'Вероятни места', en: 'Likely ranks' },
  likelyIs: { bg: 'вероятен диапазон {low}–{high}', en: 'likely range {low}–{high}' },
  likelyOne: { bg: 'вероятно място {low}', en: 'likely rank {low}' },
  rankingCaption: {
    bg: 'Индекс от 100 точки и точки по категории. Равен индекс значи едно и също място; равните са по азбучен ред.',
    en: 'Index out of 100 points, and points by category. The same index is the same rank; equals stand in alphabetical order.',
  },
  asCsv: { bg: 'Същата таблица като CSV', en: 'The same table as CSV' },
  notCertain: { bg: 'разликата не е сигурна', en: 'difference not certain' },
  likelyMeans: {
    bg: 'Вероятните места са от 5-ия до 95-ия персентил на {n} симулации. Където диапазонът на една община и на следващата съвпадат повече от наполовина, разликата помежду им не е сигурна.',
    en: 'Likely ranks run from the 5th to the 95th percentile of {n} simulations. Where the ranges of a municipality and of the next one coincide by more than half, the difference between them is not certain.',
  },
  noLikely: {
    bg: 'Предварителният преглед няма диапазони: грешката на непотвърдени оценки не е измерена.',
    en: 'A preview has no ranges: the error of unconfirmed scores has not been measured.',
  },
  tooFewForLikely: {
    bg: 'Вероятни места няма, когато класираните общини са под две.',
    en: 'There are no likely ranks with fewer than two ranked municipalities.',
  },
  coverageMeans: {
    bg: 'Индексът е само по определените показатели; какво би дало невидяното, диапазоните не обхващат.',
    en: 'The index is over the determined indicators alone; what the unseen would have added no range covers.',
  },
  determinedShort: { bg: 'Определени', en: 'Determined' },
  changeSince: { bg: 'Промяна от {edition}', en: 'Change since {edition}' },
  changeMeans: {
    bg: 'Промяната е само по сравнимото с издание {edition}: {indicators}, по същество със същия въпрос; за останалото поредицата е прекъсната.',
    en: 'The change is over what is comparable with edition {edition} alone: {indicators}, in substance the same question; for the rest the series is broken.',
  },
  unranked: { bg: 'Извън класирането', en: 'Without a rank' },
  unrankedMeans: {
    bg: 'Без точки във всяка категория и без поне половината от всички показатели няма индекс и място. Това не е нула, а липса на данни.',
    en: 'Without points in every category and at least half of all indicators there is no index and no rank. That is not a zero but missing data.',
  },
  unrankedFor: {
    bg: 'няма точки в „{category}“: определени са {part} от {whole} показателя',
    en: 'no points in “{category}”: {part} of {whole} indicators are determined',
  },
  unrankedInAll: {
    bg: 'определени са само {part} от всичките {whole} показателя',
    en: 'only {part} of all {whole} indicators are determined',
  },
  noneUnranked: { bg: 'Всички общини имат място.', en: 'All municipalities have a rank.' },
  charts: { bg: 'Графики', en: 'Charts' },
  sameTable: {
    bg: 'Същите числа стоят в таблицата с класирането по-горе.',
    en: 'The same figures stand in the ranking table above.',
  },
  pages: { bg: 'Страници', en: 'Pages' },
  placesFromTo: { bg: 'места {from}–{to}', en: 'ranks {from}–{to}' },
  withoutRank: { bg: 'без място', en: 'without a rank' },
  chartFiles: { bg: 'Графиката като файл:', en: 'The chart as a file:' },
  scrollable: { bg: 'графика, превърта се настрани', en: 'chart, scrolls sideways' },

  score: { bg: 'Резултат', en: 'Result' },
  ofHundred: { bg: '{index} от 100', en: '{index} out of 100' },
  noIndex: { bg: 'няма индекс', en: 'no index' },
  place: { bg: '{place} място', en: 'rank {place}' },
  ofMany: { bg: 'от {n} класирани общини', en: 'of {n} ranked municipalities' },
  determinedMeans: { bg: 'показателя са определени', en: 'indicators are determined' },
  cutOff: { bg: 'Състояние към', en: 'As of' },
  version: { bg: 'Версия', en: 'Version' },
  portal: { bg: 'Портал', en: 'Portal' },
  downloads: { bg: 'За изтегляне', en: 'Downloads' },
  byCategory: { bg: 'По категории', en: 'By category' },
  byCategoryCaption: {
    bg: 'Индексът е сборът на точките по категории преди закръгляване.',
    en: 'The index is the sum of the points of the categories before rounding.',
  },
  category: { bg: 'Категория', en: 'Category' },
  points: { bg: 'Точки', en: 'Points' },
  pointsOf: { bg: '{points} от {weight}', en: '{points} of {weight}' },
  percent: { bg: 'Дял', en: 'Share' },
  determined: { bg: 'Определени показатели', en: 'Determined indicators' },
  outOf: { bg: '{part} от {whole}', en: '{part} of {whole}' },
  noScore: { bg: 'без точки', en: 'no points' },
  thin: { bg: 'малко са: повече от една пета липсва', en: 'few: more than a fifth is missing' },
  lostOnly: { bg: 'Само където са загубени точки', en: 'Only where points were lost' },
  indicator: { bg: 'Показател', en: 'Indicator' },
  provenance: { bg: 'Как е получена', en: 'How it came about' },
  found: { bg: 'Какво е установено', en: 'What was found' },
  fullMarks: { bg: 'За пълен брой точки', en: 'For full marks' },
  haveFull: { bg: 'изпълнено', en: 'met' },
  lost: { bg: 'губи {points} т. от индекса', en: 'loses {points} points of the index' },
  undetermined: { bg: 'не е определено', en: 'undetermined' },
  proposedWas: { bg: 'софтуерът предложи {score}', en: 'the software proposed {score}' },
  arbiter: { bg: 'Арбитърът:', en: 'The arbiter:' },
  correctedIn: { bg: 'Поправено във версия {version}:', en: 'Corrected in version {version}:' },
  categoryCaption: { bg: '{points} точки от индекса', en: '{points} points of the index' },
  seen: { bg: 'видяно на {at}', en: 'seen on {at}' },
  searched: {
    bg: 'Прегледани са {pages} страници и {documents} документа.',
    en: '{pages} pages and {documents} documents were searched.',
  },
  allEvidence: { bg: 'Доказателства в JSON файла: {n}', en: 'Evidence in the JSON file: {n}' },

  question: { bg: 'Въпрос', en: 'Question' },
  number: { bg: 'Номер', en: 'Number' },
  weightOf: { bg: '{category} ({weight} точки от индекса)', en: '{category} ({weight} points of the index)' },
  scale: { bg: 'Скала', en: 'Scale' },
  whoDecides: { bg: 'Роля на софтуера', en: 'Part of the software' },
  distribution: { bg: 'Разпределение', en: 'Distribution' },
  distributionCaption: { bg: 'Колко общини имат тази оценка', en: 'How many municipalities have this score' },
  municipalities: { bg: 'Общини', en: 'Municipalities' },
  answersCaption: {
    bg: 'Най-високите оценки са първи; равните са по азбучен ред.',
    en: 'The highest scores come first; equals stand in alphabetical order.',
  },
  shareOfAll: { bg: 'Дял от общините', en: 'Share of the municipalities' },
  scoreColumn: { bg: 'Оценка', en: 'Score' },
  agreement: { bg: 'Съгласуваност на оценителите', en: 'Agreement of the evaluators' },
  agreementMeans: {
    bg: 'Колко често двамата независими оценители са отговорили еднакво на първо четене.',
    en: 'How often the two independent evaluators gave the same answer at first.',
  },
  noAgreement: {
    bg: 'Още няма отговори на оценители, които да се сравнят.',
    en: 'There are no answers of evaluators to compare yet.',
  },
  pairs: { bg: 'Сравнени двойки', en: 'Pairs compared' },
  ofPairs: { bg: 'от {n}', en: 'of {n}' },
  sameAnswers: { bg: 'Еднакви отговори', en: 'Equal answers' },
  coefficient: { bg: 'Коефициент', en: 'Coefficient' },
  value: { bg: 'Стойност', en: 'Value' },
  interval: { bg: '95 % интервал', en: '95 % interval' },
  noValue: { bg: 'няма: {note}', en: 'none: {note}' },
  all: { bg: 'Всички показатели', en: 'All indicators' },
  indicatorsMeans: {
    bg: '{n} показателя в {categories} категории. Всеки води към въпроса, скалата и оценките на общините.',
    en: '{n} indicators in {categories} categories. Each leads to its question, scale and the scores of the municipalities.',
  },

  thisVersion: { bg: 'Тази версия', en: 'This version' },
  firstVersion: { bg: 'Първо публикуване, без поправки.', en: 'First publication, without corrections.' },
  laterVersion: {
    bg: 'По-късна версия. Променените след публикуването оценки са изброени по-долу.',
    en: 'A later version. Scores changed after publication are listed below.',
  },
  previewVersion: {
    bg: 'Предварителен преглед. Прегледите не се сравняват помежду си, затова тук няма списък на промените.',
    en: 'A preview. Previews are not compared with each other, so no changes are listed here.',
  },

  tables: { bg: 'Таблици', en: 'Tables' },
  file: { bg: 'Файл', en: 'File' },
  content: { bg: 'Съдържание', en: 'Content' },
  rows: { bg: 'Редове', en: 'Rows' },
  otherFiles: { bg: 'Други файлове', en: 'Other files' },
  workbook: { bg: 'Основните таблици в една работна книга', en: 'The main tables in one workbook' },
  packageFile: { bg: 'Описание на таблиците (Data Package)', en: 'Description of the tables (Data Package)' },
  datasetFile: { bg: 'Описание за каталози (schema.org)', en: 'Description for catalogues (schema.org)' },
  jsonFile: { bg: 'Обобщението като JSON', en: 'The summary as JSON' },
  recomputeFile: { bg: 'За преизчисляване', en: 'For recomputing' },
  sumsFile: { bg: 'Контролни суми на всички файлове', en: 'Checksums of all files' },
  perMunicipality: { bg: 'По общини', en: 'By municipality' },
  perMunicipalityMeans: {
    bg: 'Оценки и доказателства на всяка община: JSON и EARL (JSON-LD).',
    en: 'Scores and evidence of each municipality: JSON and EARL (JSON-LD).',
  },
  licence: { bg: 'Лиценз', en: 'Licence' },
  licenceMeans: {
    bg: 'Данните се ползват свободно при посочване на източника (Creative Commons Признание 4.0). Цитатите са кратки откъси от страниците на общините.',
    en: 'The data may be used freely with attribution (Creative Commons Attribution 4.0). Quotes are short excerpts of the municipalities’ pages.',
  },
  cite: { bg: 'Как да се цитира', en: 'How to cite' },
  citation: {
    bg: '{title}, версия {version}, {day}{mark}. Градомер. CC BY 4.0.',
    en: '{title}, version {version}, {day}{mark}. Gradomer. CC BY 4.0.',
  },
} as const satisfies Record<string, Words>;

export type SiteTexts = InLanguage<typeof dictionary>;

/** The dictionary in one language. */
export const siteTexts = inLanguages(dictionary);

const provenanceWords: Readonly<Record<Provenance, Words>> = {
  human_confirmed: { bg: 'автоматично и потвърдено', en: 'automatic and confirmed' },
  human_override: { bg: 'променено от оценителите', en: 'changed by the evaluators' },
  human_scored: { bg: 'оценено от хора', en: 'scored by people' },
  arbitrated: { bg: 'арбитраж', en: 'arbitration' },
  reply_upheld: { bg: 'след уважено възражение', en: 'after an upheld reply' },
  corrected: { bg: 'поправено след публикуване', en: 'corrected after publication' },
};

/** Of scores that people came to before anything automatic was shown to them: they neither confirmed nor changed it. */
const blindWords: Partial<Record<Provenance, Words>> = {
  human_confirmed: {
    bg: 'хората дадоха същото, без да виждат автоматичната',
    en: 'people gave the same without seeing the automatic one',
  },
  human_override: {
    bg: 'хората дадоха друга, без да виждат автоматичната',
    en: 'people gave another without seeing the automatic one',
  },
};

/** How a score came about; null while nobody has decided. */
export function provenanceText(
  { provenance, isBlind }: Pick<AssessmentRow, 'provenance' | 'isBlind'>,
  language: Language,
): string | null {
  if (provenance === null) return null;
  return ((isBlind ? blindWords[provenance] : undefined) ?? provenanceWords[provenance])[language];
}

export const unconfirmedWords: Words = { bg: 'автоматично, непотвърдено', en: 'automatic, unconfirmed' };

const statistics: Readonly<Record<string, Words>> = {
  kappa: { bg: 'капа на Коен', en: 'Cohen’s kappa' },
  kappa_lin: { bg: 'капа на Коен, линейни тегла', en: 'Cohen’s kappa, linear weights' },
  kappa_quad: { bg: 'капа на Коен, квадратни тегла', en: 'Cohen’s kappa, quadratic weights' },
  ac1: { bg: 'AC1 на Гует', en: 'Gwet’s AC1' },
  ac2: { bg: 'AC2 на Гует, линейни тегла', en: 'Gwet’s AC2, linear weights' },
  alpha_nominal: { bg: 'алфа на Крипендорф, номинална', en: 'Krippendorff’s alpha, nominal' },
  alpha_ordinal: { bg: 'алфа на Крипендорф, ординална', en: 'Krippendorff’s alpha, ordinal' },
};

/** The name of a coefficient; one without a name stands as it is. */
export function statisticName(statistic: string, language: Language): string {
  return statistics[statistic]?.[language] ?? statistic;
}

const notes: Readonly<Record<string, Words>> = {
  no_data: { bg: 'няма данни', en: 'no data' },
  small_n: { bg: 'под пет двойки', en: 'fewer than five pairs' },
  constant: { bg: 'всички отговори са еднакви', en: 'all answers are the same' },
  one_rater_constant: { bg: 'единият отговаря винаги еднакво', en: 'one evaluator always answers the same' },
};

export function noteText(note: string, language: Language): string {
  return notes[note]?.[language] ?? note;
}

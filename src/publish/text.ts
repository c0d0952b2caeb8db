import type { Judgement } from '../model/judgement.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Tier } from '../model/edition.ts';
import type { Words } from '../model/words.ts';
import { unseenReasons } from '../model/unseen.ts';

export type Language = keyof Words;

/** Every fixed word of what is published, both languages side by side. `{slots}` are filled by `fill`. */
const dictionary = {
  unconfirmed: { bg: 'Автоматична, непотвърдена оценка', en: 'Automatic, unconfirmed assessment' },
  unconfirmedMeans: {
    bg: 'Степените по-долу са предложени от софтуер и нито една не е окончателна. Двама независими оценители потвърждават или променят всяка от тях, а където се различават, решава арбитър. До всяко твърдение стои доказателството, за да може да се провери.',
    en: 'The levels below are proposed by software and none of them is final. Two independent evaluators confirm or change each one, and an arbiter decides where they differ. Every statement comes with its proof, so that it can be checked.',
  },
  ranking: { bg: 'Класиране: предварително, непотвърдено', en: 'Ranking: preliminary, unconfirmed' },
  rankingMeans: {
    bg: 'Общините са подредени по дела на получените от оценените точки. Степените са предложени от софтуер и никой не ги е потвърдил, а при едната община е видяно повече, при другата по-малко.',
    en: 'Municipalities stand in the order of the points earned of those judged. The levels are proposed by software and nobody has confirmed them, and more could be seen of one municipality, less of another.',
  },
  ranksOpen: {
    bg: 'Сигурни места: {certain} от {all}. Възможните резултати на останалите се застъпват: който сега е напред, може да се окаже назад.',
    en: 'Certain places: {certain} of {all}. The possible results of the others overlap: who is ahead now may turn out to be behind.',
  },
  ranksApart: {
    bg: 'Възможните резултати не се застъпват: потвърдят ли се предложените степени, редът остава този.',
    en: 'The possible results do not overlap: if the proposed levels are confirmed, the order stays as it is.',
  },
  rankColumn: { bg: 'Място (възможно)', en: 'Place (possible)' },
  shareColumn: { bg: 'Дял точки', en: 'Share earned' },
  shareOfDecided: { bg: '{share} от оценените точки', en: '{share} of the points judged' },
  possiblePlace: { bg: 'възможно място {places}', en: 'possible place {places}' },
  noPlace: { bg: 'без място', en: 'no place' },
  skip: { bg: 'Към съдържанието', en: 'Skip to the content' },
  otherLanguage: { bg: 'In English', en: 'На български' },
  contents: { bg: 'Съдържание', en: 'Contents' },
  asOf: { bg: 'Състояние към {day}', en: 'As of {day}' },
  asOfTerm: { bg: 'Състояние към', en: 'As of' },
  allMunicipalities: { bg: 'Всички общини', en: 'All municipalities' },

  scorecard: { bg: 'Резултат дотук', en: 'Result so far' },
  earnedOf: { bg: '{earned} от {decided} точки', en: '{earned} of {decided} points' },
  earnedMeans: { bg: 'получени от оценените показатели', en: 'earned on the indicators judged' },
  between: { bg: '{low} – {high} от {weight}', en: '{low} – {high} of {weight}' },
  betweenMeans: {
    bg: 'възможен резултат, ако предложените степени се потвърдят',
    en: 'possible result if the proposed levels are confirmed',
  },
  coverageMeans: { bg: 'оценени показатели ({coverage})', en: 'indicators judged ({coverage})' },
  howToRead: {
    bg: 'Показател, който не е оценен, не е нула, а отворен въпрос. Долната граница на възможния резултат брои всичко отворено за 0, горната – за пълен брой точки. Където обхождането е прекъснато и степента значи „поне“ или „най-много“, границите го отчитат.',
    en: 'An indicator that was not judged is not a zero but an open question. The lower end of the possible result counts everything open as 0, the upper end as full marks. Where reading was cut short and a level means “at least” or “at most”, both ends allow for it.',
  },
  projection: {
    bg: 'Ако отвореното се окаже като оцененото, резултатът би бил {points} от {weight}. Това е ориентир, а не оценка.',
    en: 'If what is open turned out like what was judged, the result would be {points} of {weight}. That is a projection, not a score.',
  },
  noProjection: {
    bg: 'Оценена е твърде малка част от показателите, за да има условен общ резултат.',
    en: 'Too few of the indicators were judged for a projected total.',
  },
  leadsTo: { bg: 'води към', en: 'leads to' },
  measured: { bg: 'измерено:', en: 'measured:' },
  category: { bg: 'Категория', en: 'Category' },
  earnedColumn: { bg: 'Получени точки', en: 'Points earned' },
  betweenColumn: { bg: 'Възможен резултат', en: 'Possible result' },
  judgedColumn: { bg: 'Оценени', en: 'Judged' },
  reviewColumn: { bg: 'За човек', en: 'For a person' },
  notObservedColumn: { bg: 'Ненаблюдавани', en: 'Not observed' },
  crashedColumn: { bg: 'Наша грешка', en: 'Our error' },
  total: { bg: 'Общо', en: 'Total' },
  outOf: { bg: '{part} от {whole}', en: '{part} of {whole}' },
  barLegend: {
    bg: 'Лента: плътно до долната граница на възможния резултат, щриховано до горната, празно над нея.',
    en: 'Bar: solid up to the lower end of the possible result, hatched up to the upper end, empty above it.',
  },
  scorecardCaption: { bg: 'Точки и покритие по категории', en: 'Points and coverage by category' },
  municipality: { bg: 'Община', en: 'Municipality' },

  findings: { bg: 'Какво се вижда най-напред', en: 'What stands out' },
  weak: { bg: 'Какво не достига', en: 'What is missing' },
  fixFirst: { bg: 'Какво да поправите първо', en: 'What to fix first' },
  fixFirstMeans: {
    bg: 'Подредено по точките от 100, които поправката би донесла, ако хората потвърдят предложеното.',
    en: 'In the order of the points, of 100, that it would bring if people confirm what is proposed.',
  },
  gain: { bg: 'до +{points} т.', en: 'up to +{points} points' },
  nextLevel: { bg: 'За степен {level} (+{points} т.):', en: 'For level {level} (+{points} points):' },
  moreFixes: {
    bg: 'Още {n} показателя са под пълния брой точки; вижте ги по-долу.',
    en: '{n} more indicators are below full marks; see them below.',
  },
  strong: { bg: 'Какво е добре', en: 'What is good' },
  unseen: { bg: 'Какво не можахме да видим', en: 'What could not be seen' },
  noWeak: { bg: 'Няма оценен показател под пълния брой точки.', en: 'No judged indicator is below full marks.' },
  noStrong: { bg: 'Няма оценен показател с пълен брой точки.', en: 'No judged indicator has full marks.' },
  noUnseen: { bg: 'Видя се всичко, което се търсеше.', en: 'Everything that was looked for could be seen.' },

  indicators: { bg: 'Показатели', en: 'Indicators' },
  indicatorsMeans: {
    bg: 'Отворете показател, за да видите въпроса, доказателствата, скалата и какво би повишило степента.',
    en: 'Open an indicator to see the question, the proof, the scale and what would raise the level.',
  },
  show: { bg: 'Покажи', en: 'Show' },
  all: { bg: 'всички', en: 'all' },
  scoreOf: { bg: '{score} от {max}', en: '{score} of {max}' },
  atLeast: { bg: 'поне {score} от {max}', en: 'at least {score} of {max}' },
  atMost: { bg: 'най-много {score} от {max}', en: 'at most {score} of {max}' },
  about: { bg: 'около {score} от {max}', en: 'about {score} of {max}' },
  status: { bg: 'Състояние', en: 'Status' },
  level: { bg: 'Степен', en: 'Level' },
  reason: { bg: 'Причина', en: 'Reason' },
  decides: { bg: 'Кой решава', en: 'Who decides' },
  confidence: { bg: 'Очаквано съгласие', en: 'Expected agreement' },
  confidenceMeans: { bg: '{share} от оценителите', en: '{share} of evaluators' },
  bound: { bg: 'Сигурност', en: 'Certainty' },
  check: { bg: 'Проверка', en: 'Check' },
  checkVersion: { bg: '{id}, версия {version}', en: '{id}, version {version}' },
  limits: { bg: 'Прагове', en: 'Limits' },
  scale: { bg: 'Скала', en: 'Scale' },
  proposed: { bg: 'предложена степен', en: 'proposed level' },
  raise: { bg: 'Какво би повишило степента', en: 'What would raise the level' },
  evidence: { bg: 'Доказателства', en: 'Evidence' },
  noEvidence: { bg: 'Няма записано доказателство.', en: 'No evidence was recorded.' },
  moreEvidence: { bg: 'и още {n}, записани в данните', en: 'and {n} more in the data' },
  captured: { bg: 'записано {at}', en: 'captured {at}' },
  hash: { bg: 'SHA-256 {hash}…', en: 'SHA-256 {hash}…' },
  stillThere: {
    bg: 'При втори преглед на {at} цитатът е на мястото си.',
    en: 'Looked at again on {at}: the quote stands there.',
  },
  stillPresent: {
    bg: 'При втори преглед на {at} цитатът е там, но в заглавието на прозореца или скрит от погледа.',
    en: 'Looked at again on {at}: the quote is there, in the title of the window or out of sight.',
  },
  quoteGone: {
    bg: 'При втори преглед на {at} цитатът вече го няма.',
    en: 'Looked at again on {at}: the quote is gone.',
  },
  notSeenAgain: {
    bg: 'Мястото не можа да се види втори път на {at}: {reason}.',
    en: 'The place could not be seen again on {at}: {reason}.',
  },
  framed: { bg: 'Страницата с цитата в рамка: „{quote}“', en: 'The page with the quote in a frame: “{quote}”' },
  screenshotOf: { bg: 'Снимка на страницата', en: 'Picture of the page' },
  searched: { bg: 'Прегледани са {pages} и {documents}.', en: '{pages} and {documents} were searched.' },
  searchedHosts: { bg: 'Сайтове', en: 'Sites' },
  searchedTopics: { bg: 'Теми', en: 'Topics' },

  observed: { bg: 'Как е наблюдавано', en: 'How it was observed' },
  sites: { bg: 'Сайтове', en: 'Sites' },
  hostsCaption: { bg: 'Прочетени сайтове и какво не можа да се прочете', en: 'Sites read, and what could not be read' },
  host: { bg: 'Сайт', en: 'Site' },
  kind: { bg: 'Вид', en: 'Kind' },
  pages: { bg: 'Страници', en: 'Pages' },
  documents: { bg: 'Документи', en: 'Documents' },
  failures: { bg: 'Непрочетено', en: 'Not read' },
  nothing: { bg: 'няма', en: 'none' },
  example: { bg: 'например', en: 'for example' },
  proposedHosts: { bg: 'Сайтове, които чакат потвърждение', en: 'Sites that wait for confirmation' },
  proposedHostsMeans: {
    bg: 'Изглеждат на общината, но човек трябва да го потвърди, преди да се четат.',
    en: 'They look like the municipality’s, but a person has to confirm it before they are read.',
  },
  sample: { bg: 'Страници, отворени в браузър', en: 'Pages opened in a browser' },
  sampleMeans: {
    bg: 'Извадката зависи само от числото {seed} и от сайта: същото число дава същите страници.',
    en: 'The sample depends on the number {seed} and on the site alone: the same number gives the same pages.',
  },
  screenshots: { bg: 'Снимки на страници', en: 'Pictures of pages' },
  run: { bg: 'Проверка', en: 'Run' },
  started: { bg: 'Начало', en: 'Started' },
  finished: { bg: 'Край', en: 'Finished' },
  unfinished: { bg: 'още не е завършила', en: 'not finished yet' },
  seed: { bg: 'Начално число', en: 'Seed' },
  versions: { bg: 'Версии', en: 'Versions' },
  unsandboxed: {
    bg: 'Браузърът работи без собствената си защитна среда (sandbox). Това не променя видяното.',
    en: 'The browser ran without its own sandbox. That does not change what was seen.',
  },
  wholeReport: { bg: 'Целият отчет:', en: 'The whole report:' },
  footer: {
    bg: 'Градомер чете само публични страници и документи, спазва robots.txt и не изпраща формуляри.',
    en: 'Gradomer reads public pages and documents only, obeys robots.txt and sends no forms.',
  },
} as const satisfies Record<string, Words>;

/** The words of a dictionary in one language. */
export type InLanguage<Dictionary> = Readonly<Record<keyof Dictionary, string>>;

/** Both sides of a dictionary, each picked once. */
export function inLanguages<Dictionary extends Record<string, Words>>(
  words: Dictionary,
): (language: Language) => InLanguage<Dictionary> {
  const pick = (language: Language) =>
    Object.fromEntries(Object.entries(words).map(([key, both]) => [key, both[language]])) as InLanguage<Dictionary>;
  const picked = { bg: pick('bg'), en: pick('en') };
  return (language) => picked[language];
}

export type Texts = InLanguage<typeof dictionary>;

/** The dictionary in one language. */
export const texts = inLanguages(dictionary);

/** Puts values into the `{slots}` of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (slot, name: string) => String(values[name] ?? slot));
}

const nouns = {
  indicator: { bg: ['показател', 'показателя'], en: ['indicator', 'indicators'] },
  page: { bg: ['страница', 'страници'], en: ['page', 'pages'] },
  document: { bg: ['документ', 'документа'], en: ['document', 'documents'] },
} as const;

/** A number with its noun: `1 показател`, `3 показателя`. Bulgarian and English know two forms. */
export function counted(n: number, noun: keyof typeof nouns, language: Language): string {
  const [one, many] = nouns[noun][language];
  return `${n} ${n === 1 ? one : many}`;
}

export const statusWords: Readonly<Record<Judgement['status'], Words>> = {
  judged: { bg: 'оценен', en: 'judged' },
  review: { bg: 'за преценка от човек', en: 'for a person to judge' },
  'not-observed': { bg: 'ненаблюдаван', en: 'not observed' },
  crashed: { bg: 'наша грешка', en: 'our error' },
};

export const boundWords: Readonly<Record<NonNullable<Judgement['bound']>, Words>> = {
  exact: { bg: 'видяно е всичко нужно', en: 'everything needed was seen' },
  'at-least': { bg: 'видяна е част; степента може да е по-висока', en: 'a part was seen; the level may be higher' },
  'at-most': { bg: 'видяна е част; степента може да е по-ниска', en: 'a part was seen; the level may be lower' },
  unknown: { bg: 'видяна е част; степента може да е друга', en: 'a part was seen; the level may be another' },
};

export const tierWords: Readonly<Record<Tier, Words>> = {
  decidable: { bg: 'наблюдението решава, човек потвърждава', en: 'the observation decides, a person confirms' },
  suggestible: { bg: 'софтуерът предлага, човек преценява', en: 'the software proposes, a person judges' },
  assistive: { bg: 'софтуерът събира следи, човек преценява', en: 'the software gathers leads, a person judges' },
};

export const evidenceWords: Readonly<Record<Evidence['kind'], Words>> = {
  page: { bg: 'Страница', en: 'Page' },
  link: { bg: 'Връзка', en: 'Link' },
  document: { bg: 'Документ', en: 'Document' },
  header: { bg: 'HTTP заглавие', en: 'HTTP header' },
  tls: { bg: 'Защитена връзка', en: 'Secure connection' },
  cookie: { bg: 'Бисквитка', en: 'Cookie' },
  request: { bg: 'Заявка на страницата', en: 'Request by the page' },
  axe: { bg: 'Проверка за достъпност', en: 'Accessibility test' },
  probe: { bg: 'Проба', en: 'Probe' },
  search: { bg: 'Търсене без резултат', en: 'Search without result' },
};

const siteWords: Readonly<Record<string, Words>> = {
  portal: { bg: 'портал', en: 'portal' },
  council: { bg: 'общински съвет', en: 'municipal council' },
  e_services: { bg: 'електронни услуги', en: 'e-services' },
  taxes: { bg: 'местни данъци', en: 'local taxes' },
  signals: { bg: 'сигнали', en: 'citizen reports' },
  gis: { bg: 'карти', en: 'maps' },
  open_data: { bg: 'отворени данни', en: 'open data' },
  tourism: { bg: 'туризъм', en: 'tourism' },
  legacy: { bg: 'стар сайт', en: 'former site' },
};

/** The kind of a site in words; a kind without words stands as configured. */
export function siteKind(kind: string, language: Language): string {
  return siteWords[kind]?.[language] ?? kind;
}

const reasonWords: Readonly<Record<string, Words>> = {
  ...unseenReasons,
  'not-automated': { bg: 'проверката още не е автоматизирана', en: 'the check is not automated yet' },
  undecided: { bg: 'видяното не стига, за да се реши', en: 'what was seen does not settle it' },
  disk_full: { bg: 'дискът е пълен', en: 'the disk is full' },
  outside_hours: { bg: 'чака се разрешеният час', en: 'waiting for the hours in which sites are asked' },
  'cut-short': {
    bg: 'търсенето е прекъснато, преди да намери нещо',
    en: 'the search was cut short before it found anything',
  },
  unknown: { bg: 'причината не е записана', en: 'the reason was not recorded' },
};

/** A reason (`Unseen` code, `cut-short`, ...) in words; our own error messages stand as they are. */
export function reasonText(because: string, language: Language): string {
  return Object.hasOwn(reasonWords, because) ? (reasonWords[because]?.[language] ?? because) : because;
}

import type { Note } from '../../score/agreement/coefficient.ts';
import type { ReadinessFacts, Verdict } from '../../score/automation/readiness.ts';
import type { Statistic } from '../../score/agreement/shown.ts';

/** The numbers of the rule, as the language writes them. */
interface Limits {
  readonly rely: string;
  readonly tentative: string;
  readonly least: number;
}

const bg = {
  title: 'Качество на показателите',
  menu: 'Качество',
  lead: 'Сравнява софтуера с хората и хората помежду им. Броят се само въпроси, предадени и от двамата оценители.',
  caption: 'Показатели по качество. Заглавието на колона подрежда по нея.',
  csv: 'Изтегли като CSV',
  none: 'Още няма въпрос, предаден и от двамата оценители. Дотогава се вижда само покритието.',
  columns: {
    indicator: 'Показател',
    readiness: 'Готовност',
    n: 'Въпроси',
    coverage: 'Покритие на софтуера',
    matched: 'Съвпадение в контролите',
    overridden: 'Променени от хората',
    evidenceWrong: 'Грешно доказателство',
    agreement: 'Съгласие на оценителите',
    ac: 'AC1 / AC2',
    kappa: 'Капа',
    disputes: 'Спорни',
    reason: 'Най-честа причина',
    median: 'Секунди (медиана)',
  },
  sortBy: (column: string) => `Подреди по „${column}“`,
  ofN: (count: number, n: number) => `${count} от ${n}`,
  interval: (low: string, high: string) => `${low} – ${high}`,
  notes: {
    no_data: 'няма данни',
    small_n: 'под 5 въпроса',
    constant: 'всички отговори са еднакви',
    one_rater_constant: 'единият дава само един отговор',
  } satisfies Record<Note, string>,
  readiness: {
    verdicts: {
      trusted: 'може да се разчита',
      watch: 'под наблюдение',
      'fix-rubric': 'поправете ръководството',
      'fix-check': 'поправете проверката',
      'too-little-data': 'твърде малко данни',
    } satisfies Record<Verdict, string>,
    because: {
      people: 'съгласие на оценителите',
      software: 'съвпадение в контролите',
      evidence: 'вярно доказателство',
    } satisfies Record<keyof ReadinessFacts, string>,
    title: 'Готовност: доколко показателят може да се остави на софтуера',
    measures:
      'Гледат се три неща, всяко с 95 % интервал: съгласието на двамата оценители над случайното (AC1 / AC2); делът на първите отговори в контролите, които съвпадат с предложението; делът на отговорите, които не отбелязват доказателството като грешно. Под думата стои това от трите, което е решило.',
    means: {
      trusted: ({ rely, tentative }) => `И трите са поне ${rely}, а интервалите им са изцяло над ${tentative}.`,
      watch: () => 'Данните не стигат нито за доверие, нито за упрек. Показано е първото, което още не е сигурно.',
      'fix-rubric': ({ tentative }) =>
        `Целият интервал на съгласието е под ${tentative}: хората разбират въпроса различно. Докато е така, проверката няма с какво да се сравни.`,
      'fix-check': ({ tentative }) =>
        `Целият интервал на съвпадението или на доказателствата е под ${tentative}: хората са съгласни помежду си, но не и със софтуера.`,
      'too-little-data': ({ least }) =>
        `Под ${least} въпроса с отговор от двамата, или под ${least} отговора в контролите. Тогава не се казва нищо друго.`,
    } as Readonly<Record<Verdict, (limits: Limits) => string>>,
    limits: ({ rely, tentative, least }: Limits) =>
      `Праговете са на Крипендорф: от ${rely} нагоре на данните може да се разчита, между ${tentative} и ${rely} изводите са предпазливи, по-долу няма изводи. Решават краищата на интервала, за да не реши случайността: дори ${least - 1} безгрешни отговора от ${least - 1} имат долна граница под ${tentative}. Интервалът на дяловете е на Уилсън; този на съгласието е същият, след изваждане на случайното. Думата е повод за разговор: нищо не се отхвърля заради нея.`,
  },
  noReason: 'няма решения',
  noTime: 'не е мерено',
  means: 'Как се четат числата',
  meansList: [
    'Съвпадение в контролите: първият отговор на оценител, който не е виждал предложението и няма да го види, срещу предложението. Само то е независима мярка. До дела стои 95 % интервал на Уилсън.',
    'Променени от хората: от решените въпроси с предложение, тези с друга окончателна степен.',
    'AC1 (двустепенни скали) и AC2 (четиристепенни, с линейни тегла) остават смислени и когато почти всички отговори са еднакви; капа тогава е подвеждаща. Затова стоят заедно. Интервалите им са на страницата на показателя.',
    'Тире значи, че данните не позволяват числото; причината стои до него.',
  ],
  back: 'Към всички показатели',
  confusionControl: 'Софтуерът срещу хората: контроли',
  confusionAll: 'Софтуерът срещу хората: всички',
  notIndependent: 'Не е независима оценка: част от хората са видели предложението, преди въпросът да бъде решен.',
  proposed: 'Предложено',
  answeredAs: (answer: string) => `Отговор: ${answer}`,
  cannotTell: 'не мога да преценя',
  confusionCaptions: {
    control: 'Предложение срещу първи отговор, контроли: брой отговори; на диагонала съвпадат',
    all: 'Предложение срещу първи отговор, всички: брой отговори; на диагонала съвпадат',
  },
  decidedAs: (level: string) => `Решено: ${level}`,
  verdictCaptions: {
    control: 'Предложение срещу решение: въпроси с поне един оценител в контролите, всеки веднъж',
    all: 'Предложение срещу решение: всички решени въпроси, всеки веднъж',
  },
  noVerdicts: 'Още няма решени въпроси с предложение.',
  three: 'Софтуерът като трети оценител',
  threeMeans: ({ rely, tentative }: Limits) =>
    `Предложението и първите отговори на двамата оценители, само от контролите, където никой не е виждал другия. Алфа понася липсващи отговори. Под ${tentative} не се правят изводи, между ${tentative} и ${rely} те са предпазливи.`,
  threeCaption: 'Съгласие на тримата',
  noTrials: 'Още няма отговори на въпроси с предложение.',
  people: 'Оценителите помежду си',
  peopleCaption: 'Мерки за съгласие, по първите отговори',
  statistic: 'Мярка',
  value: 'Стойност',
  intervalColumn: '95 % интервал',
  percent: 'Еднакви отговори',
  statistics: {
    kappa: 'капа на Коен',
    kappa_lin: 'капа с линейни тегла',
    kappa_quad: 'капа с квадратни тегла',
    ac1: 'AC1 на Гвет',
    ac2: 'AC2 на Гвет, линейни тегла',
    alpha_nominal: 'алфа на Крипендорф, номинална',
    alpha_ordinal: 'алфа на Крипендорф, ординална',
  } satisfies Record<Statistic, string>,
  overrides: 'Променени от хората',
  overridesCaption: 'Въпроси, решени против предложението',
  noOverrides: 'Няма въпрос, решен против предложението.',
  municipality: 'Община',
  final: 'Решено',
  evidence: 'Доказателства',
  outcomes: 'Доверие по изход на проверката',
  outcomesMeans: (prior: string) =>
    `Колко често хората са се съгласили с всеки изход. Докато отговорите са малко, числото клони към ${prior}, каквото е за вида на показателя.`,
  outcomesCaption: 'Изходи и съгласие',
  outcome: 'Изход',
  agreed: 'Съгласни',
  confidence: 'Доверие',
};

const en: typeof bg = {
  title: 'Quality of the indicators',
  menu: 'Quality',
  lead: 'Compares the software with people, and people with each other. Only questions that both evaluators have handed in are counted.',
  caption: 'Indicators by quality. The heading of a column sorts by it.',
  csv: 'Download as CSV',
  none: 'No question has been handed in by both evaluators yet. Until then only the coverage shows.',
  columns: {
    indicator: 'Indicator',
    readiness: 'Readiness',
    n: 'Questions',
    coverage: 'Coverage of the software',
    matched: 'Match in controls',
    overridden: 'Overridden by people',
    evidenceWrong: 'Evidence wrong',
    agreement: 'Agreement of evaluators',
    ac: 'AC1 / AC2',
    kappa: 'Kappa',
    disputes: 'Disputed',
    reason: 'Most frequent reason',
    median: 'Seconds (median)',
  },
  sortBy: (column) => `Sort by “${column}”`,
  ofN: (count, n) => `${count} of ${n}`,
  interval: (low, high) => `${low} – ${high}`,
  notes: {
    no_data: 'no data',
    small_n: 'fewer than 5 questions',
    constant: 'all answers are the same',
    one_rater_constant: 'one of the two gives one answer only',
  },
  readiness: {
    verdicts: {
      trusted: 'ready to trust',
      watch: 'watch',
      'fix-rubric': 'fix rubric',
      'fix-check': 'fix check',
      'too-little-data': 'too little data',
    },
    because: {
      people: 'agreement of evaluators',
      software: 'match in controls',
      evidence: 'evidence right',
    },
    title: 'Readiness: how far the indicator can be left to the software',
    measures:
      'Three things count, each with its 95 % interval: the agreement of the two evaluators beyond chance (AC1 / AC2); the share of first answers in the controls that match the proposal; the share of answers that do not mark the evidence as wrong. Below the word stands the one of the three that decided.',
    means: {
      trusted: ({ rely, tentative }) =>
        `All three are at least ${rely}, and their intervals lie wholly above ${tentative}.`,
      watch: () => 'The data allow neither trust nor blame. Shown is the first measure that is not certain yet.',
      'fix-rubric': ({ tentative }) =>
        `The whole interval of the agreement lies below ${tentative}: people read the question differently. While they do, there is nothing to hold the check against.`,
      'fix-check': ({ tentative }) =>
        `The whole interval of the match, or of the evidence, lies below ${tentative}: people agree with each other, but not with the software.`,
      'too-little-data': ({ least }) =>
        `Fewer than ${least} questions answered by both, or fewer than ${least} answers in the controls. Then nothing else is said.`,
    },
    limits: ({ rely, tentative, least }) =>
      `The limits are Krippendorff’s: from ${rely} on the data can be relied on, between ${tentative} and ${rely} conclusions are tentative, below there are none. The ends of the interval decide, so that luck does not: even ${least - 1} flawless answers of ${least - 1} have a lower end below ${tentative}. The interval of shares is Wilson’s; that of the agreement is the same, less chance. The word is where a talk begins: nothing is dropped because of it.`,
  },
  noReason: 'no decisions',
  noTime: 'not measured',
  means: 'How to read the numbers',
  meansList: [
    'Match in controls: the first answer of an evaluator who has not seen the proposal and will not see it, against the proposal. It alone is an independent measure. The 95 % interval of Wilson stands beside the share.',
    'Overridden by people: of decided questions with a proposal, those with another final level.',
    'AC1 (scales of two points) and AC2 (four points, linear weights) stay meaningful where almost all answers are alike; kappa misleads there. So they stand together. Their intervals are on the page of the indicator.',
    'A dash means that the data do not allow the number; the reason stands beside it.',
  ],
  back: 'To all indicators',
  confusionControl: 'Software against people: controls',
  confusionAll: 'Software against people: all',
  notIndependent: 'Not an independent measure: some saw the proposal before the question was decided.',
  proposed: 'Proposed',
  answeredAs: (answer) => `Answer: ${answer}`,
  cannotTell: 'cannot tell',
  confusionCaptions: {
    control: 'Proposal against first answer, controls: number of answers; on the diagonal they match',
    all: 'Proposal against first answer, all: number of answers; on the diagonal they match',
  },
  decidedAs: (level) => `Decided: ${level}`,
  verdictCaptions: {
    control: 'Proposal against decision: questions with an evaluator in the controls, each once',
    all: 'Proposal against decision: all decided questions, each once',
  },
  noVerdicts: 'No question with a proposal was decided yet.',
  three: 'The software as a third evaluator',
  threeMeans: ({ rely, tentative }) =>
    `The proposal and the first answers of both evaluators, from the controls alone, where nobody had seen the others. Alpha takes missing answers. Below ${tentative} no conclusions are drawn, between ${tentative} and ${rely} they are tentative.`,
  threeCaption: 'Agreement of the three',
  noTrials: 'No answers to questions with a proposal yet.',
  people: 'Evaluators with each other',
  peopleCaption: 'Measures of agreement, of first answers',
  statistic: 'Measure',
  value: 'Value',
  intervalColumn: '95 % interval',
  percent: 'Same answers',
  statistics: {
    kappa: 'Cohen’s kappa',
    kappa_lin: 'kappa with linear weights',
    kappa_quad: 'kappa with quadratic weights',
    ac1: 'Gwet’s AC1',
    ac2: 'Gwet’s AC2, linear weights',
    alpha_nominal: 'Krippendorff’s alpha, nominal',
    alpha_ordinal: 'Krippendorff’s alpha, ordinal',
  },
  overrides: 'Overridden by people',
  overridesCaption: 'Questions decided against the proposal',
  noOverrides: 'No question was decided against the proposal.',
  municipality: 'Municipality',
  final: 'Decided',
  evidence: 'Evidence',
  outcomes: 'Confidence by outcome of the check',
  outcomesMeans: (prior) =>
    `How often people agreed with each outcome. While answers are few, the figure leans towards ${prior}, that of the kind of indicator.`,
  outcomesCaption: 'Outcomes and agreement',
  outcome: 'Outcome',
  agreed: 'Agreed',
  confidence: 'Confidence',
};

export const quality = { bg, en };

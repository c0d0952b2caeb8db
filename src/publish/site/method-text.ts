import type { Words } from '../../model/words.ts';
import { inLanguages } from '../text.ts';

/** The method in words; every sentence says what the software does, not what it intends. */
const dictionary = {
  who: { bg: 'Кой оценява', en: 'Who scores' },
  whoFinal: {
    bg: 'Софтуер чете публичните страници и документи на общините и предлага оценка с доказателство. Двама оценители, които не виждат отговорите си един на друг, потвърждават или променят всяка. Където се различават, решава арбитър и записва защо. Индексът почива само на решенията на хора.',
    en: 'Software reads the public pages and documents of the municipalities and proposes a score with its proof. Two evaluators, who do not see each other’s answers, confirm or change each one. Where they differ, an arbiter decides and writes down why. The index rests on decisions of people alone.',
  },
  whoPreview: {
    bg: 'Софтуер чете публичните страници и документи на общините и предлага оценка с доказателство. Никой още не е потвърдил тези оценки; окончателният индекс ще почива само на решенията на двама независими оценители и арбитър.',
    en: 'Software reads the public pages and documents of the municipalities and proposes a score with its proof. Nobody has confirmed these scores yet; the final index will rest on the decisions of two independent evaluators and an arbiter alone.',
  },
  notSeen: {
    bg: 'Невидяното не е липсващо: показател, който не можа да се наблюдава, остава неопределен и не се брои за 0.',
    en: 'Not seen is not absent: an indicator that could not be observed stays undetermined and is never counted as 0.',
  },
  index: { bg: 'Точки и индекс', en: 'Points and index' },
  categoryFormula: {
    bg: 'Точките на категория са дял от нейната тежест, само по определените показатели:',
    en: 'The points of a category are a share of its weight, over the determined indicators alone:',
  },
  categoryIs: {
    bg: 'точки = тежест × сбор на оценките ÷ сбор на най-високите възможни оценки',
    en: 'points = weight × sum of the scores ÷ sum of the highest possible scores',
  },
  indexFormula: {
    bg: 'Индексът е сборът на категориите. Смята се в точни дроби и се закръглява веднъж, накрая, до стотни, половинките нагоре:',
    en: 'The index is the sum of the categories. It is reckoned in exact fractions and rounded once, at the end, to hundredths, halves up:',
  },
  indexIs: { bg: 'индекс = сбор на точките на всички категории', en: 'index = sum of the points of all categories' },
  halfFinal: {
    bg: 'Категория, от която са определени по-малко от половината показатели, няма точки, а общината няма индекс.',
    en: 'A category of which less than half of the indicators are determined has no points, and the municipality no index.',
  },
  halfPreview: {
    bg: 'В предварителния преглед категория има точки, щом е определен поне един показател, а община има индекс, щом е определена половината от всички. В окончателния индекс ще трябва поне половината от всяка категория.',
    en: 'In a preview a category has points as soon as one indicator is determined, and a municipality an index from half of all indicators. The final index will take at least half of every category.',
  },
  weights: { bg: 'Тежести на категориите', en: 'Weights of the categories' },
  weight: { bg: 'Тежест, точки', en: 'Weight, points' },
  ranks: { bg: 'Места', en: 'Ranks' },
  ranksMeans: {
    bg: 'Мястото следва от публикувания, закръглен индекс. Равните делят мястото, а следващите места остават свободни (1, 2, 2, 4). Равенство не се разваля по никакъв допълнителен признак; вътре в него редът е азбучен.',
    en: 'Ranks follow the published, rounded index. Equals share a rank and leave the next ones free (1, 2, 2, 4). No tie is broken by any further criterion; inside one the order is alphabetical.',
  },
  uncertainty: { bg: 'Колко сигурни са местата', en: 'How certain the ranks are' },
  uncertaintyMeans: {
    bg: 'Класирането се прави наново {simulations} пъти от начално число {seed}, всеки път с нещо променено:',
    en: 'The ranking is made anew {simulations} times from the seed {seed}, each time with something changed:',
  },
  byWeights: {
    bg: 'тежести: всяка се умножава по случайно число от 0,75 до 1,25;',
    en: 'weights: each is multiplied by a random number from 0.75 to 1.25;',
  },
  byMeasurement: {
    bg: 'измерване: всяка оценка, която арбитър не е решил и възражение или поправка не е променила, се тегли според грешките, измерени в контролните въпроси на нейния показател; под 20 проби се събират с тези на показателите със същата скала в категорията, а ако и те са под 20, с всички от скалата; към всяка клетка на таблицата се прибавя половин проба;',
    en: 'measurement: every score that no arbiter settled and no reply or correction changed is drawn by the errors measured in the control questions of its indicator; fewer than 20 trials are pooled with those of the category’s indicators on the same scale, and if still fewer, with all on that scale; half a trial is added to each cell of the table;',
  },
  byIndicators: {
    bg: 'показатели: във всяка категория се теглят с връщане;',
    en: 'indicators: they are drawn with replacement inside each category;',
  },
  byAll: {
    bg: 'всичко заедно; то стои в класирането. Където грешките не са измерени, в класирането стои изборът на показатели.',
    en: 'all together; that is what stands in the ranking. Where errors were not measured, the ranking shows the choice of indicators.',
  },
  uncertaintyFile: { bg: 'Всички диапазони като CSV', en: 'All ranges as CSV' },
  agreementMeans: {
    bg: 'Сравняват се първите отговори на двамата оценители. Делът еднакви отговори е с интервал на Уилсън; интервалът на капа е от стандартната грешка при поне 30 двойки, иначе, както винаги при AC1, AC2 и алфа, от повторни извадки по общини. Делът се смята от всички двойки отговори, а коефициентите, които мерят и разстояние по скалата, без „не може да се каже“; затова броят може да е различен.',
    en: 'The first answers of the two evaluators are compared. The share of equal answers has a Wilson interval; that of a kappa comes from the standard error with at least 30 pairs, otherwise, as always for AC1, AC2 and alpha, from resampling municipalities. The share is of all pairs of answers; coefficients that weigh distance on the scale leave out “cannot tell”, so their number may differ.',
  },
  agreementFile: { bg: 'По всички показатели като CSV', en: 'By all indicators as CSV' },
  automation: { bg: 'Предварителни оценки и хора', en: 'Pre-scores and people' },
  automationMeans: {
    bg: 'Колко често предварителната оценка е тази, която хората дават. Част от въпросите са контролни: при тях оценителят не вижда предварителната оценка и само те са независими от софтуера. Интервалите са на Уилсън, 95 %.',
    en: 'How often the pre-score is the one that people give. Some questions are controls: there the evaluator does not see the pre-score, and they alone are independent of the software. The intervals are Wilson’s, 95 %.',
  },
  automationFile: { bg: 'По всички показатели като CSV', en: 'By all indicators as CSV' },
  noAutomation: {
    bg: 'Още няма отговори на хора, с които предварителните оценки да се сравнят.',
    en: 'There are no answers of people yet to compare the pre-scores with.',
  },
  arm: { bg: 'Какво вижда оценителят', en: 'What the evaluator sees' },
  independent: { bg: 'независимо от софтуера', en: 'independent of the software' },
  dependent: { bg: 'не е независимо от софтуера', en: 'not independent of the software' },
  matched: { bg: 'Равна на първия отговор', en: 'Equal to the first answer' },
  accurate: { bg: 'Равна на крайната оценка', en: 'Equal to the final score' },
  precision: { bg: 'Намереното го има', en: 'What it found is there' },
  recall: { bg: 'Което го има, е намерено', en: 'What is there was found' },
  abstained: { bg: 'Без предварителна оценка', en: 'No pre-score' },
  pull: { bg: 'Привличане към предварителните оценки', en: 'Pull towards the pre-scores' },
  pullMeans: {
    bg: 'Дали показаното привлича отговорите към предварителната оценка. Интервалите на разликите са на Нюкъмб, 95 %; такъв, който обхваща нулата, не показва привличане.',
    en: 'Whether what is shown pulls answers towards the pre-score. The intervals of the differences are Newcombe’s, 95 %; one that spans zero shows no pull.',
  },
  measure: { bg: 'Мярка', en: 'Measure' },
  count: { bg: 'Брой', en: 'Count' },
  comparedWith: { bg: 'За сравнение', en: 'Compared with' },
  difference: { bg: 'Разлика, процентни пунктове', en: 'Difference, percentage points' },
  answer_first: {
    bg: 'първи отговори, равни на предварителната оценка, която се вижда след тях; за сравнение контролните въпроси',
    en: 'first answers equal to the pre-score seen after them; compared with the control questions',
  },
  visible: {
    bg: 'първи отговори, равни на предварителната оценка, която се вижда преди тях; за сравнение контролните въпроси',
    en: 'first answers equal to the pre-score seen before them; compared with the control questions',
  },
  changed_towards: {
    bg: 'отговори, променени към показаната предварителна оценка; за сравнение променените в друга посока',
    en: 'answers changed to the pre-score once shown; compared with those changed away from it',
  },
  recompute: { bg: 'Как да се преизчисли', en: 'How to recompute' },
  recomputeMeans: {
    bg: 'Изданието носи самостоятелен скрипт, който не ползва нищо от програмата. Той смята индекса и местата от оценките в таблиците и казва всяка разлика. В папката на изданието, с инсталиран Node.js:',
    en: 'The release brings a script of its own that uses nothing of the program. It computes index and ranks from the scores in the tables and names every difference. In the folder of the release, with Node.js installed:',
  },
  recomputeSums: {
    bg: 'Скриптът сравнява и всички файлове с контролните суми в SHA256SUMS. Издание, което не се преизчислява, не може да се публикува.',
    en: 'The script also compares all files with the checksums in SHA256SUMS. A release that does not recompute cannot be published.',
  },
} as const satisfies Record<string, Words>;

/** The dictionary in one language. */
export const methodTexts = inLanguages(dictionary);

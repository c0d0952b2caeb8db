import type { ClaimKind, ProofKind, ReplyOutcome } from '../../model/review/reply.ts';
import type { Words } from '../../model/words.ts';
import { inLanguages } from '../text.ts';

/** The words of replies and corrections. */
const dictionary = {
  lead: {
    bg: 'Преди публикуването всяка община можеше да види картата си и до {day} да оспори всяка оценка.',
    en: 'Before publication each municipality could see its scorecard and contest every score until {day}.',
  },
  longer: { bg: 'По-дълъг срок имаха {names}.', en: 'More time was given to {names}.' },
  until: { bg: '{name} (до {day})', en: '{name} (until {day})' },
  answered: {
    bg: 'Отговори арбитър, който не беше решавал по показателя. Двата текста стоят дословно под оценката.',
    en: 'An arbiter answered who had not decided about the indicator. Both texts stand word for word under the score.',
  },
  rule: {
    bg: 'Оценката се променя само по доказателство за състоянието към крайната дата или преди нея. Поправеното след нея се отбелязва и не носи точки.',
    en: 'A score changes only on proof of how it was at or before the cut-off day. What was put right later is noted and earns no points.',
  },
  none: { bg: 'Няма възражения.', en: 'There are no replies.' },
  noWindow: {
    bg: 'Преди тази версия общините не са имали срок да отговорят.',
    en: 'Before this version the municipalities were given no time to reply.',
  },
  preview: {
    bg: 'Предварителният преглед се прави преди общините да отговорят.',
    en: 'A preview is made before the municipalities reply.',
  },
  counts: { bg: 'Колко и какви', en: 'How many, and of which kind' },
  countsCaption: { bg: 'Възражения по вид и решение', en: 'Replies by kind and decision' },
  kind: { bg: 'Вид', en: 'Kind' },
  total: { bg: 'Общо', en: 'Total' },
  all: { bg: 'Всички възражения', en: 'All replies' },
  allCaption: {
    bg: 'По общини; връзката води към двата текста под оценката',
    en: 'By municipality; the link leads to both texts under the score',
  },
  part: { bg: 'част {number} от {of}', en: 'part {number} of {of}' },
  decision: { bg: 'Решение', en: 'Decision' },
  points: { bg: 'Точки', en: 'Points' },
  changed: { bg: '{before} → {after}', en: '{before} → {after}' },
  stays: { bg: 'остават {before}', en: '{before} stays' },
  municipality: { bg: 'Общината', en: 'The municipality' },
  since: { bg: 'от {day}', en: 'since {day}' },
  fixed: {
    bg: 'Общината съобщава, че е отстранено към {day}; не променя оценката.',
    en: 'The municipality says it was put right by {day}; the score does not change.',
  },
  answer: { bg: 'Отговор', en: 'Answer' },
  before: { bg: 'преди възражението {score}', en: 'before the reply {score}' },
  proof: { bg: 'Вижда се', en: 'Seen' },
  errata: { bg: 'Поправки след публикуване', en: 'Corrections after publication' },
  errataLead: {
    bg: 'Всяка оценка, различна от тази в предишната версия, с причината. Мястото и индексът следват от тях.',
    en: 'Every score that differs from the version before, with the reason. Places and the index follow from them.',
  },
  noErrata: { bg: 'Няма поправени оценки.', en: 'No score was corrected.' },
  errataCaption: { bg: 'Поправени оценки, последната версия първа', en: 'Corrected scores, the latest version first' },
  errataFile: { bg: 'Същото като таблица', en: 'The same as a table' },
  score: { bg: 'Оценка', en: 'Score' },
  version: { bg: 'Версия', en: 'Version' },
  reason: { bg: 'Причина', en: 'Reason' },
  undetermined: { bg: 'неопределено', en: 'undetermined' },
  upheld: { bg: 'Уважени възражения', en: 'Upheld replies' },
  noUpheld: { bg: 'Няма уважени възражения.', en: 'No reply was upheld.' },
} as const satisfies Record<string, Words>;

export const replyTexts = inLanguages(dictionary);

export const claimWords: Readonly<Record<ClaimKind, Words>> = {
  'published-before': { bg: 'било е публикувано, пропуснато е', en: 'it was published and was missed' },
  'fixed-later': { bg: 'поправено е след крайната дата', en: 'it was put right after the cut-off day' },
  'other-reading': { bg: 'друго тълкуване на показателя', en: 'the indicator is read otherwise' },
  'site-down': { bg: 'сайтът е бил временно недостъпен', en: 'the site was out of order for a time' },
};

export const outcomeWords: Readonly<Record<ReplyOutcome, Words>> = {
  upheld: { bg: 'уважено', en: 'upheld' },
  rejected: { bg: 'неуважено', en: 'not upheld' },
  noted: { bg: 'отбелязано', en: 'noted' },
};

export const proofWords: Readonly<Record<ProofKind, Words>> = {
  'own-recording': { bg: 'в записа на сайта', en: 'in the recording of the site' },
  'server-date': { bg: 'по датата на сървъра на общината', en: 'by the date of the municipality’s server' },
  'public-archive': { bg: 'в публичен архив', en: 'in a public archive' },
};

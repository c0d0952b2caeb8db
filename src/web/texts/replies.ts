import type { ClaimKind, ProofKind } from '../../model/review/reply.ts';
import type { ClaimFault, ReplyState } from '../../review/replies.ts';

interface Claim {
  readonly term: string;
  readonly means: string;
}

const bg = {
  title: 'Възражения на общината',
  menu: 'Възражения',
  card: 'Към картата на общината',
  contest: 'Оспори',
  contestOf: (title: string) => `Оспори „${title}“`,
  edit: 'Промени възражението',
  editOf: (title: string) => `Промени възражението по „${title}“`,
  own: 'Нашите възражения',
  caption: 'Всички възражения на общината',
  none: 'Още няма възражения.',
  noneMeans: 'Отворете картата на общината и изберете „Оспори“ до показателя, с който не сте съгласни.',
  indicator: 'Показател',
  number: 'Номер',
  sent: 'Изпратено',
  state: 'Състояние',
  decision: 'Решение',
  states: {
    open: 'чака решение',
    withdrawn: 'оттеглено',
    upheld: 'уважено',
    rejected: 'неуважено',
    noted: 'отбелязано, без промяна',
  } satisfies Record<ReplyState, string>,
  claims: {
    'published-before': {
      term: 'Било е публикувано, пропуснали сте го',
      means: 'Нужни са адрес и от кога е там. Важи само публикуваното до крайната дата.',
    },
    'fixed-later': {
      term: 'Поправихме го след крайната дата',
      means: 'Отбелязва се до оценката, но не я променя: индексът мери един ден, еднакъв за всички.',
    },
    'other-reading': {
      term: 'Не сме съгласни с тълкуването',
      means: 'Пишете как разбирате показателя и защо степента е друга; също ако не се отнася за вашата община.',
    },
    'site-down': {
      term: 'Сайтът е бил временно недостъпен',
      means: 'Пишете кога и защо. Помага съобщение на доставчика или запис в публичен архив.',
    },
  } satisfies Record<ClaimKind, Claim>,
  until: (left: number, day: string) =>
    left === 0
      ? `последен ден: днес, ${day}, до 23:59`
      : left === 1
        ? `още 1 ден, до ${day} 23:59`
        : `още ${left} дни, до ${day} 23:59`,
  windowOpen: 'Срок за възражения',
  windowOver: (day: string) => `Срокът за възражения изтече на ${day} в 23:59.`,
  extended: 'Срокът е удължен:',
  windowNone:
    'Срокът за възражения още не е определен. Оценките вече се виждат; ще можете да ги оспорвате, щом координаторът го открие.',
  howTo:
    'Не сте съгласни с оценка? Изберете „Оспори“ до показателя. Отговаря арбитър, който не е решавал по него, и двата текста се публикуват.',
  present: 'Сегашна степен',
  confirmedBefore: (score: number, max: number) => `преди възражението: ${score} от ${max}`,
  provenance: 'Произход',
  cutOff: 'Крайна дата',
  arbiterSays: 'Мотиви на арбитъра',
  claim: 'Какво възразявате',
  text: 'Обяснение',
  textHint: 'От 20 до 4000 знака. Публикува се дословно заедно с решението: не пишете лични данни.',
  url: 'Адрес',
  urlHint: 'Страницата, файлът или записът в архив, където се вижда. Задължителен, ако е било публикувано.',
  since: 'От кога',
  sinceHint: 'Ден като 2026-10-01. Задължителен, ако е било публикувано или е поправено.',
  send: 'Изпрати възражението',
  draftKept: 'Попълненото долу не е изпратено още. Запазено е в полетата.',
  renewed:
    'Междувременно друг представител на общината изпрати възражение или го промени; то стои по-горе. Изпратете отново, ако вашето трябва да го замени.',
  faults: {
    'claim-missing': 'Изберете какво възразявате.',
    'text-short': 'Напишете поне 20 знака.',
    'text-long': 'Съкратете до 4000 знака.',
    'url-missing': 'Напишете адреса, на който е публикувано.',
    'url-wrong': 'Напишете цял адрес, който започва с https:// или http://',
    'since-missing': 'Напишете от кога: ден като 2026-10-01.',
    'since-wrong': 'Напишете ден от календара като 2026-10-01.',
    'since-future': 'Този ден още не е дошъл.',
    'since-late': 'Този ден е след крайната дата. Изберете „Поправихме го след крайната дата“.',
    'since-early': 'Този ден не е след крайната дата. Изберете „Било е публикувано, пропуснали сте го“.',
  } satisfies Record<ClaimFault, string>,
  obstacles: {
    'not-open': 'Срокът за възражения още не е открит.',
    over: 'Срокът за възражения изтече. Изпратеното дотогава се разглежда.',
    answered: 'По това възражение вече има решение, и то е окончателно.',
  },
  sentDone: (number: string) => `Възражението е прието под номер ${number}.`,
  withdrawn: 'Възражението е оттеглено.',
  withdraw: 'Оттегли',
  withdrawOf: (title: string) => `Оттегли възражението по „${title}“`,
  receipt: 'Разписка',
  receiptOf: (title: string) => `Разписка за „${title}“`,
  receiptTitle: (number: string) => `Разписка ${number}`,
  receiptSays: 'Разписката е следният текст. Отпечатъкът SHA-256 на изтегления файл трябва да е същият.',
  receiptFile: 'Изтегли разписката като файл',
  print: 'За печат използвайте командата на браузъра (Ctrl+P): отпечатва се само разписката.',
  sha256: 'SHA-256',
  received: 'Прието на',
  kind: 'Вид',
  finish: 'Нямаме (други) бележки',
  finishMeans: 'Казва на координатора, че не чакаме нищо повече от вас. До края на срока пак можете да възразите.',
  finished: 'Записано: нямате (други) бележки.',
  finishedAt: 'Заявено, че няма (други) бележки',
  answer: 'Отговор',
  proof: 'Състоянието към крайната дата се вижда',
  proofKinds: {
    'own-recording': 'в нашия запис на сайта',
    'server-date': 'по датата на сървъра на общината',
    'public-archive': 'в публичен архив',
  } satisfies Record<ProofKind, string>,
  changed: (before: number, after: number) => `степента става ${after} вместо ${before}`,
  undecidedRow: 'По този показател няма решена степен, която да се оспори.',
  municipalitySays: 'Общината:',
  back: 'Към възраженията',
};

const en: typeof bg = {
  title: 'Replies of the municipality',
  menu: 'Replies',
  card: 'To the scorecard of the municipality',
  contest: 'Contest',
  contestOf: (title) => `Contest “${title}”`,
  edit: 'Change the reply',
  editOf: (title) => `Change the reply about “${title}”`,
  own: 'Our replies',
  caption: 'All replies of the municipality',
  none: 'There are no replies yet.',
  noneMeans: 'Open the scorecard of the municipality and choose “Contest” beside the indicator you disagree with.',
  indicator: 'Indicator',
  number: 'Number',
  sent: 'Sent',
  state: 'State',
  decision: 'Decision',
  states: {
    open: 'waits for a decision',
    withdrawn: 'withdrawn',
    upheld: 'upheld',
    rejected: 'not upheld',
    noted: 'noted, nothing changes',
  },
  claims: {
    'published-before': {
      term: 'It was published and you missed it',
      means: 'Needs an address and since when it is there. Only what was there by the cut-off day counts.',
    },
    'fixed-later': {
      term: 'We put it right after the cut-off day',
      means: 'It is noted beside the score and does not change it: the index measures one day, the same for all.',
    },
    'other-reading': {
      term: 'We read the indicator otherwise',
      means: 'Say how you read it and why the level is another one; also if it does not concern your municipality.',
    },
    'site-down': {
      term: 'The site was out of order for a time',
      means: 'Say when and why. A message of the provider or a copy in a public archive helps.',
    },
  },
  until: (left, day) =>
    left === 0
      ? `last day: today, ${day}, until 23:59`
      : left === 1
        ? `1 day left, until ${day} 23:59`
        : `${left} days left, until ${day} 23:59`,
  windowOpen: 'Time for replies',
  windowOver: (day) => `The time for replies ended on ${day} at 23:59.`,
  extended: 'The time was extended:',
  windowNone:
    'No time for replies was set yet. You see the scores already; you can contest them as soon as the coordinator opens it.',
  howTo:
    'You disagree with a score? Choose “Contest” beside the indicator. An arbiter who has not decided about it answers, and both texts are published.',
  present: 'Present level',
  confirmedBefore: (score, max) => `before the reply: ${score} of ${max}`,
  provenance: 'Provenance',
  cutOff: 'Cut-off day',
  arbiterSays: 'Reasons of the arbiter',
  claim: 'What you claim',
  text: 'Explanation',
  textHint: '20 to 4000 characters. Published word for word with the decision: write no personal data.',
  url: 'Address',
  urlHint: 'The page, file or archived copy where it can be seen. Needed if it was published.',
  since: 'Since when',
  sinceHint: 'A day like 2026-10-01. Needed if it was published or put right.',
  send: 'Send the reply',
  draftKept: 'What you filled in below was not sent yet. It is kept in the fields.',
  renewed:
    'Meanwhile another official of the municipality sent or changed the reply; it stands above. Send again if yours should take its place.',
  faults: {
    'claim-missing': 'Choose what you claim.',
    'text-short': 'Write at least 20 characters.',
    'text-long': 'Shorten it to 4000 characters.',
    'url-missing': 'Write the address where it is published.',
    'url-wrong': 'Write a whole address that begins with https:// or http://',
    'since-missing': 'Write since when: a day like 2026-10-01.',
    'since-wrong': 'Write a day of the calendar like 2026-10-01.',
    'since-future': 'This day has not come yet.',
    'since-late': 'This day is after the cut-off day. Choose “We put it right after the cut-off day”.',
    'since-early': 'This day is not after the cut-off day. Choose “It was published and you missed it”.',
  },
  obstacles: {
    'not-open': 'The time for replies has not begun yet.',
    over: 'The time for replies is over. What was sent before is looked into.',
    answered: 'This reply was answered, and the answer is final.',
  },
  sentDone: (number) => `The reply was received under number ${number}.`,
  withdrawn: 'The reply was withdrawn.',
  withdraw: 'Withdraw',
  withdrawOf: (title) => `Withdraw the reply about “${title}”`,
  receipt: 'Receipt',
  receiptOf: (title) => `Receipt for “${title}”`,
  receiptTitle: (number) => `Receipt ${number}`,
  receiptSays: 'The receipt is the text below. The SHA-256 of the downloaded file must be the same.',
  receiptFile: 'Download the receipt as a file',
  print: 'To print use the command of your browser (Ctrl+P): only the receipt is printed.',
  sha256: 'SHA-256',
  received: 'Received on',
  kind: 'Kind',
  finish: 'We have no (further) comments',
  finishMeans:
    'Tells the coordinator that nothing more is to come from you. You can still contest until the end of the time.',
  finished: 'Recorded: you have no (further) comments.',
  finishedAt: 'No (further) comments, said on',
  answer: 'Answer',
  proof: 'How it was on the cut-off day can be seen',
  proofKinds: {
    'own-recording': 'in our recording of the site',
    'server-date': 'by the date of the municipality’s server',
    'public-archive': 'in a public archive',
  },
  changed: (before, after) => `the level becomes ${after} instead of ${before}`,
  undecidedRow: 'No level was decided here that could be contested.',
  municipalitySays: 'The municipality:',
  back: 'To the replies',
};

export const replies = { bg, en };

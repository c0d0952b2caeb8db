import type { Calendar, Day } from '../../calendar.ts';
import { pdf, wordFile, type PublishedFile } from '../../documents/published-file.ts';

/** A sitting of the council, held monthly. */
export interface Session {
  readonly number: number;
  readonly day: Day;
  readonly decisions: readonly Decision[];
  readonly agenda: PublishedFile;
  /** Missing while the minutes are not signed. */
  readonly minutes: PublishedFile | undefined;
}

interface Decision {
  readonly number: number;
  readonly subject: string;
}

const SUBJECTS = [
  'изменение на бюджета по функции и дейности',
  'отдаване под наем на общински имот в село Ведролес',
  'приемане на годишния доклад за чистотата',
  'отпускане на еднократна помощ на двама граждани',
  'съгласие за кандидатстване по проект за сграда на читалището',
  'определяне на цени на тръжни места на покрития пазар',
  'одобряване на задание за подробен устройствен план',
  'приемане на отчет за дейността на местната комисия',
  'промяна в състава на постоянната комисия по образование',
  'изменение на Наредба № 2 за управлението на отпадъците',
] as const;

const NEWEST_NUMBER = 38;
const DECISIONS_PER_SESSION = 4;
/** How many sittings the site keeps. */
const KEPT = 9;

/** Newest first; the minutes of the newest are not out yet. */
export function sessionsOf(calendar: Calendar): Session[] {
  return Array.from({ length: KEPT }, (_, index) => sessionAt(index, calendar));
}

function sessionAt(index: number, calendar: Calendar): Session {
  const number = NEWEST_NUMBER - index;
  const day = calendar.ago(17 + index * 30);
  const decisions = Array.from({ length: DECISIONS_PER_SESSION }, (_, place) => ({
    number: number * 11 + place,
    subject: SUBJECTS[(number * DECISIONS_PER_SESSION + place) % SUBJECTS.length] ?? '',
  }));
  const agenda = wordFile(
    {
      path: `/files/dneven-red-${number}`,
      title: `Дневен ред на заседание № ${number}`,
      day: calendar.ago(24 + index * 30),
    },
    decisions.map(({ subject }, place) => `${place + 1}. Докладна записка относно ${subject}.`),
  );
  const minutes =
    index === 0
      ? undefined
      : pdf({ path: `/files/protokol-${number}`, title: `Протокол № ${number}`, day }, [
          `Днес, ${day.bg}, се проведе заседание № ${number} на Общински съвет – Златодол. Присъстват 15 от 17 общински съветници.`,
          ...decisions.map(
            (decision) =>
              `РЕШЕНИЕ № ${decision.number} относно ${decision.subject}: прието с 13 гласа „за“, 1 „против“ и 1 „въздържал се“.`,
          ),
        ]);
  return { number, day, decisions, agenda, minutes };
}

export const COUNCILLORS = [
  ['Гергана Кестенова', 'председател'],
  ['Явор Липовански', 'заместник-председател'],
  ['Антон Бреснишки', ''],
  ['Боряна Върбарова', ''],
  ['Васил Дряновичин', ''],
  ['Галин Еловски', ''],
  ['Десислава Жълъдова', ''],
  ['Евлоги Ясенков', ''],
  ['Живка Малинарова', ''],
  ['Захари Къпинов', ''],
  ['Йордана Шипкарова', ''],
  ['Крум Глогинов', ''],
  ['Люба Дренкова', ''],
  ['Мирон Тополски', ''],
  ['Невена Смокинова', ''],
  ['Орлин Черешаров', ''],
  ['Пламена Вишнева', ''],
] as const;

import type { Calendar, Day } from '../../../calendar.ts';
import { oldWordFile, scan, type PublishedFile } from '../../../documents/published-file.ts';
import { markup } from '../../../html.ts';
import { plainLink, rows, type Page, type Section } from '../page.ts';

interface Announcement {
  readonly days: number;
  readonly title: string;
  /** What is to be read; without it the order is only a scan. */
  readonly text?: string;
}

/** The notice board: the one place that is always up to date. */
const BOARD: readonly Announcement[] = [
  {
    days: 2,
    title: 'О Б Я В А за търг за отдаване под наем на помещение, ул. „Пазарна“ 3',
    text: 'Търгът с явно наддаване ще се проведе в заседателната зала. Начална месечна цена 120 лв. без ДДС, депозит 60 лв. Документи се получават в стая 8.',
  },
  { days: 8, title: 'З А П О В Е Д за спиране на движението по ул. „Каменен мост“' },
  {
    days: 15,
    title: 'К О Н К У Р С за длъжността главен специалист „Устройство на територията“',
    text: 'Изисквания: висше техническо образование, опит една година. Документи се приемат 14 дни от обявяването, ет. 1, стая 3.',
  },
  { days: 29, title: 'Съобщение по чл. 61 от АПК до наследници на починали собственици' },
  {
    days: 47,
    title: 'О Б Я В Л Е Н И Е за изработен проект на ПУП за имот в местност „Бродарица“',
    text: 'Заинтересованите могат да направят писмени възражения до един месец от обнародването.',
  },
  { days: 66, title: 'З А П О В Е Д за пашата и мерите в петте землища' },
];

export function announcements(calendar: Calendar): Section {
  const items = BOARD.map(({ days, title, text }, index) => {
    const day = calendar.ago(days);
    return { title, text, day, file: fileOf({ path: `/files/obyava_${400 - index}`, title, day }, text) };
  });
  const board: Page = {
    address: 'obyavi.php',
    title: 'Обяви и съобщения',
    body: rows(
      ...items.map(({ day, title, text, file }) => [
        markup`<b>${day.numeric} г.</b>`,
        markup`${title}<br>${text ?? ''} ${plainLink({ ...file, title: 'виж' })}`,
      ]),
    ),
  };
  return { pages: [board], files: items.map(({ file }) => file) };
}

function fileOf(place: { path: string; title: string; day: Day }, text: string | undefined): PublishedFile {
  return text === undefined ? scan(place) : oldWordFile(place, [text, 'КМЕТ: (п)']);
}

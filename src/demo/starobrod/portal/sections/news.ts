import type { Calendar, Day } from '../../../calendar.ts';
import { markup, paragraphs, NOTHING, type Html } from '../../../html.ts';
import { rows, type Page, type Section } from '../page.ts';

interface NewsItem {
  readonly days: number;
  readonly title: string;
  readonly text: readonly [lead: string, ...more: string[]];
}

/** Newest first. They speak of much that the portal does not have. */
const NEWS: readonly NewsItem[] = [
  {
    days: 6,
    title: 'Ремонтираха чешмата в Равнодол',
    text: [
      'След две седмици работа отново тече чешмата на мегдана в Равнодол. Средствата, 6 400 лв., са дарение от земляци и от общинския бюджет.',
      'Кметът благодари на майсторите и покани всички на курбана в неделя.',
    ],
  },
  {
    days: 19,
    title: 'Обсъдиха новия бюджет на общината',
    text: [
      'Двайсетина души дойдоха в читалището на публичното обсъждане на проекта за бюджет. Най-много въпроси имаше за улица „Бреза“.',
      'Протоколът от обсъждането може да се прочете в стая 25.',
    ],
  },
  {
    days: 33,
    title: 'Общината ще въвежда електронни услуги',
    text: [
      'Предстои въвеждане на електронно плащане на местни данъци и такси, електронни услуги с електронен подпис и мобилно приложение за сигнали. Това съобщи секретарят на общината пред „Старобродски вести“.',
      'Кога ще стане това, зависи от одобрението на проекта.',
    ],
  },
  {
    days: 52,
    title: 'Училището спечели проект за отворени данни',
    text: [
      'Учениците от СУ „Паисий“ ще мерят чистотата на въздуха и ще публикуват отворени данни. На 17 май те ще проведат и анкета сред съгражданите.',
    ],
  },
  {
    days: 75,
    title: 'Есенното почистване започва от парка',
    text: [
      'Ръкавици и чували се раздават пред общината в събота от 9 часа. Бюлетин за събраното ще излепим на таблото.',
    ],
  },
  {
    days: 118,
    title: 'Старейшините на форум в Златодол',
    text: [
      'Кметовете на петте села участваха във форум за граждански бюджет, онлайн консултации и предаване на заседания на живо.',
      'Опитът на домакините е полезен, но за нас засега е скъп.',
    ],
  },
  {
    days: 160,
    title: 'Събор на Спасовден',
    text: ['Програмата започва в 10 часа с надиграване. Качени са и снимките от миналия събор.'],
  },
  {
    days: 240,
    title: 'Зимата ни завари готови',
    text: ['Сключен е договор за снегопочистване. Дежурният приема обаждания на (0997) 61-99.'],
  },
  {
    days: 410,
    title: 'Читалището на 150 години',
    text: ['Юбилеят бе отбелязан с концерт. Кметът връчи плакет на най-старата самодейка.'],
  },
  { days: 760, title: 'Асфалтираха улица „Каменен мост“', text: ['Положени са 1 200 тона асфалт за 184 000 лв.'] },
];

const NEWEST_ID = 131;

interface DatedNews extends NewsItem {
  readonly id: number;
  readonly day: Day;
}

export function datedNews(calendar: Calendar): DatedNews[] {
  return NEWS.map((item, index) => ({ ...item, id: NEWEST_ID - index, day: calendar.ago(item.days) }));
}

export function newsLines(items: readonly DatedNews[]): Html {
  return rows(
    ...items.map(({ id, title, day }) => [
      markup`<font class="data">${day.numeric} г.</font>`,
      markup`<a href="news.php?id=${id}">${title}</a>`,
    ]),
  );
}

export function news(calendar: Calendar): Section {
  const items = datedNews(calendar);
  const pages = items.map(({ id, title, day, text }): Page => {
    const pictures = title.startsWith('Събор') ? markup`<p><a href="news.php?id=87">Снимки</a></p>` : NOTHING;
    return {
      address: `news.php?id=${id}`,
      title,
      body: markup`<p class="data">${day.numeric} г.</p>${paragraphs(...text)}${pictures}<p><a href="print.php?id=${id}">Версия за печат</a></p>`,
    };
  });
  const list: Page = { address: 'news.php', title: 'Новини', body: newsLines(items) };
  return { pages: [list, ...pages] };
}

/** The same text without the frame, and without a word on its encoding. */
export function printVersions(calendar: Calendar): Page[] {
  return datedNews(calendar).map(({ id, title, day, text }) => ({
    address: `print.php?id=${id}`,
    title,
    body: markup`<html><head><title>${title}</title></head><body onload="window.print()"><h3>${title}</h3><p>${day.numeric} г.</p>${paragraphs(...text)}</body></html>`,
  }));
}

import type { Calendar, Day } from '../../../calendar.ts';
import { scan, wordFile, fileLink, pdf } from '../../../documents/published-file.ts';
import { markup, paragraphs } from '../../../html.ts';
import type { Page, Section } from '../page.ts';

interface Announcement {
  readonly path: string;
  readonly title: string;
  readonly day: Day;
  readonly text: readonly string[];
}

export function announcementItems(calendar: Calendar): Announcement[] {
  const deadline = calendar.ahead(14);
  const items: readonly (readonly [slug: string, days: number, title: string, ...text: string[]])[] = [
    [
      'targ-lavka',
      6,
      'Публичен търг с тайно наддаване за отдаване под наем на лавка в Ведролес',
      `Заявления се приемат до ${deadline.bg} в деловодството и чрез Системата за сигурно електронно връчване.`,
      'Началната наемна цена е 85 евро месечно. Тръжната документация е безплатна.',
    ],
    [
      'spirane-na-vodata',
      8,
      'Планирано спиране на водата в квартал „Лозята“',
      'От 9 до 15 часа ще се извърши подмяна на спирателни кранове. Осигурена е водоноска пред магазина.',
    ],
    [
      'konkurs-glaven-spetsialist',
      15,
      'Конкурс за длъжността „главен специалист“ в отдел „Проекти“',
      `Документи се подават до ${calendar.ahead(5).bg} лично или по електронен път с квалифициран електронен подпис.`,
      'Изисквания: висше образование, ниво бакалавър, и една година опит.',
    ],
    [
      'saobshtenie-pup-lozyata',
      29,
      'Съобщение по чл. 128 от ЗУТ за проект на подробен устройствен план в местността „Лозята“',
      'Заинтересованите могат да направят писмени възражения в едномесечен срок от обнародването.',
    ],
    [
      'zapoved-pasha',
      74,
      'З А П О В Е Д за определяне на пасищата за общо ползване',
      'Заповедта е издадена на основание чл. 44, ал. 2 от ЗМСМА и е приложена като сканиран документ.',
    ],
  ];
  return items.map(([slug, days, title, ...text]) => ({
    path: `/obyavi/${slug}`,
    title,
    day: calendar.ago(days),
    text,
  }));
}

export function announcements(calendar: Calendar): Section {
  const items = announcementItems(calendar);
  const day = calendar.ago(74);
  const order = scan({ path: '/dokumenti/zapovedi/zapoved-pasishta', title: 'Заповед за пасищата, сканирана', day });
  const tender = pdf(
    {
      path: '/dokumenti/targove/lavka-vedroles',
      title: 'Тръжна документация за лавка в Ведролес',
      day: calendar.ago(6),
    },
    [
      'Условия на търга: начална цена 85 евро месечно без ДДС, депозит 200 евро, срок на наема пет години.',
      'Търгът се провежда в заседателната зала на общината.',
    ],
  );
  const application = wordFile(
    {
      path: '/dokumenti/konkursi/zayavlenie-za-uchastie',
      title: 'Заявление за участие в конкурс',
      day: calendar.ago(15),
    },
    [
      'До кмета на община Златодол',
      'Име: ……………………………………',
      'Заявявам желанието си да участвам в конкурс за длъжността ……………………',
    ],
  );
  const attachments = new Map([
    ['/obyavi/targ-lavka', tender],
    ['/obyavi/konkurs-glaven-spetsialist', application],
    ['/obyavi/zapoved-pasha', order],
  ]);
  const pages = items.map((item): Page => {
    const attachment = attachments.get(item.path);
    return {
      path: item.path,
      title: item.title,
      body: markup`<p class="meta">Публикувано на <time datetime="${item.day.iso}">${item.day.bg}</time></p>${paragraphs(...item.text)}
${attachment ? markup`<p>${fileLink(attachment)}</p>` : ''}`,
    };
  });
  const list: Page = {
    path: '/obyavi',
    title: 'Обяви и съобщения',
    body: markup`<ul class="dated">${items.map((item) => markup`<li><time datetime="${item.day.iso}">${item.day.bg}</time><a href="${item.path}">${item.title}</a></li>`)}</ul>`,
  };
  return { pages: [list, ...pages], files: [order, tender, application] };
}

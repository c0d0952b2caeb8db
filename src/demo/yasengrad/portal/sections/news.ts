import type { Calendar } from '../../../calendar.ts';
import { texts, type Section } from '../page.ts';

/** Newest first; `days` is the age on the day the content is shown for. */
const NEWS = [
  {
    slug: 'elektricheski-avtobusi',
    days: 1,
    title: 'Първите два електрически автобуса тръгват по линия 4',
    text: 'От утре по линия 4 пътуват два нови електрически автобуса. Зарядната станция до гарата е готова, още четири машини се очакват през пролетта.',
  },
  {
    slug: 'park-yug-etap',
    days: 5,
    title: 'Парк „Юг“: започва вторият етап',
    text: 'Вторият етап на парк „Юг“ включва алея за бягане, питейни чешми и 180 нови дървета. Срокът е 120 дни.',
  },
  {
    slug: 'vecheren-priem',
    days: 11,
    title: 'Вечерно гише всеки четвъртък',
    text: 'Центърът за обслужване вече работи до 20:00 часа всеки четвъртък. Час може да се запази онлайн.',
  },
  {
    slug: 'chist-vazduh',
    days: 27,
    title: 'Дванайсет датчика мерят въздуха',
    text: 'Измерванията се публикуват на всеки час в портала за отворени данни. Най-чист е въздухът в квартал „Брезите“.',
  },
  {
    slug: 'biblioteka-nedelya',
    days: 40,
    title: 'Библиотеката отваря и в неделя',
    text: 'Градската библиотека ще работи и в неделя от 10:00 до 16:00 часа. Читателската карта остава безплатна.',
  },
] as const;

/** Older news are kept by title alone. */
const ARCHIVE = [
  { days: 63, title: 'Мостът на улица „Речна“ се укрепва' },
  { days: 118, title: 'Ученическият съвет представи пет предложения' },
  { days: 210, title: 'Избраха проектите от гражданския бюджет' },
  { days: 330, title: 'Новата площадка за едрогабаритни отпадъци отваря' },
  { days: 450, title: 'Започва строежът на парк „Юг“' },
] as const;

export function news(calendar: Calendar): Section {
  const items = NEWS.map((item) => ({ ...item, day: calendar.ago(item.days), path: `/novini/${item.slug}` }));
  return {
    lists: {
      '/api/novini.json': [
        ...items.map(({ title, path, day, text }) => ({
          text: title,
          href: path,
          day: day.iso,
          note: `${text.split('. ')[0] ?? text}.`,
        })),
        ...ARCHIVE.map(({ days, title }) => ({ text: title, day: calendar.ago(days).iso })),
      ],
    },
    pages: [
      {
        path: '/novini',
        title: 'Новини',
        blocks: [{ kind: 'list', source: '/api/novini.json', filter: true }],
      },
      ...items.map(({ path, title, text, day }) => ({
        path,
        title,
        blocks: [...texts(`Публикувано на ${day.bg}`), ...texts(text)],
      })),
    ],
  };
}

import type { Calendar } from '../../../calendar.ts';
import { texts, type Section } from '../page.ts';

const EVENTS = [
  { days: 3, title: 'Концерт на градския духов оркестър', place: 'Градска градина, 18:00 часа' },
  { days: 9, title: 'Ден на отворените врати в музея', place: 'Исторически музей, 10:00 до 18:00 часа' },
  { days: 16, title: 'Градски крос „Две реки“', place: 'Старт пред стадиона, 9:30 часа' },
] as const;

export function life(calendar: Calendar): Section {
  return {
    lists: {
      '/api/sabitiya.json': EVENTS.map(({ days, title, place }) => ({
        text: title,
        day: calendar.ahead(days).iso,
        note: place,
      })),
    },
    pages: [
      {
        path: '/zhivot/sabitiya',
        title: 'Събития',
        // The picture has no alternative text, on purpose.
        blocks: [
          { kind: 'picture', src: '/app/yasen.svg' },
          { kind: 'list', source: '/api/sabitiya.json' },
        ],
      },
      {
        path: '/zhivot',
        title: 'Живот в града',
        blocks: [
          { kind: 'links', items: [{ text: 'Събития', href: '/zhivot/sabitiya' }] },
          { kind: 'heading', text: 'Отпадъци и чистота' },
          {
            kind: 'table',
            caption: 'График за извозване',
            rows: [
              ['Квартал', 'Смесени', 'Разделни'],
              ['Център', 'понеделник и четвъртък', 'сряда'],
              ['Брезите', 'вторник', 'петък'],
              ['Гарата', 'сряда', 'петък'],
            ],
          },
          ...texts('Едрогабаритни отпадъци се приемат безплатно в площадката на улица „Промишлена“ 4.'),
          { kind: 'heading', text: 'Градски транспорт' },
          {
            kind: 'table',
            caption: 'Линии',
            rows: [
              ['Линия', 'Маршрут', 'Интервал'],
              ['1', 'Гарата – Център – Болницата', '12 минути'],
              ['4', 'Център – Брезите', '15 минути'],
            ],
          },
          ...texts('Единичен билет 0,80 евро, месечна карта 18 евро.'),
        ],
        updated: calendar.ago(1),
      },
    ],
  };
}

import type { Calendar } from '../../../calendar.ts';
import { ORIGINS } from '../../addresses.ts';
import { CATALOGUE } from '../../services/catalogue.ts';
import { texts, type Section } from '../page.ts';

export function services(calendar: Calendar): Section {
  return {
    lists: {
      '/api/uslugi.json': CATALOGUE.map(({ number, name, fee }) => ({
        text: `${number} ${name}`,
        href: `${ORIGINS.services}/usluga/${number}`,
        note: `Такса: ${fee}`,
      })),
    },
    pages: [
      {
        path: '/uslugi',
        title: 'Административни услуги',
        blocks: [
          ...texts('Всички услуги се заявяват на гише и онлайн, с електронен подпис или с профил.'),
          { kind: 'list', source: '/api/uslugi.json' },
          { kind: 'heading', text: 'Местни данъци и такси' },
          {
            kind: 'table',
            caption: `Размери за ${calendar.today.year} г.`,
            rows: [
              ['Данък или такса', 'Размер'],
              ['Данък върху недвижимите имоти', '1,8 на хиляда'],
              ['Такса битови отпадъци, жилища', '2,1 на хиляда'],
              ['Туристически данък', '0,60 евро на нощувка'],
            ],
          },
          { kind: 'links', items: [{ text: 'Проверка и плащане онлайн', href: `${ORIGINS.services}/plashtane` }] },
        ],
        updated: calendar.ago(21),
      },
    ],
  };
}

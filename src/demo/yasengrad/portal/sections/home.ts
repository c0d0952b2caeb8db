import type { Calendar } from '../../../calendar.ts';
import { ORIGINS } from '../../addresses.ts';
import type { Section } from '../page.ts';

export function home(calendar: Calendar): Section {
  return {
    pages: [
      {
        path: '/',
        title: 'Община Ясенград',
        blocks: [
          { kind: 'notice', text: `До ${calendar.ahead(5).bg} мостът на улица „Речна“ е затворен за камиони.` },
          {
            kind: 'links',
            items: [
              { text: 'Заявете услуга онлайн', href: `${ORIGINS.services}/` },
              { text: 'Подайте сигнал', href: '/uchastie/signali' },
              { text: 'Плащане на местни данъци', href: `${ORIGINS.services}/plashtane` },
              { text: 'Отворени данни', href: `${ORIGINS.data}/` },
            ],
          },
          { kind: 'heading', text: 'Новини' },
          { kind: 'list', source: '/api/novini.json', most: 4 },
          { kind: 'links', items: [{ text: 'Всички новини', href: '/novini' }] },
          { kind: 'heading', text: 'Предстоящо' },
          { kind: 'list', source: '/api/sabitiya.json', most: 3 },
        ],
      },
      { path: '/tarsene', title: 'Търсене', blocks: [{ kind: 'search' }] },
    ],
  };
}

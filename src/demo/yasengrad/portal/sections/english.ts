import type { Calendar } from '../../../calendar.ts';
import { ORIGINS } from '../../addresses.ts';
import { texts, type Page, type Section } from '../page.ts';

export function english(calendar: Calendar): Section {
  const pages: readonly Page[] = [
    {
      path: '/en',
      title: 'Municipality of Yasengrad',
      blocks: [
        ...texts('A town of 31,000 people on two rivers, below the High Forest.'),
        ...texts(
          'Yasengrad grew around a railway workshop. Today most people work in software, furniture making and health care.',
          'The mayor is Kalina Yasenova, a physician. The council has eleven members.',
        ),
        { kind: 'heading', text: 'News' },
        { kind: 'list', source: '/api/news.json' },
      ],
    },
    {
      path: '/en/services',
      title: 'Services',
      blocks: [
        ...texts('You can register your address, pay local taxes and book an appointment online.'),
        { kind: 'links', items: [{ text: 'E-services', href: `${ORIGINS.services}/en` }] },
      ],
    },
    {
      path: '/en/contacts',
      title: 'Contacts',
      blocks: texts('12 Yasenova Aleya Blvd, 9992 Yasengrad. Telephone (+359 996) 70 100, info@yasengrad.example.'),
    },
  ];
  return {
    lists: {
      '/api/news.json': [
        { text: 'First electric buses on line 4', day: calendar.ago(1).iso },
        { text: 'Second stage of Park South begins', day: calendar.ago(5).iso },
      ],
    },
    pages: pages.map((page) => ({ ...page, language: 'en' })),
  };
}

import type { Calendar } from '../../../calendar.ts';
import { texts, type Page, type Section } from '../page.ts';

export function legal(calendar: Calendar): Section {
  return { pages: [contacts, privacy(calendar), cookies(calendar), accessibility(calendar)] };
}

const contacts: Page = {
  path: '/kontakti',
  title: 'Контакти',
  blocks: [
    ...texts(
      'Община Ясенград, бул. „Ясенова алея“ 12, 9992 Ясенград.',
      'Централа: (0996) 70 100. Електронна поща: info@yasengrad.example. Код в ССЕВ: 99220.',
      'Работно време: понеделник до петък, 8:30 до 17:30 часа, четвъртък до 20:00 часа.',
    ),
    {
      kind: 'links',
      items: [
        { text: 'Напишете ни', href: 'mailto:info@yasengrad.example' },
        { text: 'Обадете се', href: 'tel:+35999670100' },
        { text: 'Структура и телефони на дирекциите', href: '/obshtina/administratsiya' },
      ],
    },
  ],
};

function privacy(calendar: Calendar): Page {
  return {
    path: '/poveritelnost',
    title: 'Политика за поверителност',
    blocks: [
      { kind: 'heading', text: 'Администратор на лични данни' },
      ...texts(
        'Администратор на лични данни е Община Ясенград. Длъжностно лице по защита на данните: Емил Габеров, dpo@yasengrad.example, (0996) 70 160.',
      ),
      {
        kind: 'table',
        caption: 'Какви данни обработваме и защо',
        rows: [
          ['Категории лични данни', 'Цел', 'Правно основание', 'Срок'],
          ['Име и електронна поща от сигнали', 'Отговор на сигнала', 'Задача от обществен интерес', '1 година'],
          ['Данни от заявления', 'Предоставяне на услуга', 'Законово задължение', '5 години'],
        ],
      },
      { kind: 'heading', text: 'Вашите права' },
      ...texts(
        'Имате право на достъп, коригиране, изтриване, ограничаване и възражение, както и право на жалба до Комисията за защита на личните данни.',
      ),
      { kind: 'heading', text: 'Получатели и сигурност' },
      ...texts(
        'Данни се предоставят само на държавни органи, когато закон го изисква. Връзката е криптирана, достъпът на служителите се записва.',
      ),
    ],
    updated: calendar.ago(140),
  };
}

/** Says that nothing is loaded before consent, which is not so. */
function cookies(calendar: Calendar): Page {
  return {
    path: '/biskvitki',
    title: 'Политика за бисквитки',
    blocks: [
      ...texts('Бисквитки за статистика се записват само след Вашето съгласие.'),
      {
        kind: 'table',
        caption: 'Бисквитки',
        rows: [
          ['Име', 'Цел', 'Срок'],
          ['saglasie', 'Помни избора Ви', '180 дни'],
          ['_ga', 'Статистика на посещенията', '2 години'],
        ],
      },
    ],
    updated: calendar.ago(140),
  };
}

function accessibility(calendar: Calendar): Page {
  return {
    path: '/dostapnost',
    title: 'Декларация за достъпност',
    blocks: texts(
      `Община Ясенград се стреми порталът да отговаря на EN 301 549 V3.2.1. Декларацията е изготвена на ${calendar.ago(45).bg} въз основа на самооценка.`,
      'Порталът съответства частично: част от филтрите нямат етикет, част от снимките нямат текстово описание.',
      'Обратна връзка: dostapnost@yasengrad.example, (0996) 70 111. Отговаряме до 14 дни. При липса на отговор може да се обърнете към Министерството на електронното управление.',
    ),
    updated: calendar.ago(45),
  };
}

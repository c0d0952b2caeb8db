import { BLUESKY } from '../../platforms/addresses.ts';
import { ORIGINS, PROFILES } from '../addresses.ts';
import type { Entry } from './page.ts';

/** What stands around every page, in one language. */
interface Frame {
  readonly site: string;
  readonly home: string;
  readonly skip: string;
  readonly menuName: string;
  readonly menu: readonly Entry[];
  readonly other: Entry;
  readonly footerName: string;
  readonly footer: readonly Entry[];
  readonly address: string;
  readonly updated: string;
  readonly words: Readonly<Record<string, string>>;
}

const PROFILE_LINKS: readonly Entry[] = [
  { text: 'Facebook', href: PROFILES.facebook },
  { text: 'YouTube', href: PROFILES.youtube },
  { text: 'Instagram', href: PROFILES.instagram },
  { text: 'Telegram', href: PROFILES.telegram },
  { text: 'Bluesky', href: BLUESKY },
];

/** A button to share the page and the maker's own page stand beside the profiles, as on most sites. */
const NEAR_MISSES: readonly Entry[] = [
  {
    text: 'Сподели във Facebook',
    href: 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.yasengrad.example%2F',
  },
  { text: 'Дизайн: ателие „Кленов лист“', href: 'https://www.instagram.com/klenov.list.example/' },
];

export const FRAMES: Readonly<Record<'bg' | 'en', Frame>> = {
  bg: {
    site: 'Община Ясенград',
    home: '/',
    skip: 'Към съдържанието',
    menuName: 'Основно меню',
    menu: [
      { text: 'Администрация', href: '/obshtina/administratsiya' },
      { text: 'Общински съвет', href: '/obshtina/savet' },
      { text: 'Бюджет', href: '/obshtina/byudzhet' },
      { text: 'Услуги', href: '/uslugi' },
      { text: 'Новини', href: '/novini' },
      { text: 'Живот в града', href: '/zhivot' },
      { text: 'Участие', href: '/uchastie' },
      { text: 'Контакти', href: '/kontakti' },
    ],
    other: { text: 'English', href: '/en' },
    footerName: 'Полезно',
    footer: [
      { text: 'Политика за поверителност', href: '/poveritelnost' },
      { text: 'Бисквитки', href: '/biskvitki' },
      { text: 'Декларация за достъпност', href: '/dostapnost' },
      { text: 'Отворени данни', href: `${ORIGINS.data}/` },
      { text: 'Карта на портала', href: '/karta' },
      ...PROFILE_LINKS,
      ...NEAR_MISSES,
    ],
    address: 'Община Ясенград, бул. „Ясенова алея“ 12, 9992 Ясенград, тел. (0996) 70 100, info@yasengrad.example',
    updated: 'Последна актуализация',
    words: {
      search: 'Търсене',
      nothing: 'Няма намерени резултати.',
      filter: 'Филтрирай',
      missing: 'Страницата не е намерена',
    },
  },
  en: {
    site: 'Municipality of Yasengrad',
    home: '/en',
    skip: 'Skip to content',
    menuName: 'Main menu',
    menu: [
      { text: 'Services', href: '/en/services' },
      { text: 'Contacts', href: '/en/contacts' },
    ],
    other: { text: 'Български', href: '/' },
    footerName: 'More',
    footer: [{ text: 'Privacy (in Bulgarian)', href: '/poveritelnost' }, ...PROFILE_LINKS],
    address:
      'Municipality of Yasengrad, 12 Yasenova Aleya Blvd, 9992 Yasengrad, tel. (+359 996) 70 100, info@yasengrad.example',
    updated: 'Last updated',
    words: { search: 'Search', nothing: 'Nothing was found.', filter: 'Filter', missing: 'Page not found' },
  },
};

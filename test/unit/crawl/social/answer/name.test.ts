import { expect, test } from 'vitest';
import { profileName } from '../../../../../src/crawl/social/answer/name.ts';

test.each([
  ['Община Върбовец', 'Община Върбовец'],
  ['Община Върбовец - YouTube', 'Община Върбовец'],
  ['Община Върбовец – Telegram', 'Община Върбовец'],
  ['Община Върбовец | Върбовец | Facebook', 'Община Върбовец | Върбовец'],
  ['Върбовец - градът на върбите', 'Върбовец - градът на върбите'],
  ['Община Върбовец (официална)', 'Община Върбовец (официална)'],
  ['Входна такса', 'Входна такса'],
  ['Регистър Върбовец', 'Регистър Върбовец'],
  ['Моят Върбовец – Приложения в Google Play', 'Моят Върбовец'],
])('„%s“ names %s', (title, name) => {
  expect(profileName(title)).toBe(name);
});

test.each([
  ...[
    null,
    '',
    ' ',
    'Facebook',
    'X',
    'YouTube',
    'TikTok - Make Your Day',
    'Facebook – log in or sign up',
    'Telegram: Contact @x',
  ],
  ...['Login • Instagram', 'Log in or sign up to view', 'Sign Up | LinkedIn', 'Влезте в профила си', 'Вход | Facebook'],
  ...['Before you continue to YouTube', 'Преди да продължите към YouTube', 'Just a moment...', 'Access denied'],
  ...['Error', 'Page not found • Instagram', '404', 'Грешка', 'Страницата не е намерена | Facebook'],
])('„%s“ names nobody', (title) => {
  expect(profileName(title)).toBeNull();
});

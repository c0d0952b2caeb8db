import { ORIGINS } from '../addresses.ts';
import type { Calendar } from '../../calendar.ts';
import { markup, type Html } from '../../html.ts';
import type { ServicesPage } from './pages.ts';

export function servicesPage({ title, body, language = 'bg' }: ServicesPage, { today }: Calendar): Html {
  const isEnglish = language === 'en';
  return markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${isEnglish ? 'E-services of Zlatodol' : 'Електронни услуги на Община Златодол'}</title><link rel="stylesheet" href="/uslugi.css"></head>
<body><a class="skip" href="#text">${isEnglish ? 'Skip to content' : 'Към съдържанието'}</a>
<header><div class="in"><strong>${isEnglish ? 'E-services of Zlatodol' : 'Електронни услуги на Община Златодол'}</strong>
<nav aria-label="${isEnglish ? 'Main' : 'Основно меню'}"><ul><li><a href="/">Начало</a></li><li><a href="/uslugi">Каталог</a></li><li><a href="/plashtane">Плащане</a></li><li><a href="/status">Проверка на заявление</a></li><li><a href="/chas">Запазване на час</a></li><li><a href="/pomosht">Помощ</a></li><li><a href="/vhod">Вход</a></li><li><a href="/en" lang="en">English</a></li></ul></nav></div></header>
<main id="text" class="in"><h1>${title}</h1>
${body}</main>
<footer><div class="in">© ${today.year} Община Златодол · <a href="${ORIGINS.portal}/">Портал на общината</a> · <a href="${ORIGINS.portal}/poveritelnost">Политика за поверителност</a> · <a href="${ORIGINS.portal}/kontakti">Контакти</a></div></footer></body></html>`;
}

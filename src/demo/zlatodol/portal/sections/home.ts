import { ORIGINS } from '../../addresses.ts';
import type { Calendar } from '../../../calendar.ts';
import { markup } from '../../../html.ts';
import type { Section } from '../page.ts';
import { announcementItems } from './announcements.ts';
import { eventItems } from './events.ts';
import { datedNews, newsCards } from './news.ts';

const TILES = [
  ['Електронни услуги', `${ORIGINS.services}/`],
  ['Местни данъци и такси', '/uslugi/mestni-danatsi'],
  ['Подайте сигнал', '/grazhdansko-uchastie/signali'],
  ['За гражданите', '/uslugi/za-grazhdanite'],
  ['За бизнеса', '/uslugi/za-biznesa'],
  ['За туриста', '/turizam'],
] as const;

export function home(calendar: Calendar): Section {
  const warning = calendar.ago(3);
  const body = markup`<div class="alert" role="status"><div class="inner">Предупреждение от ${warning.bg}: очакват се силен вятър и заледяване. <a href="/zhivot/izvanredni-situatsii">Какво да правим при опасно време</a></div></div>
<section class="hero" aria-label="Добре дошли"><div class="inner"><div><h1>Община Златодол</h1><p>Девет населени места между река Златинка и хълмовете на Сивия рид. Тук са услугите, решенията и новините на общината.</p></div></div></section>
<div class="inner"><ul class="tiles">${TILES.map(([text, href]) => markup`<li><a href="${href}">${text}</a></li>`)}</ul>
<div class="grid"><section><h2>Новини</h2>${newsCards(datedNews(calendar).slice(0, 4), 3)}
<p><a class="button" href="/novini">Всички новини</a></p></section>
<section><h2>Обяви и съобщения</h2><ul class="dated">${announcementItems(calendar)
    .slice(0, 3)
    .map(
      ({ path, title, day }) =>
        markup`<li><time datetime="${day.iso}">${day.bg}</time><a href="${path}">${title}</a></li>`,
    )}</ul>
<p><a href="/obyavi">Всички обяви</a></p>
<h2>Предстоящи събития</h2><ul class="dated">${eventItems(calendar)
    .slice(0, 3)
    .map(({ title, day }) => markup`<li><time datetime="${day.iso}">${day.bg}</time>${title}</li>`)}</ul>
<p><a href="/sabitiya">Календар на събитията</a></p></section></div>
<section><h2>Бюлетин на общината</h2><p>Веднъж месечно изпращаме новините и обявите на електронната Ви поща.</p>
<form class="fields" action="/byuletin" method="post"><input type="email" name="poshta" autocomplete="email"><div><button>Абонирай се</button></div></form></section></div>`;
  return {
    pages: [
      {
        path: '/',
        title: 'Община Златодол – официален портал',
        description: 'Официален портал на Община Златодол: административни услуги, новини, бюджет, решения и контакти.',
        translation: '/en',
        body,
      },
    ],
  };
}

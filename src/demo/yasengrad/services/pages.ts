import type { Calendar } from '../../calendar.ts';
import { bullets, markup, type Html } from '../../html.ts';
import { ORIGINS } from '../addresses.ts';
import { CATALOGUE } from './catalogue.ts';

export interface ServicesPage {
  readonly path: string;
  readonly title: string;
  readonly body: Html;
  readonly language?: 'bg' | 'en';
}

const privacy = markup`<p>Данните се обработват само за тази услуга: <a href="${ORIGINS.portal}/poveritelnost">политика за поверителност</a>.</p>`;

function field(name: string, label: string, type = 'text'): Html {
  return markup`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" required>`;
}

export function servicesPages(calendar: Calendar): ServicesPage[] {
  const list = CATALOGUE.map(({ number, name }) => markup`<a href="/usluga/${number}">${number} ${name}</a>`);
  return [
    {
      path: '/',
      title: 'Електронни услуги',
      body: markup`<p>Изберете услуга, влезте в профила си и подайте заявлението от вкъщи.</p>${bullets(list)}`,
    },
    ...CATALOGUE.map(({ number, name, fee, term }) => ({
      path: `/usluga/${number}`,
      title: name,
      body: markup`<dl><dt>Такса</dt><dd>${fee}</dd><dt>Срок</dt><dd>${term}</dd><dt>Получаване</dt><dd>на гише или чрез <a href="https://edelivery.egov.bg/">Системата за сигурно електронно връчване</a></dd></dl><p><a class="button" href="/vhod?usluga=${number}">Заяви онлайн</a></p>`,
    })),
    {
      path: '/vhod',
      title: 'Вход',
      body: markup`<p><a href="https://eauth.egov.bg/">Вход с електронен подпис (КЕП)</a></p><h2>Вход с профил</h2><form action="/vhod" method="post">${field('poshta', 'Електронна поща', 'email')}${field('parola', 'Парола', 'password')}<button>Влез</button></form><p><a href="/zayavlenie">Как изглежда заявлението?</a></p>${privacy}`,
    },
    {
      path: '/zayavlenie',
      title: 'Заявление за административна услуга',
      body: markup`<form action="/zayavlenie" method="post" enctype="multipart/form-data">${field('ime', 'Име, презиме и фамилия')}${field('egn', 'ЕГН')}${field('adres', 'Адрес')}${field('prilozhenie', 'Приложен документ', 'file')}<button>Подай заявлението</button></form>${privacy}`,
    },
    {
      path: '/plashtane',
      title: 'Плащане на местни данъци и такси',
      body: markup`<p>Проверете задълженията си и платете с карта през виртуален ПОС терминал или чрез <a href="https://pay.egov.bg/">системата за електронни плащания</a>.</p><form action="/plashtane" method="post">${field('egn', 'ЕГН или ЕИК')}${field('pin', 'ПИН', 'password')}<button>Провери</button></form>${privacy}`,
    },
    {
      path: '/status',
      title: 'Проверка на заявление',
      body: markup`<form action="/status" method="post">${field('nomer', 'Входящ номер')}<button>Провери</button></form>`,
    },
    {
      path: '/chas',
      title: 'Запазване на час',
      body: markup`<p>Първият свободен час е на ${calendar.ahead(1).bg}</p><form action="/chas" method="post">${field('data', 'Дата', 'date')}${field('tel', 'Телефон', 'tel')}<button>Запази</button></form>${privacy}`,
    },
    {
      path: '/en',
      title: 'E-services',
      language: 'en',
      body: markup`<p>Applications need an account or a qualified electronic signature. Forms are in Bulgarian.</p>`,
    },
  ];
}

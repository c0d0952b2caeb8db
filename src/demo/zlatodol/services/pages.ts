import { ORIGINS } from '../addresses.ts';
import type { Calendar } from '../../calendar.ts';
import { fileLink, type PublishedFile } from '../../documents/published-file.ts';
import { markup, NOTHING, type Html } from '../../html.ts';
import { CATALOGUE, type Service } from './catalogue.ts';

export interface ServicesPage {
  readonly path: string;
  readonly title: string;
  readonly body: Html;
  readonly language?: 'bg' | 'en';
}

export function servicePage(service: Service, form: PublishedFile | undefined): ServicesPage {
  const start = service.online
    ? markup`<p><a class="button" href="/vhod">Заяви онлайн: ${service.name}</a></p>`
    : NOTHING;
  return {
    path: `/uslugi/${service.number}`,
    title: service.name,
    body: markup`<dl><dt>Уникален идентификатор (УРИ)</dt><dd>${service.number}</dd><dt>Описание</dt><dd>${service.about}</dd>
<dt>Необходими документи</dt><dd>${service.documents}</dd><dt>Такса</dt><dd>${service.fee}</dd><dt>Срок за изпълнение</dt><dd>${service.term}</dd>
<dt>Орган, който издава</dt><dd>Кметът на община Златодол</dd>
<dt>Начин на заявяване</dt><dd>На гише, по пощата или чрез <a href="https://edelivery.egov.bg/">Системата за сигурно електронно връчване (ССЕВ)</a>${service.online ? ', както и онлайн на този портал' : ''}.</dd>
<dt>Образец</dt><dd>${form ? fileLink(form) : NOTHING}</dd></dl>${start}`,
  };
}

function catalogueBody(): Html {
  const groups = [...new Set(CATALOGUE.map(({ group }) => group))];
  return markup`${groups.map((group) => markup`<h2>${group}</h2><ul class="cards">${CATALOGUE.filter((service) => service.group === group).map(({ number, name, online }) => markup`<li><a href="/uslugi/${number}">${number} ${name}</a>${online ? markup`<br>заявява се онлайн` : NOTHING}</li>`)}</ul>`)}`;
}

const privacyNote = markup`<p>Данните се обработват само за тази справка, вижте <a href="${ORIGINS.portal}/poveritelnost">политиката за поверителност</a>.</p>`;

export function fixedPages(calendar: Calendar): ServicesPage[] {
  return [
    {
      path: '/',
      title: 'Услуги без опашки',
      body: markup`<p>Заявете услуга, платете я и получете отговора, без да идвате в общината. В каталога има ${CATALOGUE.length} услуги, ${CATALOGUE.filter(({ online }) => online).length} от тях се заявяват изцяло онлайн.</p>
<ul class="cards"><li><a href="/uslugi">Каталог на административните услуги</a></li><li><a href="/plashtane">Електронно плащане</a></li><li><a href="/status">Проверка на заявление</a></li><li><a href="/chas">Запазване на час</a></li></ul>
<h2>Последно обновени</h2><p>${calendar.ago(14).bg}: таксите са обявени в евро.</p>`,
    },
    { path: '/uslugi', title: 'Каталог на административните услуги', body: catalogueBody() },
    {
      path: '/plashtane',
      title: 'Електронно плащане',
      body: markup`<p>Такси за услуги и местни данъци се плащат с карта през виртуален ПОС терминал, чрез <a href="https://pay.egov.bg/">системата за електронно плащане</a> на държавата или по банков път, IBAN BG00 XXXX 0000 0000 0000 00. Не начисляваме такса за плащането.</p>
<h2>Справка за задължения</h2><form action="/plashtane" method="post"><label for="egn">ЕГН или ЕИК</label><input id="egn" name="egn" inputmode="numeric" required><label for="pin">ПИН</label><input id="pin" name="pin" type="password" autocomplete="off" required><br><button>Провери задълженията</button>${privacyNote}</form>`,
    },
    {
      path: '/vhod',
      title: 'Вход в системата',
      body: markup`<p>Изберете средство за електронна идентификация:</p><ul><li><a href="https://eauth.egov.bg/">Квалифициран електронен подпис (КЕП) или облачен КЕП</a></li><li><a href="https://eauth.egov.bg/pik-nap">ПИК на НАП</a></li></ul><p>След вход ще видите своя личен профил: моите заявления, плащания и съобщения.</p>`,
    },
    {
      path: '/status',
      title: 'Проверка на заявление',
      body: markup`<form action="/status" method="post"><label for="nomer">Входящ номер</label><input id="nomer" name="nomer" required><label for="kod">Код за достъп от разписката</label><input id="kod" name="kod" required><br><button>Покажи състоянието</button>${privacyNote}</form>`,
    },
    {
      path: '/chas',
      title: 'Запазване на час',
      body: markup`<p>Час за посещение в Центъра за административно обслужване се запазва на телефон (0990) 61 015 или на cao@zlatodol.example. Най-ранният свободен час е на ${calendar.ahead(2).bg}</p>`,
    },
    {
      path: '/pomosht',
      title: 'Помощ',
      body: markup`<h2>Указания за ползване</h2><ol><li>Намерете услугата в каталога.</li><li>Подгответе документите.</li><li>Влезте и попълнете заявлението.</li><li>Платете и проследете състоянието.</li></ol><p>Техническа поддръжка: (0990) 61 016, it@zlatodol.example.</p>`,
    },
    {
      path: '/en',
      title: 'E-services in English',
      language: 'en',
      body: markup`<p>Choose a service in the <a href="/uslugi">catalogue</a> (in Bulgarian). Applications need a qualified electronic signature. Fees are paid by card through a virtual terminal.</p>`,
    },
  ];
}

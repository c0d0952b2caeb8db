import { ORIGINS } from '../../addresses.ts';
import type { Calendar } from '../../../calendar.ts';
import { bullets, markup, paragraphs, table } from '../../../html.ts';
import type { Section } from '../page.ts';

const { services: SERVICES } = ORIGINS;

export function serviceSections(calendar: Calendar): Section {
  return {
    pages: [
      {
        path: '/uslugi',
        title: 'Услуги',
        translation: '/en/services',
        listsChildren: true,
        body: markup`<p>Административните услуги на общината са описани в <a href="${SERVICES}/">портала за електронни услуги</a>: необходими документи, такса, срок и начин на заявяване. Образците се изтеглят от страницата на всяка услуга.</p>`,
      },
      {
        path: '/uslugi/elektronni-uslugi',
        title: 'Как да заявя услуга по електронен път',
        description: 'Три стъпки и средства за идентификация',
        body: markup`<ol><li>Изберете услугата в <a href="${SERVICES}/uslugi">каталога</a>.</li><li>Влезте със средство за електронна идентификация: квалифициран електронен подпис (КЕП) или ПИК на НАП, през <a href="https://eauth.egov.bg/">системата за еАвтентикация</a>.</li><li>Попълнете заявлението, платете и получете отговора чрез Системата за сигурно електронно връчване (ССЕВ).</li></ol>
<h2>Сигурно електронно връчване</h2><p>Всички услуги могат да се заявят и чрез <a href="https://edelivery.egov.bg/">Системата за сигурно електронно връчване</a>. Изберете получател „Община Златодол“, приложете подписаното заявление и ще получите входящ номер до един работен ден.</p>`,
      },
      {
        path: '/uslugi/mestni-danatsi',
        title: 'Местни данъци и такси',
        description: 'Размер, срокове, справка и плащане',
        body: markup`${table(
          'Данъци и такси',
          ['Вид', 'Размер', 'Срок'],
          [
            ['Данък върху недвижимите имоти', '2,1 ‰', '30 юни и 31 октомври'],
            ['Данък върху превозните средства', 'според мощността и еко категорията', '30 юни и 31 октомври'],
            ['Такса за битови отпадъци', '6,4 ‰ за жилища', '30 юни и 31 октомври'],
            ['Туристически данък', '0,60 евро на нощувка', 'до 15-о число'],
          ],
        )}
<h2>Проверка и плащане</h2><p>Проверката на задълженията и плащането стават с ПИН или КЕП в <a href="${SERVICES}/plashtane">портала за услуги</a>, в „Моето пространство“ на <a href="https://egov.bg/">egov.bg</a>, на гише или по банкова сметка IBAN BG00 XXXX 0000 0000 0000 00.</p>`,
        updated: calendar.ago(140),
      },
      {
        path: '/uslugi/za-grazhdanite',
        title: 'За гражданите',
        description: 'Най-търсените услуги за хората',
        body: markup`${bullets([
          markup`<a href="${SERVICES}/uslugi/2045">Удостоверение за наследници</a>`,
          markup`<a href="${SERVICES}/uslugi/2075">Удостоверение за постоянен адрес</a>`,
          markup`<a href="/zhivot/detski-gradini">Прием в детските градини</a>`,
          markup`<a href="/zhivot/sotsialni-uslugi">Социални услуги</a>`,
          markup`<a href="/zhivot/otpadatsi">График за сметосъбиране</a>`,
          markup`<a href="/uslugi/mestni-danatsi">Местни данъци и такси</a>`,
          markup`<a href="/grazhdansko-uchastie/signali">Подаване на сигнал</a>`,
        ])}`,
      },
      {
        path: '/uslugi/za-biznesa',
        title: 'За бизнеса',
        translation: '/en/business',
        description: 'Разрешения, регистрации, имоти и поръчки',
        body: markup`${bullets([
          markup`<a href="${SERVICES}/uslugi/2046">Категоризиране на място за настаняване</a>`,
          markup`<a href="${SERVICES}/uslugi/2080">Разрешение за търговия на открито</a>`,
          markup`<a href="${SERVICES}/uslugi/2088">Работно време на търговски обект</a>`,
          markup`<a href="/byudzhet/profil-na-kupuvacha">Обществени поръчки</a>`,
          markup`<a href="/byudzhet/targove">Търгове за общинско имущество</a>`,
          markup`<a href="/obshtinata/naselenie-i-ikonomika">Индустриалната зона</a>`,
        ])}${paragraphs('Новите фирми получават консултация на едно гише всеки четвъртък. Записването е на телефон (0990) 61 015.')}`,
      },
    ],
  };
}

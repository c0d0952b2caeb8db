import type { Shape } from './shape.ts';

/** Bootstrap, scripts that send forms themselves, and pages made to order. */
export const modern: readonly Shape[] = [
  {
    shape: 'React contact form without an action, fields told by placeholders',
    kinds: ['contact'],
    title: 'Varbovets',
    html: `<div id="root"><section><h2>Get in touch</h2><form class="sc-bdVaJa"><input placeholder="Full name"><input type="email" placeholder="Email"><textarea placeholder="How can we help?"></textarea><button type="submit">Send message</button></form></section></div>`,
  },
  {
    shape: 'Vue form of signals with a map',
    kinds: ['signal'],
    title: 'Гражданите сигнализират',
    html: `<div id="app"><h2>Нов сигнал</h2><form novalidate><div class="map leaflet-container"></div><input type="hidden" name="lat"><input type="hidden" name="lng"><label for="cat">Категория</label><select id="cat"></select><label for="d">Опишете проблема</label><textarea id="d"></textarea><label for="ph">Снимка</label><input id="ph" type="file" accept="image/*"><button type="button">Подай сигнал</button></form></div>`,
  },
  {
    shape: 'Bootstrap modal with a login in the header',
    kinds: ['login'],
    html: `<header><div class="modal fade" id="loginModal"><form class="form-signin" method="post" action="/login"><h5 class="modal-title">Моят профил</h5><input type="email" name="email" class="form-control" placeholder="Имейл"><input type="password" name="password" class="form-control" placeholder="Парола"><button class="btn btn-primary">Влез</button><a href="/forgot">Забравена парола?</a></form></div></header>`,
  },
  {
    shape: 'Bootstrap newsletter line of the footer, no button text',
    kinds: ['newsletter'],
    html: `<footer><h6>Абонирайте се за новини</h6><form class="input-group" action="/subscribe" method="post"><input type="email" name="email" class="form-control" placeholder="email@example.com"><button class="btn" type="submit"><i class="fa fa-paper-plane"></i></button></form></footer>`,
  },
  {
    shape: 'one field for an e-mail and nothing that says what for',
    kinds: ['other'],
    html: `<div><form action="/x1" method="post"><input type="email" name="e"><button>OK</button></form></div>`,
  },
  {
    shape: 'search of the catalogue of services by number',
    kinds: ['other'],
    title: 'Проверка на преписка',
    html: `<h1>Проверка на статус на преписка</h1><form action="/delo/check" method="post"><label>Входящ номер</label><input name="number"><label>Дата</label><input type="date" name="date"><label>Код за достъп</label><input name="pin"><button>Провери</button></form>`,
  },
  {
    shape: 'filter of the news by year and category',
    kinds: ['other'],
    title: 'Новини',
    html: `<h1>Новини</h1><form method="get" action="/bg/novini" class="filter"><select name="year"><option>2026<option>2025</select><select name="cat"><option>Култура</select><button type="submit">Филтрирай</button></form>`,
  },
  {
    shape: 'language switch',
    kinds: ['other'],
    html: `<header><form action="/set-language" method="post"><input type="hidden" name="_token" value="x"><select name="locale" onchange="this.form.submit()" aria-label="Език"><option value="bg">Български<option value="en">English</select></form></header>`,
  },
  {
    shape: 'text size and contrast',
    kinds: ['other'],
    html: `<form class="accessibility" id="acc"><fieldset><legend>Достъпност</legend><label><input type="radio" name="size" value="1"> Нормален шрифт</label><label><input type="radio" name="size" value="2"> Голям шрифт</label><label><input type="checkbox" name="contrast"> Висок контраст</label></fieldset></form>`,
  },
  {
    shape: 'calculator of waste fee',
    kinds: ['other'],
    title: 'Калкулатор за такса битови отпадъци',
    html: `<h1>Калкулатор</h1><form id="calc"><label>Данъчна оценка</label><input type="number" name="value"><label>Промил</label><input type="number" name="rate"><button type="button">Изчисли</button><output></output></form>`,
  },
  {
    shape: 'payment by card: amount and purpose',
    kinds: ['payment'],
    title: 'Плащане на местни данъци и такси',
    html: `<h1>Електронно плащане</h1><form action="/vpos/pay" method="post"><label>ЕГН/ЕИК</label><input name="egn"><label>Сума за плащане (EUR)</label><input name="amount" type="number"><label>Основание</label><input name="reason"><label>Имейл</label><input type="email" name="email"><button>Плати с карта</button></form>`,
  },
  {
    shape: 'button of an operator of payments, all of it hidden',
    kinds: ['payment'],
    html: `<form action="https://www.epay.bg/" method="post"><input type="hidden" name="PAGE" value="paylogin"><input type="hidden" name="ENCODED" value="TUlOPTE"><input type="hidden" name="CHECKSUM" value="ab12"><input type="hidden" name="URL_OK" value="https://varbovets.example/ok"><input type="submit" value="Плащане"></form>`,
  },
  {
    shape: 'questionnaire of satisfaction with several questions',
    kinds: ['poll'],
    title: 'Анкета за удовлетвореността на потребителите',
    html: `<h1>Анкета за удовлетвореността на потребителите</h1><form method="post" action="/anketa/send"><p>1. Как оценявате обслужването?</p><label><input type="radio" name="q1" value="1"> Отлично</label><label><input type="radio" name="q1" value="2"> Добро</label><p>2. Колко чакахте?</p><label><input type="radio" name="q2" value="1"> До 10 минути</label><label><input type="radio" name="q2" value="2"> Повече</label><p>3. Предложения</p><textarea name="q3"></textarea><button>Изпрати</button></form>`,
  },
  {
    shape: 'is this page useful',
    kinds: ['other'],
    html: `<footer><form action="/rate" method="post"><p>Полезна ли беше страницата?</p><button name="v" value="1">Да</button><button name="v" value="0">Не</button></form></footer>`,
  },
  {
    shape: 'chat with an assistant',
    kinds: ['chat'],
    html: `<div class="chat-window" id="chatbot"><div class="chat-header">Виртуален асистент</div><div class="messages"></div><form class="chat-form"><input type="text" placeholder="Напишете съобщение..."><button aria-label="Изпрати"></button></form></div>`,
  },
  {
    shape: 'booking of an hour at a counter',
    kinds: ['application'],
    title: 'Запазване на час',
    html: `<h1>Запази час за посещение</h1><form action="/booking" method="post"><label>Услуга</label><select name="service"><option>Адресна регистрация</select><label>Дата</label><input type="date" name="date"><label>Час</label><select name="hour"></select><label>Имена</label><input name="name"><label>Телефон</label><input type="tel" name="phone"><button>Запази</button></form>`,
  },
  {
    shape: 'question to the mayor',
    kinds: ['contact'],
    title: 'Попитай кмета',
    html: `<h1>Попитай кмета</h1><form action="/ask" method="post"><label for="n">Име и фамилия</label><input id="n" name="n"><label for="m">Електронна поща</label><input id="m" name="m"><label for="q">Вашият въпрос</label><textarea id="q" name="q"></textarea><div class="g-recaptcha" data-sitekey="x"></div><textarea id="g-recaptcha-response" name="g-recaptcha-response" style="display:none"></textarea><button>Изпрати въпроса</button></form>`,
  },
  {
    shape: 'a form whose only text area is the one of the captcha',
    kinds: ['other'],
    title: 'Регистър',
    html: `<h1>Регистър на издадените разрешения</h1><form action="/registar" method="get"><label>Населено място</label><select name="nm"></select><label>Година</label><select name="g"></select><textarea name="g-recaptcha-response" style="display:none"></textarea><button>Покажи</button></form>`,
  },
  {
    shape: 'proposal for the citizens’ budget',
    kinds: ['application'],
    title: 'Граждански бюджет',
    html: `<h1>Подай предложение за проект</h1><h2>Формуляр за кандидатстване</h2><form method="post" action="/gb/nov" enctype="multipart/form-data"><label>Име на проекта</label><input name="t"><label>Кратко описание</label><textarea name="d"></textarea><label>Вносител</label><input name="who"><label>ЕГН</label><input name="egn"><label>Имейл</label><input name="mail"><label>Бюджет</label><input name="b"><input type="file" name="f"><button>Кандидатствай</button></form>`,
  },
  {
    shape: 'statement on a draft ordinance',
    kinds: ['other'],
    title: 'Проект на наредба',
    html: `<h1>Проект на наредба за обществения ред</h1><h3>Коментари</h3><form method="post" action="/konsultacii/5/comment"><label>Име</label><input name="name"><label>Имейл</label><input name="mail"><label>Вашият коментар</label><textarea name="comment"></textarea><button>Добави коментар</button></form>`,
  },
];

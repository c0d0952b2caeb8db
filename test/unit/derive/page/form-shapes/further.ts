import type { Shape } from './shape.ts';

/** Further shapes of Bulgarian sites: state systems, small makers, widgets. */
export const further: readonly Shape[] = [
  {
    shape: 'Laravel contact with honeypot and consent',
    kinds: ['contact'],
    title: 'Обратна връзка',
    html: `<main><h1>Обратна връзка</h1><form method="POST" action="/bg/obratna-vrazka" accept-charset="UTF-8"><input name="_token" type="hidden" value="x"><input name="website" type="text" style="display:none" tabindex="-1"><label for="names">Имена</label><input name="names" id="names"><label for="email">E-mail</label><input name="email" id="email"><label for="msg">Съобщение</label><textarea name="msg" id="msg"></textarea><label><input type="checkbox" name="gdpr"> Съгласен съм с <a href="/gdpr">политиката за лични данни</a></label><button class="btn">Изпрати</button></form></main>`,
  },
  {
    shape: 'complaints, signals and proposals in one',
    kinds: ['signal'],
    title: 'Жалби, сигнали и предложения',
    html: `<main><h1>Жалби, сигнали и предложения</h1><form method="post" action="/bg/feedback/send" enctype="multipart/form-data"><label>Вид</label><select name="type"><option>Жалба<option>Сигнал<option>Предложение</select><label>Имена</label><input name="n"><label>Адрес</label><input name="a"><label>Текст</label><textarea name="t"></textarea><input type="file" name="f"><button>Изпрати</button></form></main>`,
  },
  {
    shape: 'contact page with a choice that names signals',
    kinds: ['contact'],
    title: 'Контакти',
    html: `<main><h1>Контакти</h1><form method="post" action="/bg/kontakti/send"><label>Относно (въпрос, предложение, сигнал)</label><select name="s"><option>Въпрос</select><label>Име</label><input name="n"><label>Имейл</label><input name="e"><label>Съобщение</label><textarea name="t"></textarea><button>Изпрати</button></form></main>`,
  },
  {
    shape: 'signal with a conflict of interest',
    kinds: ['signal'],
    title: 'Сигнали за конфликт на интереси',
    html: `<main><h1>Подаване на сигнал за конфликт на интереси</h1><form method="post" action="?"><div>Три имена <input name="a1"></div><div>ЕГН <input name="a2"></div><div>Постоянен адрес <input name="a3"></div><div>Лице, заемащо публична длъжност <input name="a4"></div><div>Твърдения <textarea name="a5"></textarea></div><input type="submit" value="Подаване"></form></main>`,
  },
  {
    shape: 'phpBB quick search and login of a forum',
    kinds: ['search', 'login'],
    title: 'Форум',
    html: `<div class="headerbar"><form action="./search.php" method="get" id="search"><fieldset><input name="keywords" id="keywords" type="search" maxlength="128" title="Търсене по ключови думи" class="inputbox search tiny" placeholder="Търсене…"><button class="button" title="Търсене"></button></fieldset></form></div><form method="post" action="./ucp.php?mode=login" class="headerspace"><h3><a href="./ucp.php?mode=login">Вход</a></h3><fieldset class="quick-login"><label for="username"><span>Потребителско име:</span> <input type="text" name="username" id="username"></label><label for="password"><span>Парола:</span> <input type="password" name="password" id="password"></label><input type="submit" name="login" value="Вход"></fieldset></form>`,
  },
  {
    shape: 'unified portal: filter of announcements',
    kinds: ['other'],
    title: 'Обяви',
    html: `<main><h1>Обяви</h1><form name="filterForm" action="/wps/portal/municipality-varbovets/actual/announcements" method="get"><input type="text" name="title" placeholder="Заглавие"><input type="text" name="dateFrom" placeholder="От дата"><input type="text" name="dateTo" placeholder="До дата"><button type="submit">Търсене</button><button type="reset">Изчисти</button></form></main>`,
  },
  {
    shape: 'Liferay search portlet',
    kinds: ['search'],
    html: `<header><form action="https://varbovets.example/web/guest/search" class="form" id="_com_liferay_portal_search_fm" method="get" name="fm"><input name="p_p_id" type="hidden" value="x"><input class="form-control" aria-label="Търсене" name="q" placeholder="Търсене..." type="text"><button aria-label="Изпращане" type="submit"></button></form></header>`,
  },
  {
    shape: 'Google custom search in a form',
    kinds: ['search'],
    html: `<form action="https://www.google.com/search" method="get" target="_blank"><input type="hidden" name="sitesearch" value="varbovets.example"><input type="text" name="q" size="20"><input type="submit" value="Google"></form>`,
  },
  {
    shape: 'own form sent to Google Forms',
    kinds: ['signal'],
    title: 'Сигнал за бездомни животни',
    html: `<main><h1>Сигнал за бездомни животни</h1><form action="https://docs.google.com/forms/d/e/1FAIp/formResponse" method="post"><label>Място</label><input name="entry.1"><label>Описание</label><textarea name="entry.2"></textarea><label>Телефон</label><input name="entry.3"><button>Изпрати</button></form></main>`,
  },
  {
    shape: 'message to the ombudsman',
    kinds: ['contact'],
    title: 'Обществен посредник',
    html: `<main><h1>Обществен посредник</h1><h2>Пишете на обществения посредник</h2><form action="/ombudsman/send" method="post"><input name="name" placeholder="Име"><input name="email" placeholder="Имейл"><textarea name="body" placeholder="Съобщение"></textarea><button>Изпрати</button></form></main>`,
  },
  {
    shape: 'subscription by areas of roadworks',
    kinds: ['newsletter'],
    title: 'Известия за ремонти',
    html: `<main><h1>Абонамент за известия</h1><form action="/izvestiya" method="post"><label>Имейл</label><input type="email" name="m"><label>Квартал</label><select name="k"></select><button>Абонирай ме</button></form></main>`,
  },
  {
    shape: 'cancel a subscription',
    kinds: ['newsletter'],
    title: 'Отписване от бюлетина',
    html: `<main><h1>Отписване от бюлетина</h1><form action="/unsubscribe" method="post"><input type="email" name="m"><button>Отпиши ме</button></form></main>`,
  },
  {
    shape: 'vote by a link of stars',
    kinds: ['other'],
    html: `<main><h1>Музеят</h1><form class="rating" action="/index.php?option=com_content&amp;view=article" method="post"><label for="content_vote_3">Моля, дайте Вашата оценка</label><select id="content_vote_3" name="user_rating"><option>1<option>2<option>5</select><input type="submit" name="submit_vote" value="Оцени"><input type="hidden" name="task" value="article.vote"></form></main>`,
  },
  {
    shape: 'e-mail this page to a friend',
    kinds: ['other'],
    title: 'Изпрати на приятел',
    html: `<h2>Изпрати на приятел</h2><form action="/index.php?option=com_mailto&amp;tmpl=component" method="post"><label>Имейл на получателя</label><input name="mailto"><label>Подател</label><input name="sender"><label>Вашият имейл</label><input name="from"><label>Тема</label><input name="subject"><button>Изпрати</button></form>`,
  },
  {
    shape: 'application for an electronic signature exam',
    kinds: ['application'],
    title: 'Заявяване на услуга',
    html: `<main><h1>Издаване на скица на поземлен имот</h1><form action="/eservices/apply/2091" method="post"><fieldset><legend>Заявител</legend><label>Име</label><input name="fn"><label>ЕГН/ЛНЧ</label><input name="pid"><label>Телефон</label><input name="ph"></fieldset><fieldset><legend>Имот</legend><label>Идентификатор по КККР</label><input name="kkkr"></fieldset><button>Заяви услугата</button></form></main>`,
  },
  {
    shape: 'enrolment in a nursery',
    kinds: ['application'],
    title: 'Прием в детски градини',
    html: `<main><h1>Заявление за прием</h1><form action="/priem/new" method="post"><label>Име на детето</label><input name="c"><label>ЕГН на детето</label><input name="egn"><label>Родител</label><input name="p"><label>Имейл</label><input name="m"><label>Детска градина</label><select name="k"></select><button>Подай</button></form></main>`,
  },
  {
    shape: 'virtual POS through a bank',
    kinds: ['payment'],
    html: `<main><h1>Потвърждение</h1><form method="post" action="https://3dsgate.borica.bg/cgi-bin/cgi_link"><input type="hidden" name="TERMINAL" value="V1"><input type="hidden" name="TRTYPE" value="1"><input type="hidden" name="AMOUNT" value="12.00"><input type="hidden" name="P_SIGN" value="AB"><input type="submit" value="Продължи"></form></main>`,
  },
  {
    shape: 'weather by town',
    kinds: ['other'],
    html: `<aside><h3>Времето</h3><form><select name="town" aria-label="Град"><option>Върбовец</select></form></aside>`,
  },
  {
    shape: 'converter of currency',
    kinds: ['other'],
    html: `<aside><h3>Валутен калкулатор</h3><form><input type="number" name="amount" aria-label="Сума в лева"><button type="button">Изчисли в евро</button></form></aside>`,
  },
  {
    shape: 'Telerik search box with hidden state of the page',
    kinds: ['search'],
    html: `<div class="top"><form id="frm" method="post" action="/Default.aspx"><input type="hidden" name="__VIEWSTATE" value="x"><input type="text" name="ctl00$SearchBox$tbKeyword" title="търсене"><a href="javascript:__doPostBack('s','')">Търси</a></form></div>`,
  },
  {
    shape: 'form of an unknown language',
    kinds: ['other'],
    title: 'Kapcsolat',
    html: `<main><h1>Kapcsolat</h1><form method="post" action="/kuldes"><label>Név</label><input name="nev"><label>Üzenet</label><textarea name="uzenet"></textarea><button>Küldés</button></form></main>`,
  },
  {
    shape: 'admin of a list: delete and move',
    kinds: ['other'],
    html: `<form method="post" action="/list"><table><tr><td><input type="checkbox" name="id[]" value="1"></td><td>Запис 1</td></tr><tr><td><input type="checkbox" name="id[]" value="2"></td><td>Запис 2</td></tr></table><button>Свали избраните</button></form>`,
  },
  {
    shape: 'question in the forum of consultations by radio',
    kinds: ['poll'],
    title: 'Обществено допитване',
    html: `<main><h1>Обществено допитване за зимния празник</h1><form method="post" action="/dopitvane/3"><p>Къде да бъде пързалката?</p><label><input type="radio" name="a" value="1"> На площада</label><label><input type="radio" name="a" value="2"> В парка</label><button>Гласувам</button></form></main>`,
  },
  {
    shape: 'sort of results of a search',
    kinds: ['other'],
    title: 'Резултати от търсенето',
    html: `<main><h1>Резултати от търсенето</h1><form method="get" action="/rezultati"><input type="hidden" name="q" value="бюджет"><label>Подреди по</label><select name="sort"><option>Дата<option>Уместност</select><label><input type="radio" name="in" value="all"> Всички</label><label><input type="radio" name="in" value="docs"> Документи</label><button>Приложи</button></form></main>`,
  },
];

import type { Shape } from './shape.ts';

const viewState =
  '<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTI"><input type="hidden" name="__EVENTVALIDATION" value="/wEdAA">';

/** Drupal, and ASP.NET WebForms, where one form wraps the whole page. */
export const drupalAndWebforms: readonly Shape[] = [
  {
    shape: 'Drupal search block',
    kinds: ['search'],
    html: `<div id="block-search-form"><form class="google-cse" action="/bg/search/node" method="get" id="search-block-form" accept-charset="UTF-8"><div class="form-item js-form-item"><label for="edit-keys" class="visually-hidden">Търсене</label><input title="Въведете ключови думи" type="search" id="edit-keys" name="keys" size="15" maxlength="128"></div><input type="submit" id="edit-submit" value="Търсене"></form></div>`,
  },
  {
    shape: 'Drupal user login block',
    kinds: ['login'],
    html: `<h2>Вход за потребители</h2><form class="user-login-form" action="/bg/node?destination=/bg/node" method="post" id="user-login-form"><label for="edit-name">Потребител</label><input type="text" id="edit-name" name="name" required><label for="edit-pass">Парола</label><input type="password" id="edit-pass" name="pass" required><input type="hidden" name="form_id" value="user_login_form"><input type="submit" name="op" value="Вход"></form>`,
  },
  {
    shape: 'Drupal contact module',
    kinds: ['contact'],
    title: 'Website feedback | Varbovets',
    html: `<h1>Website feedback</h1><form class="contact-message-feedback-form contact-message-form contact-form" action="/en/contact" method="post"><label for="edit-name">Your name</label><input type="text" id="edit-name" name="name"><label for="edit-mail">Your email address</label><input type="email" id="edit-mail" name="mail"><label>Subject</label><input name="subject[0][value]"><label>Message</label><textarea name="message[0][value]"></textarea><input type="submit" value="Send message"><input type="submit" value="Preview"></form>`,
  },
  {
    shape: 'Drupal webform for signals',
    kinds: ['signal'],
    title: 'Сигнали на граждани',
    html: `<h1>Сигнали на граждани</h1><form class="webform-submission-form webform-submission-add-form webform-submission-signali-form" action="/bg/form/signali" method="post" enctype="multipart/form-data"><label>Категория</label><select name="category"><option>Улично осветление<option>Дупки</select><label>Адрес на проблема</label><input name="address"><label>Описание</label><textarea name="description"></textarea><label>Имейл за обратна връзка</label><input type="email" name="email"><input type="submit" name="op" value="Изпращане"></form>`,
  },
  {
    shape: 'Drupal views with exposed filters',
    kinds: ['other'],
    title: 'Решения на общинския съвет',
    html: `<h1>Решения на общинския съвет</h1><form class="views-exposed-form" action="/bg/resheniya" method="get" id="views-exposed-form-decisions-page-1"><label for="edit-num">Номер</label><input type="text" id="edit-num" name="num"><label>От дата</label><input type="date" name="from"><label>До дата</label><input type="date" name="to"><label>Мандат</label><select name="mandat"><option>2023-2027</select><input type="submit" value="Приложи"><input type="submit" value="Нулиране"></form>`,
  },
  {
    shape: 'Drupal poll block',
    kinds: ['poll'],
    html: `<div class="block block-poll"><h2>Анкета</h2><form class="poll-view-form" action="/bg" method="post"><div class="poll"><h3 class="poll-question">Какво да подобрим първо?</h3><input type="radio" id="edit-choice-1" name="choice" value="1"><label for="edit-choice-1">Тротоарите</label><input type="radio" id="edit-choice-2" name="choice" value="2"><label for="edit-choice-2">Парковете</label></div><input type="submit" value="Вот"></form></div>`,
  },
  {
    shape: 'Drupal Simplenews',
    kinds: ['newsletter'],
    html: `<form class="simplenews-subscriptions-block simplenews-subscriber-form" action="/en" method="post"><div id="edit-message">Stay informed - subscribe to our newsletter.</div><label>E-mail</label><input type="email" name="mail[0][value]"><input type="submit" value="Subscribe"></form>`,
  },
  {
    shape: 'Drupal registration of a user',
    kinds: ['other'],
    title: 'Създаване на нов профил',
    html: `<h1>Създаване на нов профил</h1><form class="user-register-form user-form" action="/bg/user/register" method="post"><label>Имейл адрес</label><input type="email" name="mail"><label>Потребителско име</label><input name="name"><label>Парола</label><input type="password" name="pass[pass1]"><label>Потвърдете паролата</label><input type="password" name="pass[pass2]"><input type="submit" value="Създаване на нов профил"></form>`,
  },
  {
    shape: 'Drupal: password forgotten',
    kinds: ['other'],
    title: 'Възстановяване на парола',
    html: `<h1>Възстановяване на парола</h1><form class="user-pass" action="/bg/user/password" method="post"><label>Потребителско име или имейл адрес</label><input type="text" name="name"><p>На имейл адреса ще бъдат изпратени указания.</p><input type="submit" value="Изпращане"></form>`,
  },
  {
    shape: 'WebForms: a page whose only fields are the search of the header',
    kinds: ['search'],
    title: 'Бюджет',
    html: `<form method="post" action="./Budget.aspx?id=3" id="aspnetForm">${viewState}<div id="header"><input name="ctl00$txtSearch" type="text" id="ctl00_txtSearch"><input type="submit" name="ctl00$btnSearch" value="Търси" id="ctl00_btnSearch"></div><ul><li><a href="Contacts.aspx">Контакти</a><li><a href="Signals.aspx">Подай сигнал</a><li><a href="News.aspx">Новини</a></ul><h1>Бюджет на община Върбовец</h1><p>Бюджетът за 2026 г. е приет с решение на общинския съвет.</p></form>`,
  },
  {
    shape: 'WebForms: contact page with search in the header',
    kinds: ['contact'],
    title: 'Контакти',
    html: `<form method="post" action="./Contacts.aspx" id="form1">${viewState}<div id="header"><input name="ctl00$txtSearch" type="text" id="ctl00_txtSearch"><input type="submit" name="ctl00$btnSearch" value="Търси"></div><ul><li><a href="Signals.aspx">Подай сигнал</a><li><a href="Forms.aspx">Заявления</a></ul><h1>Контакти</h1><table><tr><td><span>Име:</span></td><td><input name="ctl00$cph$txtName" type="text"></td></tr><tr><td>E-mail:</td><td><input name="ctl00$cph$txtEmail" type="text"></td></tr><tr><td>Съобщение:</td><td><textarea name="ctl00$cph$txtMessage"></textarea></td></tr></table><input type="submit" name="ctl00$cph$btnSend" value="Изпрати"></form>`,
  },
  {
    shape: 'WebForms: page without any field',
    kinds: ['other'],
    title: 'Новини',
    html: `<form method="post" action="./News.aspx" id="form1">${viewState}<ul><li><a href="Contacts.aspx">Контакти</a><li><a href="Signals.aspx">Подай сигнал</a></ul><h1>Новини</h1><p>Кметът откри площадката.</p><a href="javascript:__doPostBack('ctl00$lnkNext','')">Напред</a></form>`,
  },
  {
    shape: 'WebForms: check of local taxes',
    kinds: ['application'],
    title: 'Справка за задължения по ЗМДТ',
    html: `<form method="post" action="./Default.aspx" id="form1">${viewState}<h2>Справка за задължения за местни данъци и такси</h2><span>ЕГН / ЕИК / ЛНЧ:</span><input name="txtEGN" type="text" maxlength="10" id="txtEGN"><span>ПИН:</span><input name="txtPIN" type="password" id="txtPIN"><input type="submit" name="btnCheck" value="Провери задълженията"></form>`,
  },
  {
    shape: 'WebForms: login to the system of e-services',
    kinds: ['login'],
    title: 'Електронни услуги',
    html: `<form method="post" action="./Login.aspx?ReturnUrl=%2f" id="form1">${viewState}<h3>Вход в системата</h3><input name="Login1$UserName" type="text" id="Login1_UserName" placeholder="Потребителско име"><input name="Login1$Password" type="password" id="Login1_Password" placeholder="Парола"><input id="Login1_RememberMe" type="checkbox" name="Login1$RememberMe"><input type="submit" name="Login1$LoginButton" value="Вход"></form>`,
  },
  {
    shape: 'WebForms: application with an electronic signature',
    kinds: ['application'],
    title: 'Удостоверение за наследници',
    html: `<form method="post" action="./Service.aspx?id=2050" id="form1" enctype="multipart/form-data">${viewState}<h1>Издаване на удостоверение за наследници</h1><h2>Данни за заявителя</h2><label for="n">Имена</label><input name="n" id="n"><label for="e">ЕГН</label><input name="e" id="e"><label for="a">Адрес</label><input name="a" id="a"><label for="t">Телефон</label><input name="t" id="t"><label>Начин на получаване</label><select name="p"><option>На гише</select><input type="file" name="f"><input type="submit" value="Подпиши и подай заявлението"></form>`,
  },
];

import type { Shape } from './shape.ts';

/** Joomla with its modules, and hand-written PHP of the years before. */
export const joomlaAndOldPhp: readonly Shape[] = [
  {
    shape: 'Joomla module mod_search',
    kinds: ['search'],
    html: `<div class="search"><form action="/bg/" method="post" class="form-inline"><label for="mod-search-searchword" class="element-invisible">Търсене ...</label>
<input name="searchword" id="mod-search-searchword" maxlength="200" class="inputbox search-query" type="search" placeholder="Търсене ..."><input type="hidden" name="task" value="search"><input type="hidden" name="option" value="com_search"><input type="hidden" name="Itemid" value="101"></form></div>`,
  },
  {
    shape: 'Joomla module mod_login in a side column',
    kinds: ['login'],
    html: `<div class="moduletable"><h3>Вход</h3><form action="/index.php" method="post" id="login-form" class="form-inline"><div class="userdata"><input id="modlgn-username" type="text" name="username" class="input-small" placeholder="Потребител">
<input id="modlgn-passwd" type="password" name="password" placeholder="Парола"><input type="checkbox" name="remember" value="yes" id="modlgn-remember"> Запомни ме<button type="submit" name="Submit" class="btn">Вход</button>
<a href="/registraciya">Създаване на профил</a><input type="hidden" name="option" value="com_users"><input type="hidden" name="task" value="user.login"><input type="hidden" name="9f8e7d" value="1"></div></form></div>`,
  },
  {
    shape: 'Joomla com_contact',
    kinds: ['contact'],
    title: 'Контакти',
    path: '/bg/kontakti',
    html: `<h1>Община Върбовец</h1><form id="contact-form" action="/bg/kontakti" method="post" class="form-validate form-horizontal"><fieldset><legend>Изпращане на имейл. Всички полета, отбелязани със звездичка, са задължителни.</legend>
<label id="jform_contact_name-lbl" for="jform_contact_name">Име *</label><input type="text" name="jform[contact_name]" id="jform_contact_name" required><label for="jform_contact_email">Имейл *</label><input type="email" name="jform[contact_email]" id="jform_contact_email" required>
<label for="jform_contact_emailmsg">Относно *</label><input type="text" name="jform[contact_subject]" id="jform_contact_emailmsg"><label for="jform_contact_message">Съобщение *</label><textarea name="jform[contact_message]" id="jform_contact_message"></textarea>
<input type="checkbox" name="jform[contact_email_copy]" id="jform_contact_email_copy" value="1"><button class="btn btn-primary validate" type="submit">Изпращане на имейл</button><input type="hidden" name="option" value="com_contact"><input type="hidden" name="task" value="contact.submit"></fieldset></form>`,
  },
  {
    shape: 'Joomla module AcyMailing',
    kinds: ['newsletter'],
    html: `<div class="acymailing_module"><form id="formAcymailing54321" action="/bg/component/acymailing/sub" onsubmit="return submitacymailingform('optin','formAcymailing54321')" method="post" name="formAcymailing54321"><div class="acymailing_introtext">Получавайте новините от общината</div>
<input id="user_name_formAcymailing54321" class="inputbox" type="text" name="user[name]" value="Име"><input id="user_email_formAcymailing54321" type="text" name="user[email]" value="E-mail"><input class="button subbutton btn" type="submit" value="Абонамент" name="Submit"><input type="hidden" name="ajax" value="1"><input type="hidden" name="ctrl" value="sub"></form></div>`,
  },
  {
    shape: 'Joomla module of polls (com_poll, acepolls)',
    kinds: ['poll'],
    html: `<div class="moduletable"><h3>Анкета</h3><form action="index.php" method="post" name="form2"><table><tr><td>Доволни ли сте от снегопочистването?</td></tr><tr><td><input type="radio" name="voteid" id="voteid1" value="1"><label for="voteid1">Да</label></td></tr>
<tr><td><input type="radio" name="voteid" id="voteid2" value="2"><label for="voteid2">Не</label></td></tr></table><input type="submit" name="task_button" class="button" value="Гласувай"><input type="button" value="Резултати"><input type="hidden" name="option" value="com_poll"><input type="hidden" name="task" value="vote"></form></div>`,
  },
  {
    shape: 'Joomla list of articles with number per page',
    kinds: ['other'],
    title: 'Обяви',
    html: `<h1>Обяви и съобщения</h1><form action="/bg/obyavi" method="post" name="adminForm" id="adminForm" class="form-inline"><fieldset class="filters btn-toolbar"><label for="limit">Покажи #</label><select id="limit" name="limit"><option>5<option>10</select>
<input type="hidden" name="filter_order" value=""><input type="hidden" name="filter_order_Dir" value=""><input type="hidden" name="limitstart" value=""><input type="hidden" name="task" value=""></fieldset><table class="category"><tr><td><a href="/o/1">Обява 1</a></td></tr></table></form>`,
  },
  {
    shape: 'RSForm on a page for signals',
    kinds: ['signal'],
    title: 'Подаване на сигнал',
    path: '/bg/signali',
    html: `<h1>Подаване на сигнал</h1><form method="post" id="userForm" enctype="multipart/form-data" action="https://varbovets.example/bg/signali"><h2>Вашите данни</h2><label for="Name">Име и фамилия (*)</label><input type="text" name="form[Name]" id="Name"><label for="Email">E-mail</label><input type="text" name="form[Email]" id="Email">
<label for="Phone">Телефон</label><input type="text" name="form[Phone]" id="Phone"><label for="Text">Описание</label><textarea name="form[Text]" id="Text"></textarea><label>Снимка</label><input type="file" name="form[Photo]"><button type="submit" name="form[Send]">Изпрати</button><input type="hidden" name="form[formId]" value="3"></form>`,
  },
  {
    shape: 'ChronoForms: request for public information',
    kinds: ['application'],
    title: 'Достъп до обществена информация',
    html: `<h1>Достъп до обществена информация</h1><h3>Електронно заявление</h3><form enctype="multipart/form-data" method="post" action="/?option=com_chronoforms&amp;chronoform=zdoi&amp;event=submit" name="zdoi" class="Chronoform"><label>Име, презиме, фамилия</label><input name="names" type="text">
<label>Адрес за кореспонденция</label><input name="address" type="text"><label>Ел. поща</label><input name="mail" type="text"><label>Описание на исканата информация</label><textarea name="info"></textarea><label>Предпочитана форма</label><select name="fo"><option>копие на хартиен носител</select><input type="submit" value="Подай"></form>`,
  },
  {
    shape: 'Kunena: reply to a topic of a forum',
    kinds: ['other'],
    title: 'Форум',
    html: `<h1>Форум на гражданите</h1><form action="/forum/topic" method="post" name="postform"><h4>Отговор на тема</h4><label>Псевдоним</label><input name="authorname"><label>Тема</label><input name="subject"><label>Коментар</label><textarea name="message"></textarea><button>Публикувай</button></form>`,
  },
  {
    shape: 'old PHP: contact in a table',
    kinds: ['contact'],
    title: 'Община Върбовец',
    path: '/index.php?page=5',
    html: `<table><tr><td><b>Пишете ни</b><form action="sendmail.php" method="post"><table><tr><td>Име:</td><td><input type="text" name="ime" size="30"></td></tr><tr><td>E-mail:</td><td><input type="text" name="mail" size="30"></td></tr><tr><td>Текст:</td><td><textarea name="tekst" rows="8" cols="30"></textarea></td></tr>
<tr><td colspan="2"><input type="submit" value="Изпрати"><input type="reset" value="Изчисти"></td></tr></table></form></td></tr></table>`,
  },
  {
    shape: 'old PHP: guest book',
    kinds: ['other'],
    title: 'Книга за гости',
    html: `<h2>Книга за гости</h2><form action="gb_add.php" method="post">Име: <input name="gbname"> Град: <input name="town"> E-mail: <input name="gbmail"> Вашето мнение: <textarea name="gbtext"></textarea> Код: <input name="code" size="5"> <input type="submit" value="Добави"></form>`,
  },
  {
    shape: 'old PHP: search that posts',
    kinds: ['search'],
    html: `<td class="left-menu"><form method="post" action="search.php"><input type="text" name="keyword" size="12"><input type="image" src="/img/lupa.gif" alt="Търси"></form></td>`,
  },
  {
    shape: 'old PHP: vote of the front page',
    kinds: ['poll'],
    html: `<center><b>Въпрос на седмицата</b></center><form action="vote.php" method="post">Трябва ли площадът да остане пешеходна зона?<br><input type="radio" name="v" value="1"> Да<br><input type="radio" name="v" value="2"> Не<br><input type="radio" name="v" value="3"> Нямам мнение<br><input type="submit" value="Гласуване"></form>`,
  },
  {
    shape: 'old PHP: mailing list',
    kinds: ['newsletter'],
    html: `<div class="box"><div class="box-title">Пощенски списък</div><form action="maillist.php" method="post"><input type="text" name="email" value="вашият e-mail"><select name="act"><option value="add">Абонирай ме<option value="del">Отпиши ме</select><input type="submit" value="OK"></form></div>`,
  },
  {
    shape: 'old PHP: entry for the administrator',
    kinds: ['login'],
    title: 'Администрация',
    html: `<form name="f1" method="post" action="check.php">User: <input name="u"> Pass: <input type="password" name="p"> <input type="submit" value="OK"></form>`,
  },
  {
    shape: 'old PHP: dictionary of settlements',
    kinds: ['other'],
    title: 'Населени места',
    html: `<h2>Населени места</h2><form action="sela.php" method="get"><select name="selo" onchange="this.form.submit()"><option>Горно село<option>Долно село</select></form>`,
  },
];

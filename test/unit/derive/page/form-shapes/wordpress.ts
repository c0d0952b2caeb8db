import type { Shape } from './shape.ts';

/** WordPress with the plug-ins most often met. */
export const wordpress: readonly Shape[] = [
  {
    shape: 'WordPress search of a theme',
    kinds: ['search'],
    html: `<header><form role="search" method="get" class="search-form" action="https://varbovets.example/"><label><span class="screen-reader-text">Търсене за:</span><input type="search" class="search-field" placeholder="Търсене …" value="" name="s"></label><input type="submit" class="search-submit" value="Търсене"></form></header>`,
  },
  {
    shape: 'WordPress search block without words',
    kinds: ['search'],
    html: `<form role="search" method="get" action="/" class="wp-block-search__button-outside wp-block-search"><div class="wp-block-search__inside-wrapper"><input class="wp-block-search__input" id="wp-block-search__input-1" placeholder="" value="" type="search" name="s" required><button class="wp-block-search__button"></button></div></form>`,
  },
  {
    shape: 'Contact Form 7 on the contact page',
    kinds: ['contact'],
    title: 'Контакти – Община Върбовец',
    path: '/kontakti/',
    html: `<main><h1>Контакти</h1><div role="form" class="wpcf7" id="wpcf7-f6-p12-o1" lang="bg-BG"><form action="/kontakti/#wpcf7-f6-p12-o1" method="post" class="wpcf7-form init" novalidate><div style="display: none;"><input type="hidden" name="_wpcf7" value="6"><input type="hidden" name="_wpcf7_version" value="5.9"></div>
<p><label> Вашето име<br><span class="wpcf7-form-control-wrap" data-name="your-name"><input size="40" class="wpcf7-form-control wpcf7-text" aria-required="true" value="" type="text" name="your-name"></span></label></p><p><label> Вашият имейл<input class="wpcf7-email" type="email" name="your-email"></label></p><p><label> Тема <input type="text" name="your-subject"></label></p>
<p><label> Вашето съобщение (по избор)<textarea name="your-message"></textarea></label></p><p><input class="wpcf7-submit" type="submit" value="Изпращане"></p></form></div></main>`,
  },
  {
    shape: 'Contact Form 7 with placeholders only, under a heading in the footer',
    kinds: ['contact'],
    html: `<footer><div class="footer-widget"><h4>Свържете се с нас</h4><form action="/#wpcf7-f10-o1" method="post" class="wpcf7-form"><input type="text" name="text-12" placeholder="Име"><input type="email" name="email-12" placeholder="Имейл"><textarea name="textarea-12" placeholder="Съобщение"></textarea><input type="submit" value="ИЗПРАТИ"></form></div></footer>`,
  },
  {
    shape: 'Contact Form 7 for reports of corruption',
    kinds: ['signal'],
    title: 'Антикорупция',
    path: '/antikoruptsiya/',
    html: `<main><h1>Подаване на сигнали за корупция</h1><p>Анонимни сигнали не се разглеждат.</p><form action="/antikoruptsiya/#wpcf7-f99" method="post" class="wpcf7-form" enctype="multipart/form-data"><label>Три имена<input name="names"></label><label>Имейл<input type="email" name="your-email"></label><label>Данни за лицето, срещу което се подава<input name="who"></label>
<label>Описание на нарушението<textarea name="your-message"></textarea></label><label>Прикачете файл<input type="file" name="file-1"></label><label><input type="checkbox" name="acceptance-1"> Съгласен съм с обработването на личните ми данни</label><input type="submit" value="Изпрати"></form></main>`,
  },
  {
    shape: 'WPForms, report of a street problem (en)',
    kinds: ['signal'],
    title: 'Report a problem',
    html: `<div class="wpforms-container" id="wpforms-123"><form id="wpforms-form-123" class="wpforms-validate wpforms-form" method="post" enctype="multipart/form-data" action="/report-a-problem/"><div class="wpforms-head-container"><div class="wpforms-title">Report a problem</div></div>
<label class="wpforms-field-label">What is wrong? <span>*</span></label><select name="wpforms[fields][1]"><option>Pothole<option>Street light</select><label>Where is it?</label><input type="text" name="wpforms[fields][2]"><label>Details</label><textarea name="wpforms[fields][3]"></textarea><label>Your email</label><input type="email" name="wpforms[fields][4]"><button type="submit" name="wpforms[submit]">Submit</button></form></div>`,
  },
  {
    shape: 'WPForms Lite, simple contact form (en)',
    kinds: ['contact'],
    title: 'Contact – Varbovets Municipality',
    html: `<h1>Contact us</h1><div class="wpforms-container wpforms-container-full"><form class="wpforms-validate wpforms-form" method="post" action="/en/contact/"><label>Name *</label><input type="text" name="wpforms[fields][0][first]"><input type="text" name="wpforms[fields][0][last]"><label>Email *</label><input type="email" name="wpforms[fields][1]">
<label>Comment or Message *</label><textarea name="wpforms[fields][2]"></textarea><input type="text" name="wpforms[hp]" class="wpforms-field-medium"><button type="submit">Submit</button></form></div>`,
  },
  {
    shape: 'Gravity Forms, application for a permit',
    kinds: ['application'],
    title: 'Заявление за издаване на разрешение',
    html: `<div class="gf_browser_chrome gform_wrapper" id="gform_wrapper_4"><form method="post" enctype="multipart/form-data" id="gform_4" action="/zayavlenie/"><div class="gform_heading"><h3 class="gform_title">Заявление за издаване на разрешение за поставяне</h3></div>
<ul id="gform_fields_4"><li><label for="input_4_1">Заявител</label><input name="input_1" id="input_4_1" type="text"></li><li><label for="input_4_2">ЕГН/ЕИК</label><input name="input_2" id="input_4_2"></li><li><label for="input_4_3">Постоянен адрес</label><input name="input_3" id="input_4_3"></li><li><label for="input_4_4">Имейл</label><input name="input_4" id="input_4_4" type="email"></li><li><label for="input_4_5">Приложени документи</label><input name="input_5" type="file" id="input_4_5"></li></ul><input type="submit" value="Подай заявление"></form></div>`,
  },
  {
    shape: 'WordPress comments below an article',
    kinds: ['other'],
    title: 'Откриха новата детска площадка',
    html: `<article><h1>Откриха новата детска площадка</h1><p>Текст.</p></article><div id="respond" class="comment-respond"><h3 id="reply-title">Вашият коментар</h3><form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p>Вашият имейл адрес няма да бъде публикуван.</p><label for="comment">Коментар *</label><textarea id="comment" name="comment"></textarea>
<label for="author">Име *</label><input id="author" name="author"><label for="email">Имейл *</label><input id="email" name="email" type="email"><label for="url">Уебсайт</label><input id="url" name="url" type="url"><input name="submit" type="submit" value="Публикуване"><input type="hidden" name="comment_post_ID" value="17"></form></div>`,
  },
  {
    shape: 'WordPress comments (en)',
    kinds: ['other'],
    title: 'New playground opened',
    html: `<h3 id="reply-title">Leave a Reply</h3><form action="/wp-comments-post.php" method="post" id="commentform"><label>Comment *</label><textarea name="comment"></textarea><label>Name *</label><input name="author"><label>Email *</label><input name="email" type="email"><input type="submit" value="Post Comment"></form>`,
  },
  {
    shape: 'WordPress login page',
    kinds: ['login'],
    title: 'Вход ‹ Община Върбовец — WordPress',
    html: `<form name="loginform" id="loginform" action="/wp-login.php" method="post"><label for="user_login">Потребителско име или имейл адрес</label><input type="text" name="log" id="user_login"><label for="user_pass">Парола</label><input type="password" name="pwd" id="user_pass"><input name="rememberme" type="checkbox"> Запомняне<input type="submit" name="wp-submit" value="Вход"></form>`,
  },
  {
    shape: 'MailPoet',
    kinds: ['newsletter'],
    html: `<div class="mailpoet_form mailpoet_form_widget"><form target="_self" method="post" action="/wp-admin/admin-post.php?action=mailpoet_subscription_form" class="mailpoet_form"><input type="hidden" name="data[form_id]" value="1"><label class="mailpoet-screen-reader-text">Имейл адрес *</label><input type="email" name="data[form_field_MGI0]" placeholder="Имейл адрес *"><input type="submit" class="mailpoet_submit" value="Абонирайте се!"></form></div>`,
  },
  {
    shape: 'Mailchimp embedded form (en)',
    kinds: ['newsletter'],
    html: `<div id="mc_embed_signup"><form action="https://grad.us1.list-manage.com/subscribe/post?u=aa&amp;id=bb" method="post" id="mc-embedded-subscribe-form" name="mc-embedded-subscribe-form" class="validate" target="_blank"><h2>Stay informed</h2><label for="mce-EMAIL">Email Address</label><input type="email" name="EMAIL" id="mce-EMAIL"><label for="mce-FNAME">First Name</label><input type="text" name="FNAME" id="mce-FNAME"><div style="position: absolute; left: -5000px;" aria-hidden="true"><input type="text" name="b_aa_bb" tabindex="-1" value=""></div><input type="submit" value="Subscribe" name="subscribe"></form></div>`,
  },
  {
    shape: 'WP-Polls',
    kinds: ['poll'],
    html: `<aside><h3 class="widget-title">Вашето мнение</h3><div id="polls-2" class="wp-polls"><form id="polls_form_2" class="wp-polls-form" action="/index.php" method="post"><p style="display: none;"><input type="hidden" id="poll_2_nonce" name="wp-polls-nonce" value="x"></p><p>Как оценявате работата на администрацията?</p><ul class="wp-polls-ul"><li><input type="radio" id="poll-answer-1" name="poll_2" value="1"> <label for="poll-answer-1">Добре</label></li><li><input type="radio" id="poll-answer-2" name="poll_2" value="2"> <label for="poll-answer-2">Зле</label></li></ul><input type="button" name="vote" value="   Гласувай   "></form></div></aside>`,
  },
  {
    shape: 'protected article',
    kinds: ['other'],
    title: 'Защитено: Работни материали',
    html: `<h1>Защитено: Работни материали</h1><form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><p>Това съдържание е защитено с парола. За да го видите, въведете паролата си по-долу:</p><label for="pwbox-5">Парола: <input name="post_password" id="pwbox-5" type="password"></label> <input type="submit" name="Submit" value="Въвеждане"></form>`,
  },
  {
    shape: 'Elementor form with a newsletter',
    kinds: ['newsletter'],
    html: `<footer><h2 class="elementor-heading-title">Бюлетин</h2><form class="elementor-form" method="post" name="New Form"><input type="hidden" name="post_id" value="8"><input type="hidden" name="form_id" value="2b1"><label class="elementor-field-label elementor-screen-only">Email</label><input type="email" name="form_fields[email]" id="form-field-email" placeholder="Вашият e-mail" required><button type="submit">Изпрати</button></form></footer>`,
  },
  {
    shape: 'WooCommerce shop order of a list',
    kinds: ['other'],
    html: `<form class="woocommerce-ordering" method="get"><select name="orderby" class="orderby" aria-label="Поръчка"><option value="date">Най-нови<option value="price">Цена</select><input type="hidden" name="paged" value="1"></form>`,
  },
  {
    shape: 'GDPR cookie settings of a plug-in',
    kinds: ['other'],
    html: `<div id="cookie-law-info"><form id="cookie-settings"><h4>Настройки на бисквитките</h4><label><input type="checkbox" name="necessary" checked disabled> Необходими</label><label><input type="checkbox" name="analytics"> Аналитични</label><label><input type="checkbox" name="marketing"> Рекламни</label><button type="button">Запази избора</button><button type="button">Приеми всички</button></form></div>`,
  },
];

import type { Calendar } from '../calendar.ts';
import type { Host } from '../host.ts';
import { markup } from '../html.ts';
import { ORIGINS, PROFILES } from '../yasengrad/addresses.ts';
import { postId, postsEvery, type Account } from './account.ts';
import { platformPage, sendOn } from './page.ts';

const NAME = new URL(PROFILES.telegram).pathname.slice(1);

function channel(calendar: Calendar): Account {
  return {
    name: 'Община Ясенград',
    about: 'Спирания на вода и ток, ремонти, съобщения.',
    site: `${ORIGINS.portal}/`,
    followers: 1840,
    posts: postsEvery(
      calendar,
      2,
      [
        'Без вода до 16 ч.: ул. „Липа“, ул. „Явор“.',
        'Кварталът „Юг“: график на сметоизвозването.',
        'Затворен е пътят за вилната зона.',
      ],
      1,
    ),
  };
}

/** The public preview of a channel, by the name in its address. */
export function preview(handle: string, { name, about, site, followers, posts }: Account) {
  const messages = posts.map(
    (post) =>
      markup`<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="${handle}/${postId(post)}"><div class="tgme_widget_message_text js-message_text" dir="auto">${post.text}</div><a class="tgme_widget_message_date" href="https://t.me/${handle}/${postId(post)}"><time datetime="${post.day.iso}T07:15:00+00:00" class="time">07:15</time></a></div></div>`,
  );
  const body = markup`<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">${name}</span></div><div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">${followers}</span> <span class="counter_type">subscribers</span></div></div><div class="tgme_channel_info_description">${about} <a href="${site ?? ''}">${site ?? ''}</a></div></div><section class="tgme_channel_history js-message_history">${messages}</section>`;
  return platformPage(
    200,
    { title: `${name} – Telegram`, graph: { title: name, description: about, site_name: 'Telegram' } },
    body,
  );
}

/** The public preview of one channel; for any other name the card that says nothing. */
export function telegramHost(calendar: Calendar): Host {
  const shown = preview(NAME, channel(calendar));
  return {
    names: ['t.me'],
    address: '127.80.9.4',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer({ pathname }) {
      const [, folder, name = ''] = pathname.split('/');
      if (folder === 's') return name.toLowerCase() === NAME ? shown : sendOn(`/${name}`);
      return platformPage(
        200,
        { title: `Telegram: Contact @${folder ?? ''}` },
        markup`<div class="tgme_page"><div class="tgme_page_description">If you have Telegram, you can contact @${folder ?? ''} right away.</div></div>`,
      );
    },
  };
}

import type { Calendar } from '../calendar.ts';
import { answer, type Host } from '../host.ts';
import { markup } from '../html.ts';
import { ORIGINS } from '../zlatodol/addresses.ts';
import { MASTODON } from './addresses.ts';
import { postId, postsEvery } from './account.ts';
import { platformPage } from './page.ts';

const { hostname: INSTANCE, pathname } = new URL(MASTODON);
const NAME = pathname.slice('/@'.length);

function json(value: unknown, status = 200) {
  return answer(status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function statuses(calendar: Calendar): unknown[] {
  return postsEvery(calendar, 6, ['Откриваме изложбата в неделя.', 'Отговаряме на въпросите за новия паркинг.'], 4).map(
    (post, n) => ({
      id: postId(post),
      created_at: `${post.day.iso}T11:20:00.000Z`,
      in_reply_to_id: n === 1 ? '77' : null,
      in_reply_to_account_id: n === 1 ? '5' : null,
      url: `${MASTODON}/${postId(post)}`,
      replies_count: n,
      reblog: null,
      content: markup`<p>${post.text}</p>`.html,
    }),
  );
}

/** An instance with its public interface; its pages are drawn by a script. */
export function mastodonHost(calendar: Calendar): Host {
  const account = {
    id: '109',
    username: NAME,
    acct: NAME,
    display_name: 'Община Златодол',
    note: '<p>Официален профил на Община Златодол.</p>',
    url: MASTODON,
    followers_count: 88,
    fields: [
      {
        name: 'Сайт',
        value: markup`<a href="${ORIGINS.portal}/" rel="me nofollow">${ORIGINS.portal}</a>`.html,
        verified_at: null,
      },
    ],
  };
  return {
    names: [INSTANCE],
    address: '127.80.9.5',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer({ pathname: path, searchParams }) {
      const isLookup = path === '/api/v1/accounts/lookup' && searchParams.get('acct') === account.acct;
      if (isLookup) return json(account);
      if (path === `/api/v1/accounts/${account.id}/statuses`) return json(statuses(calendar));
      if (path === pathname)
        return platformPage(200, { title: account.display_name }, markup`<div id="mastodon"></div>`);
      return json({ error: 'Record not found' }, 404);
    },
  };
}

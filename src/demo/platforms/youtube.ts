import { createHash } from 'node:crypto';
import type { Calendar } from '../calendar.ts';
import { answer, type Answer, type Host } from '../host.ts';
import { markup } from '../html.ts';
import { PROFILES as STAROBROD } from '../starobrod/addresses.ts';
import { PROFILES as YASENGRAD } from '../yasengrad/addresses.ts';
import { ORIGINS as ZLATODOL_ORIGINS, PROFILES as ZLATODOL } from '../zlatodol/addresses.ts';
import { postId, postsEvery, type Account } from './account.ts';
import { platformPage, scriptData, sendOn } from './page.ts';

const ORIGIN = 'https://www.youtube.com';

/** The name under which the channel of Староброд is kept today. */
const NEW_NAME = '/@obshtina-starobrod-example';

/** The channel of the council of Златодол, where its sittings are shown live. */
const COUNCIL = '/@obs-zlatodol-example';

const pathOf = (address: string): string => new URL(address).pathname;

function channels(calendar: Calendar): ReadonlyMap<string, Account> {
  return new Map([
    [
      pathOf(ZLATODOL.youtube),
      {
        name: 'Община Златодол',
        about: 'Заседания на Общинския съвет и събития в общината.',
        site: `${ZLATODOL_ORIGINS.portal}/`,
        followers: 312,
        posts: postsEvery(
          calendar,
          30,
          ['Заседание на Общинския съвет', 'Откриване на парка', 'Заседание на Общинския съвет'],
          12,
        ),
      },
    ],
    [
      COUNCIL,
      {
        name: 'Общински съвет – Златодол',
        about: 'Заседанията на живо и на запис.',
        site: `${ZLATODOL_ORIGINS.council}/`,
        followers: 96,
        posts: postsEvery(calendar, 30, ['Заседание № 38', 'Заседание № 37', 'Заседание № 36'], 17),
      },
    ],
    [
      NEW_NAME,
      {
        name: 'Община Староброд',
        about: '',
        site: null,
        followers: 17,
        posts: postsEvery(calendar, 90, ['Празник на града'], 500),
      },
    ],
  ]);
}

/** The id by which YouTube keeps the channel of an address. */
export function idOf(path: string): string {
  return `UC${createHash('sha256').update(path).digest('base64url').slice(0, 22)}`;
}

/** The page of a channel; its videos come by `feed`. */
export function channelPage(path: string, { name, about, site }: Account): Answer {
  const id = idOf(path);
  const url = `${ORIGIN}/channel/${id}`;
  const header =
    site === null
      ? {}
      : {
          url: `${ORIGIN}/redirect?event=channel_header&redir_token=QUFF&q=${encodeURIComponent(site)}`,
          target: 'TARGET_NEW_WINDOW',
        };
  const more = markup`<link rel="canonical" href="${url}"><link rel="alternate" type="application/rss+xml" title="RSS" href="${ORIGIN}/feeds/videos.xml?channel_id=${id}"><meta itemprop="identifier" content="${id}">`;
  return platformPage(
    200,
    { title: `${name} - YouTube`, graph: { site_name: 'YouTube', url, title: name, description: about }, more },
    markup`${scriptData('ytInitialData', { header: { pageHeaderRenderer: { urlEndpoint: header } } })}<ytd-app></ytd-app><script src="/s/desktop/base.js"></script>`,
  );
}

/** Atom, as a channel's newest videos are offered to programs. */
export function feed(path: string, { name, posts }: Account): Answer {
  const entries = posts.map(
    (post) =>
      markup`<entry><id>yt:video:${postId(post)}</id><title>${post.text}</title><link rel="alternate" href="${ORIGIN}/watch?v=${postId(post)}"/><author><name>${name}</name></author><published>${post.day.iso}T15:00:00+00:00</published><updated>${post.day.iso}T16:00:00+00:00</updated></entry>`,
  );
  const { html } =
    markup`<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="${ORIGIN}/feeds/videos.xml?channel_id=${idOf(path)}"/><title>${name}</title><link rel="alternate" href="${ORIGIN}${path}"/><author><name>${name}</name></author><published>2016-03-01T08:00:00+00:00</published>${entries}</feed>`;
  return answer(200, 'text/xml; charset=UTF-8', `<?xml version="1.0" encoding="UTF-8"?>${html}`);
}

/** A part of a channel: its videos, its live streams. */
const TAB = /\/(?:featured|streams|videos)$/;

/** Two channels and their feeds, one that was renamed, one behind the consent wall, and a page for every video. */
export function youtubeHost(calendar: Calendar): Host {
  const shown = channels(calendar);
  const feeds = new Map([...shown].map(([path, account]) => [idOf(path), feed(path, account)]));
  const missing = platformPage(404, { title: '404 Not Found' }, markup`<p>Тази страница не е налице.</p>`);
  return {
    names: ['www.youtube.com'],
    address: '127.80.9.2',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer(url) {
      if (url.pathname === '/feeds/videos.xml') return feeds.get(url.searchParams.get('channel_id') ?? '') ?? missing;
      if (url.pathname === '/watch')
        return platformPage(200, { title: 'Видео - YouTube' }, markup`<ytd-app></ytd-app>`);
      const path = url.pathname.replace(TAB, '');
      if (path === pathOf(STAROBROD.youtube)) return sendOn(NEW_NAME);
      if (path === pathOf(YASENGRAD.youtube))
        return sendOn(`https://consent.youtube.com/m?continue=${encodeURIComponent(url.href)}&gl=BG`);
      const account = shown.get(path);
      return account === undefined ? missing : channelPage(path, account);
    },
  };
}

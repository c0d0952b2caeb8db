import { dayOf } from '../../../src/demo/calendar.ts';
import { answer, type Answer, type Host } from '../../../src/demo/host.ts';
import { markup } from '../../../src/demo/html.ts';
import type { Account } from '../../../src/demo/platforms/account.ts';
import { publicPage } from '../../../src/demo/platforms/facebook.ts';
import { loginPage, platformPage } from '../../../src/demo/platforms/page.ts';
import { preview } from '../../../src/demo/platforms/telegram.ts';
import { channelPage, feed, idOf } from '../../../src/demo/platforms/youtube.ts';
import type { ToldProfile } from './portal-file.ts';

/** The platforms on which a municipality has profiles, each on a loopback address from `address(n)`. */
export function platformHosts(profiles: readonly ToldProfile[], address: (n: number) => string): Host[] {
  const hosts = [...new Set(profiles.map(({ address: url }) => new URL(url).hostname))];
  return hosts.map((name, n) => ({
    names: [name],
    address: address(n),
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: (url) =>
      answerTo(
        url,
        profiles.filter((it) => new URL(it.address).hostname === name),
      ),
  }));
}

function answerTo(url: URL, profiles: readonly ToldProfile[]): Answer {
  const isVideo = url.hostname.endsWith('youtube.com') && ['/watch', '/embed', '/live'].includes(url.pathname);
  if (isVideo) return platformPage(200, { title: 'Видео - YouTube' }, markup`<ytd-app></ytd-app>`);
  for (const profile of profiles) {
    const told = new URL(profile.address);
    if (told.hostname.endsWith('youtube.com') && url.pathname === '/feeds/videos.xml') {
      const isAsked = url.searchParams.get('channel_id') === idOf(told.pathname) && profile.shows === 'public';
      if (isAsked) return feed(told.pathname, accountOf(profile));
    } else if (isPathOf(url, told)) return shown(profile);
  }
  return platformPage(404, { title: '404' }, markup`<h1>Страницата не е намерена.</h1>`);
}

/** The address itself, or a part of the profile. */
function isPathOf({ pathname }: URL, told: URL): boolean {
  const own = nameIn(told.pathname);
  const asked = nameIn(pathname.replace(/^\/s(?=\/)/u, ''));
  return asked === own || asked.startsWith(`${own}/`);
}

/** Capitals and, for some platforms, full stops do not count in names. */
function nameIn(path: string): string {
  return path.replace(/\/$/u, '').replaceAll('.', '').toLowerCase();
}

function shown(profile: ToldProfile): Answer {
  const { address, shows } = profile;
  const { hostname, pathname } = new URL(address);
  if (shows === 'gone') return answer(404, 'text/html; charset=utf-8', '<!doctype html><title>404</title>');
  if (shows === 'login-wall') return loginPage(hostname);
  const account = accountOf(profile);
  if (hostname.endsWith('youtube.com')) return channelPage(pathname, account);
  if (hostname.endsWith('facebook.com')) return publicPage(address, account);
  if (hostname === 't.me') return preview(pathname.replaceAll('/', ''), account);
  const { name, about, site } = account;
  const graph = { title: name, description: about, url: address };
  return platformPage(
    200,
    { title: name, graph },
    markup`<h1>${name}</h1><p>${about}</p><a href="${site ?? ''}">${site ?? ''}</a>`,
  );
}

function accountOf({ name, about, site, posts }: ToldProfile): Account {
  return { name, about, site, followers: 100, posts: posts.map(({ day, text }) => ({ day: dayOf(day), text })) };
}

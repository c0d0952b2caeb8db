import type { Calendar } from '../calendar.ts';
import type { Host } from '../host.ts';
import { markup } from '../html.ts';
import { PROFILES as YASENGRAD } from '../yasengrad/addresses.ts';
import { ORIGINS as ZLATODOL_ORIGINS, PROFILES as ZLATODOL } from '../zlatodol/addresses.ts';
import { LOOK_ALIKE } from './addresses.ts';
import { postId, postsEvery, type Account } from './account.ts';
import { loginPage, platformPage, sendOn } from './page.ts';

/** Capitals and full stops do not count in names of pages. */
function nameIn(path: string): string {
  return path.split('/')[1]?.toLowerCase().replaceAll('.', '') ?? '';
}

const nameOf = (address: string): string => nameIn(new URL(address).pathname);

function pages(calendar: Calendar): ReadonlyMap<string, Account> {
  return new Map([
    [
      nameOf(ZLATODOL.facebook),
      {
        name: 'Община Златодол',
        about: 'Официална страница на Община Златодол. Пишете ни, отговаряме в работно време.',
        site: `${ZLATODOL_ORIGINS.portal}/`,
        followers: 4218,
        posts: postsEvery(
          calendar,
          3,
          [
            'Утре от 10 ч. започва ремонтът на чешмата в парка. Движението е по улица „Извор“.',
            'Вижте програмата за празника на града на сайта ни.',
            'Приемаме предложения за бюджета до края на месеца.',
          ],
          1,
        ),
      },
    ],
    [
      nameOf(LOOK_ALIKE),
      {
        name: 'Златодол',
        about: 'Обяви, имоти и новини от Златодол и околността.',
        site: 'https://zlatodol-dnes.example/',
        followers: 18_930,
        posts: postsEvery(calendar, 1, ['Продава се къща с двор.', 'Къде в Златодол се яде най-добрата баница?']),
      },
    ],
  ]);
}

/** A page as Facebook shows it to everyone: name, about, link, newest posts. */
export function publicPage(address: string, { name, about, site, followers, posts }: Account) {
  const graph = { title: name, description: `${about} ${followers} последователи`, type: 'profile', url: address };
  const link = site === null ? null : `https://l.facebook.com/l.php?u=${encodeURIComponent(site)}&h=AT0demo`;
  const articles = posts.map(
    (post) =>
      markup`<div role="article"><h3>${name}</h3><a href="${address}/posts/${postId(post)}"><time datetime="${post.day.iso}T09:30:00+02:00">${post.day.bg}</time></a><p>${post.text}</p></div>`,
  );
  return platformPage(
    200,
    { title: `${name} | Facebook`, graph },
    markup`<h1>${name}</h1><p>${about}</p>${link === null ? '' : markup`<a href="${link}" rel="nofollow">${site ?? ''}</a>`}<div role="feed">${articles}</div>`,
  );
}

/** The web agency that made the portal of Староброд. */
const AGENCY = 'https://www.facebook.com/studio.dvapiksela.example';

/** A page for everyone, two behind the login, and one that only has the name; any other is gone. Sharing needs a login, too. */
export function facebookHost(calendar: Calendar): Host {
  const shown = pages(calendar);
  const walled = new Set([nameOf(YASENGRAD.facebook), nameOf(AGENCY), 'sharer']);
  const gone = platformPage(
    404,
    { title: 'Страницата не е намерена | Facebook' },
    markup`<h1>Връзката не работи или страницата е премахната.</h1>`,
  );
  return {
    names: ['www.facebook.com'],
    address: '127.80.9.1',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer(url) {
      const name = nameIn(url.pathname);
      const account = shown.get(name);
      if (account !== undefined) return publicPage(`https://www.facebook.com/${name}`, account);
      if (name === 'login') return loginPage('Facebook');
      if (walled.has(name)) return sendOn(`/login/?next=${encodeURIComponent(url.href)}`);
      return gone;
    },
  };
}

import newsletter from '../../../checks/engagement/newsletter.ts';
import type { ProfileFacts, SocialProfile } from '../../../src/model/observation/profile.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aLinkCheck, aProfile, at, someProfileFacts } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const none = { profiles: [] as readonly SocialProfile[] };
const site = (...args: Parameters<typeof portalOf>) => ({ ...portalOf(...args), ...none });
const mail = (says: string) =>
  `<form method="post" action="/abonament"><label>Имейл <input type="email" name="email"></label><button>${says}</button></form>`;
const viber = (over: Partial<SocialProfile>) =>
  aProfile({ platform: 'viber', url: 'https://invite.viber.com/?g2=abc', ownership: ['linked'], ...over });
const feed = (posts: ProfileFacts['posts']) =>
  aProfile({ platform: 'feed', url: at('rss'), shown: { seen: true, value: someProfileFacts({ posts }) } });
const paper = (text: string, over = {}) =>
  site(
    { '': home, vestnik: ['Общински вестник', `<ul><li>${link('f/10.pdf', text)}</li></ul>`] },
    { 'f/10.pdf': over },
  );

describeCheck(newsletter, {
  subscription: {
    'by text message': site({
      '': home,
      a: [
        'Известия за аварии',
        `<p>Запишете телефона си и ще получавате съобщения за спиране на водата. Отказ по всяко време.</p>
         <form method="post" action="/sms"><input type="tel" name="phone"><button>Абонамент</button></form>`,
      ],
    }),

    'a form in the footer': site({ '': [home[0], mail('Абонирай се')] }),
    'a form on a page of its own': site({ '': home, pismo: ['Писмо с новини', mail('Изпрати')] }),
    'a list at another service': site({
      '': [home[0], '<a href="https://grad.list-manage.com/subscribe?u=1">Абонамент за новини</a>'],
    }),
    'in English': site({ '': [home[0], `<h2>Newsletter</h2>${mail('Subscribe')}`] }),
  },
  channel: { 'a community in Viber': { ...portalOf({ '': home }), profiles: [viber({})] } },
  issue: {
    'a paper by a name of its own': site(
      { '': home, v: ['Вестник „Върбовски глас“', `<ul><li>${link('f/4.pdf', 'Брой 4, април 2026')}</li></ul>`] },
      { 'f/4.pdf': {} },
    ),

    'the issue of last month': paper('Брой 4, април 2026 г.'),
    'an issue without a day, saved lately': paper('Брой 4', { modified: '2026-04-02' }),
  },
  undated: { 'an issue without a day': paper('Брой 4') },
  unread: { 'a link nobody followed': site({ '': [home[0], link('byuletin', 'Информационен бюлетин')] }) },
  old: {
    'the last issue is of last year': paper('Брой 4, април 2025 г.'),
  },
  'in-passing': {
    'a printed paper is mentioned': site({ '': home, za: ['За общината', '<p>Общинският вестник се раздава.</p>'] }),
  },
  feed: {
    'a feed that was read': {
      ...portalOf({ '': home }),
      profiles: [feed([{ date: null, url: null, text: 'Новина' }])],
    },
    'a feed of the news': site({
      '': `<html><head><title>Община Върбовец</title><link rel="alternate" type="application/rss+xml" href="/rss"></head>
        <body><main><h1>Община Върбовец</h1><p>Добре дошли.</p></main></body></html>`,
    }),
  },
  absent: {
    'an account in Viber to write to': {
      ...portalOf({ '': [home[0], '<a href="viber://pa?chatURI=varbovets">Пишете ни във Вайбър</a>'] }),
      profiles: [viber({ url: 'https://chats.viber.com/varbovets' })],
    },
    'a bulletin on the air': site({
      '': home,
      r: ['Околна среда', '<p>Бюлетин за качеството на въздуха, април 2026</p>'],
    }),
    'nothing at all': site({ '': home }),
    'a bulletin that only a dead link of the footer names': {
      ...site({
        '': `<html lang="bg"><head><title>Община Върбовец</title></head><body><main><h1>Община Върбовец</h1><p>Добре дошли.</p></main>
          <footer>${link('byuletin', 'Информационен бюлетин')}</footer></body></html>`,
      }),
      links: [aLinkCheck({ url: at('byuletin'), verdict: 'broken', status: 404 })],
    },
    'a login': site({ '': [home[0], mail('Вход').replace('</form>', '<input type="password" name="p"></form>')] }),
    'bulletins of the labour office': site({
      '': home,
      rabota: ['Работа', '<p>Бюлетин за свободните работни места</p>'],
    }),
    'an empty feed': { ...portalOf({ '': [home[0], link('rss', 'RSS')] }), profiles: [feed([])] },
    'the channel of a theatre': { ...portalOf({ '': home }), profiles: [viber({ apart: 'other-body' })] },
  },
});

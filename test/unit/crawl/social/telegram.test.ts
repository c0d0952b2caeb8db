import { expect, test } from 'vitest';
import { telegram } from '../../../../src/crawl/social/platforms/telegram.ts';
import { profiles, recorded } from './recorded.ts';

const profile = profiles.telegram;
const preview = 'https://t.me/s/varbovets';

const message = (n: number, stamp: string, text: string, more = '') =>
  `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message ${more} js-widget_message" data-post="varbovets/${n}">
    <div class="tgme_widget_message_text js-message_text">${text}</div>
    <a class="tgme_widget_message_date" href="https://t.me/varbovets/${n}"><time datetime="${stamp}">10:00</time></a></div></div>`;
const channel = (messages: string) => `<!doctype html><title>Община Върбовец – Telegram</title>
  <div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span>Община Върбовец</span></div>
  <div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">55</span> <span class="counter_type">photos</span></div>
  <div class="tgme_channel_info_counter"><span class="counter_value">1.2K</span> <span class="counter_type">subscribers</span></div></div>
  <div class="tgme_channel_info_description">Новини. <a href="https://varbovets.example/">varbovets.example</a></div></div>
  <section class="tgme_channel_history">${messages}</section>`;

test('a channel is asked for its public preview, an invitation for its own page', () => {
  expect(telegram.next(profile, [])?.url).toBe(preview);
  expect(telegram.next({ ...profile, url: 'https://t.me/+AbCdEfGhIjK' }, [])?.url).toBe('https://t.me/+AbCdEfGhIjK');
});

test('a preview shows the channel and its messages', () => {
  const messages = [
    message(1, '2025-01-01T08:00:00+00:00', 'Channel created', 'service_message'),
    message(7, '2026-05-02T21:30:00+00:00', 'Спиране на водата<br>по ул. „Дунав“'),
    message(8, '2026-05-03T06:00:00+00:00', 'Нов <b>график</b>'),
  ].join('');
  expect(telegram.read(profile, [recorded({ url: preview, body: channel(messages) })])).toMatchObject({
    seen: true,
    value: {
      name: 'Община Върбовец',
      description: 'Новини. varbovets.example',
      links: ['https://varbovets.example/'],
      followers: 1200,
      posts: [
        { date: '2026-05-03', url: 'https://t.me/varbovets/8', text: 'Нов график' },
        { date: '2026-05-02', url: 'https://t.me/varbovets/7', text: 'Спиране на водата по ул. „Дунав“' },
      ],
    },
  });
});

test('a channel whose preview holds no message has none', () => {
  expect(telegram.read(profile, [recorded({ url: preview, body: channel('') })])).toMatchObject({
    seen: true,
    value: { posts: [] },
  });
});

test('a preview whose messages look otherwise than we know says nothing of how many there are', () => {
  const changed = channel('<div class="post"><time datetime="2026-05-03T06:00:00+00:00">9:00</time></div>');
  expect(telegram.read(profile, [recorded({ url: preview, body: changed })])).toMatchObject({
    seen: true,
    value: { posts: null },
  });
});

const card = (inner: string) =>
  recorded({ url: preview, final: profile.url, body: `<div class="tgme_page">${inner}</div>` });

test('a channel without a preview shows its card, and nothing of its messages', () => {
  const inner =
    '<div class="tgme_page_title"><span>Община Върбовец</span></div><div class="tgme_page_extra">3 421 subscribers</div>';
  expect(telegram.read(profile, [card(inner)])).toMatchObject({
    seen: true,
    value: { exists: true, name: 'Община Върбовец', followers: 3421, posts: null },
  });
});

test('a name that nobody may have looks like one that does not show itself: it is unseen, not absent', () => {
  const inner = '<div class="tgme_page_description">If you have Telegram, you can contact @varbovets right away.</div>';
  expect(telegram.read(profile, [card(inner)])).toEqual({ seen: false, because: 'not_shown' });
});

test('a 404 is not how the platform says that a channel is gone', () => {
  expect(telegram.read(profile, [recorded({ url: preview, status: 404 })])).toEqual({
    seen: false,
    because: 'http_error',
  });
});

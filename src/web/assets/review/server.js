// The way to the server: every write in its turn, and what the page says while one cannot get through.

import { byId, patienceMs, root } from './page.js';
import { createWriteQueue } from './write-queue.js';

let csrf = root.dataset.csrf;
let nudges = [];

/** Waits, or goes on at once when there is news: a connection, or somebody who came back to this window. */
export function waitOrNews(ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    nudges.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function nudge() {
  for (const resolve of nudges) resolve();
  nudges = [];
}

async function send(entry) {
  const answer = await post(entry);
  if (answer.status !== 401 && answer.status !== 403) {
    byId('signed-out').hidden = true;
    document.dispatchEvent(new Event('answered'));
    return answer;
  }
  return (await renewToken()) ? post(entry) : answer;
}

async function post({ path, body }) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf': csrf },
    body: JSON.stringify(body),
    keepalive: true,
    signal: AbortSignal.timeout(15_000),
  });
  return { status: response.status, value: await response.json().catch(() => null) };
}

/** Whoever signed in again has another token; and it must be the same person. Whether it is. */
export async function renewToken() {
  const response = await fetch('/review/token', { headers: { accept: 'application/json' } });
  const own = response.ok ? await response.json() : null;
  const isSame = own?.account === root.dataset.account;
  if (isSame) {
    csrf = own.csrf;
    fillTokens();
  }
  const warning = byId('signed-out');
  warning.querySelector('p').textContent = own === null || isSame ? warning.dataset.text : warning.dataset.other;
  warning.hidden = isSame;
  return isSame;
}

/** Forms that are sent as they stand need the token, too. */
export function fillTokens() {
  for (const field of root.querySelectorAll('input[name="csrf"]')) field.value = csrf;
}

export const queue = createWriteQueue({
  store: sessionStorage,
  key: `gradomer unsent ${root.dataset.account}`,
  send,
  wait: waitOrNews,
  changed: showUnsent,
  settled: (entry, answer) => {
    if (answer.status >= 400) refused(entry, answer);
  },
});

/** Whether the last write did not get through. */
export let isTroubled = false;

/** One write under way is nothing to speak of; two, or one that failed, are. */
function showUnsent({ unsent, failures }) {
  isTroubled = unsent > 0 && failures > 0;
  const warning = byId('unsent');
  const update = () => {
    warning.querySelector('p').textContent = warning.dataset.text.replace('#', String(queue.unsent));
    warning.hidden = queue.unsent < 2 && !(isTroubled && queue.unsent > 0);
  };
  if (isTroubled || unsent < 2) update();
  else setTimeout(update, patienceMs);
}

/** What the server does not take, and why, stays on the page until it was looked at. */
function refused({ path, name }, { value }) {
  note(byId('refusals').dataset.text.replace('#', name), path.replace(/\/[^/]+$/u, ''), value?.says ?? '');
}

export function note(title, path, says) {
  const list = byId('refusals');
  const entry = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: path, textContent: list.dataset.open });
  entry.append(`${title} ${says} `, link);
  list.append(entry);
  list.hidden = false;
}

addEventListener('online', nudge);
addEventListener('focus', nudge);
addEventListener('beforeunload', (event) => {
  root.dispatchEvent(new Event('leaving'));
  if (queue.unsent > 0) event.preventDefault();
});

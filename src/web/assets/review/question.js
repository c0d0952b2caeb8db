// The question on the screen and those around it: the next two are fetched ahead, those that were shown are kept.
// The others hear of it by two events of `root`: `shown` when a question has come, `leaving` before it goes.

import { byId, root } from './page.js';
import { fillTokens, isTroubled, queue, renewToken, waitOrNews } from './server.js';

const mostVisited = 40;

// The one place where HTML is put in: our own pages, from our own server, which shows strangers' words as text.
const rules = { createHTML: (html) => html };
const policy = globalThis.trustedTypes?.createPolicy('gradomer', rules) ?? rules;

function itemIn(html) {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(html);
  const found = template.content.querySelector('#item');
  return found && document.importNode(found, true);
}

/** What is on the screen, since when, and whether it waits for something, so that it takes no answer. */
export const screen = { item: byId('item'), since: performance.now(), isBusy: false };

/** Questions that were shown, as they were left: going back must not need the server. */
const visited = new Map([[screen.item.dataset.path, screen.item]]);
const ahead = new Map();

/** Shown again it must be as the server has it. */
export function forget(path) {
  visited.delete(path);
  ahead.delete(path);
}

async function fetchItem(path) {
  try {
    const response = await fetch(`${path}?part`, { headers: { accept: 'application/json, text/html' } });
    if (response.status === 401) await renewToken();
    return response.ok ? itemIn(await response.text()) : null;
  } catch {
    return null;
  }
}

/** Fetches the next two, and the first picture of each. */
async function prefetch() {
  let from = screen.item;
  for (let n = 0; n < 2 && from !== null && from.dataset.ends === undefined; n += 1) {
    const path = from.dataset.next;
    if (!ahead.has(path)) ahead.set(path, visited.get(path) ?? fetchItem(path));
    from = await ahead.get(path);
    if (from === null) ahead.delete(path);
    const picture = from?.querySelector('.picture img');
    if (picture) new Image().src = picture.src;
  }
}

/** The question at a path, however long its way takes. */
async function untilItem(path) {
  for (;;) {
    const found = (await ahead.get(path)) ?? visited.get(path) ?? (await fetchItem(path));
    byId('waiting').hidden = found !== null;
    if (found !== null) return found;
    await waitOrNews(1500);
  }
}

function show(next, { remember = true } = {}) {
  const { path } = next.dataset;
  screen.item.replaceWith(next);
  screen.item = next;
  forget(path);
  visited.set(path, next);
  if (visited.size > mostVisited) visited.delete(visited.keys().next().value);
  if (remember) history.pushState(null, '', path);
  begin();
  const top = root.getBoundingClientRect().top + scrollY;
  if (scrollY > top) scrollTo({ top, behavior: 'instant' });
  byId('municipality').focus({ preventScroll: true });
}

/** What a question needs that is new on the screen. */
export function begin() {
  screen.since = performance.now();
  screen.isBusy = false;
  for (const element of screen.item.querySelectorAll('.turn, [data-keys-button]')) element.hidden = false;
  fillTokens();
  root.dispatchEvent(new Event('shown'));
  void prefetch();
}

/** Leaves the question on the screen; false while it waits for something. */
function leave() {
  if (screen.isBusy) return false;
  screen.isBusy = true;
  root.dispatchEvent(new Event('leaving'));
  return true;
}

export async function goOn() {
  if (!leave()) return;
  const { next, ends } = screen.item.dataset;
  if (ends === undefined) return show(await untilItem(next));
  byId('waiting').hidden = !isTroubled;
  await queue.whenIdle();
  location.assign(next);
}

export async function open(path, options) {
  if (leave()) show(await untilItem(path), options);
}

/** Shows a question anew as the server has it now. */
export async function showAnew(path) {
  forget(path);
  const fresh = await fetchItem(path);
  if (fresh !== null && screen.item.dataset.path === path) show(fresh, { remember: false });
}

addEventListener('popstate', () => {
  screen.isBusy = false;
  void open(location.pathname, { remember: false });
});

// The review screen under the hands: one key answers, the next question is there already, and nothing typed is lost.
// Everything also works without this file, as plain forms.

const root = document.getElementById('review');
const queueFile = document.querySelector('script[src*="/write-queue."]');
const { createWriteQueue } = await import(queueFile.src);

/** After a new question has appeared a bounced key must not answer it. */
const deadMs = 150;
/** How long the next question waits for the server to say what the automation thought. */
const revealMs = 400;
const commentPauseMs = 700;
const mostVisited = 40;

const keysMode = document.documentElement.dataset.keys ?? 'off';
const advances = root.dataset.advance !== undefined;
const byId = (id) => document.getElementById(id);
const say = (text) => document.dispatchEvent(new CustomEvent('say', { detail: text }));
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// ---- The server ----

let csrf = root.dataset.csrf;
let nudges = [];

/** Waits, or goes on at once when there is news: a connection, or somebody who came back to this window. */
function waitOrNews(ms) {
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
async function renewToken() {
  const response = await fetch('/review/token', { headers: { accept: 'application/json' } });
  const own = response.ok ? await response.json() : null;
  const isSame = own?.account === root.dataset.account;
  if (isSame) useToken(own.csrf);
  const warning = byId('signed-out');
  warning.querySelector('p').textContent = own === null || isSame ? warning.dataset.text : warning.dataset.other;
  warning.hidden = isSame;
  return isSame;
}

/** Forms that are sent as they stand need it, too. */
function useToken(token) {
  csrf = token;
  for (const field of root.querySelectorAll('input[name="csrf"]')) field.value = csrf;
}

const queue = createWriteQueue({
  store: sessionStorage,
  key: `gradomer unsent ${root.dataset.account}`,
  send,
  wait: waitOrNews,
  changed: showUnsent,
  settled: (entry, answer) => {
    if (answer.status >= 400) refused(entry, answer);
  },
});

let troubled = false;

/** One write under way is nothing to speak of; two, or one that failed, are. */
function showUnsent({ unsent, failures }) {
  troubled = unsent > 0 && failures > 0;
  const warning = byId('unsent');
  const update = () => {
    warning.querySelector('p').textContent = warning.dataset.text.replace('#', String(queue.unsent));
    warning.hidden = queue.unsent < 2 && !(troubled && queue.unsent > 0);
  };
  if (troubled || unsent < 2) update();
  else setTimeout(update, revealMs);
}

/** What the server does not take, and why, stays on the page until it was looked at. */
function refused({ path, name }, { value }) {
  note(byId('refusals').dataset.text.replace('#', name), path.replace(/\/[^/]+$/u, ''), value?.says ?? '');
}

function note(title, path, says) {
  const list = byId('refusals');
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = list.dataset.open;
  entry.append(`${title} ${says} `, link);
  list.append(entry);
  list.hidden = false;
}

addEventListener('online', nudge);
addEventListener('focus', nudge);
addEventListener('beforeunload', (event) => {
  saveComment();
  if (queue.unsent > 0) event.preventDefault();
});

// ---- Questions ----

// The one place where HTML is put in: our own pages, from our own server, which shows strangers' words as text.
const policy = globalThis.trustedTypes?.createPolicy('gradomer', { createHTML: (html) => html });

function itemIn(html) {
  const template = document.createElement('template');
  template.innerHTML = policy === undefined ? html : policy.createHTML(html);
  const found = template.content.querySelector('#item');
  return found === null ? null : document.importNode(found, true);
}

let item = byId('item');
let shownAt = performance.now();
let isBusy = false;
let place = 0;
let opened = new Set();
/** Questions that were shown, as they were left: going back must not need the server. */
const visited = new Map([[item.dataset.path, item]]);
const ahead = new Map();
const answered = [];

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
  let from = item;
  for (let n = 0; n < 2 && from !== null && from.dataset.ends === undefined; n += 1) {
    const path = from.dataset.next;
    if (!ahead.has(path)) ahead.set(path, visited.get(path) ?? fetchItem(path));
    from = await ahead.get(path);
    if (from === null) ahead.delete(path);
    const picture = from?.querySelector('.picture img');
    if (picture) new Image().src = picture.src;
  }
}

async function itemAt(path) {
  const known = (await ahead.get(path)) ?? visited.get(path);
  return known ?? fetchItem(path);
}

/** The question at a path, however long its way takes. */
async function untilItem(path) {
  for (;;) {
    const found = await itemAt(path);
    byId('waiting').hidden = found !== null;
    if (found !== null) return found;
    await waitOrNews(1500);
  }
}

function show(next, { remember = true } = {}) {
  ahead.delete(next.dataset.path);
  item.replaceWith(next);
  item = next;
  visited.delete(item.dataset.path);
  visited.set(item.dataset.path, item);
  if (visited.size > mostVisited) visited.delete(visited.keys().next().value);
  if (remember) history.pushState(null, '', item.dataset.path);
  begin();
  const top = root.getBoundingClientRect().top + scrollY;
  if (scrollY > top) scrollTo({ top, behavior: 'instant' });
  byId('municipality').focus({ preventScroll: true });
}

/** What a question needs that is new on the screen. */
function begin() {
  shownAt = performance.now();
  opened = new Set();
  isBusy = false;
  for (const element of item.querySelectorAll('.turn, [data-keys-button]')) element.hidden = false;
  const last = answered.findLast((path) => path !== item.dataset.path);
  if (last !== undefined) {
    const undoLink = byId('undo');
    undoLink.href = last;
    undoLink.hidden = false;
  }
  useToken(csrf);
  turnTo(0);
  printKeys(item);
  void prefetch();
}

async function goOn() {
  if (isBusy) return;
  isBusy = true;
  saveComment();
  const { next, ends } = item.dataset;
  if (ends === undefined) {
    show(await untilItem(next));
    return;
  }
  byId('waiting').hidden = !troubled;
  await queue.whenIdle();
  location.assign(next);
}

async function open(path, options) {
  if (isBusy) return;
  isBusy = true;
  saveComment();
  show(await untilItem(path), options);
}

addEventListener('popstate', () => {
  isBusy = false;
  void open(location.pathname, { remember: false });
});

// ---- Answers ----

async function answer(value) {
  const current = item;
  const buttons = [...current.querySelectorAll('button.answer')];
  const pressed = buttons.find((button) => button.value === value);
  if (isBusy || pressed === undefined || pressed.matches(':disabled')) return;
  const isKept = pressed.getAttribute('aria-pressed') === 'true';
  if (isKept) return goOn();
  isBusy = true;
  for (const button of buttons) button.setAttribute('aria-pressed', String(button === pressed));
  const seq = crypto.randomUUID();
  const { path, name, finding, after, withheld } = current.dataset;
  current.dataset.after = seq;
  const dwell = Math.round(performance.now() - shownAt);
  const body = { reply: 'json', answer: value, finding: Number(finding), after, seq, dwell, opened: opened.size };
  saveComment();
  if (answered.at(-1) !== path) answered.push(path);
  const last = queue.push({ id: seq, name, path: `${path}/answer`, body });
  const heard = await Promise.race([last, sleep(troubled || !navigator.onLine ? 0 : revealMs)]);
  isBusy = false;
  if (heard === undefined) {
    void last.then((late) => hear(current, late, { isLate: true }));
    if (advances) return goOn();
    return showGoOn(current);
  }
  hear(current, heard, { isLate: false });
  if (heard.status >= 400) return look(path);
  // What was withheld is shown from now on.
  if (withheld !== undefined) visited.delete(path);
  if (heard.value.tone !== 'differs' && advances) {
    say(`${name}: ${heard.value.text}`);
    return goOn();
  }
  if (withheld !== undefined) await look(path);
  showGoOn(item);
}

/** Opens a question anew as the server has it now. */
async function look(path) {
  visited.delete(path);
  ahead.delete(path);
  const fresh = await fetchItem(path);
  if (fresh !== null && item.dataset.path === path) show(fresh, { remember: false });
}

/** What the server said about an answer. Late, when the person is elsewhere already, only a difference is worth a word. */
function hear(of, { status, value }, { isLate }) {
  if (status >= 400 || value === null) {
    // Shown again it must be as the server has it.
    visited.delete(of.dataset.path);
    return;
  }
  const line = of.querySelector('.after');
  line.dataset.tone = value.tone;
  line.querySelector('.said').textContent = value.text;
  const because = line.querySelector('.because');
  because.textContent = value.because;
  because.hidden = value.because === null;
  const link = of.querySelector('#go-on');
  link.hidden = false;
  link.querySelector('span').textContent = value.tone === 'differs' ? link.dataset.keep : link.dataset.on;
  if (isLate && value.tone === 'differs' && of !== item) {
    note(byId('refusals').dataset.later.replace('#', of.dataset.name), of.dataset.path, value.text);
  }
}

function showGoOn(of) {
  const link = of.querySelector('#go-on');
  link.hidden = false;
  link.focus({ preventScroll: true });
}

function undo() {
  const path = answered.findLast((one) => one !== item.dataset.path) ?? byId('undo').getAttribute('href');
  if (path === null || byId('undo').hidden) return;
  while (answered.includes(path)) answered.splice(answered.indexOf(path), 1);
  void open(path);
}

// ---- Comments, marks, putting off ----

let commentTimer;

function saveComment() {
  clearTimeout(commentTimer);
  const field = item.querySelector('#comment');
  if (field === null || field.value === (field.dataset.saved ?? field.defaultValue)) return;
  field.dataset.saved = field.value;
  const hint = item.querySelector('#comment-hint');
  void remark('comment', field.value).then(({ status }) => {
    if (status < 400) hint.textContent = byId('saved').dataset.comment;
  });
}

function remark(kind, text) {
  const { path, name } = item.dataset;
  const body = { reply: 'json', kind, text };
  return queue.push({ id: crypto.randomUUID(), name, path: `${path}/remark`, body });
}

function mark(button) {
  const isSet = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isSet));
  button.value = isSet ? '' : 'yes';
  void remark(button.form.dataset.remark, isSet ? 'yes' : '');
}

function postpone(form) {
  const { path, name } = item.dataset;
  const body = { reply: 'json', reason: form.elements.reason.value };
  void queue.push({ id: crypto.randomUUID(), name, path: `${path}/postpone`, body });
  void goOn();
}

root.addEventListener('input', ({ target }) => {
  if (target.id !== 'comment') return;
  clearTimeout(commentTimer);
  commentTimer = setTimeout(saveComment, commentPauseMs);
});

root.addEventListener('focusout', ({ target }) => {
  if (target.id === 'comment') saveComment();
});

root.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (form.method === 'dialog' || form.enctype === 'multipart/form-data') return;
  event.preventDefault();
  if (form.matches('.answer-form')) void answer(submitter.value);
  else if (form.dataset.remark === 'comment') saveComment();
  else if (form.dataset.remark !== undefined) mark(submitter);
  else if (form.dataset.postpone !== undefined) postpone(form);
});

// ---- Evidence ----

function turnTo(n) {
  const places = [...item.querySelectorAll('.place')];
  if (places.length === 0) return;
  place = Math.max(0, Math.min(places.length - 1, n));
  opened.add(place);
  for (const [index, element] of places.entries()) element.hidden = index !== place;
  const label = item.querySelector('[data-place]');
  if (label !== null) label.textContent = places[place].dataset.says;
}

const shownPlace = () => item.querySelectorAll('.place')[place] ?? item.querySelector('.evidence');

function zoom() {
  const dialog = byId('zoom');
  if (dialog.open) return dialog.close();
  const link = shownPlace().querySelector('[data-zoom]');
  if (link === null) return;
  const picture = dialog.querySelector('img');
  picture.src = link.href;
  picture.alt = link.querySelector('img').alt;
  dialog.showModal();
}

function toggle(details) {
  if (details === null) return;
  details.open = !details.open;
  details.querySelector('summary').focus();
}

function enter(details, field) {
  if (details === null) return;
  details.open = true;
  details.querySelector(field).focus();
}

root.addEventListener('click', (event) => {
  const target = event.target.closest('a, button');
  if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const act = target.matches('[data-zoom]')
    ? zoom
    : target.id === 'go-on'
      ? goOn
      : target.id === 'undo'
        ? undo
        : target.matches('[data-keys-button]')
          ? () => byId('keys').showModal()
          : null;
  if (act !== null) {
    event.preventDefault();
    void act();
  } else if (target.matches('[data-turn]')) turnTo(place + Number(target.dataset.turn));
});

// ---- Keys ----

const acts = {
  KeyN: () => answer('cannot_tell'),
  KeyU: undo,
  KeyP: () => enter(item.querySelector('.postpone'), 'input[name="reason"]'),
  KeyC: () => enter(item.querySelector('.comment'), 'textarea'),
  KeyX: () => item.querySelector('[data-code="KeyX"]:enabled')?.click(),
  KeyE: () => item.querySelector('[data-code="KeyE"]:enabled')?.click(),
  KeyO: () => shownPlace().querySelector('[data-open]')?.click(),
  KeyS: zoom,
  KeyL: () => toggle(shownPlace().querySelector('[data-log]')),
  KeyG: () => toggle(byId('guidance')),
  KeyJ: () => turnTo(place - 1),
  KeyK: () => turnTo(place + 1),
  ArrowLeft: () => turnTo(place - 1),
  ArrowRight: () => turnTo(place + 1),
  F1: () => byId('keys').showModal(),
};

const isWritten = (target) => target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');

function leaveField(event) {
  if (event.code !== 'Escape' && !(event.code === 'Enter' && event.ctrlKey)) return;
  event.preventDefault();
  saveComment();
  event.target.blur();
  byId('municipality').focus({ preventScroll: true });
}

document.addEventListener('keydown', (event) => {
  const { code, target } = event;
  if (event.isComposing || event.repeat) return;
  if (isWritten(target)) return leaveField(event);
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const dialog = document.querySelector('dialog[open]');
  if (dialog !== null && !(dialog.id === 'zoom' && code === 'KeyS')) return;
  // F1 and Enter are no characters: they need no Alt.
  const isPlain = code === 'F1' || code === 'Enter' || code === 'NumpadEnter';
  if (keysMode === 'off' || event.altKey !== (keysMode === 'alt' && !isPlain)) return;
  const digit = /^(?:Digit|Numpad)([0-3])$/u.exec(code)?.[1];
  const act = digit === undefined ? keyAct(code, target) : () => answer(digit);
  if (act === undefined) return;
  event.preventDefault();
  if (performance.now() - shownAt >= deadMs) void act();
});

function keyAct(code, target) {
  if (code !== 'Enter' && code !== 'NumpadEnter') return Object.hasOwn(acts, code) ? acts[code] : undefined;
  const isNative = target.closest('a, button, summary') !== null;
  return isNative || item.querySelector('#go-on').hidden ? undefined : goOn;
}

let layout = null;

/** Keys bear the letter of the layout in use, where the browser tells; they are known by their place. */
function printKeys(within) {
  if (layout === null) return;
  for (const cap of within.querySelectorAll('kbd[data-code]')) {
    cap.textContent = (layout.get(cap.dataset.code) ?? cap.textContent).toUpperCase();
  }
}

history.replaceState(null, '', item.dataset.path);
begin();
queue.resume();
root.dataset.ready = '';
layout = (await navigator.keyboard?.getLayoutMap().catch(() => null)) ?? null;
printKeys(document);

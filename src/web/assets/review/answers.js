// Answers: sent in their turn, and what the automation thought is said after them.

import { opened } from './evidence.js';
import { byId, patienceMs, root } from './page.js';
import { forget, goOn, open, screen, showAnew } from './question.js';
import { isTroubled, note, queue } from './server.js';

const advances = root.dataset.advance !== undefined;
/** Paths of what was answered on this page, the last one last. */
const answered = [];

export async function answer(value) {
  const current = screen.item;
  const buttons = [...current.querySelectorAll('button.answer')];
  const pressed = buttons.find((button) => button.value === value);
  if (screen.isBusy || pressed === undefined || pressed.matches(':disabled')) return;
  if (pressed.getAttribute('aria-pressed') === 'true') return goOn();
  screen.isBusy = true;
  for (const button of buttons) button.setAttribute('aria-pressed', String(button === pressed));
  const seq = crypto.randomUUID();
  const { path, name, finding, after, withheld } = current.dataset;
  current.dataset.after = seq;
  const dwell = Math.round(performance.now() - screen.since);
  const body = { reply: 'json', answer: value, finding: Number(finding), after, seq, dwell, opened: opened.size };
  root.dispatchEvent(new Event('leaving'));
  if (answered.at(-1) !== path) answered.push(path);
  const last = queue.push({ id: seq, name, path: `${path}/answer`, body });
  const patience = isTroubled || !navigator.onLine ? 0 : patienceMs;
  const heard = await Promise.race([last, new Promise((resolve) => setTimeout(resolve, patience))]);
  screen.isBusy = false;
  if (heard === undefined) {
    void last.then((late) => hear(current, late, { isLate: true }));
    if (advances) return goOn();
    return showGoOn(current);
  }
  hear(current, heard, { isLate: false });
  if (heard.status >= 400) return showAnew(path);
  // What was withheld is shown from now on.
  if (withheld !== undefined) forget(path);
  if (heard.value.tone !== 'differs' && advances) {
    document.dispatchEvent(new CustomEvent('say', { detail: `${name}: ${heard.value.text}` }));
    return goOn();
  }
  if (withheld !== undefined) await showAnew(path);
  showGoOn(screen.item);
}

/** What the server said about an answer. Late, when the person is elsewhere already, only a difference is worth a word. */
function hear(of, { status, value }, { isLate }) {
  if (status >= 400 || value === null) {
    forget(of.dataset.path);
    return;
  }
  const line = of.querySelector('.after');
  line.dataset.tone = value.tone;
  line.querySelector('.said').textContent = value.text;
  const { because } = value;
  Object.assign(line.querySelector('.because'), { textContent: because, hidden: because === null });
  const differs = value.tone === 'differs';
  const link = of.querySelector('#go-on');
  link.hidden = false;
  link.querySelector('span').textContent = differs ? link.dataset.keep : link.dataset.on;
  if (isLate && differs && of !== screen.item) {
    note(byId('refusals').dataset.later.replace('#', of.dataset.name), of.dataset.path, value.text);
  }
}

function showGoOn(of) {
  const link = of.querySelector('#go-on');
  link.hidden = false;
  link.focus({ preventScroll: true });
}

const lastElsewhere = () => answered.findLast((path) => path !== screen.item.dataset.path);

export function undo() {
  const path = lastElsewhere() ?? byId('undo').getAttribute('href');
  if (path === null || byId('undo').hidden) return;
  while (answered.includes(path)) answered.splice(answered.indexOf(path), 1);
  void open(path);
}

root.addEventListener('shown', () => {
  const last = lastElsewhere();
  if (last !== undefined) Object.assign(byId('undo'), { href: last, hidden: false });
});

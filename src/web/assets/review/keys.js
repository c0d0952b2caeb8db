// Keys, known by their place on the keyboard.

import { answer, undo } from './answers.js';
import { inPlace, turn, zoom } from './evidence.js';
import { byId, root } from './page.js';
import { goOn, screen } from './question.js';
import { saveComment } from './remarks.js';

/** After a new question has appeared a bounced key must not answer it. */
const deadMs = 150;
const keysMode = document.documentElement.dataset.keys ?? 'off';

const isEnter = (code) => code === 'Enter' || code === 'NumpadEnter';
const inItem = (selector) => screen.item.querySelector(selector);

const acts = {
  KeyN: () => answer('cannot_tell'),
  KeyU: undo,
  KeyP: () => enter(inItem('.postpone'), 'input[name="reason"]'),
  KeyC: () => enter(inItem('.comment'), 'textarea'),
  KeyX: () => inItem('[data-code="KeyX"]:enabled')?.click(),
  KeyE: () => inItem('[data-code="KeyE"]:enabled')?.click(),
  KeyO: () => inPlace('[data-open]')?.click(),
  KeyS: zoom,
  KeyL: () => toggle(inPlace('[data-log]')),
  KeyG: () => toggle(byId('guidance')),
  KeyJ: () => turn(-1),
  KeyK: () => turn(1),
  ArrowLeft: () => turn(-1),
  ArrowRight: () => turn(1),
  F1: () => byId('keys').showModal(),
};

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

const isWritten = (target) => target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');

function leaveField(event) {
  if (event.code !== 'Escape' && !(isEnter(event.code) && event.ctrlKey)) return;
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
  const isPlain = code === 'F1' || isEnter(code);
  if (keysMode === 'off' || event.altKey !== (keysMode === 'alt' && !isPlain)) return;
  const digit = /^(?:Digit|Numpad)([0-3])$/u.exec(code)?.[1];
  const act = digit === undefined ? keyAct(code, target) : () => answer(digit);
  if (act === undefined) return;
  event.preventDefault();
  if (performance.now() - screen.since >= deadMs) void act();
});

function keyAct(code, target) {
  if (!isEnter(code)) return Object.hasOwn(acts, code) ? acts[code] : undefined;
  const isNative = target.closest('a, button, summary') !== null;
  return isNative || inItem('#go-on').hidden ? undefined : goOn;
}

let layout;

/** Keys bear the letter of the layout in use, where the browser tells. */
function printKeys(within) {
  if (!layout) return;
  for (const cap of within.querySelectorAll('kbd[data-code]')) {
    cap.textContent = (layout.get(cap.dataset.code) ?? cap.textContent).toUpperCase();
  }
}

root.addEventListener('shown', () => printKeys(screen.item));

/** Asks the browser for the layout, and prints the keys of the whole page. */
export async function learnLayout() {
  layout = await navigator.keyboard?.getLayoutMap().catch(() => null);
  printKeys(document);
}

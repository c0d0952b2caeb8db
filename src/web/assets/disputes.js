// Keys of an arbiter: a digit answers, Ctrl+Enter decides; a text is taken over without leaving the page.

const { keys } = document.documentElement.dataset;
const answers = document.querySelector('[data-keys-answer]');
const decision = document.querySelector('[data-decide] form');
const text = document.getElementById('justification');

/** Whether what is typed goes into a field. */
function isTyping({ target }) {
  return target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null;
}

let isSent = false;
for (const form of [answers, decision]) {
  form?.addEventListener('submit', (event) => {
    // A second press while the first one is under way.
    if (isSent) event.preventDefault();
    isSent = true;
  });
}
// Back from the next page, the form is as it was.
window.addEventListener('pageshow', () => (isSent = false));

document.addEventListener('keydown', (event) => {
  if (decision !== null && event.ctrlKey && (event.code === 'Enter' || event.code === 'NumpadEnter')) {
    event.preventDefault();
    if (!event.repeat) decision.requestSubmit();
    return;
  }
  if (answers === null || keys === 'off' || event.repeat || isTyping(event)) return;
  if (event.ctrlKey || event.metaKey || event.altKey !== (keys === 'alt')) return;
  const code = event.code.replace('Numpad', 'Digit');
  const button = answers.querySelector(`button[data-code="${CSS.escape(code)}"]`);
  if (button === null) return;
  event.preventDefault();
  answers.requestSubmit(button);
});

for (const link of document.querySelectorAll('[data-use]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    text.value = link.dataset.use;
    text.focus();
  });
}

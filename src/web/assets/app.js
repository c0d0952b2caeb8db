// What every page does beyond HTML. Each part looks for its own marks, so a page without them pays nothing.

/** The summary of errors gets the focus, so that it is read first. */
document.querySelector('[data-focus]')?.focus();

/** A password can be looked at while it is typed; without scripts the button stays hidden. */
for (const button of document.querySelectorAll('[data-reveal]')) {
  const field = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'text';
    field.type = isShown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!isShown));
  });
}

/** Dialogs open from their buttons. */
for (const button of document.querySelectorAll('[data-opens]')) {
  button.addEventListener('click', () => document.getElementById(button.dataset.opens).showModal());
}

/** The one live region; other scripts of ours say something by an event, without knowing this one. */
document.addEventListener('say', ({ detail }) => {
  document.getElementById('status').textContent = detail;
});

/** Warns before the session ends. Any page in any window that asks for something prolongs it for all of them. */
const ending = document.getElementById('session-ends');
if (ending !== null) watchSession(ending);

function watchSession(dialog) {
  const idleMs = Number(dialog.dataset.idle);
  const warnedMs = 120_000;
  let last = Date.now();
  const windows = new BroadcastChannel('gradomer-session');
  const prolonged = () => {
    last = Date.now();
    dialog.close();
  };
  windows.addEventListener('message', prolonged);
  windows.postMessage('asked');
  // Other scripts of ours say by this event that the server answered them.
  document.addEventListener('answered', () => {
    last = Date.now();
    windows.postMessage('asked');
  });
  dialog.querySelector('[data-stay]').addEventListener('click', async () => {
    const headers = { 'content-type': 'application/json', 'x-csrf': dialog.dataset.csrf };
    const answer = await fetch('/session', { method: 'POST', headers, body: '{}' });
    if (!answer.ok) return showOver(dialog);
    prolonged();
    windows.postMessage('asked');
  });
  setInterval(() => {
    const left = last + idleMs - Date.now();
    if (left <= warnedMs && !dialog.open) dialog.showModal();
    if (left <= 0) showOver(dialog);
  }, 5_000);
}

function showOver(dialog) {
  dialog.querySelector('[data-soon]').hidden = true;
  dialog.querySelector('[data-over]').hidden = false;
  dialog.querySelector('[data-stay]').hidden = true;
  dialog.querySelector('a').hidden = false;
}

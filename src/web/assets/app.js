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

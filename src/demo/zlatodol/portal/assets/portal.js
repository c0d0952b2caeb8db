'use strict';

const root = document.documentElement;
let size = 106.25;

for (const button of document.querySelectorAll('[data-size]')) {
  button.addEventListener('click', () => {
    size = Math.min(150, Math.max(90, size + (button.dataset.size === 'larger' ? 10 : -10)));
    root.style.fontSize = `${size}%`;
  });
}

document.querySelector('[data-contrast]')?.addEventListener('click', () => {
  document.body.classList.toggle('contrast');
});

document.querySelector('.opener')?.addEventListener('click', ({ currentTarget }) => {
  currentTarget.setAttribute('aria-expanded', String(currentTarget.getAttribute('aria-expanded') !== 'true'));
});

function offerCookieChoice() {
  const dialog = document.createElement('div');
  dialog.className = 'cookies';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', 'Бисквитки');
  const text = document.createElement('p');
  text.textContent = 'Порталът ползва само необходими бисквитки. За статистика на посещенията искаме Вашето съгласие.';
  dialog.append(text);
  for (const [label, choice] of [
    ['Приемам всички', 'all'],
    ['Само необходимите', 'necessary'],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      document.cookie = `biskvitki=${choice}; Max-Age=15552000; Path=/; Secure; SameSite=Lax`;
      dialog.remove();
    });
    dialog.append(button);
  }
  document.body.append(dialog);
}

if (!document.cookie.includes('biskvitki=')) offerCookieChoice();

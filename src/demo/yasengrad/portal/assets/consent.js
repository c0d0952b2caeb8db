import { element } from './blocks.js';

const NAME = 'saglasie';

function keep(choice, dialog) {
  document.cookie = `${NAME}=${choice}; Max-Age=15552000; Path=/; Secure; SameSite=Lax`;
  dialog.remove();
}

function button(text, act) {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

/** The first layer offers to accept or to look at the settings; only there one may refuse. */
export function askForConsent() {
  if (document.cookie.includes(`${NAME}=`)) return;
  const dialog = element('div', { class: 'consent', role: 'dialog', 'aria-label': 'Бисквитки' });
  dialog.append(
    element('p', {}, 'Ползваме бисквитки, за да работи порталът и за да броим посещенията.'),
    button('Приемам всички', () => keep('vsichki', dialog)),
    button('Настройки', () => offerChoice(dialog)),
  );
  document.body.append(dialog);
}

function offerChoice(dialog) {
  const choice = (id, text, fixed) => {
    const box = element('input', { type: 'checkbox', id, ...(fixed ? { checked: '', disabled: '' } : {}) });
    return element('p', {}, box, element('label', { for: id }, text));
  };
  dialog.replaceChildren(
    choice('neobhodimi', 'Необходими', true),
    choice('statistika', 'Статистика', false),
    button('Отказвам незадължителните', () => keep('neobhodimi', dialog)),
    button('Запази избора', () =>
      keep(document.getElementById('statistika').checked ? 'vsichki' : 'neobhodimi', dialog),
    ),
  );
  dialog.querySelector('button').focus();
}

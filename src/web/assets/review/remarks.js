// Comments, marks, and putting off.

import { byId, root } from './page.js';
import { goOn, screen } from './question.js';
import { queue } from './server.js';

const commentPauseMs = 700;
let commentTimer;

export function saveComment() {
  clearTimeout(commentTimer);
  const { item } = screen;
  const field = item.querySelector('#comment');
  if (field === null || field.value === (field.dataset.saved ?? field.defaultValue)) return;
  field.dataset.saved = field.value;
  const hint = item.querySelector('#comment-hint');
  void write('remark', { kind: 'comment', text: field.value }).then(({ status }) => {
    if (status < 400) hint.textContent = byId('saved').dataset.comment;
  });
}

function write(deed, fields) {
  const { path, name } = screen.item.dataset;
  return queue.push({ id: crypto.randomUUID(), name, path: `${path}/${deed}`, body: { reply: 'json', ...fields } });
}

export function mark(button) {
  const isSet = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isSet));
  button.value = isSet ? '' : 'yes';
  void write('remark', { kind: button.form.dataset.remark, text: isSet ? 'yes' : '' });
}

export function postpone(form) {
  void write('postpone', { reason: form.elements.reason.value });
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

root.addEventListener('leaving', saveComment);

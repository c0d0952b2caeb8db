// The review screen under the hands: one key answers, the next question is there already, and nothing typed is lost.
// Everything also works without these files, as plain forms.

import { answer, undo } from './answers.js';
import { turn, zoom } from './evidence.js';
import { learnLayout } from './keys.js';
import { byId, root } from './page.js';
import { begin, goOn, screen } from './question.js';
import { mark, postpone, saveComment } from './remarks.js';
import { queue } from './server.js';

root.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (form.method === 'dialog' || form.enctype === 'multipart/form-data') return;
  event.preventDefault();
  if (form.matches('.answer-form')) void answer(submitter.value);
  else if (form.dataset.remark === 'comment') saveComment();
  else if (form.dataset.remark !== undefined) mark(submitter);
  else if (form.dataset.postpone !== undefined) postpone(form);
});

const clicks = {
  '[data-zoom]': zoom,
  '#go-on': goOn,
  '#undo': undo,
  '[data-keys-button]': () => byId('keys').showModal(),
};

root.addEventListener('click', (event) => {
  const target = event.target.closest('a, button');
  if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const selector = Object.keys(clicks).find((one) => target.matches(one));
  if (selector !== undefined) {
    event.preventDefault();
    void clicks[selector]();
  } else if (target.matches('[data-turn]')) turn(Number(target.dataset.turn));
});

history.replaceState(null, '', screen.item.dataset.path);
begin();
queue.resume();
root.dataset.ready = '';
void learnLayout();

// The places the evidence was found at, one at a time, and its pictures.

import { byId, root } from './page.js';
import { screen } from './question.js';

/** Places of this question that were looked at. */
export const opened = new Set();
let place = 0;

const shownPlace = () => screen.item.querySelectorAll('.place')[place] ?? screen.item.querySelector('.evidence');

/** The part of the shown place that a selector names; null where it has none. */
export const inPlace = (selector) => shownPlace().querySelector(selector);

/** Turns on by so many places, or back. */
export function turn(by) {
  turnTo(place + by);
}

function turnTo(n) {
  const places = [...screen.item.querySelectorAll('.place')];
  if (places.length === 0) return;
  place = Math.max(0, Math.min(places.length - 1, n));
  opened.add(place);
  for (const [index, element] of places.entries()) element.hidden = index !== place;
  const label = screen.item.querySelector('[data-place]');
  if (label !== null) label.textContent = places[place].dataset.says;
}

export function zoom() {
  const dialog = byId('zoom');
  if (dialog.open) return dialog.close();
  const link = inPlace('[data-zoom]');
  if (link === null) return;
  Object.assign(dialog.querySelector('img'), { src: link.href, alt: link.querySelector('img').alt });
  dialog.showModal();
}

root.addEventListener('shown', () => {
  opened.clear();
  turnTo(0);
});

// What every part of the review screen needs.

export const byId = (id) => document.getElementById(id);
export const root = byId('review');

/** How long the next question, and a warning, wait for an answer of the server. */
export const patienceMs = 400;

import { visible } from './visible.ts';

const markup: unique symbol = Symbol('markup');

/** Markup that is safe to send. Only `html` and `trusted` make it; nothing that was parsed or crawled can pass for it. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a slot. `null`, `undefined` and `false` print nothing. */
export type Slot = Html | string | number | null | undefined | false | readonly Slot[];

/** Template for HTML: every slot is escaped for text and quoted attributes alike, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return trusted(parts.reduce((sofar, part, index) => sofar + print(slots[index - 1]) + part));
}

/** Declares a string to be markup. For our own files only, never for anything read from elsewhere. */
export function trusted(text: string): Html {
  return { [markup]: text };
}

/** The markup itself, ready to be written. */
export function source(fragment: Html): string {
  return fragment[markup];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function print(slot: Slot): string {
  if (slot === null || slot === undefined || slot === false) return '';
  if (typeof slot === 'number') return String(slot);
  if (typeof slot === 'string') return visible(slot).replace(/[&<>"']/g, (character) => entities[character] ?? '');
  if (isList(slot)) return slot.map(print).join('');
  return source(slot);
}

function isList(slot: Html | readonly Slot[]): slot is readonly Slot[] {
  return Array.isArray(slot);
}

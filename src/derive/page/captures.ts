import { attribute, type Element } from './element.ts';
import type { Collector } from './walk.ts';

/** The text inside one element as written, and the alternative text of the images in it. */
export interface Captured {
  readonly text: string;
  readonly alternative: string;
}

/** Gathers the text of chosen elements while the pass is inside them. */
export interface Captures extends Collector {
  /** `done` is called when the element ends. At most `limit` characters are kept. */
  start(element: Element, limit: number, done: (captured: Captured) => void): void;
}

interface Open {
  readonly element: Element;
  readonly limit: number;
  readonly done: (captured: Captured) => void;
  text: string;
  alternative: string;
}

/** Hostile nesting must not make every character be copied thousands of times. */
const mostOpen = 24;

/** Told of every element: what it captures may be any. */
const spacing = new Set([
  'br',
  'p',
  'div',
  'li',
  'td',
  'th',
  'tr',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'img',
]);

/** Text counts unless it is hidden from the reader or from assistive technology more than the captured element itself. */
function counts(inside: Element, captured: Element): boolean {
  return !inside.silent && (!inside.hidden || captured.hidden) && (!inside.ariaHidden || captured.ariaHidden);
}

export function createCaptures(): Captures {
  // Elements end in the opposite order of their beginnings, and so do captures.
  const opened: Open[] = [];

  const append = (inside: Element, text: string, alternative = ''): void => {
    for (const capture of opened) {
      if (!counts(inside, capture.element)) continue;
      if (capture.text.length < capture.limit) capture.text += text;
      if (capture.alternative.length < capture.limit) capture.alternative += alternative;
    }
  };

  return {
    start(element, limit, done) {
      if (opened.length >= mostOpen) done({ text: '', alternative: '' });
      else opened.push({ element, limit, done, text: '', alternative: '' });
    },
    open(element) {
      if (opened.length === 0 || !spacing.has(element.name)) return;
      const alternative = element.name === 'img' ? (attribute(element, 'alt') ?? '') : '';
      append(element, '\n', alternative === '' ? '' : `${alternative} `);
    },
    text(piece, element) {
      if (opened.length > 0) append(element, piece);
    },
    close(element) {
      if (opened.length === 0) return;
      if (spacing.has(element.name)) append(element, '\n');
      const first = opened.findIndex((capture) => capture.element === element);
      if (first === -1) return;
      for (const { text, alternative, limit, done } of opened.splice(first))
        done({ text: text.slice(0, limit), alternative: alternative.slice(0, limit) });
    },
  };
}

import { styleText } from 'node:util';
import { visibleLine } from '../../publish/visible.ts';

/** Wide for a terminal: East Asian scripts, full-width forms, pictographs. Everything else of ours takes one column. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;
const mark = /\p{M}/u;

/** Columns a text takes on a terminal (UAX #11, near enough). */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += mark.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** One safe line of at most so many columns; a longer one ends in an ellipsis. */
export function clipped(text: string, width: number): string {
  const line = visibleLine(text.slice(0, 4 * width + 200));
  if (columns(line) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (columns(kept) + columns(character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** Safe lines of at most so many columns, broken between words; a word that is longer by itself is cut. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visibleLine(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columns(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = clipped(word, width);
    }
  }
  return line === '' ? lines : [...lines, line];
}

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. Decided once, by `painter`. */
export type Paint = (style: Style, text: string) => string;

/** Colour only for people: not in a pipe or a file, and never against NO_COLOR (no-color.org). */
export function painter(colour: boolean): Paint {
  return colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}

/** Whether a stream should be coloured. */
export function wantsColour(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR = '', TERM = '' } = environment;
  return stream.isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}

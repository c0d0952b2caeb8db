import { collapse, shorten } from '../../model/text/collapse.ts';
import { mostText } from './content.ts';

/** Text as it is read, until there is enough of it. */
export interface TextSink {
  /** True once more would not be kept: whoever reads may stop. */
  readonly full: () => boolean;
  readonly write: (text: string) => void;
  /** Lines that say something, white space collapsed, `mostText` characters at most. */
  readonly text: () => string;
}

/** White space goes later; so much of it is enough. */
const mostRaw = 8 * mostText;

export function createTextSink(): TextSink {
  const parts: string[] = [];
  let raw = 0;
  let solid = 0;
  const full = (): boolean => solid >= mostText || raw >= mostRaw;
  return {
    full,
    write(text) {
      if (full() || text === '') return;
      const part = text.slice(0, mostRaw - raw);
      parts.push(part);
      raw += part.length;
      solid += part.replace(/\s+/gu, '').length;
    },
    text: () => shorten(linesOf(parts.join('')), mostText),
  };
}

/** Lines that say something, white space collapsed. */
export function linesOf(text: string): string {
  return text
    .replace(/\p{Cc}(?<![\n\t\r])/gu, ' ')
    .split(/[\n\r\u2028\u2029]/u)
    .map(collapse)
    .filter(Boolean)
    .join('\n');
}

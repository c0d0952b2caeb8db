import type { Region } from '../../model/observation/page.ts';
import { collapse, isSpace } from '../../model/text/collapse.ts';
import type { Element } from './element.ts';
import type { Collector } from './walk.ts';

/** One line of the page as a reader sees it: a block, or a row of a table. */
export interface Line {
  /** Place of its first character in the page text. */
  readonly start: number;
  readonly text: string;
  readonly region: Region;
  readonly inMain: boolean;
}

export interface TextCollector extends Collector {
  /** Characters gathered so far. */
  readonly length: () => number;
  lines(): readonly Line[];
  /** More text than the limit was there. */
  truncated(): boolean;
}

const mostText = 100_000;

const blocks = (
  'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption ' +
  'figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol p pre section select summary table tbody tfoot ' +
  'thead tr ul'
).split(' ');
/** What stands where an element begins and ends; cells of a row share its line. */
const boundaries: ReadonlyMap<string, 'line' | 'space'> = new Map([
  ...blocks.map((name) => [name, 'line'] as const),
  ...['td', 'th'].map((name) => [name, 'space'] as const),
]);

function isVisible(element: Element): boolean {
  return !element.silent && !element.hidden;
}

/** The visible text, blocks on lines of their own, white space collapsed; cells of a row share its line. */
export function createText(): TextCollector {
  const lines: Line[] = [];
  let text = '';
  let from: Element | null = null;
  let length = 0;
  let truncated = false;
  let space = false;

  const endLine = (): void => {
    space = false;
    if (from === null || text === '') return;
    lines.push({ start: length, text, region: from.region, inMain: from.inMain });
    length += text.length + 1;
    text = '';
    from = null;
  };

  const append = (piece: string, element: Element): void => {
    const words = collapse(piece);
    if (words === '') {
      space ||= piece !== '';
      return;
    }
    from ??= element;
    const apart = space || isSpace(piece.charCodeAt(0));
    text += apart && text !== '' ? ` ${words}` : words;
    space = isSpace(piece.charCodeAt(piece.length - 1));
  };

  const boundary = ({ name }: Element): void => {
    const kind = boundaries.get(name);
    if (kind === 'line') endLine();
    else if (kind === 'space') space = true;
  };

  return {
    open(element) {
      // A line belongs to one region, even where a landmark is no block.
      if (element.parent !== null && element.parent.region !== element.region) endLine();
      boundary(element);
    },
    text(piece, element) {
      if (!isVisible(element)) return;
      const room = mostText - length - text.length;
      if (room <= 0) truncated = true;
      else append(piece.length > room ? piece.slice(0, room) : piece, element);
    },
    close(element) {
      boundary(element);
      if (element.parent !== null && element.parent.region !== element.region) endLine();
    },
    length: () => length + text.length,
    lines: () => {
      endLine();
      return lines;
    },
    truncated: () => truncated,
  };
}

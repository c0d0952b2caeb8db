import type { TextSink } from './text-sink.ts';
import type { MarkupHandler } from './markup.ts';

/** Which elements of a document hold its text, by name. */
export interface TextElements {
  readonly text: ReadonlySet<string>;
  /** A paragraph ends a line, other than in a cell. */
  readonly paragraph: ReadonlySet<string>;
  readonly cell: string;
  readonly row: string;
  /** What stands for characters. */
  readonly characters: ReadonlyMap<string, string>;
  /** Not for readers, or there twice. */
  readonly hidden: ReadonlySet<string>;
}

/** Collects the text of a document from its elements. */
export function textHandler(elements: TextElements, sink: TextSink): Required<MarkupHandler> {
  let inText = 0;
  let inCell = 0;
  let inHidden = 0;
  const count = (name: string, step: 1 | -1): void => {
    if (elements.text.has(name)) inText += step;
    if (elements.hidden.has(name)) inHidden += step;
    if (name === elements.cell) inCell += step;
  };
  const endOf = (name: string): string => {
    if (name === elements.cell) return '\t';
    if (name === elements.row) return '\n';
    return elements.paragraph.has(name) ? (inCell > 0 ? ' ' : '\n') : '';
  };
  return {
    open(name) {
      count(name, 1);
      if (inHidden === 0) sink.write(elements.characters.get(name) ?? '');
    },
    text(text) {
      if (inText > 0 && inHidden === 0) sink.write(text);
    },
    close(name) {
      count(name, -1);
      if (inHidden === 0) sink.write(endOf(name));
    },
    done: sink.full,
  };
}

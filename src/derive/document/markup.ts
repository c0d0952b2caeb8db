import { Parser } from 'htmlparser2';

/** What is told of markup as it is read. */
export interface MarkupHandler {
  /** Names come without their prefix. */
  readonly open?: (name: string, attribute: (name: string) => string | null) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** True once nothing more is wanted. */
  readonly done?: () => boolean;
}

interface MarkupReader {
  /** Reads on; false once nothing more is wanted, or it is too much. */
  readonly take: (text: string) => boolean;
  /** It was given up: it nests or goes on beyond any document's measure. */
  readonly tooComplex: () => boolean;
}

const mostDepth = 1_000;
const mostElements = 3_000_000;
/** A piece may unfold into more elements than anyone should wait for. */
const mostAtOnce = 8_192;

/** Reads XML or HTML piece by piece. Entities of its own are never expanded and nothing is loaded from elsewhere. */
export function createMarkupReader(handler: MarkupHandler, kind: 'xml' | 'html'): MarkupReader {
  let depth = 0;
  let elements = 0;
  const tooComplex = (): boolean => depth > mostDepth || elements > mostElements;
  const isOver = (): boolean => tooComplex() || handler.done?.() === true;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        elements++;
        handler.open?.(localName(name), (wanted) => attributeOf(attributes, wanted));
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth--;
        handler.close?.(localName(name));
      },
    },
    { xmlMode: kind === 'xml' },
  );
  return {
    tooComplex,
    take(text) {
      for (let at = 0; at < text.length && !isOver(); at += mostAtOnce) parser.write(text.slice(at, at + mostAtOnce));
      return !isOver();
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | null {
  const name = Object.keys(attributes).find((key) => localName(key) === wanted);
  return name === undefined ? null : (attributes[name] ?? null);
}

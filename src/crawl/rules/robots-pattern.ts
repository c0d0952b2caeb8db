import { encodeOctet, normalisePercent } from './percent.ts';

/** The path of an Allow or Disallow line, made ready for matching (RFC 9309, 2.2.2 and 2.2.3). */
export interface RobotsPattern {
  /** What stands between the wildcards, in comparable spelling; the first piece is at the very start. */
  readonly pieces: readonly string[];
  /** The same with reserved characters encoded. */
  readonly encodedPieces: readonly string[];
  /** Ended with `$`: the last piece is at the very end. */
  readonly anchored: boolean;
  /** Octets, the measure of how specific a rule is. */
  readonly length: number;
}

const notUriCharacter = /[^\w\-.~!$&'()*+,;=:@/?#[\]%]/g;

/** One spelling for pattern and address. `*` and `$` that are meant literally are written encoded. */
function comparable(octets: string): string {
  return normalisePercent(octets).replace(notUriCharacter, encodeOctet).replace(/[*$]/g, encodeOctet);
}

/**
 * A reserved character and its encoding are the same where neither divides the address into parts: `/foo?u=https://a` is
 * `/foo?u=https%3A%2F%2Fa` (the second row of the table in RFC 9309, 2.2.2), while `/a%2Fb` is not `/a/b`.
 */
function encodeReserved(text: string): string {
  const query = text.indexOf('?') + 1 || text.length;
  const path = text.slice(0, query).replace(/[:@[\]!'()+,;]/g, encodeOctet);
  return path + text.slice(query).replace(/[:/?#@[\]!'()+,;]/g, encodeOctet);
}

/** `octets` has one character per byte of the file, so that a pattern in any encoding keeps its bytes. */
export function robotsPattern(octets: string): RobotsPattern {
  const anchored = octets.endsWith('$');
  const pieces = (anchored ? octets.slice(0, -1) : octets).split(/\*+/).map(comparable);
  const literal = pieces.reduce((sum, piece) => sum + piece.length, 0);
  // The query may begin in an earlier piece, so the pieces are encoded together; a wildcard is never part of them.
  const joined = pieces.join('*');
  const encoded = encodeReserved(joined);
  const encodedPieces = encoded === joined ? pieces : encoded.split('*');
  return { pieces, encodedPieces, anchored, length: literal + pieces.length - 1 + (anchored ? 1 : 0) };
}

/** Path and query of an address in the two spellings that patterns are compared in. */
interface RobotsPath {
  readonly plain: string;
  readonly encoded: string;
}

/** Null when it is no address. */
export function robotsPath(url: string): RobotsPath | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  const plain = comparable(pathname + search);
  return { plain, encoded: encodeReserved(plain) };
}

export function matchesPattern({ pieces, encodedPieces, anchored }: RobotsPattern, path: RobotsPath): boolean {
  if (matches({ pieces, anchored }, path.plain)) return true;
  const isSpeltOtherwise = encodedPieces !== pieces || path.encoded !== path.plain;
  return isSpeltOtherwise && matches({ pieces: encodedPieces, anchored }, path.encoded);
}

/** One pass from left to right: taking every piece at its first place can never lose a match. */
function matches({ pieces, anchored }: Pick<RobotsPattern, 'pieces' | 'anchored'>, path: string): boolean {
  const first = pieces[0] ?? '';
  if (!path.startsWith(first)) return false;
  if (pieces.length === 1) return !anchored || path === first;

  const floating = anchored ? pieces.slice(1, -1) : pieces.slice(1);
  let at = first.length;
  for (const piece of floating) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  const last = pieces.at(-1) ?? '';
  return path.length - last.length >= at && path.endsWith(last);
}

import { encodeOctet, normalisePercent } from './percent.ts';

/** The path of an Allow or Disallow line, made ready for matching (RFC 9309, 2.2.2 and 2.2.3). */
export interface RobotsPattern {
  /** What stands between the wildcards, in comparable spelling; the first piece is at the very start. */
  readonly pieces: readonly string[];
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

/** `octets` has one character per byte of the file, so that a pattern in any encoding keeps its bytes. */
export function robotsPattern(octets: string): RobotsPattern {
  const anchored = octets.endsWith('$');
  const pieces = (anchored ? octets.slice(0, -1) : octets).split(/\*+/).map(comparable);
  const literal = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { pieces, anchored, length: literal + pieces.length - 1 + (anchored ? 1 : 0) };
}

/** Path and query of an address in the spelling patterns are compared in; null when it is no address. */
export function robotsPath(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return comparable(pathname + search);
}

/** One pass from left to right: taking every piece at its first place can never lose a match. */
export function matchesPattern({ pieces, anchored }: RobotsPattern, path: string): boolean {
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

/** Type of signed data (RFC 5652, 5.1), as it stands in the file. */
const signedData = Buffer.from('06092a864886f70d010702', 'hex');

const tags = { sequence: 0x30, content: 0xa0, octets: 0x04, octetsInParts: 0x24 } as const;

/** A file in the Cryptographic Message Syntax (`.p7m`, `.p7s`): a signature, with or without what was signed. */
export function isSignature(bytes: Uint8Array): boolean {
  return bytes[0] === tags.sequence && Buffer.from(bytes.subarray(0, 40)).includes(signedData);
}

/** The file that was signed, as it was before; null when it is not within. */
export function signedContent(bytes: Uint8Array): Uint8Array | null {
  const message = inside(elementAt(bytes, 0));
  const wrapped = inside(elementAt(bytes, after(bytes, message)));
  const fields = inside(elementAt(bytes, wrapped));
  // Version, then the algorithms.
  const encapsulated = elementAt(bytes, after(bytes, after(bytes, fields)));
  const content = elementAt(bytes, after(bytes, inside(encapsulated)));
  if (content?.tag !== tags.content) return null;
  const octets = elementAt(bytes, content.start);
  return octets === null ? null : octetsOf(bytes, octets);
}

/** One element of the Basic Encoding Rules (X.690, 8.1). `end` is null where two zero bytes end it. */
interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number | null;
}

function elementAt(bytes: Uint8Array, at: number | null): Element | null {
  const tag = at === null ? undefined : bytes[at];
  const length = at === null ? undefined : bytes[at + 1];
  if (at === null || tag === undefined || length === undefined) return null;
  if (length < 0x80) return { tag, start: at + 2, end: at + 2 + length };
  if (length === 0x80) return { tag, start: at + 2, end: null };
  const digits = bytes.subarray(at + 2, at + 2 + Math.min(6, length - 0x80));
  const start = at + 2 + digits.length;
  return { tag, start, end: start + digits.reduce((sum, digit) => sum * 256 + digit, 0) };
}

function inside(element: Element | null): number | null {
  return element?.start ?? null;
}

const mostElements = 100_000;

/** Where the element after the one at a place begins. */
function after(bytes: Uint8Array, at: number | null): number | null {
  let open = 0;
  let place = at;
  for (let met = 0; met < mostElements; met++) {
    const element = elementAt(bytes, place);
    if (element === null) return null;
    const isEnd = element.tag === 0 && element.end === element.start;
    if (isEnd) open--;
    else if (element.end === null) open++;
    place = element.end ?? element.start;
    if (open <= 0) return place;
  }
  return null;
}

/** Large files are signed as they stream by: in parts. */
function octetsOf(bytes: Uint8Array, { tag, start, end }: Element): Uint8Array | null {
  if (tag === tags.octets) return bytes.subarray(start, end ?? bytes.length);
  if (tag !== tags.octetsInParts) return null;
  const parts: Uint8Array[] = [];
  let at = start;
  while (at < (end ?? bytes.length) && parts.length < mostElements) {
    const part = elementAt(bytes, at);
    if (part?.tag !== tags.octets || part.end === null) break;
    parts.push(bytes.subarray(part.start, part.end));
    at = part.end;
  }
  return Buffer.concat(parts);
}

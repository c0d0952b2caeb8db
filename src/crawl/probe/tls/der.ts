/** One element of DER (ITU-T X.690): its tag and what is in it. */
export interface Element {
  readonly tag: number;
  readonly content: Buffer;
}

/** The elements that stand one after the other, up to the first that is broken. Tags above 30 are not read. */
export function elementsOf(bytes: Buffer): Element[] {
  const elements: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const element = elementAt(bytes, at);
    if (element === null) break;
    elements.push({ tag: bytes[at] ?? 0, content: bytes.subarray(element.from, element.to) });
    at = element.to;
  }
  return elements;
}

function elementAt(bytes: Buffer, at: number): { from: number; to: number } | null {
  const first = bytes[at + 1];
  if (first === undefined || ((bytes[at] ?? 0) & 0x1f) === 0x1f) return null;
  if (first < 0x80) return within(bytes, at + 2, first);
  const digits = first & 0x7f;
  if (digits === 0 || digits > 4 || at + 2 + digits > bytes.length) return null;
  return within(bytes, at + 2 + digits, bytes.readUIntBE(at + 2, digits));
}

function within({ length }: Buffer, from: number, size: number): { from: number; to: number } | null {
  return from + size <= length ? { from, to: from + size } : null;
}

/** An object identifier from the content of its element, in dotted notation. */
export function dotted(content: Buffer): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [both = 0, ...rest] = arcs;
  const first = Math.min(Math.floor(both / 40), 2);
  return [first, both - first * 40, ...rest].join('.');
}

const unreserved = /[\w\-.~]/;

/** `%XX` of one octet, given as the character with that code. */
export function encodeOctet(octet: string): string {
  return `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/**
 * Percent-encodings in one spelling (RFC 3986, 6.2.2): unreserved characters bare, hex digits upper case. Behind a
 * stray `%` nothing is decoded: the digit could complete it to an encoding that was never there.
 */
export function normalisePercent(text: string): string {
  return text.replace(/(%[0-9a-f]?)?%([0-9a-f]{2})/gi, (encoded, stray: string | undefined, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return stray === undefined && unreserved.test(char) ? char : encoded.toUpperCase();
  });
}

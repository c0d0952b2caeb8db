const tables = new Map<string, ReadonlyMap<string, string>>();

/** Character → `%XX` for the upper half of a single-byte encoding; empty for UTF-8 and every other. */
function tableOf(label: string): ReadonlyMap<string, string> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const table = new Map<string, string>();
  try {
    const decoder = new TextDecoder(label);
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const char = decoder.decode(Uint8Array.of(byte));
      if (char.length === 1 && char !== '\ufffd') table.set(char, `%${byte.toString(16).toUpperCase()}`);
    }
  } catch {
    table.clear();
  }
  // A multi-byte encoding has hardly a byte that is a character alone.
  if (table.size < 64) table.clear();
  if (tables.size < 100) tables.set(label, table);
  return table;
}

/**
 * The query of a link is sent in the encoding of its page (URL standard, query state): on a windows-1251 page
 * `?q=общ` means `?q=%EE%E1%F9`. Path and fragment are always UTF-8 and stay as they are.
 */
export function encodeQuery(href: string, encoding: string): string {
  const table = tableOf(encoding.toLowerCase());
  const start = href.indexOf('?');
  if (start === -1 || table.size === 0) return href;
  const fragment = href.indexOf('#');
  if (fragment !== -1 && fragment < start) return href;
  const end = fragment === -1 ? href.length : fragment;
  const query = href.slice(start, end).replace(/[^\0-\x7f]/gu, (char) => {
    return table.get(char) ?? `%26%23${char.codePointAt(0) ?? 0xfffd}%3B`;
  });
  return href.slice(0, start) + query + href.slice(end);
}

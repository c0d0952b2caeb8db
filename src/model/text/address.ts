/** An address to read and to follow. `href` null when it is no web address: then nobody should follow it. */
export interface Address {
  readonly text: string;
  readonly href: string | null;
}

/** Reads an address: escapes of the path that spell letters are undone for the eye; the host stays as in the DNS. */
export function address(url: string): Address {
  if (!URL.canParse(url)) return { text: url, href: null };
  const { protocol, host, pathname, search, hash, href, username } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return { text: url, href: null };
  return { text: `${protocol}//${host}${decoded(pathname + search + hash)}`, href };
}

function decoded(path: string): string {
  try {
    return decodeURI(path).replace(/\s/gu, encodeURIComponent);
  } catch {
    return path;
  }
}

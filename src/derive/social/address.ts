/** An address taken apart for the rules of the platforms. */
export interface SocialAddress {
  readonly protocol: string;
  /** Lower case, without `www.` and a dot at the end. */
  readonly host: string;
  /** Decoded, without empty ones. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

const longest = 4_096;
const mostWrappers = 3;

/** What services put around an address that leads away from them: host and path → the parameter that holds it. */
const wrappers: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:l|lm|m|web)?\.?facebook\.com$/u, /^\/(?:l\.php|flx\/warn)/u, ['u']],
  [/^(?:[a-z-]{1,5}\.)?facebook\.com$/u, /^\/login/u, ['next']],
  [/^l\.(?:instagram|messenger)\.com$|^l\.threads\.(?:net|com)$/u, /^\//u, ['u']],
  [/^instagram\.com$/u, /^\/accounts\/login/u, ['next']],
  [/^google\.[a-z]{2,3}(?:\.[a-z]{2})?$/u, /^\/url/u, ['q', 'url']],
  [/^translate\.google\.[a-z]{2,3}$/u, /^\/(?:translate|website)/u, ['u']],
  [/^youtube\.com$/u, /^\/redirect/u, ['q']],
  [/^consent\.(?:youtube|google)\.com$/u, /^\//u, ['continue']],
  [/^linkedin\.com$/u, /^\/(?:redir\/redirect|safety\/go)/u, ['url']],
  [/^linkedin\.com$/u, /^\/(?:authwall|login)/u, ['sessionRedirect', 'session_redirect']],
  [/^vk\.com$/u, /^\/away\.php/u, ['to']],
  [/\.safelinks\.protection\.outlook\.com$/u, /^\//u, ['url']],
];

function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/u, '').replace(/^www\./u, '');
}

function parse(written: string, base?: string): URL | null {
  if (written.length > longest || !URL.canParse(written, base)) return null;
  return new URL(written, base);
}

/** `https%3A%2F%2F…` inside a parameter: it was encoded once more than needed. */
function decodedOnce(value: string): string {
  if (!/^https?%/iu.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function wrappedIn(url: URL): URL | null {
  const host = hostOf(url);
  for (const [hosts, path, parameters] of wrappers) {
    if (!hosts.test(host) || !path.test(url.pathname)) continue;
    const held = parameters.map((name) => url.searchParams.get(name)).find((value) => value !== null && value !== '');
    return held === undefined || held === null ? null : parse(decodedOnce(decodedOnce(held)), url.href);
  }
  const archived = host === 'web.archive.org' ? /^\/web\/[^/]{1,30}\/(https?:.*)$/u.exec(url.pathname)?.[1] : undefined;
  return archived === undefined ? null : parse(archived + url.search);
}

function unwrap(url: URL): URL | null {
  let inner = url;
  for (let i = 0; i < mostWrappers; i++) {
    const next = wrappedIn(inner);
    if (next === null) return inner;
    inner = next;
  }
  return null;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** `facebook.com/#!/name`: how addresses of the platforms looked around 2010. */
function pathOf(url: URL): string {
  return url.hash.startsWith('#!/') ? (url.hash.slice(2).split('?')[0] ?? '') : url.pathname;
}

/**
 * Takes an absolute address apart, without what other services wrapped around it. Null for what is no address, has a
 * port of its own or a path that cannot be decoded. Credentials before the host are dropped, as browsers do.
 */
export function socialAddress(written: string): SocialAddress | null {
  const given = parse(written.trim());
  const url = given === null ? null : unwrap(given);
  if (url === null || url.port !== '') return null;
  const segments = pathOf(url)
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decode(segment)?.normalize('NFC').trim() ?? null);
  if (segments.includes(null)) return null;
  return {
    protocol: url.protocol,
    host: hostOf(url),
    segments: segments.filter((segment) => segment !== null),
    query: url.searchParams,
  };
}

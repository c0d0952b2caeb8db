import { remembering } from '../remember.ts';

/** Bytes of a legacy encoding by character, for the 128 characters above ASCII. */
const byteTable = remembering((encoding): ReadonlyMap<string, number> => {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 128 }, (_, i) => [decoder.decode(Uint8Array.of(128 + i)), 128 + i] as const));
});

const singleByte = /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic)$/u;

/** How links of one page become absolute addresses. */
export type Resolve = (href: string) => string | null;

const longestAddress = 8_192;

function webAddress(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return url.href;
}

/** What leads to the same place from every page of a host. */
const ofHost = /^(?:\/(?!\/)|https?:\/\/)/iu;

/** The pages of a site repeat their menus: addresses by the origin they are resolved against. */
const addressesFrom = remembering((origin) => remembering((href) => webAddress(href, origin), { longest: 600 }), {
  most: 50,
});

/** Query strings are sent in the encoding of the page (URL standard, "percent-encode after encoding"). */
function queryEncoder(encoding: string): (href: string) => string {
  if (!singleByte.test(encoding)) return (href) => href;
  const bytes = byteTable(encoding);
  const encode = (unit: string): string => {
    const byte = bytes.get(unit);
    return byte === undefined ? unit : `%${byte.toString(16).toUpperCase()}`;
  };
  return (href) => {
    const query = href.indexOf('?');
    return query === -1 ? href : href.slice(0, query) + href.slice(query).replace(/[^\p{ASCII}]/gu, encode);
  };
}

/** An address hidden by Cloudflare: hex, each byte XORed with the first. */
export function revealMail(hex: string): string | null {
  if (!/^(?:[0-9a-f]{2}){4,200}$/iu.test(hex)) return null;
  const [key = 0, ...bytes] = hex.match(/../gu)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const mail = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte ^ key));
  return mail.includes('@') ? mail : null;
}

const hiddenMail = /\/cdn-cgi\/l\/email-protection#([0-9a-f]{1,400})$/iu;
const contact = /^(?:mailto|tel|viber|tg):/iu;

function contactAddress(href: string): string | null {
  const protectedMail = href.includes('email-protection') ? hiddenMail.exec(href)?.[1] : undefined;
  const mail = protectedMail === undefined ? null : revealMail(protectedMail);
  if (mail !== null) return `mailto:${mail}`;
  return contact.test(href) ? href : null;
}

/** Resolves against `<base href>` when that is http(s), else against the page itself. */
export function createResolve(page: string, base: string | null, encoding: string): Resolve {
  const root = (base === null ? null : webAddress(base, page)) ?? page;
  const known = addressesFrom(new URL(root).origin);
  const encodeQuery = queryEncoder(encoding);
  return (written) => {
    const href = written.trim();
    if (href.length > longestAddress) return null;
    const encoded = encodeQuery(href);
    return contactAddress(href) ?? (ofHost.test(href) ? known(encoded) : webAddress(encoded, root));
  };
}

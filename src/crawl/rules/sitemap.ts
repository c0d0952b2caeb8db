import { TextDecoder } from 'node:util';
import { constants, gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { absoluteAddress, maxEntries, sitemapElements } from './sitemap-elements.ts';
import type { Sitemap, SitemapEntry } from './sitemap-elements.ts';

export type { Sitemap };

/** The limit that sitemaps.org sets for one file, unpacked. */
const maxBytes = 50 * 1024 * 1024;
const chunkBytes = 64 * 1024;

/** Undoes gzip, told by its magic bytes. A file cut short gives what is there, a bomb nothing. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.subarray(0, maxBytes);
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

/** By byte order mark, by where the zero bytes of UTF-16 stand, by the XML declaration, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /<\?xml[^>]*?encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  // A declaration that reads as ASCII is not in UTF-16, whatever it says.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(bytes));
  } catch {
    return new TextDecoder();
  }
}

function readXml(bytes: Uint8Array, decoder: TextDecoder, base: string): Sitemap {
  const elements = sitemapElements(base);
  const parser = new Parser(elements, { xmlMode: true });
  // In pieces, so that a file is left as soon as it turns out to be useless or hostile.
  for (let at = 0; at < bytes.length && !elements.isDone(); at += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  }
  return elements.sitemap;
}

function readLines(text: string, base: string): Sitemap {
  const urls: SitemapEntry[] = [];
  for (const [address] of text.matchAll(/(?<=^[ \t]{0,9})https?:\/\/\S{1,4000}/gim)) {
    const loc = absoluteAddress(address, base);
    if (loc !== null && urls.push({ loc, lastmod: null }) >= maxEntries) break;
  }
  return { urls, sitemaps: [] };
}

/**
 * Reads a sitemap, a sitemap index, a feed or a plain list of addresses, gzipped or not, at most 50 MB and 50,000
 * entries (sitemaps.org). No DTD is read and no entity beyond the predefined ones expanded. HTML and whatever else
 * it may be is an empty sitemap.
 */
export function readSitemap(bytes: Uint8Array, url: string): Sitemap {
  const content = unpack(bytes);
  const decoder = decoderFor(content);
  const isMarkup = decoder.decode(content.subarray(0, 1024)).trimStart().startsWith('<');
  return isMarkup ? readXml(content, decoder, url) : readLines(decoder.decode(content), url);
}

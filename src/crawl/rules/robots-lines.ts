/** Read at most: the least a crawler must read (RFC 9309, 2.5). */
const maxBytes = 500 * 1024;
/** A longer line is cut: no address we ask for is that long. */
const maxLine = 16 * 1024;

type RobotsField = 'agent' | 'allow' | 'disallow' | 'delay' | 'sitemap';

/** One record of a robots.txt. `value` has one character per byte of the file. */
export interface RobotsLine {
  readonly field: RobotsField;
  readonly value: string;
}

/** Field names, and the misspellings that other crawlers forgive: what they mean is clear. */
const fields: ReadonlyMap<string, RobotsField> = new Map([
  ['user-agent', 'agent'],
  ['useragent', 'agent'],
  ['user agent', 'agent'],
  ['allow', 'allow'],
  ['disallow', 'disallow'],
  ['dissallow', 'disallow'],
  ['dissalow', 'disallow'],
  ['disalow', 'disallow'],
  ['diasllow', 'disallow'],
  ['disallaw', 'disallow'],
  ['crawl-delay', 'delay'],
  ['crawldelay', 'delay'],
  ['crawl delay', 'delay'],
  ['sitemap', 'sitemap'],
  ['site-map', 'sitemap'],
]);

/** One character per byte, whatever the encoding; UTF-16, which has no ASCII bytes to find, becomes UTF-8 first. */
function octetsOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, maxBytes));
  const mark = head.subarray(0, 3).toString('latin1');
  if (mark === '\u00ef\u00bb\u00bf') return head.subarray(3).toString('latin1');
  if (!mark.startsWith('\u00ff\u00fe') && !mark.startsWith('\u00fe\u00ff')) return head.toString('latin1');
  const text = new TextDecoder(mark.startsWith('\u00ff') ? 'utf-16le' : 'utf-16be').decode(head);
  return Buffer.from(text).toString('latin1');
}

/** Null for what is no record. A colon left out is forgiven where only two words stand. */
function readLine(line: string): RobotsLine | null {
  const text = line.slice(0, maxLine).replace(/#.*$/s, '').trim();
  const colon = text.indexOf(':');
  const words = colon === -1 ? text.split(/\s+/) : [text.slice(0, colon), text.slice(colon + 1)];
  const [name = '', value = ''] = words;
  const field = fields.get(name.trim().toLowerCase());
  return field === undefined || words.length !== 2 ? null : { field, value: value.trim() };
}

/** The records of a robots.txt in order; what is no robots.txt (HTML, binary) has none. */
export function robotsLines(bytes: Uint8Array): RobotsLine[] {
  return octetsOf(bytes)
    .split(/\r\n|\r|\n/)
    .flatMap((line) => readLine(line) ?? []);
}

/** A security.txt as written. */
export interface SecurityTxtFile {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly signed: boolean;
  /** Lines that are neither a field nor a comment. */
  readonly unreadable: number;
  readonly isUtf8: boolean;
}

const LONGEST = 65_536;
const MOST_FIELDS = 200;
const LONGEST_VALUE = 2_000;

/** Fields of RFC 9116, 2.5, and of the registry it set up. One of them at least makes a text such a file. */
const known: ReadonlySet<string> = new Set([
  'acknowledgments',
  'canonical',
  'contact',
  'csaf',
  'encryption',
  'expires',
  'hiring',
  'policy',
  'preferred-languages',
]);

const field = /^([a-z][a-z\d-]{0,60})[ \t]*:[ \t]*(\S.*)$/iu;
const signedMessage = '-----BEGIN PGP SIGNED MESSAGE-----';
const signature = '-----BEGIN PGP SIGNATURE-----';

/** Reads a file; null when the text is something else, above all a page with which a server hides that there is none. */
export function readFile(bytes: Uint8Array): SecurityTxtFile | null {
  const { text, isUtf8 } = decode(bytes.subarray(0, LONGEST));
  if (text.trimStart().startsWith('<')) return null;
  const { lines, signed } = unwrap(text.split(/\r\n|\r|\n/u).map((line) => line.trimEnd()));
  const written = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const fields = written.flatMap((line) => {
    const [, name, value] = field.exec(line) ?? [];
    return name === undefined ? [] : [{ name: name.toLowerCase(), value: (value ?? '').slice(0, LONGEST_VALUE) }];
  });
  if (!fields.some(({ name }) => known.has(name))) return null;
  return { fields: fields.slice(0, MOST_FIELDS), signed, unreadable: written.length - fields.length, isUtf8 };
}

function decode(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isUtf8: false };
  }
}

/** The text within a cleartext signature (RFC 9580, 7): after the hash headers, dashes unescaped, up to the signature. */
function unwrap(lines: readonly string[]): { lines: readonly string[]; signed: boolean } {
  const start = lines.indexOf(signedMessage);
  if (start === -1) return { lines, signed: false };
  const begin = lines.indexOf('', start) + 1;
  const end = lines.indexOf(signature, start);
  const inside = lines.slice(begin, end === -1 ? undefined : end);
  return { lines: inside.map((line) => line.replace(/^- /u, '')), signed: end !== -1 };
}

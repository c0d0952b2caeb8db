import { decodeHtml } from '../charset.ts';
import { contentOf, type DocumentContent, noProperties, propertyText } from './content.ts';
import { createMarkupReader } from './markup.ts';
import { createTextSink } from './text-sink.ts';

/** What an office file in HTML opens in, were it not for its bytes. */
type OfficeHtmlFormat = 'word' | 'spreadsheet';

/** In whatever encoding, a byte order mark apart. */
const start = /^(?:\u00ef\u00bb\u00bf)?\s{0,1000}</u;
const markup = /<(?:html|head|body|table|meta|workbook|w:worddocument)\b/iu;
/** What office programs write at the top of the web pages they save. */
const written =
  /urn:schemas-microsoft-com:office|content=["']?(?:Microsoft (?:Word|Excel)|Word\.Document|Excel\.Sheet|LibreOffice|OpenOffice)/iu;

/**
 * Programs export tables and letters as HTML under the name or type of an office file. A page that merely stands at such
 * an address, as where a login is asked for, is none. Null for anything else.
 */
export function officeHtmlFormat(
  bytes: Uint8Array,
  { name, contentType }: { readonly name: string | null; readonly contentType: string | null },
): OfficeHtmlFormat | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8_192));
  if (!start.test(head) || !markup.test(head)) return null;
  if (/\b(?:msword|ms-word)\b/iu.test(contentType ?? '')) return 'word';
  if (/\bms-?excel\b/iu.test(contentType ?? '')) return 'spreadsheet';
  if (!written.test(head)) return null;
  if (/\.(?:docx?|rtf|odt)$/iu.test(name ?? '')) return 'word';
  return /\.(?:xlsx?|ods)$/iu.test(name ?? '') ? 'spreadsheet' : null;
}

const hidden: ReadonlySet<string> = new Set([
  'style',
  'script',
  'title',
  'xml',
  'documentproperties',
  'styles',
  'fonts',
]);
const blocks: ReadonlySet<string> = new Set(
  'p div br tr row worksheet li h1 h2 h3 h4 h5 h6 table ul ol hr pre'.split(' '),
);
const cells: ReadonlySet<string> = new Set(['td', 'th', 'cell']);

/** Text of an office file in HTML, or in the XML of Office 2003. */
export function readOfficeHtml(bytes: Uint8Array, contentType: string | null): DocumentContent {
  const { html } = decodeHtml(bytes, contentType);
  const sink = createTextSink();
  const title = createTextSink();
  let within: string[] = [];
  let hasPictures = false;
  const reader = createMarkupReader(
    {
      open(name) {
        if (hidden.has(name)) within = [...within.slice(-9), name];
        if (name === 'img') hasPictures = true;
        if (blocks.has(name)) sink.write('\n');
      },
      text(text) {
        if (within.length === 0) sink.write(text);
        else if (within.at(-1) === 'title') title.write(text);
      },
      close(name) {
        if (within.at(-1) === name) within = within.slice(0, -1);
        if (blocks.has(name)) sink.write('\n');
        else if (cells.has(name)) sink.write('\t');
      },
      done: sink.full,
    },
    'html',
  );
  reader.take(html);
  const properties = { ...noProperties, title: propertyText(title.text()) };
  return contentOf(properties, sink.text(), { hasPictures, unread: reader.tooComplex() ? 'too_complex' : null });
}

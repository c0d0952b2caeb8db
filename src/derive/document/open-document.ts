import { dayOfStamp } from '../../model/text/dates.ts';
import {
  contentOf,
  type DocumentContent,
  type DocumentProperties,
  noProperties,
  nothingRead,
  propertyCount,
  propertyText,
} from './content.ts';
import { leaves } from './office-package.ts';
import { createTextSink } from './text-sink.ts';
import { textHandler, type TextElements } from './xml-text.ts';
import type { MarkupHandler } from './markup.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

const elements: TextElements = {
  text: new Set(['p', 'h']),
  paragraph: new Set(['p', 'h']),
  cell: 'table-cell',
  row: 'table-row',
  characters: new Map([
    ['tab', '\t'],
    ['s', ' '],
    ['line-break', '\n'],
  ]),
  hidden: new Set(['tracked-changes', 'annotation']),
};

/** Text of an .odt, .ods or .odp file (ISO 26300-1). */
export async function readOpenDocument(zip: Zip, extension: string): Promise<DocumentContent> {
  if (await isEncrypted(zip)) return nothingRead('encrypted');
  const sink = createTextSink();
  const handler = textHandler(elements, sink);
  const named: MarkupHandler = {
    ...handler,
    open(name, attribute) {
      if (extension === 'ods' && name === 'table') sink.write(`\n${attribute('name') ?? ''}\n`);
      handler.open(name, attribute);
    },
  };
  const unread = await readXml(zip, 'content.xml', named);
  const hasPictures = zip.entries.some(({ name }) => name.startsWith('Pictures/'));
  return contentOf(await propertiesOf(zip), sink.text(), { hasPictures, unread });
}

/** The list of its files stays readable and says which of them are not. */
async function isEncrypted(zip: Zip): Promise<boolean> {
  let encrypted = false;
  await readXml(zip, 'META-INF/manifest.xml', {
    open(name) {
      encrypted ||= name === 'encryption-data';
    },
    done: () => encrypted,
  });
  return encrypted;
}

async function propertiesOf(zip: Zip): Promise<DocumentProperties> {
  const meta = await leaves(zip, 'meta.xml');
  let pages: number | null = null;
  await readXml(zip, 'meta.xml', {
    open(name, attribute) {
      if (name === 'document-statistic') pages = propertyCount(attribute('page-count'));
    },
  });
  return {
    ...noProperties,
    title: propertyText(meta.get('title')),
    author: propertyText(meta.get('initial-creator') ?? meta.get('creator')),
    language: propertyText(meta.get('language')),
    pages,
    created: dayOfStamp(meta.get('creation-date') ?? ''),
    saved: dayOfStamp(meta.get('date') ?? ''),
  };
}

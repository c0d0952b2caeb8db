import type { Unseen } from '../../model/unseen.ts';
import { contentOf, type DocumentContent, type DocumentProperties, nothingRead, propertyText } from './content.ts';
import { mainPartOf, readCoreProperties, relationsOf } from './office-package.ts';
import { createTextSink, type TextSink } from './text-sink.ts';
import { textHandler, type TextElements } from './xml-text.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Of text documents and of slides (ECMA-376 part 1, 17.3 and 21.1.2). */
const elements: TextElements = {
  text: new Set(['t']),
  paragraph: new Set(['p']),
  cell: 'tc',
  row: 'tr',
  characters: new Map([
    ['tab', '\t'],
    ['br', '\n'],
    ['cr', '\n'],
    ['noBreakHyphen', '-'],
  ]),
  hidden: new Set(['Fallback', 'moveFrom']),
};

/** Text of a .docx file. */
export async function readWordPackage(zip: Zip): Promise<DocumentContent> {
  const main = await mainPartOf(zip);
  if (main === null) return nothingRead('damaged');
  const sink = createTextSink();
  const properties = await readCoreProperties(zip);
  const unread = await readXml(zip, main, textHandler(elements, sink));
  const language = properties.language ?? (await defaultLanguage(zip, main));
  return withText(zip, { ...properties, language }, { sink, unread });
}

/** Text of the slides of a .pptx file. */
export async function readSlides(zip: Zip): Promise<DocumentContent> {
  const main = await mainPartOf(zip);
  if (main === null) return nothingRead('damaged');
  const sink = createTextSink();
  const properties = await readCoreProperties(zip);
  const slides = (await relationsOf(zip, main)).filter(({ kind }) => kind === 'slide').map(({ target }) => target);
  let unread: Unseen | null = null;
  for (const slide of slides.sort(byNumber)) {
    if (sink.full()) break;
    unread ??= await readXml(zip, slide, textHandler(elements, sink));
  }
  return withText(zip, { ...properties, pages: slides.length || properties.pages }, { sink, unread });
}

function withText(
  zip: Zip,
  properties: DocumentProperties,
  { sink, unread }: { readonly sink: TextSink; readonly unread: Unseen | null },
): DocumentContent {
  const hasPictures = zip.entries.some(({ name }) => /\/media\//u.test(name));
  return contentOf(properties, sink.text(), { hasPictures, unread });
}

/** `slide10` after `slide9`. */
function byNumber(a: string, b: string): number {
  const number = (name: string): number => Number(/(\d{1,6})\D{0,9}$/u.exec(name)?.[1] ?? 0);
  return number(a) - number(b);
}

/** The language its styles begin with: what is written without naming another. */
async function defaultLanguage(zip: Zip, main: string): Promise<string | null> {
  const styles = (await relationsOf(zip, main)).find(({ kind }) => kind === 'styles')?.target;
  let language: string | null = null;
  await readXml(zip, styles ?? '', {
    open(name, attribute) {
      if (name === 'lang') language ??= propertyText(attribute('val'));
    },
    done: () => language !== null,
  });
  return language;
}

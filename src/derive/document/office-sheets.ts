import { contentOf, type DocumentContent, nothingRead } from './content.ts';
import { mainPartOf, readCoreProperties, relationsOf, type Relation } from './office-package.ts';
import { createTextSink, type TextSink } from './text-sink.ts';
import type { MarkupHandler } from './markup.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Text of a .xlsx file (ECMA-376 part 1, 18): its sheets by name, then the cells of each in rows. */
export async function readSheets(zip: Zip): Promise<DocumentContent> {
  const main = await mainPartOf(zip);
  if (main === null) return nothingRead('damaged');
  const relations = await relationsOf(zip, main);
  const shared: string[] = [];
  const strings = relations.find(({ kind }) => kind === 'sharedStrings')?.target ?? '';
  let unread = await readXml(zip, strings, sharedStringsHandler(shared));
  const sink = createTextSink();
  for (const sheet of await sheetsOf(zip, main, relations)) {
    if (sink.full()) break;
    sink.write(`\n${sheet.name}\n`);
    unread = (await readXml(zip, sheet.target, sheetHandler(shared, sink))) ?? unread;
  }
  return contentOf(await readCoreProperties(zip), sink.text(), { hasPictures: false, unread });
}

export interface Sheet {
  readonly name: string;
  readonly target: string;
}

const mostSheets = 500;

/** The sheets of a workbook in its order, each with the file it stands in. */
export async function sheetsOf(zip: Zip, main: string, relations: readonly Relation[]): Promise<Sheet[]> {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const sheets: Sheet[] = [];
  await readXml(zip, main, {
    open(name, attribute) {
      const target = targets.get(attribute('id') ?? '');
      if (name === 'sheet' && target !== undefined) sheets.push({ name: attribute('name') ?? '', target });
    },
    done: () => sheets.length >= mostSheets,
  });
  return sheets;
}

const mostStrings = 200_000;
/** Characters kept of them all. */
const mostCharacters = 2_000_000;

/** How a string is said to be pronounced is none of its text. */
const pronunciation = 'rPh';

function sharedStringsHandler(shared: string[]): MarkupHandler {
  let current: string[] | null = null;
  let inText = false;
  let aside = 0;
  let kept = 0;
  return {
    open(name) {
      if (name === 'si') current = [];
      if (name === pronunciation) aside++;
      inText = name === 't' && aside === 0;
    },
    text(text) {
      if (!inText || current === null) return;
      const part = text.slice(0, mostCharacters - kept);
      current.push(part);
      kept += part.length;
    },
    close(name) {
      inText = false;
      if (name === pronunciation) aside--;
      if (name !== 'si' || current === null) return;
      shared.push(current.join(''));
      current = null;
    },
    done: () => shared.length >= mostStrings || kept >= mostCharacters,
  };
}

/** Values of cells that are not text for readers: truth values and errors. */
const wordless: ReadonlySet<string> = new Set(['b', 'e']);

function sheetHandler(shared: readonly string[], sink: TextSink): MarkupHandler {
  let type = 'n';
  let value: string[] = [];
  let inValue = false;
  return {
    open(name, attribute) {
      if (name === 'c') {
        type = attribute('t') ?? 'n';
        value = [];
      }
      inValue = name === 'v' || name === 't';
    },
    text(text) {
      if (inValue) value.push(text);
    },
    close(name) {
      inValue = false;
      if (name === 'row') sink.write('\n');
      if (name !== 'c' || wordless.has(type)) return;
      const written = value.join('');
      sink.write(`${type === 's' ? (shared[Number(written)] ?? '') : written}\t`);
    },
    done: sink.full,
  };
}

import { dayOfStamp } from '../../model/text/dates.ts';
import { type DocumentProperties, noProperties, propertyCount, propertyText } from './content.ts';
import type { MarkupHandler } from './markup.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** One file of a package, as another one names it (ECMA-376 part 2, 9.3). */
export interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`. */
  readonly kind: string;
  /** From the root of the package, without a leading slash. */
  readonly target: string;
}

const mostRelations = 2_000;

/** What a file of the package refers to; `''` is the package itself. */
export async function relationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: Relation[] = [];
  await readXml(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const kind = attribute('Type')?.split('/').at(-1) ?? '';
      found.push({ id: attribute('Id') ?? '', kind, target: pathOf(folder, attribute('Target') ?? '') });
    },
    done: () => found.length >= mostRelations,
  });
  return found;
}

/** The file a package is about, e.g. `word/document.xml`; null when it names none. */
export async function mainPartOf(zip: Zip): Promise<string | null> {
  return (await relationsOf(zip, '')).find(({ kind }) => kind === 'officeDocument')?.target ?? null;
}

function pathOf(folder: string, target: string): string {
  try {
    return decodeURI(new URL(target, `package:///${folder}`).pathname).slice(1);
  } catch {
    return target;
  }
}

/** What a document of Office Open XML says about itself (ECMA-376 part 2, 11, and part 1, 22.2). */
export async function readCoreProperties(zip: Zip): Promise<DocumentProperties> {
  const core = await leaves(zip, 'docProps/core.xml');
  const app = await leaves(zip, 'docProps/app.xml');
  return {
    ...noProperties,
    title: propertyText(core.get('title')),
    author: propertyText(core.get('creator')),
    language: propertyText(core.get('language')),
    pages: propertyCount(app.get('Slides')) ?? propertyCount(app.get('Pages')),
    created: dayOfStamp(core.get('created') ?? ''),
    saved: dayOfStamp(core.get('modified') ?? ''),
  };
}

const mostLeaves = 200;
const longestLeaf = 2_000;

/** Texts of elements by name, the first of each. */
export async function leaves(zip: Zip, part: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let text = '';
  const handler: MarkupHandler = {
    open: () => (text = ''),
    text: (more) => (text = (text + more).slice(0, longestLeaf)),
    close(name) {
      if (!found.has(name)) found.set(name, text);
      text = '';
    },
    done: () => found.size >= mostLeaves,
  };
  await readXml(zip, part, handler);
  return found;
}

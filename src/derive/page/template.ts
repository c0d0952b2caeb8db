import { createHash } from 'node:crypto';
import type { Element } from './element.ts';
import type { Collector } from './walk.ts';

export interface TemplateCollector extends Collector {
  /** 16 hex digits; the same for pages with the same skeleton. */
  signature(): string;
}

const deepest = 8;

/** What is written into a template rather than part of it: text, lists, pictures. Their number and kind differ by page. */
const skeleton = new Set(
  'html body div section header footer nav main aside article form table tbody tr td center frameset frame'.split(' '),
);

/** A place in the skeleton: elements below it, by name and lasting classes. */
interface Place {
  readonly path: string;
  readonly below: Map<string, Place>;
}

function placeBelow({ path, below }: Place, name: string): Place {
  let place = below.get(name);
  if (place === undefined) below.set(name, (place = { path: `${path}/${name}`, below: new Map() }));
  return place;
}

function pathsBelow(place: Place): string[] {
  return [...place.below.values()].flatMap((child) => [child.path, ...pathsBelow(child)]);
}

/** Gathers the set of paths from the root, repeats counted once, so that the length of a list does not matter. */
export function createTemplate(): TemplateCollector {
  const root: Place = { path: '', below: new Map() };
  /** Of the elements around, outermost first; null where it lies too deep or below something that is no skeleton. */
  const around: { readonly element: Element; readonly place: Place | null }[] = [];
  return {
    names: skeleton,
    open(element) {
      const last = around.at(-1);
      const outer = last?.element === element.parent ? last : undefined;
      const above = element.depth === 1 ? root : (outer?.place ?? null);
      const name = element.name === 'body' ? 'body' : element.name + element.names.lasting;
      const place = above === null || element.depth > deepest ? null : placeBelow(above, name);
      around.push({ element, place });
    },
    close() {
      around.pop();
    },
    signature: () => createHash('sha256').update(pathsBelow(root).sort().join('\n')).digest('hex').slice(0, 16),
  };
}

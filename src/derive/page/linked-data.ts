import { attribute, type Element } from './element.ts';

/** Facts of schema.org blocks (JSON-LD) that tell what kind of page this is and how old. */
export interface LinkedData {
  /** Lower-case types, e.g. `newsarticle`. */
  readonly types: ReadonlySet<string>;
  readonly published: readonly string[];
  readonly modified: readonly string[];
  /** Names of the breadcrumbs, outermost first. */
  readonly breadcrumbs: readonly string[];
  /** Addresses of other places of the same thing, as written; of persons, who are not the municipality, none. */
  readonly sameAs: readonly string[];
}

const longestBlock = 262_144;
const mostBlocks = 10;
const mostNodes = 5_000;
const longestAddress = 2_000;

function parse(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    return null;
  }
}

const asTexts = (value: unknown, longest = 300): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((item) => typeof item === 'string')
    .map((text) => text.slice(0, longest));

interface Gathered {
  readonly types: Set<string>;
  readonly published: string[];
  readonly modified: string[];
  readonly breadcrumbs: string[];
  readonly sameAs: string[];
}

function readNode(node: Record<string, unknown>, gathered: Gathered): void {
  const types = asTexts(node['@type']).map((type) => type.toLowerCase().replace(/^https?:\/\/schema\.org\//u, ''));
  for (const type of types) gathered.types.add(type);
  gathered.published.push(...asTexts(node['datePublished']));
  gathered.modified.push(...asTexts(node['dateModified']));
  if (!types.includes('person')) gathered.sameAs.push(...asTexts(node['sameAs'], longestAddress));
  if (!types.includes('listitem')) return;
  const item = node['item'];
  const named = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)['name'] : undefined;
  gathered.breadcrumbs.push(...asTexts(node['name'] ?? named));
}

/** Breadth first, without recursion: the block may be nested as deeply as its author likes. */
function gather(root: unknown, gathered: Gathered): void {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < mostNodes; i++) {
    const node = queue[i];
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) readNode(node as Record<string, unknown>, gathered);
    for (const value of Object.values(node)) if (queue.length < mostNodes) queue.push(value);
  }
}

export interface LinkedDataReader {
  open(element: Element): void;
  text(piece: string, element: Element): void;
  read(): LinkedData;
}

export function createLinkedData(): LinkedDataReader {
  const blocks = new Map<Element, string>();
  return {
    open(element) {
      const type = element.name === 'script' ? attribute(element, 'type') : undefined;
      if (type?.trim().toLowerCase() === 'application/ld+json' && blocks.size < mostBlocks) blocks.set(element, '');
    },
    text(piece, element) {
      const block = blocks.get(element);
      if (block !== undefined && block.length < longestBlock) blocks.set(element, block + piece);
    },
    read() {
      const gathered: Gathered = { types: new Set(), published: [], modified: [], breadcrumbs: [], sameAs: [] };
      for (const block of blocks.values()) gather(parse(block), gathered);
      return gathered;
    },
  };
}

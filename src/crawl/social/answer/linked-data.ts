import { elementsOf, rawTextOf, type MarkupNode } from './markup.ts';

export type LinkedNode = Readonly<Record<string, unknown>>;

const mostNodes = 2_000;

function parse(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    return null;
  }
}

/** The objects of a page's JSON-LD blocks, outermost first, each with the lower-case types it says it has. */
export function linkedNodes(root: MarkupNode): { readonly types: readonly string[]; readonly node: LinkedNode }[] {
  const queue: unknown[] = [];
  for (const element of elementsOf(root)) {
    const isBlock = element.name === 'script' && element.attributes['type']?.trim() === 'application/ld+json';
    if (isBlock) queue.push(parse(rawTextOf(element)));
  }
  const found: { types: string[]; node: LinkedNode }[] = [];
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) found.push({ types: typesOf(value as LinkedNode), node: value as LinkedNode });
    for (const inner of Object.values(value)) if (queue.length < mostNodes) queue.push(inner);
  }
  return found;
}

function typesOf(node: LinkedNode): string[] {
  return textsOf(node['@type']).map((type) => type.toLowerCase().replace(/^https?:\/\/schema\.org\//u, ''));
}

/** The texts of a value that may be one or a list of them. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

import { createHash } from 'node:crypto';
import { type Element, tokensOf } from './element.ts';
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

/** State and position of an entry, not the template. */
const state = /^(?:active|current|selected|open|first|last|odd|even|is-|has-|js|no-js)|active$|current/u;

function step(element: Element): string {
  const names = tokensOf(element.attributes).filter((token) => !/\d/u.test(token) && !state.test(token));
  return [element.name, ...names.sort()].join('.');
}

/** Gathers the set of paths from the root, repeats counted once, so that the length of a list does not matter. */
export function createTemplate(): TemplateCollector {
  const paths = new Map<Element, string>();
  const seen = new Set<string>();
  return {
    open(element) {
      if (element.depth > deepest || !skeleton.has(element.name)) return;
      const above = element.parent === null ? '' : paths.get(element.parent);
      if (above === undefined && element.depth > 1) return;
      const path = `${above ?? ''}/${element.name === 'body' ? 'body' : step(element)}`;
      paths.set(element, path);
      seen.add(path);
    },
    close(element) {
      paths.delete(element);
    },
    signature: () =>
      createHash('sha256')
        .update([...seen].sort().join('\n'))
        .digest('hex')
        .slice(0, 16),
  };
}

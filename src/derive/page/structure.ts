import type { Structure } from '../../model/observation/page.ts';
import { attribute, roleOf } from './element.ts';
import type { PageHeading } from './headings.ts';
import type { Collector } from './walk.ts';

export interface StructureCollector extends Collector {
  structure(headings: readonly PageHeading[]): Structure;
}

/** HTML lets their end tags be left out. */
const endOptional = new Set(
  (
    'html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th ' +
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'
  ).split(' '),
);

const mostIds = 20_000;
const duplicatesShown = 10;

/** Below the main heading, where readers of headings begin; menus and footers have an order of their own. */
function skipsLevel(headings: readonly PageHeading[]): boolean {
  const content = headings.filter(({ region }) => region === 'main');
  const next = content[content.findIndex(({ level }) => level === 1) + 1];
  return content.some(({ level }) => level === 1) && next !== undefined && next.level > 2;
}

export function createStructure(): StructureCollector {
  const ids = new Set<string>();
  const duplicates = new Set<string>();
  let h1 = 0;
  let main = 0;
  let nav = 0;
  let markupErrors = 0;
  return {
    open(element) {
      if (element.name === 'h1') h1++;
      const role = element.attributes['role'] === undefined ? element.name : roleOf(element.attributes);
      if (element.name === 'main' || role === 'main') main++;
      if (element.name === 'nav' || role === 'navigation') nav++;
      const id = attribute(element, 'id')?.slice(0, 200);
      if (id === undefined || id === '') return;
      if (ids.has(id)) duplicates.add(id);
      else if (ids.size < mostIds) ids.add(id);
    },
    close(element, repaired) {
      if (repaired && !endOptional.has(element.name)) markupErrors++;
    },
    structure: (headings) => ({
      h1,
      skipsHeading: skipsLevel(headings),
      main,
      nav,
      duplicateIds: [...duplicates].slice(0, duplicatesShown),
      markupErrors,
    }),
  };
}

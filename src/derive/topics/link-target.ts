import { addressTopics } from './address-topics.ts';
import { bareName, fileName, pathSegments } from './address-words.ts';
import type { CompiledLexicon } from './compile.ts';
import type { Named } from './named.ts';

/** What the address of a link says by itself. */
export interface LinkTarget {
  /** Name of the file it leads to; null for a page. */
  readonly file: string | null;
  /** By the name of the file, or for a page by the segments of its path. */
  readonly named: readonly Named[];
  /** By the host, when it is another than the page's own. */
  readonly hosts: readonly Named[];
}

const nothing: LinkTarget = { file: null, named: [], hosts: [] };

export function readTarget(lexicon: CompiledLexicon, page: string, target: string): LinkTarget {
  if (!/^https?:/u.test(target) || !URL.canParse(target)) return nothing;
  const url = new URL(target);
  const file = fileName(url);
  return {
    file,
    named: addressTopics(lexicon, file === null ? pathSegments(url) : [bareName(file)]),
    hosts: url.host === new URL(page).host ? [] : lexicon.hosts.topicsOf(url),
  };
}

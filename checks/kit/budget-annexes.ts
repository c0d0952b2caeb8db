import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Page } from '../../src/model/observation/page.ts';
import { plain } from './address.ts';

/** All documents, and those without a name of their own. */
interface Documents {
  readonly documents: readonly DocumentFile[];
  readonly loose: readonly DocumentFile[];
}

/**
 * The files of a budget with its annexes: the nameless files („Приложение № 1“) that follow it in a section on budgets,
 * up to the next one with a name, which begins another budget.
 */
export function withAnnexes(
  { url, files }: { readonly url: string; readonly files: readonly DocumentFile[] },
  sections: readonly Page[],
  { documents, loose }: Documents,
): DocumentFile[] {
  const nameless = new Map(loose.map((file) => [plain(file.url), file]));
  const known = new Set(documents.map((file) => plain(file.url)));
  const annexes = sections.flatMap(({ links }) => {
    const targets = links.filter(({ region }) => region === 'main').map((link) => plain(link.url));
    const at = targets.indexOf(plain(url));
    const after = at < 0 ? [] : targets.slice(at + 1);
    const next = after.findIndex((target) => known.has(target) && !nameless.has(target));
    return after.slice(0, next < 0 ? undefined : next).flatMap((target) => nameless.get(target) ?? []);
  });
  return [...new Set([...files, ...annexes])];
}

import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { compare } from '../order.ts';
import { isCurrent } from './claims.ts';

/** A file that describes services. */
export interface DescribedFile {
  readonly file: DocumentFile;
  /** A page on services that offers it. */
  readonly page: Page;
  readonly fields: ReadonlySet<string>;
  /** It names several services: a whole catalogue in one file. */
  readonly many: boolean;
}

/** The text of a file is read for three mentions of a topic at most. */
const SEVERAL = 3;

/** Files offered by pages on services whose text tells of these fields; forms to fill in are none. */
export function describedFiles(
  site: Readable,
  lists: readonly Page[],
  forms: readonly DocumentFile[],
  wanted: readonly string[],
): DescribedFile[] {
  const pages = new Map(lists.map((page) => [plain(page.url), page]));
  const isForm = new Set(forms.map(({ url }) => plain(url)));
  const told = new Map<string, string[]>();
  for (const { field, url, topic } of site.topics) {
    if (field !== 'document' || (topic !== 'service_name' && !wanted.includes(topic))) continue;
    const topics = told.get(plain(url));
    if (topics === undefined) told.set(plain(url), [topic]);
    else topics.push(topic);
  }
  return [...site.documents]
    .sort((a, b) => compare(a.url, b.url))
    .flatMap((file) => {
      const link = file.links.find((it) => !it.news && pages.has(plain(it.page)));
      const page = pages.get(plain(link?.page ?? ''));
      const topics = told.get(plain(file.url)) ?? [];
      if (page === undefined || !isCurrent(file) || isForm.has(plain(file.url))) return [];
      const many = topics.filter((topic) => topic === 'service_name').length >= SEVERAL;
      return [{ file, page, fields: new Set(topics), many }];
    });
}

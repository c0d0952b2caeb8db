import type { AnyFinding, Subject } from '../../src/model/check.ts';
import { best, citeHits, citePage, searched } from './cite.ts';
import type { Holdings, Readable } from './holdings.ts';

/** How a search may end that finds nothing. */
export const inVain = {
  unread: {
    level: 'review',
    says: {
      bg: 'Връзка с такова име води към непрочетен адрес: {target}.',
      en: 'A link of that name leads to an address that was not read: {target}.',
    },
  },
  empty: {
    level: 0,
    says: { bg: 'Разделът е празен: {title}.', en: 'The section is empty: {title}.' },
  },
  absent: {
    level: 0,
    says: {
      bg: 'Нищо по темата на {pages} страници и в {documents} документа.',
      en: 'Nothing on the subject on {pages} pages and in {documents} documents.',
    },
  },
} as const;

/** What is said of a subject on which there is neither section nor file nor proof host. */
export function nothing(
  site: Readable,
  subject: Subject,
  holdings: Pick<Holdings, 'unread' | 'hollow' | 'news'>,
  topics: readonly string[],
): AnyFinding {
  const { unread, hollow, news } = holdings;
  if (unread[0] !== undefined) {
    return { outcome: 'unread', facts: { target: unread[0].target ?? '' }, evidence: best(citeHits(site, unread)) };
  }
  // A section that shows an error in place of its content was not read, whatever status it answers with.
  const failing = hollow.filter((page) => page.hollow === 'error-text');
  if (failing[0] !== undefined) {
    return { outcome: 'unread', facts: { target: failing[0].url }, evidence: best(failing.map((it) => citePage(it))) };
  }
  if (hollow[0] !== undefined) {
    const pages = hollow.map((page) => citePage(page));
    return { outcome: 'empty', facts: { title: hollow[0].title }, evidence: best(pages) };
  }
  const facts = { pages: site.pages.length, documents: site.documents.length };
  return { outcome: 'absent', facts, evidence: best([searched(site, subject, ...topics), ...citeHits(site, news)]) };
}

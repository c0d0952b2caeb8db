import type { Subject } from '../../../src/model/check.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { best, citeHits, searched } from '../cite.ts';
import { holdingsOf, type Readable } from '../holdings.ts';
import { distinctBy } from '../order.ts';
import { about, isNaming, mentions, proofs, solidPages, strongProofs, subjectsOf } from '../topics.ts';
import { partUnder, textReader, type Text } from './texts.ts';

const POLICY = ['privacy_policy', 'dpo', 'data_subject_rights', 'data_subject_request'] as const;
/** What a passage on personal data speaks of besides, wherever it stands; the first two are of nothing else. */
const MARKS = ['data_controller', 'dpo', 'data_recipients', 'data_retention', 'data_grounds', 'data_law'] as const;
const RIGHTS = ['right_access', 'right_rectification', 'right_erasure', 'right_objection'] as const;
const LEAST_MARKS = 3;
/** Shorter pages only repeat their title. */
const LEAST_CHARACTERS = 120;

/** What a site says of personal data. */
export interface PrivacyTexts {
  /** Policies and what belongs to them, the portal's pages first; what is on cameras or staff alone is left out. */
  readonly texts: readonly Text[];
  /** Files without a text that could be read: those named so, any that a section offers where there is no other text. */
  readonly unreadable: readonly Text[];
  /** Links named so to what was not read. */
  readonly unread: readonly TopicHit[];
}

/** Gathers the texts on personal data: sections, files, and parts of other pages under a heading of their own. */
export function privacyTexts(site: Readable, subject: Subject): PrivacyTexts {
  const reader = textReader(site);
  const { pages, named, files, unread } = holdingsOf(site, subject, ...POLICY);
  const special = specialTexts(site);
  const current = pages.filter(({ site: kind, url }) => kind !== 'legacy' && !special.has(plain(url)));
  const sections = new Set(current.map(({ url }) => plain(url)));
  const offered = files.filter(
    (file) => named.includes(file) || file.links.some(({ page }) => sections.has(plain(page))),
  );
  const own = offered.filter(({ url }) => !special.has(plain(url)));
  const parts = strongProofs(site, 'privacy_policy', 'dpo').filter(
    ({ field, url }) => field === 'heading' && !sections.has(plain(url)),
  );
  const elsewhere = solidPages(site)
    .filter(({ site: kind, url }) => kind !== 'legacy' && !sections.has(plain(url)) && !special.has(plain(url)))
    .flatMap((page) =>
      about(page.url, parts).flatMap(({ quote }) => {
        const part = partUnder(page, quote);
        return part === null ? [] : [reader.ofPage(page, part)];
      }),
    );
  const taken = new Set([...sections, ...special, ...elsewhere.map(({ url }) => plain(url))]);
  const spoken = solidPages(site)
    .filter(({ site: kind, url }) => kind !== 'legacy' && !taken.has(plain(url)))
    .flatMap((page) => {
      const passage = passageIn(reader.ofPage(page));
      return passage === null ? [] : [reader.ofPage(page, passage)];
    });
  const forms = subjectsOf(proofs(site, 'request_form', 'data_subject_request'));
  const read = own.filter(({ url }) => !forms.has(plain(url))).map((file) => reader.ofFile(file));
  const isLong = ({ text }: Text) => text.length >= LEAST_CHARACTERS;
  const texts = [...current.map((page) => reader.ofPage(page)), ...elsewhere, ...spoken, ...read].filter(isLong);
  const policies = new Set(named.map(({ url }) => url));
  return {
    texts: distinctBy(texts, ({ url, text }) => `${url} ${text}`),
    unreadable: read.filter((text) => !isLong(text) && (texts.length === 0 || policies.has(text.url))),
    unread,
  };
}

/** What terms of use or a page of many subjects say of personal data, from the first words to the last; null when nothing. */
function passageIn(text: Text): string | null {
  const marks = [...MARKS, ...RIGHTS].map((topic) => text.on(topic)).filter(({ length }) => length > 0);
  const isOfData = [MARKS[0], MARKS[1], 'personal_data_mention'].some((topic) => text.on(topic).length > 0);
  if (!isOfData || marks.length < LEAST_MARKS) return null;
  const mentions = [...marks, text.on('personal_data_mention')].flat();
  const start = Math.min(...mentions.map(({ at }) => at));
  const end = Math.max(...mentions.map(({ at, quote }) => at + quote.length));
  return text.text.slice(start, end);
}

/** Sentences of other texts, terms or notes beside forms, that promise to process personal data by the law. */
export function promises(site: Readable): TopicHit[] {
  const keys = (topic: string) => new Set(proofs(site, topic).map(({ url, quote }) => `${url} ${quote}`));
  const [law, data] = [keys('data_law'), keys('personal_data_mention')];
  const current = new Set(
    solidPages(site)
      .filter(({ site: kind }) => kind !== 'legacy')
      .map(({ url }) => plain(url)),
  );
  return proofs(site, 'data_processing').filter(
    ({ field, url, quote }) =>
      field === 'body' && current.has(plain(url)) && law.has(`${url} ${quote}`) && data.has(`${url} ${quote}`),
  );
}

/** Pages that their title, files that any name says are on cameras or staff alone. */
function specialTexts(site: Readable): ReadonlySet<string> {
  const files = new Set(site.documents.map(({ url }) => plain(url)));
  const naming = mentions(site, 'other_processing').filter(isNaming);
  return new Set(
    naming
      .filter(({ field, target }) => field === 'title' || field === 'document' || files.has(plain(target ?? '')))
      .map(({ target, url }) => plain(target ?? url)),
  );
}

/** How a search in the texts on personal data may end before it began. */
export const withoutTexts = {
  unreadable: {
    level: 'review',
    says: {
      bg: 'Текстът за личните данни е във файл, който не може да се прочете (например сканиран): {file}.',
      en: 'The text on personal data is in a file that cannot be read (a scan, for example): {file}.',
    },
  },
  unread: {
    level: 'review',
    says: {
      bg: 'Връзка с името на политика за личните данни води към непрочетен адрес: {target}.',
      en: 'A link named like a policy on personal data leads to an address that was not read: {target}.',
    },
  },
  'no-policy': {
    level: 0,
    says: {
      bg: 'Няма политика или друг текст за личните данни на {pages} страници и в {documents} документа.',
      en: 'No policy or other text on personal data on {pages} pages and in {documents} documents.',
    },
  },
} as const;

/** The outcome where there is no text on personal data at all. */
export function noText(site: Readable, subject: Subject, { unreadable, unread }: PrivacyTexts) {
  const [file] = unreadable;
  if (file !== undefined) {
    const evidence = best(unreadable.map((text) => text.cite()));
    return { outcome: 'unreadable' as const, facts: { file: file.title }, evidence };
  }
  if (unread[0] !== undefined) {
    const evidence = best(citeHits(site, unread));
    return { outcome: 'unread' as const, facts: { target: unread[0].target ?? '' }, evidence };
  }
  const facts = { pages: site.pages.length, documents: site.documents.length };
  const evidence = best([searched(site, subject, 'privacy_policy', 'dpo', 'personal_data_mention')]);
  return { outcome: 'no-policy' as const, facts, evidence };
}

import type { Words } from '../../../src/model/words.ts';
import { near, type Mention, type Text } from './texts.ts';

/** What a policy on personal data tells of the processing. */
export interface Told {
  readonly text: Text;
  readonly have: readonly Words[];
  readonly lack: readonly Words[];
  /** The words of each element that is there. */
  readonly quotes: readonly string[];
  /** It speaks of the site, its server or its forms. */
  readonly ofSite: boolean;
  /** It promises to keep to the law. */
  readonly isPromise: boolean;
}

interface Element {
  readonly name: Words;
  readonly find: (text: Text) => Mention | undefined;
}

const first = (topic: string) => (text: Text) => text.on(topic)[0];

/** Between the words on keeping data and the term itself: a table has its cells far below its headers. */
const TERM_BEHIND = 900;
const TERM_BEFORE = 120;
/** Words on keeping alone say so of much: the term stands in their own sentence. */
const SENTENCE = 200;

const elements: readonly Element[] = [
  { name: { bg: 'видове данни', en: 'kinds of data' }, find: first('data_categories') },
  { name: { bg: 'цели', en: 'purposes' }, find: first('data_purposes') },
  { name: { bg: 'правно основание', en: 'legal ground' }, find: first('data_grounds') },
  {
    name: { bg: 'срок за съхранение', en: 'retention period' },
    // “No longer than necessary” is no term.
    find: (text) =>
      near(text, 'data_retention', 'retention_term', TERM_BEFORE, TERM_BEHIND) ??
      near(text, 'data_keeping', 'retention_term', 0, SENTENCE),
  },
];

/** The elements a text has: kinds of data, purposes, legal ground and retention. */
export function elementsIn(text: Text): Told {
  const found = elements.map(({ name, find }) => ({ name, mention: find(text) }));
  return {
    text,
    have: found.filter(({ mention }) => mention !== undefined).map(({ name }) => name),
    lack: found.filter(({ mention }) => mention === undefined).map(({ name }) => name),
    quotes: found.flatMap(({ mention }) => (mention === undefined ? [] : [mention.quote])),
    ofSite: text.on('website_data').length > 0,
    isPromise: text.on('data_law').length > 0,
  };
}

import type { DocumentFile } from '../../../src/model/observation/document.ts';
import { hostOf, plain } from '../address.ts';
import { type Read, best, citeDocument } from '../cite.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { isOfLate, newestTold } from './days-told.ts';
import {
  citePassages,
  filesIn,
  formsIn,
  isNews,
  linesFrom,
  linksIn,
  type Passage,
  passagesOn,
  saidIn,
} from './passages.ts';
import { mentions, proofs, strongProofs, subjectsOf } from '../topics.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';

/** Hosts whose forms ask questions; what they are for the words around them tell. */
const FORM_HOSTS = /^(?:forms\.gle|forms\.office\.com|forms\.microsoft\.com|forms\.cloud\.microsoft|tally\.so)$/u;
const FORM_SERVICES = /(?:^|\.)(?:surveymonkey\.com|chkmkt\.com|survio\.com|typeform\.com|jotform\.com)$/u;
const FORM_PATHS = /^https?:\/\/(?:docs\.google\.com\/forms|ec\.europa\.eu\/eusurvey\/runner)\b/u;

/** A headline and what is said under it. */
const LINES_AFTER = 2;

/** A survey as a passage of a page tells of it. */
export interface Survey {
  readonly passage: Passage;
  /** It can be filled in there, or a link of the passage leads to where it can. */
  readonly online: 'own' | 'linked' | null;
  readonly files: readonly DocumentFile[];
  /** `open` or lately so, `closed` longer ago, `unknown`. */
  readonly when: 'late' | 'old' | 'unknown';
}

/**
 * The municipality's surveys; a line of running text only mentions one. Without the name, an invitation to answer is one
 * where a form stands beside it. One question with its votes is a poll.
 */
export function surveysOf(read: Read, asOf: string, days: number): Survey[] {
  const isResult = resultsOf(read);
  const invited = passagesOn(read, 'survey_invite').filter((passage) => onlineIn(passage) === 'linked');
  return [...passagesOn(read, 'surveys'), ...invited]
    .filter((passage) => !isPassedOn(passage) || saidIn(read, passage, 'other_asker').length === 0)
    .filter((passage) => !isVote(read, passage))
    .map((passage) => ({
      passage,
      online: onlineIn(passage),
      files: isNews(passage) ? [] : filesIn(read.documents, passage).filter((file) => !isResult(file)),
      when: whenOf(read, passage, asOf, days),
    }));
}

/** Where the municipality tells of a survey it held: by name, or that so many people were asked. */
export function surveysTold(read: Read): TopicHit[] {
  const pages = new Map(read.pages.map((page) => [page.url, page]));
  const named = proofs(read, 'surveys').filter(({ field }) => field !== 'slug' && field !== 'host');
  return [...named, ...mentions(read, 'survey_told').filter(({ field }) => field !== 'slug')].filter((hit) => {
    const page = pages.get(hit.url);
    if (page === undefined || page.site === 'legacy' || hit.region !== 'main') return false;
    const around = { page, extent: 'lines', quote: hit.quote, text: linesFrom(page, hit.quote, LINES_AFTER) } as const;
    return saidIn(read, around, 'other_asker').length === 0 && !isVote(read, around);
  });
}

/** One question with its votes, or with a button to vote. */
function isVote(read: Read, passage: Passage): boolean {
  const forms = formsIn({ ...passage, extent: 'page' });
  if (forms.some(({ kind, fields }) => asks(kind, fields) || questionsOf(fields) > 1)) return false;
  const isPoll = forms.some(({ kind, fields }) => kind === 'poll' && questionsOf(fields) === 1);
  return (
    (isPoll && passage.extent !== 'page') ||
    isPollAlone(passage, isPoll) ||
    saidIn(read, passage, 'vote_count').length > 0
  );
}

/** A page that holds one question and nothing else to fill in. */
function isPollAlone({ extent, page }: Passage, isPoll: boolean): boolean {
  return extent === 'page' && isPoll && !page.links.some(({ url }) => isFormAddress(url));
}

function questionsOf(fields: readonly { readonly type: string; readonly name: string }[]): number {
  const asking = fields.filter(({ type }) => /^(?:radio|checkbox|select|textarea|range|number)/u.test(type));
  return new Set(asking.map(({ name }) => name)).size;
}

/** Where surveys of others are passed on: in news, and in a line among others. */
function isPassedOn(passage: Passage): boolean {
  return isNews(passage) || passage.extent === 'lines';
}

/** A file that is named as the results of a survey is no questionnaire. */
function resultsOf(read: Read): (file: DocumentFile) => boolean {
  const results = subjectsOf(strongProofs(read, 'survey_results'));
  return ({ url }) => results.has(plain(url));
}

/** Files that are named as questionnaires themselves. */
export function questionnaires(read: Read): DocumentFile[] {
  const named = subjectsOf(strongProofs(read, 'surveys'));
  const isResult = resultsOf(read);
  return read.documents.filter((file) => file.site !== 'legacy' && named.has(plain(file.url)) && !isResult(file));
}

export function citeSurveys(surveys: readonly Survey[]): Evidence[] {
  return best([
    ...citePassages(surveys.map(({ passage }) => passage)),
    ...surveys.flatMap(({ files }) => files).map((file) => citeDocument(file)),
  ]);
}

function onlineIn(passage: Passage): Survey['online'] {
  if (passage.extent !== 'lines' && formsIn(passage).some(({ kind, fields }) => kind === 'poll' || asks(kind, fields)))
    return 'own';
  const { embeds, home } = passage.page;
  if ((passage.extent === 'page' || !home) && embeds.some(({ kind, url }) => kind === 'poll' || isFormAddress(url)))
    return 'own';
  return linksIn(passage).some(({ url }) => isFormAddress(url)) ? 'linked' : null;
}

/** A form on a page of surveys that asks several things and is for nothing else. */
function asks(kind: string, fields: readonly { readonly type: string }[]): boolean {
  const asking = fields.filter(({ type }) => /^(?:radio|checkbox|select|textarea|range|number|text|time)/u.test(type));
  return (kind === 'other' || kind === 'contact') && asking.length > 1;
}

function isFormAddress(url: string): boolean {
  const host = hostOf(url);
  return FORM_HOSTS.test(host) || FORM_SERVICES.test(host) || FORM_PATHS.test(url);
}

function whenOf(read: Read, passage: Passage, asOf: string, days: number): Survey['when'] {
  const { page, text } = passage;
  const newest = newestTold(text);
  if (newest !== null && (isOfLate(text, asOf, days) || newest >= `${asOf.slice(0, 4)}-12-31`)) return 'late';
  if (newest !== null) return 'old';
  if (isNews(passage) && page.date !== null) return isOfLate(page.date, asOf, days) ? 'late' : 'old';
  return saidIn(read, passage, 'survey_closed').length > 0 ? 'old' : 'unknown';
}

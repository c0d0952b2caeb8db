import { unpackJson, type PackedBlob } from '../../../storage/blobs.ts';
import type { PackedFact } from '../../../storage/facts.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { canonicalUrl } from '../../crawl/rules/canonical-url.ts';
import { nameOfFile } from '../../derive/document/file-name.ts';
import { officeHtmlFormat } from '../../derive/document/office-html.ts';
import type { Answer } from '../../model/answer.ts';
import type { Header } from '../../model/observation/response.ts';
import type { Page } from '../../model/observation/page.ts';
import type { RenderedPage } from '../../model/rendered-page.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteDesk } from '../context.ts';
import { factVersion } from './fact-version.ts';
import { readKeptPage, type KeptPage } from './kept-page.ts';
import type { PageFact } from './page-facts.ts';
import { answerFault } from './worker/answer-fault.ts';
import type { Answered, PageRead } from './worker/message.ts';

/** The body of an answer as it is kept; null when it was not made ready. */
interface Packed {
  readonly blob: PackedBlob | null;
}

/** What a page turned out to be. */
export interface PageReading extends Omit<PageRead, 'packed'>, Packed {
  readonly fact: PackedFact;
}

interface DocumentReading extends Packed {
  readonly kind: 'document';
  readonly fact: PackedFact;
}

/** Why there is nothing to read. `fault`: the answer is no page of the municipality. */
interface Unread extends Packed {
  readonly kind: 'fault' | 'unseen';
  readonly because: Unseen;
}

/** What a complete answer turned out to be. */
export type Reading = PageReading | DocumentReading | Unread;

/** An answer of a host that says what a missing page looks like there. */
interface ToRead extends Begins {
  readonly answer: Answer;
  readonly missingPageLikeness: string | null;
}

/** What has to wait for its turn to be derived. */
interface Begins {
  /** Called when its turn has come. */
  readonly begins?: (() => Promise<void>) | undefined;
}

/** Derives a page or a document from the answer of one visit. */
export async function readAnswer(
  site: SiteDesk,
  row: UrlRow,
  { answer, missingPageLikeness, begins }: ToRead,
): Promise<Reading> {
  const { body, status } = answer;
  const type = headerOf(answer, 'content-type');
  const headers = answer.hops.at(-1)?.headers ?? [];
  const answered = { status, headers };
  if (body === null) {
    const bytes = new Uint8Array();
    return { kind: 'fault', because: answerFault({ ...answered, bytes }) ?? 'empty', blob: null };
  }
  site.context.tell({ kind: 'phase', phase: 'derive', state: 'started', municipality: site.audited.municipality });
  const url = canonicalUrl(answer.url) ?? answer.url;
  if (!isHtml(type, body) || isOfficeHtml(answer, body)) {
    const { startedAt: capturedAt } = answer;
    return readDocument(site, row.host, { url, bytes: body, headers, capturedAt, answered, begins });
  }
  return readPage(site, row.host, {
    url,
    asked: row.url,
    answered,
    home: isHome(row),
    source: 'http',
    bytes: body,
    contentType: type,
    capturedAt: answer.startedAt,
    missingPageLikeness,
    begins,
  });
}

/** Derives a page from what Chromium saw of it. */
export async function readRendered(site: SiteDesk, row: UrlRow, rendered: RenderedPage): Promise<PageReading | Unread> {
  return readPage(site, row.host, {
    url: row.url,
    home: isHome(row),
    source: 'browser',
    bytes: Buffer.from(rendered.html ?? ''),
    contentType: 'text/html; charset=utf-8',
    capturedAt: rendered.startedAt,
    missingPageLikeness: null,
  });
}

/** The crawl starts from home pages, and whatever they lead to stands in their place. */
function isHome({ depth }: Pick<UrlRow, 'depth'>): boolean {
  return depth === 0;
}

interface RecordedPage extends Begins {
  readonly url: string;
  /** Where it was asked for, when that is another address. */
  readonly asked?: string;
  /** Of an answer that is still to be recorded. */
  readonly answered?: Answered;
  readonly home: boolean;
  readonly source: Page['source'];
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly capturedAt: string;
  readonly missingPageLikeness: string | null;
}

export async function readPage(site: SiteDesk, host: string, recorded: RecordedPage): Promise<PageReading | Unread> {
  const { context } = site;
  const { begins, asked = recorded.url, answered = null, ...rest } = recorded;
  const own = site.scope.siteOf(recorded.url);
  const input = { ...rest, asked, answered, host, site: own?.kind ?? 'other', asOf: context.run.asOf };
  const looked = await context.deriver.page(input, begins);
  if (looked.kind !== 'page') return looked;
  const { packed, ...read } = looked;
  const kind = recorded.source === 'http' ? 'page' : 'page-rendered';
  const version = factVersion(context.judges.lexicon);
  return { ...read, fact: { kind, subject: recorded.url, version, packed } };
}

/** The facts of a page that was just read. */
export function pageFactOf({ fact }: PageReading): PageFact {
  return readKeptPage(unpackJson(fact.packed) as KeptPage);
}

/** Derives any HTML answer, for its links or its template; null when it is none. Nothing is kept. */
export async function readBody(
  site: SiteDesk,
  answer: Pick<Answer, 'body' | 'hops' | 'url' | 'unseen' | 'startedAt'>,
): Promise<Page | null> {
  const type = headerOf(answer, 'content-type');
  if (answer.unseen !== null || answer.body === null || !isHtml(type, answer.body)) return null;
  const url = canonicalUrl(answer.url) ?? answer.url;
  const reading = await readPage(site, new URL(url).host, {
    url,
    home: false,
    source: 'http',
    bytes: answer.body,
    contentType: type,
    capturedAt: answer.startedAt,
    missingPageLikeness: null,
  });
  return reading.kind === 'page' ? pageFactOf(reading).page : null;
}

interface RecordedFile extends Begins {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly headers: readonly Header[];
  readonly capturedAt: string;
  /** Of an answer that is still to be recorded. */
  readonly answered?: Answered;
}

export async function readDocument(
  site: SiteDesk,
  host: string,
  recorded: RecordedFile,
): Promise<DocumentReading | Unread> {
  const { context } = site;
  const { begins, answered = null, ...file } = recorded;
  const kindOfSite = site.scope.siteOf(recorded.url)?.kind ?? 'other';
  const looked = await context.deriver.document({ ...file, answered, host, site: kindOfSite }, begins);
  if (looked.kind !== 'document') return looked;
  const { packed, ...read } = looked;
  const version = factVersion(context.judges.lexicon);
  return { ...read, fact: { kind: 'document', subject: recorded.url, version, packed } };
}

/** Servers name the type wrongly often enough that the first bytes have the last word. */
function isHtml(type: string | null, body: Uint8Array): boolean {
  const head = Buffer.from(body.subarray(0, 1024)).toString('latin1').trimStart().toLowerCase();
  if (/^(?:%pdf|pk\u0003\u0004|\u00d0\u00cf\u0011\u00e0|rar!|7z\u00bc\u00af|\{\\rtf)/u.test(head)) return false;
  if (/<(?:!doctype html|html|head|body|title|meta|table|div)\b/u.test(head))
    return !/<(?:rss|feed|urlset)\b/u.test(head);
  return type !== null && /\b(?:text\/html|application\/xhtml\+xml)\b/iu.test(type);
}

/** A table or letter in HTML under the name of an office file is what it is named. */
function isOfficeHtml(answer: Pick<Answer, 'hops' | 'url'>, body: Uint8Array): boolean {
  const name = nameOfFile(answer.url, headerOf(answer, 'content-disposition'));
  return officeHtmlFormat(body, { name, contentType: headerOf(answer, 'content-type') }) !== null;
}

function headerOf(answer: Pick<Answer, 'hops'>, name: string): string | null {
  return answer.hops.at(-1)?.headers.find(([key]) => key === name)?.[1] ?? null;
}

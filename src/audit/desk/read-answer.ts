import type { Fact } from '../../../storage/facts.ts';
import { sha256 } from '../../../storage/blobs.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { canonicalUrl } from '../../crawl/rules/canonical-url.ts';
import { forwardOf } from '../../crawl/rules/forward.ts';
import { doubtOf, hidesPages, mayHideMenu, needsBrowser } from '../../crawl/rules/needs-browser.ts';
import { decodeHtml } from '../../derive/charset.ts';
import { nameOfFile } from '../../derive/document/file-name.ts';
import { officeHtmlFormat } from '../../derive/document/office-html.ts';
import type { Answer } from '../../model/answer.ts';
import type { Header } from '../../model/observation/response.ts';
import type { Page } from '../../model/observation/page.ts';
import type { RenderedPage } from '../../model/rendered-page.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteDesk } from '../context.ts';
import { factVersion } from './fact-version.ts';
import type { PageFact } from './page-facts.ts';

/** What a complete answer turned out to be. */
export type Reading =
  | ({ readonly kind: 'page'; readonly fact: Fact } & PageFact)
  | { readonly kind: 'document'; readonly fact: Fact }
  | { readonly kind: 'unseen'; readonly because: Unseen };

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
  const { body } = answer;
  const type = headerOf(answer, 'content-type');
  site.context.tell({ kind: 'phase', phase: 'derive', state: 'started', municipality: site.audited.municipality });
  if (body === null) return { kind: 'unseen', because: 'unsupported_type' };
  const url = canonicalUrl(answer.url) ?? answer.url;
  if (!isHtml(type, body) || isOfficeHtml(answer, body)) {
    const headers = answer.hops.at(-1)?.headers ?? [];
    return readDocument(site, row.host, { url, bytes: body, headers, capturedAt: answer.startedAt, begins });
  }
  return readPage(site, row.host, {
    url,
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
export async function readRendered(site: SiteDesk, row: UrlRow, rendered: RenderedPage): Promise<Reading> {
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
  readonly home: boolean;
  readonly source: Page['source'];
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly capturedAt: string;
  readonly missingPageLikeness: string | null;
}

export async function readPage(site: SiteDesk, host: string, recorded: RecordedPage): Promise<Reading> {
  const { context } = site;
  const { bytes, contentType, begins, ...rest } = recorded;
  const { html, encoding } = decodeHtml(bytes, contentType);
  const own = site.scope.siteOf(recorded.url);
  const input = {
    ...rest,
    host,
    site: own?.kind ?? 'other',
    html,
    encoding,
    sha256: sha256(bytes),
    asOf: context.run.asOf,
  };
  const derived = await context.deriver.page(input, begins);
  if ('unseen' in derived) return { kind: 'unseen', because: derived.unseen };
  const kind = recorded.source === 'http' ? 'page' : 'page-rendered';
  const value: PageFact = {
    ...derived,
    ...shownBy(html, recorded, derived.page.mainText),
    truncated: derived.truncated || hidesPages(html),
  };
  const version = factVersion(context.judges.lexicon);
  return { kind: 'page', fact: { kind, subject: recorded.url, version, value }, ...value };
}

/** What HTML as sent is without a browser; what a browser showed is what it is. */
function shownBy(html: string, { url, source, home }: RecordedPage, mainText: string) {
  const leadsTo = source === 'http' ? forwardOf(html, url) : null;
  const isWhole = source === 'browser' || leadsTo !== null;
  return {
    leadsTo,
    needsBrowser: !isWhole && needsBrowser(html),
    mayHideMenu: !isWhole && home && mayHideMenu(html),
    doubt: isWhole ? null : doubtOf(html, mainText),
  };
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
  return reading.kind === 'page' ? reading.page : null;
}

interface RecordedFile extends Begins {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly headers: readonly Header[];
  readonly capturedAt: string;
}

export async function readDocument(site: SiteDesk, host: string, recorded: RecordedFile): Promise<Reading> {
  const { context } = site;
  const { begins, ...file } = recorded;
  const kindOfSite = site.scope.siteOf(recorded.url)?.kind ?? 'other';
  const input = { ...file, host, site: kindOfSite, sha256: sha256(recorded.bytes) };
  const derived = await context.deriver.document(input, begins);
  if ('unseen' in derived) return { kind: 'unseen', because: derived.unseen };
  const version = factVersion(context.judges.lexicon);
  return { kind: 'document', fact: { kind: 'document', subject: recorded.url, version, value: derived } };
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

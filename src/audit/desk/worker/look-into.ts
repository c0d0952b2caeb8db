import { packBlob, packJson, sha256, type PackedBlob } from '../../../../storage/blobs.ts';
import { forwardOf } from '../../../crawl/rules/forward.ts';
import { doubtOf, hidesPages, mayHideMenu, needsBrowser } from '../../../crawl/rules/needs-browser.ts';
import { decodeHtml } from '../../../derive/charset.ts';
import { deriveDocument } from '../../../derive/document.ts';
import { derivePage, type DeriveTools } from '../../../derive/page.ts';
import { linkTargets } from '../../crawl/link-targets.ts';
import { keptPage } from '../kept-page.ts';
import { answerFault } from './answer-fault.ts';
import type { DocumentRead, DocumentToRead, Looked, PageRead, PageToRead } from './message.ts';

/** All that is to be found out about a page, in one go, and packed as it will be kept. Pure. */
export function lookAtPage(input: PageToRead, tools: DeriveTools): Looked<PageRead> {
  const { bytes, contentType, asked, answered, ...place } = input;
  const blob = answered === null ? null : packBlob(bytes);
  const { html, encoding } = decodeHtml(bytes, contentType);
  const fault = answered === null ? null : answerFault({ ...answered, bytes, html });
  if (fault !== null) return { kind: 'fault', because: fault, blob };
  const derived = derivePage({ ...place, html, encoding, sha256: blob?.sha256 ?? sha256(bytes) }, tools);
  if ('unseen' in derived) return { kind: 'unseen', because: derived.unseen, blob };
  const { page } = derived;
  const shown = shownBy(html, input, page.mainText);
  const fact = { ...derived, ...shown, truncated: derived.truncated || hidesPages(html) };
  const targets = linkTargets(page, shown.leadsTo, asked);
  const { hollow } = page;
  return { kind: 'page', packed: packJson(keptPage(fact)), hollow, leadsTo: shown.leadsTo, targets, blob };
}

/** What HTML as sent is without a browser; what a browser showed is what it is. */
function shownBy(html: string, { url, source, home }: PageToRead, mainText: string) {
  const leadsTo = source === 'http' ? forwardOf(html, url) : null;
  const isWhole = source === 'browser' || leadsTo !== null;
  return {
    leadsTo,
    needsBrowser: !isWhole && needsBrowser(html),
    mayHideMenu: !isWhole && home && mayHideMenu(html),
    doubt: isWhole ? null : doubtOf(html, mainText),
  };
}

/** The same for a document. */
export async function lookAtDocument(input: DocumentToRead, tools: DeriveTools): Promise<Looked<DocumentRead>> {
  const { answered, ...file } = input;
  const blob: PackedBlob | null = answered === null ? null : packBlob(file.bytes);
  const fault = answered === null ? null : answerFault({ ...answered, bytes: file.bytes });
  if (fault !== null) return { kind: 'fault', because: fault, blob };
  const fact = await deriveDocument({ ...file, sha256: blob?.sha256 ?? sha256(file.bytes) }, tools);
  return { kind: 'document', packed: packJson(fact), blob };
}

import { decodeHtml } from '../../../derive/charset.ts';
import type { Unseen } from '../../../model/unseen.ts';
import { pageFault } from '../../crawl/page-fault.ts';
import type { Answered } from './message.ts';

/** No block page is longer. */
const BLOCK_PAGE_BYTES = 65_536;

interface Body {
  readonly bytes: Uint8Array;
  /** The bytes as text, when they were read as such. */
  readonly html?: string;
}

/** Why an answer is no page of the municipality: a block page in its place, an error status, nothing in it. */
export function answerFault({ status, headers, bytes, html }: Answered & Body): Unseen | null {
  const isShort = bytes.length <= BLOCK_PAGE_BYTES;
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? null;
  const text = isShort && html !== undefined ? html : decodeHtml(bytes.subarray(0, BLOCK_PAGE_BYTES), type).html;
  const isBlank = isShort && text.trim() === '';
  return pageFault({ status, headers, html: text }) ?? (isBlank ? 'empty' : null);
}

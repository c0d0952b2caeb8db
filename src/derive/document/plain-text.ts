import { shorten } from '../../model/text/collapse.ts';
import { decodeHtml } from '../charset.ts';
import { type DocumentContent, mostText, nothingRead } from './content.ts';

/** Bytes enough for the text kept, in any encoding. */
const mostBytes = mostText * 4;

/** Tables and notes without any format: read in whatever encoding they are most likely in. */
export function readPlainText(bytes: Uint8Array, contentType: string | null): DocumentContent {
  const { html: text } = decodeHtml(bytes.subarray(0, mostBytes), contentType);
  return { ...nothingRead(null), textLayer: 'text', protection: 'none', text: shorten(text.trim(), mostText) };
}

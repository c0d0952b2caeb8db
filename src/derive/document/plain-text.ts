import { shorten } from '../../model/text/collapse.ts';
import { decodeHtml } from '../charset.ts';
import { type DocumentText, mostText, nothingRead } from './text.ts';

/** Bytes enough for the text kept, in any encoding. */
const mostBytes = mostText * 4;

/** Tables and notes without any format: read in whatever encoding they are most likely in. */
export function readPlainText(bytes: Uint8Array, contentType: string | null): DocumentText {
  const { html: text } = decodeHtml(bytes.subarray(0, mostBytes), contentType);
  return { ...nothingRead, textLayer: 'text', text: shorten(text.trim(), mostText) };
}

import type { Unseen } from '../../model/unseen.ts';
import { createMarkupReader, type MarkupHandler } from './markup.ts';
import type { Zip } from './zip.ts';

/**
 * Reads an XML file of an archive piece by piece. Returns why it was not read as far as it should have been; null when it
 * was, or is not there.
 */
export async function readXml(zip: Zip, name: string, handler: MarkupHandler): Promise<Unseen | null> {
  const reader = createMarkupReader(handler, 'xml');
  let decode: ((piece: Uint8Array) => string) | null = null;
  const fault = await zip.read(name, (piece) => {
    decode ??= decoderFor(piece);
    return reader.take(decode(piece));
  });
  return fault ?? (reader.tooComplex() ? 'too_complex' : null);
}

/** Decodes piece by piece, in the encoding that the byte order mark of the first one tells. */
function decoderFor(start: Uint8Array): (piece: Uint8Array) => string {
  const decoder = new TextDecoder(encodingOf(start));
  return (piece) => decoder.decode(piece, { stream: true });
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  type BrotliDecompress,
  type Gunzip,
  type Inflate,
  type InflateRaw,
} from 'node:zlib';
import { codeOf, failure, type Failure } from '../network/failure.ts';

export interface Decoded {
  readonly body: Uint8Array;
  readonly failure: Failure | null;
  /** What was odd though harmless: an encoding unknown or not the declared one, bytes kept as they came. */
  readonly note: string | null;
}

export interface DecodeLimits {
  readonly maxBytes: number;
  /** Decoded to received, looked at after the first mebibyte. */
  readonly ratio: number;
}

type Decoder = BrotliDecompress | Gunzip | Inflate | InflateRaw;

/** Encodings put on one another: more than this is an attack. */
const mostLayers = 5;

const ratioFromBytes = 1_048_576;

/** Undoes Content-Encoding (RFC 9110, 8.4), streaming, within the limits. Never throws. */
export async function decodeBody(raw: Uint8Array, declared: string, limits: DecodeLimits): Promise<Decoded> {
  const layers = declared
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > mostLayers)
    return { body: raw, failure: failure('bomb', `${layers.length} encodings`), note: null };

  let body = raw;
  for (const layer of layers.reverse()) {
    if (body.length === 0) break;
    const inflated = await inflate(layer, body, { ...limits, received: raw.length });
    if (inflated === null) return { body, failure: null, note: `encoding_unknown: ${layer.slice(0, 40)}` };
    // Not one byte came out: the declaration lies, as it does where plain pages are sent as gzip.
    if (inflated.ended === 'corrupt' && inflated.bytes.length === 0)
      return { body, failure: null, note: `encoding_mismatch: ${layer}` };
    body = inflated.bytes;
    if (inflated.ended !== 'complete') return { body, failure: endings[inflated.ended](layer), note: null };
  }
  return { body, failure: null, note: null };
}

type Ending = 'complete' | 'too_large' | 'bomb' | 'truncated' | 'corrupt';

const endings: Readonly<Record<Exclude<Ending, 'complete'>, (layer: string) => Failure>> = {
  too_large: (layer) => failure('too_large', `larger once ${layer} is undone`),
  bomb: (layer) => failure('bomb', `${layer} unpacks far beyond its size`),
  truncated: (layer) => failure('http_truncated', `${layer} ends early`),
  corrupt: (layer) => failure('http_malformed', `${layer} is damaged`),
};

interface Inflated {
  readonly bytes: Uint8Array;
  readonly ended: Ending;
}

interface Caps extends DecodeLimits {
  /** Size of the whole body before any layer was undone. */
  readonly received: number;
}

/** One layer undone; null when nobody knows the encoding. */
async function inflate(layer: string, bytes: Uint8Array, caps: Caps): Promise<Inflated | null> {
  const whole = await run(decoderFor(layer, bytes, false), bytes, caps);
  if (whole?.ended !== 'truncated') return whole;
  // Only a decoder told to expect no end hands out everything before the cut.
  const part = await run(decoderFor(layer, bytes, true), bytes, caps);
  return part === null ? whole : { bytes: part.bytes, ended: part.ended === 'complete' ? 'truncated' : part.ended };
}

function decoderFor(layer: string, bytes: Uint8Array, openEnded: boolean): Decoder | null {
  const chunkSize = 65_536;
  const zlib = { chunkSize, ...(openEnded ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) };
  switch (layer) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(zlib);
    case 'deflate':
      return hasZlibHeader(bytes) ? createInflate(zlib) : createInflateRaw(zlib);
    case 'br':
      return createBrotliDecompress({
        chunkSize,
        ...(openEnded ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {}),
      });
    default:
      return null;
  }
}

/** Servers send `deflate` both with the zlib wrapping the standard asks for and without (RFC 1950, 2.2). */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

async function run(decoder: Decoder | null, bytes: Uint8Array, caps: Caps): Promise<Inflated | null> {
  if (decoder === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const ended = (ending: Ending): Inflated => ({
    bytes: Buffer.concat(chunks).subarray(0, caps.maxBytes),
    ended: ending,
  });
  try {
    decoder.end(bytes);
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
      const taken = Math.min(decoder.bytesWritten, caps.received);
      if (size > ratioFromBytes && size > caps.ratio * taken) return ended('bomb');
      if (size > caps.maxBytes) return ended('too_large');
    }
    return ended('complete');
  } catch (error) {
    return ended(codeOf(error) === 'Z_BUF_ERROR' ? 'truncated' : 'corrupt');
  }
}

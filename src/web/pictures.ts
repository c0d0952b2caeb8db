import sharp from 'sharp';

/** Widest picture that leaves the server, in pixels. */
const widest = 1400;
/** Pictures of strangers may claim any size; more pixels than this are not unpacked. */
const mostPixels = 40_000_000;
/** Bytes of ready pictures kept in memory. */
const mostKept = 64 * 1024 ** 2;

/** A picture drawn anew: whatever else its file held is gone. Throws when it is no picture, or too large. */
export async function redraw(bytes: Uint8Array, { width = widest, quality = 80 } = {}): Promise<Uint8Array> {
  return sharp(bytes, { limitInputPixels: mostPixels, animated: false, failOn: 'error' })
    .rotate()
    .resize({ width, height: 4 * width, fit: 'inside', withoutEnlargement: true })
    .webp({ quality })
    .toBuffer();
}

const ready = new Map<string, Uint8Array>();
let readyBytes = 0;

/** A picture under its hash, drawn anew once and then kept as long as there is room. Null when it cannot be read. */
export async function readyPicture(sha256: string, read: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  const known = ready.get(sha256);
  if (known !== undefined) {
    // What was looked at last goes last.
    ready.delete(sha256);
    ready.set(sha256, known);
    return known;
  }
  const bytes = await read();
  const drawn = bytes === null ? null : await redraw(bytes).catch(() => null);
  if (drawn === null || ready.has(sha256)) return drawn;
  ready.set(sha256, drawn);
  readyBytes += drawn.length;
  for (const [oldest, picture] of ready) {
    if (readyBytes <= mostKept) break;
    ready.delete(oldest);
    readyBytes -= picture.length;
  }
  return drawn;
}

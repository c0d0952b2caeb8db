import { fileTypeFromBuffer } from 'file-type';
import { visibleLine } from '../publish/visible.ts';
import { redraw } from './pictures.ts';

/** Bytes of one file. */
const mostFile = 10 * 1024 ** 2;

/** A file as it is kept. */
export interface Accepted {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/webp' | 'application/pdf';
  readonly fileName: string;
}

/**
 * What of an upload is kept: pictures drawn anew, a PDF as it is. What a file is, its first bytes say, not its name. Null for
 * everything else, and for what cannot be read.
 */
export async function acceptFile(file: File): Promise<Accepted | null> {
  if (file.size === 0 || file.size > mostFile) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  const name = plainName(file.name);
  if (type === 'application/pdf') return { bytes, mediaType: type, fileName: `${name}.pdf` };
  if (type !== 'image/png' && type !== 'image/jpeg' && type !== 'image/webp') return null;
  try {
    return {
      bytes: await redraw(bytes, { width: 2400, quality: 88 }),
      mediaType: 'image/webp',
      fileName: `${name}.webp`,
    };
  } catch {
    return null;
  }
}

/** The name without folders, ending, and whatever else could mean something to a file system. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = visibleLine(last)
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/[^\p{L}\p{N} _.()-]/gu, '_')
    .replace(/^\.+/u, '')
    .slice(0, 100);
  return plain === '' ? 'proof' : plain;
}

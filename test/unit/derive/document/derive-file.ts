import { deriveDocument, type DerivedDocument, type DocumentInput } from '../../../../src/derive/document.ts';
import { sampleTools } from '../sample.ts';

/** Derives a file of the fictional portal; a test names only what it is about. */
export function deriveFile(bytes: Uint8Array, changes: Partial<DocumentInput> = {}): Promise<DerivedDocument> {
  return deriveDocument(
    {
      url: 'https://varbovets.example/f/12',
      host: 'varbovets.example',
      site: 'portal',
      bytes,
      headers: [],
      sha256: 'ab',
      capturedAt: '2026-05-04T08:00:00Z',
      ...changes,
    },
    sampleTools,
  );
}

/** The document alone. */
export async function fileOf(bytes: Uint8Array, changes: Partial<DocumentInput> = {}) {
  return (await deriveFile(bytes, changes)).document;
}

/** A sentence in Bulgarian, long enough to be text. */
export const sentence = 'Общинският съвет прие бюджет на общината за 2026 г. с №15 – „единодушно“.';

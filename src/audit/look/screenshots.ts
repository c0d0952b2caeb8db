import { readBlob } from '../../../storage/blobs.ts';
import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import type { Audited } from '../../../storage/runs.ts';

/** Pictures of the visited pages, by address, as `data:` addresses for a report. */
export async function readScreenshots(db: Database, audited: Audited): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const { subject, value } of await factsOf(db, audited, 'visit')) {
    const { picture } = value as { picture: string | null };
    const bytes = picture === null ? null : await readBlob(db, picture);
    if (bytes !== null) pictures.set(subject, `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return pictures;
}

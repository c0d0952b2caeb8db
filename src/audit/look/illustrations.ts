import { readBlob } from '../../../storage/blobs.ts';
import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import type { Audited } from '../../../storage/runs.ts';
import type { Illustration } from '../../model/illustration.ts';
import type { ShownIllustration } from '../../publish/report/report.ts';

/** The second looks at cited places, with their pictures as `data:` addresses for a report. */
export async function readIllustrations(db: Database, audited: Audited): Promise<ShownIllustration[]> {
  const shown: ShownIllustration[] = [];
  for (const { value } of await factsOf(db, audited, 'illustration')) {
    for (const illustration of value as Illustration[]) {
      const bytes = illustration.picture === null ? null : await readBlob(db, illustration.picture);
      const data = bytes === null ? null : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
      shown.push({ ...illustration, data });
    }
  }
  return shown;
}

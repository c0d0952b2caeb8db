import type { Database } from '../../storage/database.ts';
import { adoptRun, previewAdoption, type Adoption, type AdoptionReport } from '../../storage/review/findings.ts';
import { fingerprintText } from '../review/fingerprint.ts';

type Adopting = Omit<Adoption, 'fingerprintOf'>;

/** Puts the judgements of a run before the evaluators of an edition; see `adoptRun`. */
export async function adopt(db: Database, adopting: Adopting): Promise<AdoptionReport | null> {
  return adoptRun(db, { ...adopting, fingerprintOf: fingerprintText });
}

/** What that would change; nothing is written. */
export async function previewAdopt(db: Database, adopting: Adopting): Promise<AdoptionReport> {
  return previewAdoption(db, { ...adopting, fingerprintOf: fingerprintText });
}

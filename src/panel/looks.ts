import type { Database } from '../../storage/database.ts';
import { eachFact, factsOf } from '../../storage/facts.ts';
import type { Audited } from '../../storage/runs.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Illustration } from '../model/illustration.ts';

/** What a run can show of a municipality's pages: small, and read from large facts, so it is kept in memory. */
export interface Looks {
  /** ISO day the run judges by. */
  readonly asOf: string;
  /** Second looks at the quotes of each address. */
  readonly illustrations: ReadonlyMap<string, readonly Illustration[]>;
  /** SHA-256 of the picture of a visited page, by its address. */
  readonly screenshots: ReadonlyMap<string, string>;
  /** All of these pictures: the only blobs that are ever shown as one. */
  readonly pictures: ReadonlySet<string>;
}

const mostKept = 200;
const kept = new WeakMap<Database, Map<string, Looks>>();

/** What a run can show of a municipality. Null when there is no such run. */
export async function looksAt(db: Database, audited: Audited): Promise<Looks | null> {
  const run = await db
    .selectFrom('run')
    .select(['as_of', 'finished_at'])
    .where('id', '=', audited.run)
    .executeTakeFirst();
  if (run === undefined) return null;
  const known = kept.get(db) ?? new Map<string, Looks>();
  kept.set(db, known);
  // A run that is taken up again may look at more; it then ends at another time.
  const key = `${audited.run} ${audited.municipality} ${run.finished_at ?? ''}`;
  const looks = known.get(key) ?? (await readLooks(db, audited, run.as_of));
  known.delete(key);
  known.set(key, looks);
  for (const oldest of known.keys()) {
    if (known.size <= mostKept) break;
    known.delete(oldest);
  }
  return looks;
}

async function readLooks(db: Database, audited: Audited, asOf: string): Promise<Looks> {
  const illustrations = new Map<string, Illustration[]>();
  for (const { subject, value } of await factsOf(db, audited, 'illustration')) {
    illustrations.set(subject, value as Illustration[]);
  }
  const screenshots = new Map<string, string>();
  for await (const { subject, value } of eachFact(db, audited, 'visit')) {
    const { picture } = value as { picture: string | null };
    if (picture !== null) screenshots.set(subject, picture);
  }
  const framed = [...illustrations.values()].flat().flatMap(({ picture }) => picture ?? []);
  return { asOf, illustrations, screenshots, pictures: new Set([...framed, ...screenshots.values()]) };
}

/** The second look at the quoted words of a place; undefined when nobody looked again. */
function secondLook({ illustrations }: Looks, { url, quote }: Evidence): Illustration | undefined {
  return illustrations.get(url)?.find((look) => look.quote === quote);
}

/** A place of the evidence with what can be shown of it. */
export interface Place {
  readonly evidence: Evidence;
  /** What a second look at the quote saw. */
  readonly look: Illustration | null;
  /** SHA-256 of a picture: of the quote in its frame, else of the whole page. */
  readonly picture: string | null;
}

/** The places of evidence in their order. */
export function placesOf(evidence: readonly Evidence[], looks: Looks | null): Place[] {
  return evidence.map((one) => {
    const look = looks === null ? null : (secondLook(looks, one) ?? null);
    const screenshot = looks?.screenshots.get(one.url) ?? null;
    return { evidence: one, look, picture: look?.picture ?? screenshot };
  });
}

import { readBlob } from '../../../storage/blobs.ts';
import type { Database } from '../../../storage/database.ts';
import { factOf } from '../../../storage/facts.ts';
import { fetchesOf, type RecordedFetch } from '../../../storage/fetches.ts';
import type { Audited } from '../../../storage/runs.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import type { PlatformAnswer } from '../../crawl/social/adapter.ts';
import { adapters } from '../../crawl/social/adapters.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import { ownershipOf } from '../../derive/social/ownership.ts';
import { profilesNamedBy } from '../../derive/social/profiles.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Observed } from '../../model/observation/observed.ts';
import type { Page } from '../../model/observation/page.ts';
import type { ProfileCandidate, SocialProfile } from '../../model/observation/profile.ts';
import type { Unseen } from '../../model/unseen.ts';

/** Under which the n-th answer for a profile is kept. */
export function answerKey({ url }: Pick<ProfileCandidate, 'url'>, n: number): string {
  return `social:${urlKey(url)}:${n}`;
}

/**
 * The profiles with what their platforms show of them, read from the stored answers. As partial as the pages that name
 * them; those of the configuration are known without any page.
 */
export async function observedProfiles(
  db: Database,
  audited: Audited,
  given: { readonly municipality: Municipality; readonly pages: Observed<readonly Page[]>; readonly startedAt: string },
): Promise<Observed<readonly SocialProfile[]>> {
  const { pages } = given;
  if ((await factOf(db, audited, 'profiles', 'plan')) === undefined)
    return { seen: false, because: pages.seen ? 'not_planned' : pages.because };
  const tasks = await tasksOf(db, audited, 'profile');
  if (!pages.seen && tasks.length === 0) return pages;
  // Whose a profile is, is told anew from the pages; what was asked of its platform was asked once.
  const candidates = pages.seen ? profilesNamedBy(pages.value, given.municipality) : tasks.map(candidateOf);
  const reasons = new Map(tasks.map(({ subject, because }) => [subject, because]));
  const answers = new Map((await fetchesOf(db, audited, 'social')).map((fetch) => [fetch.key, fetch]));
  const value: SocialProfile[] = [];
  for (const candidate of candidates) {
    const because = reasons.has(candidate.url) ? (reasons.get(candidate.url) ?? null) : 'not_planned';
    value.push(await profileOf(db, candidate, { because: because as Unseen | null, answers, ...given }));
  }
  return {
    seen: true,
    value,
    gaps: pages.seen ? pages.gaps : [{ what: audited.municipality, because: pages.because }],
  };
}

function candidateOf({ reason }: TaskRow): ProfileCandidate {
  return JSON.parse(reason) as ProfileCandidate;
}

interface Shelf {
  /** Why its platform was not asked, or not to the end; null when it was. */
  readonly because: Unseen | null;
  readonly answers: ReadonlyMap<string, RecordedFetch>;
  readonly municipality: Municipality;
  readonly startedAt: string;
}

async function profileOf(
  db: Database,
  candidate: ProfileCandidate,
  { because, answers, municipality, startedAt }: Shelf,
): Promise<SocialProfile> {
  const kept = await answersFor(db, candidate, answers);
  const shown =
    kept.length === 0 && because !== null
      ? { seen: false as const, because }
      : adapters[candidate.platform].read(candidate, kept);
  const ownership = ownershipOf(candidate, shown, municipality);
  return { ...candidate, ownership, shown, capturedAt: kept[0]?.startedAt ?? startedAt };
}

async function answersFor(
  db: Database,
  candidate: ProfileCandidate,
  answers: ReadonlyMap<string, RecordedFetch>,
): Promise<PlatformAnswer[]> {
  const kept: PlatformAnswer[] = [];
  for (let n = 0; ; n++) {
    const fetch = answers.get(answerKey(candidate, n));
    if (fetch === undefined) return kept;
    const { url: requested, final_url: url, hops, status, unseen, body, started_at: startedAt } = fetch;
    const bytes = body === null ? null : await readBlob(db, body);
    kept.push({ requested, url, hops, status, unseen: unseen as Unseen | null, body: bytes, startedAt });
  }
}

import { factOf, keepFact } from '../../../storage/facts.ts';
import { keepFetch } from '../../../storage/fetches.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks } from '../../../storage/tasks.ts';
import { adapters } from '../../crawl/social/adapters.ts';
import { profilesNamedBy } from '../../derive/social/profiles.ts';
import type { Answer } from '../../model/answer.ts';
import type { ProfileCandidate } from '../../model/observation/profile.ts';
import type { Unseen } from '../../model/unseen.ts';
import { MOST_PROFILES, QUESTIONS_PER_PROFILE } from '../../plan/plan.ts';
import type { SiteAudit } from '../context.ts';
import { readPages } from '../desk/page-facts.ts';
import { answerKey } from '../recording/profiles.ts';
import { runTasks } from '../run-tasks.ts';
import { askPlatform } from './ask-platform.ts';

/**
 * Asks the platforms what they show to anyone of the profiles that own pages name or the configuration lists. What they
 * answer is kept as it came; it is read anew for every recording.
 */
export async function observeProfiles(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if ((await factOf(context.db, audited, 'profiles', 'plan')) === undefined) await planProfiles(site);
  await runTasks(site, 'profile', (task) => observe(site, task));
}

async function planProfiles({ context, audited, municipality }: SiteAudit): Promise<void> {
  const pages = (await readPages(context.db, audited)).map(({ page }) => page);
  const candidates = inTurn(profilesNamedBy(pages, municipality));
  const asked = new Set(candidates.filter(isAsked).slice(0, MOST_PROFILES));
  await context.db.transaction().execute(async (db) => {
    const tasks = candidates.map((candidate) => ({ subject: candidate.url, reason: JSON.stringify(candidate) }));
    await planTasks(db, audited, 'profile', tasks);
    for (const candidate of candidates.filter((one) => !asked.has(one))) {
      const because: Unseen = isAsked(candidate) ? 'budget_exhausted' : 'not_planned';
      await endTask(db, audited, { kind: 'profile', subject: candidate.url }, { state: 'failed', because });
    }
    await keepFact(db, audited, {
      kind: 'profiles',
      subject: 'plan',
      version: '1',
      value: { named: candidates.length },
    });
  });
}

/** Each platform once before any comes a second time: many feeds do not push out the one channel. */
function inTurn(candidates: readonly ProfileCandidate[]): ProfileCandidate[] {
  const met = new Map<string, number>();
  const places = candidates.map((candidate) => {
    const place = met.get(candidate.platform) ?? 0;
    met.set(candidate.platform, place + 1);
    return { candidate, place };
  });
  return places.sort((a, b) => a.place - b.place).map(({ candidate }) => candidate);
}

/** People, vendors and other bodies are none of our business, and a placeholder is nobody. */
function isAsked({ apart }: ProfileCandidate): boolean {
  return apart === null || apart === 'unclear' || apart === 'council' || apart === 'group';
}

async function observe(site: SiteAudit, task: TaskRow): Promise<void> {
  const { context, audited } = site;
  const candidate = JSON.parse(task.reason) as ProfileCandidate;
  const { answers, refused } = await askAll(site, candidate);
  await context.db.transaction().execute(async (db) => {
    for (const [n, answer] of answers.entries())
      await keepFetch(db, audited, { key: answerKey(candidate, n), purpose: 'social' }, answer);
    await endTask(db, audited, task, { state: answers.length > 0 ? 'done' : 'failed', because: refused });
  });
}

/** All that an adapter wants to know, until a question may not be asked. */
async function askAll(
  site: SiteAudit,
  candidate: ProfileCandidate,
): Promise<{ readonly answers: readonly Answer[]; readonly refused: Unseen | null }> {
  const answers: Answer[] = [];
  while (answers.length < QUESTIONS_PER_PROFILE) {
    const question = adapters[candidate.platform].next(candidate, answers);
    if (question === null) break;
    const answer = await askPlatform(site, candidate, question);
    if (typeof answer === 'string') return { answers, refused: answer };
    answers.push(answer);
  }
  return { answers, refused: null };
}

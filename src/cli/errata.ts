import type { Database } from '../../storage/database.ts';
import { listAccounts } from '../../storage/people/accounts.ts';
import { recusedFrom } from '../../storage/review/assignments.ts';
import { errataIn, keepErratum } from '../../storage/review/errata.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import type { Level } from '../model/check.ts';
import { scaleLevels, type Edition } from '../model/edition.ts';
import { isFinal } from '../model/review/assessment.ts';
import { dayIn } from '../model/text/day-in.ts';
import { municipalitiesIn } from '../panel/reply-window.ts';
import { standingsOf, type Standing } from '../panel/standings.ts';
import { visibleLine } from '../publish/visible.ts';
import { UsageError } from './usage-error.ts';

/** A correction as somebody enters it; what is left out is undefined. */
export interface NewErratum {
  readonly municipality?: string;
  readonly indicator?: string;
  readonly score?: number;
  /** A login. */
  readonly arbiter?: string;
  readonly reasonBg?: string;
  readonly reasonEn?: string;
}

/** Everything on record, a line each. */
export async function errataText(db: Database, { edition }: { readonly edition: Edition }): Promise<string> {
  const lines = (await errataIn(db, edition.id)).map(({ at, municipality, indicator, score, reason }) =>
    visibleLine(`${dayIn(at)}  ${municipality} ${indicator ?? '*'}${score === null ? '' : `: ${score}`}  ${reason.en}`),
  );
  return lines.length === 0 ? `Edition ${edition.id} has no errata.\n` : `${lines.join('\n')}\n`;
}

/**
 * Keeps why a published score is another one, and says what to do next.
 * @throws UsageError that says what is missing or wrong
 */
export async function addErratum(
  db: Database,
  { edition }: { readonly edition: Edition },
  given: NewErratum,
): Promise<string> {
  await requireFinal(db, edition.id);
  const { municipality, indicator } = placeOf(given, edition, await municipalitiesIn(db, edition.id));
  const reason = { bg: given.reasonBg?.trim() ?? '', en: given.reasonEn?.trim() ?? '' };
  if (reason.bg === '' || reason.en === '') {
    throw new UsageError('The reason is published in both languages. Add --reason-bg "..." and --reason-en "..."');
  }
  const correction = await correctionOf(db, edition, { ...given, municipality, indicator });
  const at = new Date().toISOString();
  await keepErratum(db, {
    edition: edition.id,
    municipality,
    indicator,
    ...correction,
    reason,
    account: 'command-line',
    at,
  });
  const what = `${municipality} ${indicator ?? '(every score)'}`;
  return `On record for ${what}. Publish the next version, 1.0.1 after 1.0.0: gradomer publish --edition ${edition.id} --out DIR --release VERSION\n`;
}

async function requireFinal(db: Database, edition: string): Promise<void> {
  const { phase } = await phaseOf(db, edition);
  if (isFinal(phase)) return;
  throw new UsageError(
    `Edition ${edition} is in the phase ${phase}, and a correction comes after publication. Reopen the question in the application instead.`,
  );
}

function placeOf(
  { municipality, indicator }: NewErratum,
  edition: Edition,
  municipalities: readonly string[],
): { municipality: string; indicator: string | null } {
  if (municipality === undefined || !municipalities.includes(municipality)) {
    const ids = municipalities.join(', ') || 'none yet, for nobody was asked to confirm anything';
    throw new UsageError(`Say whose score it is: --municipality with one of: ${ids}`);
  }
  if (indicator !== undefined && !edition.indicators.some(({ id }) => id === indicator)) {
    throw new UsageError(
      `Edition ${edition.id} has no indicator ${indicator}. The ids stand in data/indicators.csv of a release, and in: gradomer results`,
    );
  }
  return { municipality, indicator: indicator ?? null };
}

type Correcting = Omit<NewErratum, 'municipality' | 'indicator'> & {
  readonly municipality: string;
  readonly indicator: string | null;
};

/** Another score takes two: who enters it, and an arbiter who has not judged the same before. */
async function correctionOf(
  db: Database,
  edition: Edition,
  { municipality, indicator, score, arbiter }: Correcting,
): Promise<{ readonly score: Level | null; readonly arbiter: string | null }> {
  const standing = indicator === null ? null : await askedStanding(db, edition.id, { municipality, indicator });
  if (score === undefined) {
    if (arbiter === undefined) return { score: null, arbiter: null };
    throw new UsageError('--arbiter goes with --score: it says who decided the new score.');
  }
  if (standing === null) throw new UsageError('--score is about one score. Add --indicator.');
  const level = levelOf(score, standing, edition);
  return { score: level, arbiter: await deciderOf(db, standing, { edition: edition.id, login: arbiter }) };
}

interface Place {
  readonly municipality: string;
  readonly indicator: string;
}

async function askedStanding(db: Database, edition: string, { municipality, indicator }: Place): Promise<Standing> {
  const standing = (await standingsOf(db, edition)).find(
    ({ facts }) => facts.municipality === municipality && facts.indicator === indicator,
  );
  if (standing !== undefined && standing.facts.evaluators.length > 0) return standing;
  throw new UsageError(
    `Nobody was asked to confirm ${indicator} of ${municipality}, so no score of it is published. Nothing is to be corrected.`,
  );
}

function levelOf(score: number, { facts: { indicator }, score: present }: Standing, { indicators }: Edition): Level {
  const levels: readonly Level[] = scaleLevels[indicators.find(({ id }) => id === indicator)?.scale ?? 'four-point'];
  const level = levels.find((one) => one === score);
  if (level === undefined) {
    throw new UsageError(`${score} is not on the scale of ${indicator}. Write one of: ${levels.join(', ')}`);
  }
  if (level === present) {
    throw new UsageError(
      `The score of ${indicator} is ${score} already. Leave --score and --arbiter out to give a reason alone.`,
    );
  }
  return level;
}

async function deciderOf(
  db: Database,
  { facts, reply }: Standing,
  { edition, login }: { readonly edition: string; readonly login: string | undefined },
): Promise<string> {
  const { municipality, indicator } = facts;
  const arbiters = (await listAccounts(db)).filter(({ role, disabledAt }) => role === 'arbiter' && disabledAt === null);
  const found = arbiters.find((one) => one.login === login?.toLowerCase());
  if (found === undefined) {
    const known = arbiters.map((one) => one.login).join(', ');
    throw new UsageError(
      `Say which arbiter decided the new score: --arbiter with one of: ${known || 'none yet; see gradomer users'}`,
    );
  }
  if ((await recusedFrom(db, found.id)).has(municipality)) {
    throw new UsageError(`${found.login} stands back from ${municipality}. Name another arbiter.`);
  }
  const corrected = (await errataIn(db, edition)).filter(
    (one) => one.municipality === municipality && one.indicator === indicator,
  );
  const judges = [...facts.ratings, ...facts.decisions].map(({ account }) => account);
  if ([...judges, reply?.decision?.account, ...corrected.map(({ arbiter }) => arbiter)].includes(found.id)) {
    throw new UsageError(
      `${found.login} has judged this score before, and nobody corrects their own. Name another arbiter.`,
    );
  }
  return found.id;
}

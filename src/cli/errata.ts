import type { Database } from '../../storage/database.ts';
import { listAccounts } from '../../storage/people/accounts.ts';
import { errataIn, keepErratum } from '../../storage/review/errata.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import type { Level } from '../model/check.ts';
import { scaleLevels, type Edition } from '../model/edition.ts';
import { municipalitiesIn } from '../panel/reply-window.ts';
import { standingsOf } from '../panel/standings.ts';
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
    visibleLine(
      `${at.slice(0, 10)}  ${municipality} ${indicator ?? '*'}${score === null ? '' : `: ${score}`}  ${reason.en}`,
    ),
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
  return `On record for ${what}. Publish a further version: gradomer publish --edition ${edition.id} --out DIR --release 1.0.1\n`;
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
  if (score === undefined) {
    if (arbiter === undefined) return { score: null, arbiter: null };
    throw new UsageError('--arbiter goes with --score: it says who decided the new score.');
  }
  if (indicator === null) throw new UsageError('--score is about one score. Add --indicator.');
  const { phase } = await phaseOf(db, edition.id);
  if (phase !== 'final' && phase !== 'published') {
    throw new UsageError(
      `Edition ${edition.id} is in the phase ${phase}, and a correction comes after publication. Reopen the question in the application instead.`,
    );
  }
  const scale = edition.indicators.find(({ id }) => id === indicator)?.scale ?? 'four-point';
  const level = scaleLevels[scale].find((one) => one === score);
  if (level === undefined) {
    throw new UsageError(
      `${score} is not on the scale of ${indicator}. Write one of: ${scaleLevels[scale].join(', ')}`,
    );
  }
  return { score: level, arbiter: await deciderOf(db, { edition: edition.id, municipality, indicator }, arbiter) };
}

async function deciderOf(
  db: Database,
  key: { readonly edition: string; readonly municipality: string; readonly indicator: string },
  login: string | undefined,
): Promise<string> {
  const accounts = await listAccounts(db);
  const found = accounts.find((one) => one.login === login?.toLowerCase() && one.role === 'arbiter');
  if (found === undefined) {
    const known = accounts.filter(({ role }) => role === 'arbiter').map((one) => one.login);
    throw new UsageError(
      `Say which arbiter decided the new score: --arbiter with one of: ${known.join(', ') || 'none yet; see gradomer users'}`,
    );
  }
  const standing = (await standingsOf(db, key.edition)).find(
    ({ facts }) => facts.municipality === key.municipality && facts.indicator === key.indicator,
  );
  const judges = [...(standing?.facts.ratings ?? []), ...(standing?.facts.decisions ?? [])].map(
    ({ account }) => account,
  );
  const answered = standing?.reply?.decision?.account;
  if ([...judges, answered].includes(found.id)) {
    throw new UsageError(
      `${found.login} has judged this score before, and nobody corrects their own. Name another arbiter.`,
    );
  }
  return found.id;
}

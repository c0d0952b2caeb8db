import { join, resolve } from 'node:path';
import { loadConfig } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import { readReleaseSource } from '../panel/release-source.ts';
import { replyProgressOf } from '../panel/reply-window.ts';
import { standingsOf } from '../panel/standings.ts';
import { assembleRelease } from '../publish/release/assemble/assemble.ts';
import { earlierVersion } from '../publish/release/earlier/earlier-version.ts';
import { readEarlierRelease } from '../publish/release/earlier/read-earlier.ts';
import { requireComparable } from '../publish/release/earlier/require-comparable.ts';
import { releaseFiles } from '../publish/release/release-files.ts';
import { writeRelease } from '../publish/release/write-release.ts';
import { isFinal } from '../model/review/assessment.ts';
import type { CommonOptions } from './options.ts';
import { dayIn } from '../model/text/day-in.ts';
import { requireChromium } from './require-chromium.ts';
import { UsageError } from './usage-error.ts';

export interface PublishOptions extends CommonOptions {
  readonly edition?: string;
  readonly out: string;
  readonly release: string;
  readonly preview?: boolean;
  readonly pdf?: boolean;
  readonly compareWith?: string;
  readonly previous?: string;
}

/** Writes the release that the options ask for, and says where it is. Throws UsageError while something is undecided. */
export async function publish(db: Database, options: PublishOptions): Promise<void> {
  const { edition, numbering, published, municipalities } = loadConfig({
    edition: options.edition,
    dir: options.config,
  });
  const basis = options.preview === true ? 'automatic_preview' : 'final';
  if (basis === 'final') {
    await requireDecided(db, edition.id);
    await requireAnswered(db, edition.id, dayIn(new Date().toISOString()));
    await requireFinal(db, edition.id);
  }
  const beside = join(options.out, edition.id);
  const earlier = options.compareWith === undefined ? null : readEarlierRelease(options.compareWith);
  if (earlier !== null) requireComparable(earlier, { edition: edition.id, basis });
  const before =
    basis === 'final'
      ? earlierVersion({ edition: edition.id, version: options.release, beside, named: options.previous ?? null })
      : null;
  const publishing = {
    edition,
    numbering,
    published,
    municipalities,
    version: options.release,
    basis,
    earlier,
    before,
  } as const;
  const source = await readReleaseSource(db, publishing);
  if (source === null) {
    throw new UsageError(
      `No run of edition ${edition.id} is done yet, so there is nothing to publish. Start one: gradomer audit --edition ${edition.id}`,
    );
  }
  const kind = basis === 'final' ? `v${options.release}` : `preview-v${options.release}`;
  const folder = join(beside, kind);
  const chromium = options.pdf === true ? await requireChromium('publish without PDF: leave out --pdf') : null;
  const files = await releaseFiles(assembleRelease(source), chromium);
  const wasWritten = writeRelease(folder, files, options.compareWith ?? null);
  process.stdout.write(
    wasWritten
      ? `Published, and recomputed from its own tables: ${resolve(folder)}\n`
      : `${resolve(folder)} was published before, with the same bytes.\n`,
  );
}

/** Throws a UsageError that says how much is undecided. */
async function requireDecided(db: Database, edition: string): Promise<void> {
  const standings = await standingsOf(db, edition);
  const open = standings.filter(({ state }) => state !== 'agreed' && state !== 'arbitrated');
  if (standings.length > 0 && open.length === 0) return;
  const what =
    standings.length === 0
      ? 'Nobody has been asked to confirm anything yet'
      : `${open.length} of ${standings.length} assessments are not decided yet (${open[0]?.facts.municipality ?? ''} ${open[0]?.facts.indicator ?? ''} is the first)`;
  throw new UsageError(`${what}. Let people decide them, or publish an automatic preview: add --preview`);
}

/** Throws a UsageError unless the coordinator has closed the results; the right of reply stands before that. */
async function requireFinal(db: Database, edition: string): Promise<void> {
  const { phase } = await phaseOf(db, edition);
  if (isFinal(phase)) return;
  throw new UsageError(
    `The results of edition ${edition} are not final yet (phase: ${phase}). A coordinator gives the municipalities time to reply and then makes them final, in the application under Edition: gradomer serve. Before that publish an automatic preview: add --preview`,
  );
}

/** Throws a UsageError that names the municipalities nobody has answered, or whose time to reply is not over. */
async function requireAnswered(db: Database, edition: string, today: string): Promise<void> {
  const { undecided, awaited } = await replyProgressOf(db, edition, today);
  if (undecided.length > 0) {
    const open = (await standingsOf(db, edition)).filter(({ reply }) => reply?.state === 'open');
    const named = open.map(({ facts }) => `${facts.municipality} ${facts.indicator}`).join(', ');
    throw new UsageError(
      `Replies of ${undecided.join(', ')} have no answer yet (${named}). A second arbiter answers them in the application: gradomer serve`,
    );
  }
  if (awaited.length > 0) {
    throw new UsageError(
      `The time for replies is not over for ${awaited.join(', ')}. Publish when it is, or when they have said that they have no comments.`,
    );
  }
}

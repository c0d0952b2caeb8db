import { join, resolve } from 'node:path';
import { loadConfig } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import { readReleaseSource } from '../panel/release-source.ts';
import { standingsOf } from '../panel/standings.ts';
import { assembleRelease } from '../publish/release/assemble/assemble.ts';
import { releaseFiles } from '../publish/release/release-files.ts';
import { writeRelease } from '../publish/release/write-release.ts';
import type { CommonOptions } from './options.ts';
import { requireChromium } from './require-chromium.ts';
import { UsageError } from './usage-error.ts';

export interface PublishOptions extends CommonOptions {
  readonly edition?: string;
  readonly out: string;
  readonly release: string;
  readonly preview?: boolean;
  readonly pdf?: boolean;
}

/** Writes the release that the options ask for, and says where it is. Throws UsageError while something is undecided. */
export async function publish(db: Database, options: PublishOptions): Promise<void> {
  const { edition, numbering, published } = loadConfig({ edition: options.edition, dir: options.config });
  const basis = options.preview === true ? 'automatic_preview' : 'final';
  if (basis === 'final') await requireDecided(db, edition.id);
  const source = await readReleaseSource(db, { edition, numbering, published, version: options.release, basis });
  if (source === null) {
    throw new UsageError(
      `No run of edition ${edition.id} is done yet, so there is nothing to publish. Start one: gradomer audit --edition ${edition.id}`,
    );
  }
  const kind = basis === 'final' ? `v${options.release}` : `preview-v${options.release}`;
  const folder = join(options.out, edition.id, kind);
  const chromium = options.pdf === true ? await requireChromium('publish without PDF: leave out --pdf') : null;
  const wasWritten = writeRelease(folder, await releaseFiles(assembleRelease(source), chromium));
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

import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../../../config/load.ts';
import type { Database } from '../../../storage/database.ts';
import { readReleaseSource } from '../../panel/release-source.ts';
import { standingsOf } from '../../panel/standings.ts';
import { assembleRelease } from '../../publish/release/assemble/assemble.ts';
import { releaseFiles } from '../../publish/release/release-files.ts';
import { writeRelease } from '../../publish/release/write-release.ts';
import { requireChromium } from '../require-chromium.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

interface Options extends CommonOptions {
  readonly edition?: string;
  readonly out: string;
  readonly release: string;
  readonly preview?: boolean;
  readonly pdf?: boolean;
}

export function publishCommand(): Command {
  const command = new Command('publish')
    .description(
      'Writes a release of an edition: a site in Bulgarian and English that opens from disk, tables with their description ' +
        '(Frictionless Data Package), a workbook, JSON, EARL, and a script that recomputes index and places from the tables. Nothing is published that does not recompute; a version that is out never changes.',
    )
    .option('--edition <id>', 'which edition of the index (default: the newest)')
    .requiredOption('--out <dir>', 'folder for releases; this one goes into <edition>/v<release> inside it')
    .option('--release <version>', 'version of the release, e.g. 1.0.1 after an erratum', version, '1.0.0')
    .option(
      '--preview',
      'publish pre-scores nobody has confirmed, marked as an automatic preview on every page and file',
    )
    .option('--pdf', 'also print every scorecard as PDF (needs Chromium)')
    .addHelpText(
      'after',
      '\nExamples:\n  gradomer publish --edition 2026 --out ./releases\n  node ./releases/2026/v1.0.0/recompute.mjs ./releases/2026/v1.0.0',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((options: Options) => withDatabase(options, (db) => publish(db, options)));
}

async function publish(db: Database, options: Options): Promise<void> {
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

function version(text: string): string {
  if (!/^\d+\.\d+\.\d+$/u.test(text)) throw new InvalidArgumentError('Write a version as 1.0.0.');
  return text;
}

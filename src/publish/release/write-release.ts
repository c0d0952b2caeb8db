import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksums, type Files } from './files.ts';
import { PublishError } from './publish-error.ts';

/**
 * Writes a release into its own folder, all of it or nothing. Before it appears, `recompute.mjs` computes the index and the
 * places anew from the tables. A version that is there already stays as it is: the same bytes again are no change, others
 * are refused. Returns whether anything was written.
 * @param earlier folder of the release that trends compare with, which `recompute-trends.mjs` is given; null without one
 */
export function writeRelease(folder: string, files: Files, earlier: string | null = null): boolean {
  const sums = checksums(files);
  const sumsFile = join(folder, 'SHA256SUMS');
  if (existsSync(folder)) {
    if (!existsSync(sumsFile) || readFileSync(sumsFile, 'utf8') !== sums) {
      throw new PublishError(
        `${folder} was published before with other content, and a version that is out never changes. Publish a further one with --release.`,
      );
    }
    requireUnchanged(folder, files);
    return false;
  }
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  try {
    for (const [name, content] of [...files, ['SHA256SUMS', sums] as const]) {
      const file = join(draft, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    requireRecomputed(draft);
    if (earlier !== null) requireTrends(draft, earlier);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return true;
}

/** Throws PublishError with the first file that is not as it was published, for the checksums say only what it was. */
function requireUnchanged(folder: string, files: Files): void {
  const isPublished = ([name, content]: readonly [string, string | Uint8Array]) => {
    const file = join(folder, name);
    return existsSync(file) && readFileSync(file).equals(Buffer.from(content));
  };
  const changed = [...files].find((entry) => !isPublished(entry))?.[0];
  if (changed === undefined) return;
  throw new PublishError(
    `${join(folder, changed)} was changed or removed after it was published. Move ${folder} away and publish this version again: it becomes the same, byte for byte.`,
  );
}

/** Throws PublishError with the differences, when the tables do not give the published index and places. */
export function requireRecomputed(folder: string): void {
  run([join(folder, 'recompute.mjs'), folder]);
}

/** The same for what is said of the change since an earlier release. */
export function requireTrends(folder: string, earlier: string): void {
  run([join(folder, 'recompute-trends.mjs'), folder, earlier]);
}

function run(script: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
  if (status === 0) return;
  throw new PublishError(`The release is not published: recomputed from its tables it differs.\n${stderr.trim()}`);
}

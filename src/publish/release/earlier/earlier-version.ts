import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PublishError } from '../publish-error.ts';
import type { ErratumRow } from '../reply-row.ts';
import type { EarlierRelease } from './earlier-release.ts';
import { readEarlierRelease } from './read-earlier.ts';
import { readTable } from './read-table.ts';

/** What was published before of the same edition, as far as a further version has to account for it. */
export interface EarlierVersion extends Pick<EarlierRelease, 'version' | 'categories' | 'indicators' | 'assessments'> {
  readonly errata: readonly ErratumRow[];
}

const points = z.union([z.literal('').transform(() => null), z.string().regex(/^\d+$/u).transform(Number)]);
const text = z.string().min(1);
const erratum = z
  .object({
    ...{ version: text, given_at: text, municipality_id: text, indicator_id: text, old: points, new: points },
    ...{ reason_bg: text, reason_en: text },
  })
  .transform((row): ErratumRow => ({
    ...{ version: row.version, at: row.given_at, municipality: row.municipality_id, indicator: row.indicator_id },
    ...{ old: row.old, new: row.new, reason: { bg: row.reason_bg, en: row.reason_en } },
  }));

/** A version about to be published, and where the versions of its edition lie. */
interface Publication {
  readonly edition: string;
  readonly version: string;
  /** The folder with `v1.0.0`, `v1.0.1` in it. */
  readonly beside: string;
  /** Folder of the earlier version, when somebody named it. */
  readonly named: string | null;
}

/**
 * The version that a further one has to account for: the one named, else the newest earlier one beside it. Null for the
 * first, `1.0.0`.
 * @throws PublishError when it is missing, is no final release of the edition, or was changed after it was published
 */
export function earlierVersion({ edition, version, beside, named }: Publication): EarlierVersion | null {
  const folder = named ?? newestBefore(version, beside);
  if (folder === null) {
    if (version === '1.0.0') return null;
    throw new PublishError(
      `Version ${version} is not the first, and in ${beside} there is no earlier one to account for. Name its folder: --previous ./releases/${edition}/v1.0.0`,
    );
  }
  const release = readEarlierRelease(folder);
  if (release.edition !== edition || release.basis !== 'final') {
    throw new PublishError(
      `${folder} is ${release.basis === 'final' ? '' : 'a preview '}of edition ${release.edition}, not a final version of ${edition}. Name the version that was published before: --previous DIR`,
    );
  }
  if (compareVersions(release.version, version) >= 0) {
    throw new PublishError(
      `${folder} is version ${release.version}, which is not before ${version}. Choose a later --release.`,
    );
  }
  return { ...release, errata: readTable(join(folder, 'data', 'errata.csv'), erratum) };
}

function newestBefore(version: string, beside: string): string | null {
  if (!existsSync(beside)) return null;
  const versions = readdirSync(beside)
    .flatMap((name) => /^v(\d+\.\d+\.\d+)$/u.exec(name)?.[1] ?? [])
    .filter((one) => compareVersions(one, version) < 0)
    .sort(compareVersions);
  const newest = versions.at(-1);
  return newest === undefined ? null : join(beside, `v${newest}`);
}

/** Below 0 when the first comes earlier: number by number, so that 1.0.10 comes after 1.0.9. */
function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number));
  return one?.map((part, at) => part - (other?.[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

import { PublishError } from '../publish-error.ts';
import type { EarlierRelease } from './earlier-release.ts';

interface Published {
  readonly edition: string;
  readonly basis: EarlierRelease['basis'];
}

/**
 * Only like stands beside like: an edition beside an earlier one, what people decided beside what people decided. Between a
 * preview and a final release nobody could tell a change of the portals from a correction by people.
 * @throws PublishError that says what to compare with instead
 */
export function requireComparable(earlier: EarlierRelease, now: Published): void {
  if (earlier.edition >= now.edition)
    throw new PublishError(
      `--compare-with is a release of edition ${earlier.edition}, which is not before ${now.edition}. Name a release of an earlier edition.`,
    );
  if (earlier.basis === now.basis) return;
  throw new PublishError(
    now.basis === 'final'
      ? `--compare-with is an automatic preview of ${earlier.edition} that nobody confirmed, and a final release is compared with a final one only. Name the final release of that edition, or leave --compare-with out.`
      : `--compare-with is the final release of ${earlier.edition}, and a preview is compared with a preview only: what people correct would look like a change. Name the preview of that edition, or leave --compare-with out.`,
  );
}

import type { Database } from '../../../storage/database.ts';
import type { Audited } from '../../../storage/runs.ts';
import type { KeyboardWalk } from '../../model/observation/keyboard.ts';
import type { Observed } from '../../model/observation/observed.ts';
import type { KeptWalk } from '../look/keyboard.ts';
import { isOfMainSite } from '../main-host.ts';
import { observedLooks } from './looks.ts';
import type { Shelves } from './shelves.ts';

/** The walks by keyboard. */
export async function observedKeyboard(
  db: Database,
  audited: Audited,
  { municipality, read: pages }: Shelves,
): Promise<Observed<readonly KeyboardWalk[]>> {
  const isMain = isOfMainSite(municipality);
  const homes = new Set(pages.filter(({ page }) => page.home).map(({ page }) => page.url));
  return observedLooks(db, audited, {
    kind: 'keyboard',
    read(value, subject) {
      const { startedAt, ...walk } = value as KeptWalk;
      return [{ ...walk, main: isMain(walk.url), home: homes.has(subject), capturedAt: startedAt }];
    },
  });
}

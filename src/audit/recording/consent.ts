import type { Database } from '../../../storage/database.ts';
import type { Audited } from '../../../storage/runs.ts';
import { deriveStored } from '../../derive/consent.ts';
import type { Consent, Refusal } from '../../model/observation/consent.ts';
import type { Observed } from '../../model/observation/observed.ts';
import type { Tracker } from '../../model/trackers.ts';
import type { KeptConsent } from '../look/consent.ts';
import { isOfMainSite } from '../main-host.ts';
import { observedLooks } from './looks.ts';
import type { Shelves } from './shelves.ts';

/** How home pages ask for consent, and what they do without it. */
export async function observedConsent(
  db: Database,
  audited: Audited,
  { shelves, trackers }: { readonly shelves: Shelves; readonly trackers: readonly Tracker[] },
): Promise<Observed<readonly Consent[]>> {
  const isMain = isOfMainSite(shelves.municipality);
  return observedLooks(db, audited, {
    kind: 'consent',
    read(value) {
      const kept = value as KeptConsent;
      const { url, startedAt } = kept.first;
      const place = { url, host: new URL(url).host, main: isMain(url), home: true };
      const before = deriveStored(kept.first, trackers);
      const refusal = refusalOf(kept, trackers);
      return [{ ...place, notice: kept.sight.notice, before, refusal, capturedAt: startedAt }];
    },
  });
}

function refusalOf({ sight, second }: KeptConsent, trackers: readonly Tracker[]): Refusal | null {
  if (sight.refusal === null) return null;
  if (sight.refusal.hindrance !== null) return { clicked: false, because: sight.refusal.hindrance };
  if (second === null || second.sight === null) return { clicked: false, because: 'not-seen' };
  const { clicked, noticeGone, asked } = second.sight;
  if (!clicked) return { clicked, because: 'not-there-again' };
  return { clicked, noticeGone, after: deriveStored(second.page, trackers, asked) };
}

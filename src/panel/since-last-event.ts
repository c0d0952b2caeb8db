import type { Database } from '../../storage/database.ts';
import { lastEvent } from '../../storage/review/events.ts';

/**
 * What a function derives from all that was done, kept until anybody does anything more: every write records an event. Of
 * each database the last thing asked about is kept.
 */
export function sinceLastEvent<Of, T>(
  derive: (db: Database, of: Of) => Promise<T>,
): (db: Database, of: Of) => Promise<T> {
  const kept = new WeakMap<Database, { readonly of: Of; readonly event: number; readonly value: T }>();
  return async (db, of) => {
    const event = await lastEvent(db);
    const known = kept.get(db);
    if (known?.of === of && known.event === event) return known.value;
    const value = await derive(db, of);
    kept.set(db, { of, event, value });
    return value;
  };
}

import type { Unseen } from './unseen.ts';

/** The steps of long work, as they stand in the field `phase` of every log line. */
export type Phase = 'fetch' | 'render' | 'axe' | 'derive' | 'judge' | 'migration';

/** Where the recording of one municipality stands: `done` of `done + pending` known addresses. Pending may still grow. */
export interface Standing {
  readonly municipality: string;
  readonly host: string;
  readonly done: number;
  readonly pending: number;
  /** Addresses that could not be read, whatever the reason. */
  readonly errors: number;
  /** Requests sent so far, redirects and retries counted. */
  readonly requests: number;
}

/** What happens during long work, told as it happens. Nothing may depend on who listens. */
export type AuditEvent =
  | {
      readonly kind: 'phase';
      readonly phase: Phase;
      readonly state: 'started' | 'finished';
      /** Null for a phase of the whole run. */
      readonly municipality: string | null;
    }
  /** One page was fetched, rendered or tested. */
  | ({ readonly kind: 'page'; readonly phase: 'fetch' | 'render' | 'axe'; readonly url: string } & Standing)
  | { readonly kind: 'judged'; readonly municipality: string; readonly judged: number; readonly total: number }
  /** A host, a municipality or the whole run (`what`) waits; `until` is an ISO instant, null when nobody can say. */
  | {
      readonly kind: 'paused';
      readonly what: string;
      readonly because: Unseen | 'disk_full' | 'outside_hours';
      readonly until: string | null;
    }
  /** An address the crawler would not ask: private, forbidden port, outside the municipality. */
  | { readonly kind: 'refused'; readonly municipality: string; readonly url: string; readonly because: Unseen }
  | {
      readonly kind: 'note';
      readonly level: 'info' | 'warn' | 'error';
      readonly phase: Phase;
      readonly municipality: string | null;
      readonly message: string;
    };

/** Tells of an event; returns at once and never throws. */
export type Tell = (event: AuditEvent) => void;

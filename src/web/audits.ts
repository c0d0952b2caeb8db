/** A new audit, as the form asked for it; every value was checked against the configuration before. */
export interface AuditOrder {
  readonly edition: string;
  /** Ids. */
  readonly municipalities: readonly string[];
  /** Ids of a partial update; null is the whole edition. */
  readonly indicators: readonly string[] | null;
  /** ISO day to judge by; null is today. */
  readonly asOf: string | null;
  /** Of each host; null is as configured. */
  readonly maxPages: number | null;
}

/** How asking for an audit went. `faulty`: it never began; `says` is what the program itself said, in English. */
export type AuditStart =
  | { readonly ok: true; readonly run: string }
  | {
      readonly ok: false;
      readonly because:
        'under-way' | 'contact' | 'chromium' | 'locked' | 'nothing-to-resume' | 'configuration' | 'error';
      readonly says: string;
    };

/** How an audit that was started here ended by itself; `code` as in `gradomer --help`. */
export interface AuditEnd {
  readonly code: number | null;
  readonly says: string;
}

/**
 * Audits as processes of their own: this one never asks anything of other people's servers. They end with this process,
 * for nobody would watch them any more; nothing is lost, and the run can be resumed.
 */
export interface Audits {
  /** Begins a new run, or goes on with an unfinished one of the same municipalities. */
  start(order: AuditOrder): Promise<AuditStart>;
  /** Goes on with the unfinished run of an edition. */
  resume(edition: string): Promise<AuditStart>;
  /** The last lines of the audit that was started here last, oldest first. */
  lines(): readonly string[];
  /** How the last audit that was started here ended; null while it lasts, and before the first. */
  ended(): AuditEnd | null;
  close(): Promise<void>;
}

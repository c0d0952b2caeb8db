import type { Hop } from './observation/response.ts';
import type { Unseen } from './unseen.ts';

/**
 * What one GET got, as recorded: raw, before anything is derived. `unseen` null means a complete answer arrived,
 * whatever its status; otherwise `body` may still hold the part that did arrive.
 */
export interface Answer {
  readonly requested: string;
  /** Address of the last hop. */
  readonly url: string;
  readonly hops: readonly Hop[];
  /** Status of the last hop; 0 when none answered. */
  readonly status: number;
  /** IP address connected to last; null when no connection was made. */
  readonly address: string | null;
  readonly trust: 'trusted' | 'untrusted' | 'none';
  /** Content-Encoding undone. Null when there is none to keep. */
  readonly body: Uint8Array | null;
  /** Bytes received, before decompression, headers not counted. */
  readonly bytes: number;
  readonly startedAt: string;
  readonly ms: number;
  readonly unseen: Unseen | null;
  /** Detail for logs and for the operator: error code or what was odd. Never shown as a verdict. */
  readonly detail: string | null;
}

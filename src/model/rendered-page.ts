import type { AxeFinding } from './observation/axe.ts';
import type { BrowserCookie, PageRequest } from './observation/visit.ts';
import type { Unseen } from './unseen.ts';

/** What Chromium saw on one clean visit: raw, before anything is derived. */
export interface RenderedPage {
  readonly requested: string;
  readonly url: string;
  readonly status: number;
  /** Serialised DOM after scripts have settled; null when it could not be taken. */
  readonly html: string | null;
  readonly title: string;
  readonly cookies: readonly BrowserCookie[];
  readonly storage: readonly string[];
  /** Without `tracker`: naming trackers is deriving, not recording. */
  readonly requests: readonly Omit<PageRequest, 'tracker'>[];
  readonly axe: AxeOutcome | null;
  /** PNG or JPEG of the first screens; null when not taken. */
  readonly screenshot: Uint8Array | null;
  readonly startedAt: string;
  readonly ms: number;
  readonly unseen: Unseen | null;
  readonly detail: string | null;
}

/** axe-core's raw outcome on a page, capped. */
export type AxeOutcome =
  | {
      readonly ran: true;
      readonly version: string;
      readonly violations: readonly AxeFinding[];
      readonly incomplete: readonly AxeFinding[];
    }
  | { readonly ran: false; readonly because: Unseen };

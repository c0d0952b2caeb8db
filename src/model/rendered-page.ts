import type { AxeFinding } from './observation/axe.ts';
import type { ScreenFit } from './observation/layout.ts';
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
  readonly startedAt: string;
  readonly ms: number;
  readonly unseen: Unseen | null;
  readonly detail: string | null;
}

/** What an audited page was found to be, besides what any visit shows. */
export interface PageAudit {
  /** JPEG of the first screens; null when it could not be taken. */
  readonly screenshot: Uint8Array | null;
  readonly axe: AxeOutcome;
  readonly layout: LayoutOutcome;
}

/** A visit of the sample as it is kept, without its bytes. One kept by an earlier version has no `layout`. */
export type KeptVisit = RenderedPage & Partial<Omit<PageAudit, 'screenshot'>>;

/** axe-core's raw outcome on a page, capped. */
export type AxeOutcome =
  | {
      readonly ran: true;
      readonly version: string;
      readonly violations: readonly AxeFinding[];
      readonly incomplete: readonly AxeFinding[];
    }
  | { readonly ran: false; readonly because: Unseen };

/** How a page fitted each screen, the narrowest first; `viewport` is the content of its meta element. */
export type LayoutOutcome =
  | {
      readonly measured: true;
      readonly viewport: string | null;
      readonly screens: readonly ScreenFit[];
      /** In the whole document. */
      readonly elements: number;
    }
  | { readonly measured: false; readonly because: Unseen };

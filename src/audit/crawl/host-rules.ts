import type { Robots } from '../../crawl/rules/robots.ts';
import type { Unseen } from '../../model/unseen.ts';

/** The rules of a host, or why it may not be read at all. */
export type HostRules =
  { readonly ok: true; readonly robots: Robots } | { readonly ok: false; readonly because: Unseen };

/** Rules by origin, and until when (on the monotonic clock) they are believed. */
export type RobotsCopies = Map<string, { readonly rules: Promise<HostRules>; readonly until: number }>;

import type { Database } from '../../storage/database.ts';
import type { Audited, Run } from '../../storage/runs.ts';
import type { HttpClient } from '../crawl/fetch/client.ts';
import type { DnsClient } from '../crawl/network/dns/dns-client.ts';
import type { HostGate } from '../crawl/frontier/host-gate.ts';
import type { NetworkPolicy } from '../crawl/network/network-policy.ts';
import type { StopSwitch } from '../crawl/network/stop-switch.ts';
import type { Browser } from '../crawl/render/browser.ts';
import type { Scope } from '../crawl/rules/scope.ts';
import type { DeriveWorker } from './desk/worker/derive-worker.ts';
import type { AnyCheck } from '../model/check.ts';
import type { CrawlPolicy } from '../model/crawl-policy.ts';
import type { Edition } from '../model/edition.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Municipality } from '../model/municipality.ts';
import type { Tell } from '../model/progress.ts';
import type { Tracker } from '../model/trackers.ts';
import type { PlannedHost } from '../plan/plan.ts';
import type { RobotsCopies } from './crawl/host-rules.ts';
import type { Machine } from './machine.ts';
import type { Told } from './told.ts';

/** What a run was started with and keeps to its end, however often it is resumed. */
export interface RunPlan {
  readonly municipalities: readonly Municipality[];
  readonly policy: CrawlPolicy;
  /** Ids of a partial update; null is the whole edition. */
  readonly indicators: readonly string[] | null;
  readonly browser: boolean;
  /** Of everything whose version may change a finding, e.g. `Chromium` → `156.0`. */
  readonly versions: Readonly<Record<string, string>>;
  /** Chromium ran in its own sandbox. */
  readonly sandboxed: boolean;
}

/** What judging needs besides the recording: data and checks, none of it from the network. */
export interface Judges {
  readonly edition: Edition;
  readonly lexicon: Lexicon;
  readonly trackers: readonly Tracker[];
  readonly checks: readonly AnyCheck[];
}

/** What deriving and judging work with: what was recorded, and nothing that could look again. */
interface DeskContext {
  readonly db: Database;
  readonly run: Run;
  readonly plan: RunPlan;
  readonly judges: Judges;
  readonly deriver: DeriveWorker;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/** All that the audit of a run works with. */
export interface AuditContext extends DeskContext {
  readonly network: NetworkPolicy;
  /** Hosts that are not asked, since their owners do not want it. */
  readonly stops: StopSwitch;
  readonly machine: Pick<Machine, 'room'>;
  readonly client: HttpClient;
  readonly gate: HostGate;
  readonly dns: DnsClient;
  /** Null without a browser: what needs one is then not observed. */
  readonly browser: Browser | null;
  /** PEM of further roots to trust; null without. */
  readonly ca: string | null;
}

/** One municipality within a run, at the desk. */
export interface SiteDesk {
  readonly context: DeskContext;
  readonly audited: Audited;
  readonly municipality: Municipality;
  readonly scope: Scope;
  readonly hosts: readonly PlannedHost[];
}

/** One municipality within a run, with the means to visit it. */
export interface SiteAudit extends SiteDesk {
  readonly context: AuditContext;
  /** By this process, for whoever watches. */
  readonly told: Told;
  /** Read by this process: a run that is resumed reads them again. */
  readonly robots: RobotsCopies;
}

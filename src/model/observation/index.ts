import type { AxePage } from './axe.ts';
import type { Consent } from './consent.ts';
import type { DataHost } from './data-host.ts';
import type { DnsFacts } from './dns.ts';
import type { DocumentFile } from './document.ts';
import type { DocumentSample } from './document-sample.ts';
import type { HttpsUpgrade } from './https-upgrade.ts';
import type { KeyboardWalk } from './keyboard.ts';
import type { Languages } from './languages.ts';
import type { Layout } from './layout.ts';
import type { LinkCheck } from './link-check.ts';
import type { LookAlike } from './look-alike.ts';
import type { MissingPageProbe } from './missing-page-probe.ts';
import type { Observed } from './observed.ts';
import type { Page } from './page.ts';
import type { SocialProfile } from './profile.ts';
import type { Response } from './response.ts';
import type { SearchProbe } from './search-probe.ts';
import type { SecurityTxt } from './security-txt.ts';
import type { SoftwareTrace } from './software.ts';
import type { Timing } from './timing.ts';
import type { TlsFacts } from './tls.ts';
import type { TopicHit } from './topic-hit.ts';
import type { Visit } from './visit.ts';

/** Everything a check may see of one municipality. A new kind is one line here and one file beside it. */
export interface Observations {
  readonly tls: readonly TlsFacts[];
  readonly dns: readonly DnsFacts[];
  readonly httpsUpgrade: readonly HttpsUpgrade[];
  readonly securityTxt: readonly SecurityTxt[];
  readonly responses: readonly Response[];
  readonly software: readonly SoftwareTrace[];
  readonly dataHosts: readonly DataHost[];
  readonly visits: readonly Visit[];
  readonly pages: readonly Page[];
  readonly documents: readonly DocumentFile[];
  readonly documentSamples: readonly DocumentSample[];
  readonly topics: readonly TopicHit[];
  readonly languages: Languages;
  readonly lookAlikes: readonly LookAlike[];
  readonly links: readonly LinkCheck[];
  readonly search: SearchProbe;
  readonly missingPages: readonly MissingPageProbe[];
  readonly axe: readonly AxePage[];
  readonly layouts: readonly Layout[];
  readonly keyboard: readonly KeyboardWalk[];
  readonly timings: readonly Timing[];
  readonly consent: readonly Consent[];
  readonly profiles: readonly SocialProfile[];
}

export type ObservationName = keyof Observations;

/** What one audit recorded of one municipality. Append-only in storage, frozen in memory. */
export interface Recording {
  readonly municipality: string;
  /** The day of the audit, ISO. There is no other clock. */
  readonly asOf: string;
  readonly observed: { readonly [N in ObservationName]: Observed<Observations[N]> };
}

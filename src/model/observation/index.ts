import type { AxePage } from './axe.ts';
import type { DocumentFile } from './document.ts';
import type { LinkCheck } from './link-check.ts';
import type { MissingPageProbe } from './missing-page-probe.ts';
import type { Observed } from './observed.ts';
import type { Page } from './page.ts';
import type { Response } from './response.ts';
import type { SearchProbe } from './search-probe.ts';
import type { TlsFacts } from './tls.ts';
import type { TopicHit } from './topic-hit.ts';
import type { Visit } from './visit.ts';

/** Everything a check may see of one municipality. A new kind is one line here and one file beside it. */
export interface Observations {
  readonly tls: readonly TlsFacts[];
  readonly responses: readonly Response[];
  readonly visits: readonly Visit[];
  readonly pages: readonly Page[];
  readonly documents: readonly DocumentFile[];
  readonly topics: readonly TopicHit[];
  readonly links: readonly LinkCheck[];
  readonly search: SearchProbe;
  readonly missingPages: readonly MissingPageProbe[];
  readonly axe: readonly AxePage[];
}

export type ObservationName = keyof Observations;

/** What one audit recorded of one municipality. Append-only in storage, frozen in memory. */
export interface Recording {
  readonly municipality: string;
  /** The day of the audit, ISO. There is no other clock. */
  readonly asOf: string;
  readonly observed: { readonly [N in ObservationName]: Observed<Observations[N]> };
}

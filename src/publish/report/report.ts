import type { Illustration } from '../../model/illustration.ts';
import type { Edition } from '../../model/edition.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Gap } from '../../model/observation/observed.ts';
import type { Scorecard } from '../../score/scorecard.ts';

/** One host of the municipality: what was read of it and what could not be. */
export interface HostFacts {
  readonly host: string;
  /** Kind of site it belongs to, e.g. `portal`. */
  readonly site: string;
  readonly pages: number;
  readonly documents: number;
  readonly unseen: readonly Gap[];
}

/** How the recording behind a report was made. Instants are ISO 8601. */
export interface RunFacts {
  readonly id: string;
  /** Day the findings hold for, ISO. */
  readonly asOf: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly seed: number;
  /** Name and version of everything whose version may change a finding, e.g. `axe-core` → `4.14.1`. */
  readonly versions: Readonly<Record<string, string>>;
  readonly hosts: readonly HostFacts[];
  /** Hosts that look like the municipality's and wait for a person to confirm it. */
  readonly proposedHosts: readonly string[];
  /** Addresses of the pages opened in a browser. */
  readonly sample: readonly string[];
  /** The browser ran in its own sandbox. */
  readonly sandboxed: boolean;
}

/** A second look at a cited place, with its picture as a `data:image/...;base64,` address; null without one. */
export interface ShownIllustration extends Illustration {
  readonly data: string | null;
}

/** Everything a report of one audit of one municipality is made of. */
export interface Report {
  readonly edition: Edition;
  readonly municipality: Municipality;
  readonly judgements: readonly Judgement[];
  readonly scorecard: Scorecard;
  readonly run: RunFacts;
  /** Address of a page → its picture as a `data:image/...;base64,` address. */
  readonly screenshots?: ReadonlyMap<string, string>;
  readonly illustrations?: readonly ShownIllustration[];
}

/** The name in one language, the official one where the language has it. */
export function municipalityName({ names }: Municipality, language: 'bg' | 'en'): string {
  return language === 'bg' ? (names.official ?? names.bg) : names.en;
}

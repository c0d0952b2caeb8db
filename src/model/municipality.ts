import type { Words } from './words.ts';

/** An address and how it was established. `url` null: known to exist, address unknown. */
interface KnownAddress {
  readonly url: string | null;
  readonly established?: string | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
  readonly status?: string | undefined;
}

/** `kind`: portal, council, e_services, taxes, signals, gis, open_data, tourism, legacy, ... The first portal is the main one. */
interface Site extends KnownAddress {
  readonly kind: string;
}

interface Profile extends KnownAddress {
  readonly platform: string;
}

export interface Municipality {
  readonly id: string;
  readonly names: Words & { readonly official?: string | undefined };
  readonly codes: Readonly<Record<string, string>>;
  readonly emailDomain: string | null;
  readonly sites: readonly Site[];
  readonly profiles: readonly Profile[];
  /** Hosts that are not the municipality's, though they look like it. */
  readonly lookAlikes: readonly string[];
  /** Addresses of profiles that own pages lead to and that a person found not to be the municipality's. */
  readonly notProfiles?: readonly string[] | undefined;
}

import type { Platform, ProfileForm } from '../../../model/observation/profile.ts';
import type { SocialAddress } from '../address.ts';

/** What an address of a platform leads to. */
export interface ProfileAddress {
  readonly platform: Platform;
  /** The one canonical address. */
  readonly url: string;
  /** As in the address, without `@`; null where the platform has none. */
  readonly handle: string | null;
  readonly form: ProfileForm;
  /** Words the address says besides the handle: „Община-Върбовец“ in `/pages/Община-Върбовец/123`. Else null. */
  readonly name: string | null;
}

/** How the addresses of one platform are read. */
export interface PlatformRule {
  readonly platform: Platform;
  readonly front: string;
  /** Whether an address is one of the platform's. */
  readonly owns: (address: SocialAddress) => boolean;
  /** Null for all that is no profile: posts, searches, buttons, the platform's own accounts. */
  readonly read: (address: SocialAddress) => Omit<ProfileAddress, 'platform'> | null;
}

export type Read = ReturnType<PlatformRule['read']>;

/** A profile that speaks for whoever keeps it and whose name is all that is known of it. */
export function page(url: string, handle: string): Read {
  return { url, handle, form: 'page', name: null };
}

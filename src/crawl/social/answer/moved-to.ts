import { profileAddress } from '../../../derive/social/recognise.ts';
import { canonicalUrl } from '../../rules/canonical-url.ts';
import type { PlatformAnswer, ProfileAddress } from '../adapter.ts';

/** Where redirects led from a profile's address, when that is another one; null when it stays. */
export function movedTo(profile: ProfileAddress, answer: PlatformAnswer): string | null {
  const led = profileAddress(answer.url)?.url ?? canonicalUrl(answer.url);
  return answer.url === answer.requested || led === profile.url ? null : led;
}

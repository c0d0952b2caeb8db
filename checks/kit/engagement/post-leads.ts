import type { Evidence } from '../../../src/model/evidence.ts';
import type { SocialProfile } from '../../../src/model/observation/profile.ts';
import { compare } from '../order.ts';
import { factsOf } from './own-profiles.ts';

const MOST = 3;

/** Posts worth opening for their comments, newest first; those that ask something before the others. */
export function postLeads(profiles: readonly SocialProfile[]): Evidence[] {
  return profiles
    .flatMap((profile) =>
      (factsOf(profile)?.posts ?? []).flatMap(({ url, date, text }) =>
        url === null ? [] : [{ url, date: date ?? '', text, capturedAt: profile.capturedAt }],
      ),
    )
    .sort((a, b) => asks(b.text) - asks(a.text) || compare(b.date, a.date) || compare(a.url, b.url))
    .slice(0, MOST)
    .map(({ url, date, text, capturedAt }) => ({
      kind: 'probe',
      url,
      quote: null,
      measured: `${date} ${text}`.trim().slice(0, 200) || url,
      capturedAt,
      sha256: null,
    }));
}

function asks(text: string): number {
  return text.includes('?') ? 1 : 0;
}

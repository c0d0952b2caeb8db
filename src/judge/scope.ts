import type { AnyCheck, Subject } from '../model/check.ts';
import type { Gap, Observed } from '../model/observation/observed.ts';

type Scope = NonNullable<AnyCheck['looksAt']>;

/** The marks by which an observation says that it is of the main portal, or of its home page. */
interface Placed {
  readonly main?: boolean;
  readonly site?: string;
  readonly role?: string;
  readonly home?: boolean;
}

/** Cuts an observation down to what the check looks at; nothing left means that it was not observed. */
export function within<T>(observed: Observed<T>, scope: Scope | undefined, subject: Subject): Observed<T> {
  if (!observed.seen || scope === undefined || !Array.isArray(observed.value)) return observed;
  const inside = observed.value.filter((item: Placed) => isInside(item, scope));
  const gaps = observed.gaps.filter((gap) => isOnMainHost(gap, subject));
  if (inside.length === 0) return { seen: false, because: gaps[0]?.because ?? 'not_planned' };
  // The home page is one answer: once it is there, nothing else on its host can change it.
  return { seen: true, value: inside as T, gaps: scope === 'home-page' ? [] : gaps };
}

function isInside(item: Placed, scope: Scope): boolean {
  const main = item.main ?? item.site === 'portal';
  return main && (scope === 'main-host' || item.role === 'home' || item.home === true);
}

function isOnMainHost({ what }: Gap, { hosts }: Subject): boolean {
  const host = URL.canParse(what) && what.includes('://') ? new URL(what).host : what;
  return bare(host) === bare(hosts[0] ?? '');
}

const bare = (host: string) =>
  host
    .toLowerCase()
    .replace(/^www\./u, '')
    .replace(/\.$/u, '');

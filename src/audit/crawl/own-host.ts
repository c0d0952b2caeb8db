import type { Answer } from '../../model/answer.ts';
import type { Unseen } from '../../model/unseen.ts';
import { isAllowed } from '../../crawl/rules/robots.ts';
import { trapOf } from '../../crawl/rules/traps.ts';
import type { SiteAudit } from '../context.ts';
import { rulesOf } from './robots.ts';

/** One of a municipality's hosts, asked as its robots.txt allows; `www.` and other ports of it have their own file. */
export interface OwnHost {
  /** Why robots.txt keeps us from an address of the host; null when it does not. */
  forbids(url: string): Promise<Unseen | null>;
  /**
   * Asks for one address, which may be asked for, when it is the host's turn. A redirect is followed on the site itself
   * and only where robots.txt and `follows` let us. Throws when the run is stopped meanwhile.
   */
  ask(url: string, maxBytes: number, follows?: (next: string) => boolean): Promise<Answer>;
}

export function createOwnHost(site: SiteAudit, host: string): OwnHost {
  const { gate, client, plan, signal } = site.context;

  const forbids = async (url: string): Promise<Unseen | null> => {
    const rules = await rulesOf(site, new URL(url).origin);
    if (!rules.ok) return rules.because;
    return isAllowed(rules.robots, plan.policy.userAgent, url) ? null : 'robots_disallowed';
  };

  return {
    forbids,
    async ask(url, maxBytes, follows = () => true) {
      let refused = null as Unseen | null;
      const inScope = async (next: string): Promise<boolean> => {
        // A GET may log somebody out, or delete.
        if (!follows(next) || trapOf(next, {}) === 'action') return false;
        refused = site.scope.siteOf(next)?.host === host ? await forbids(next) : 'redirected_out_of_scope';
        if (refused === null) await gate.rest(host);
        return refused === null;
      };
      const answer = await gate.ask(host, () => client.get(url, { maxBytes, inScope, signal }));
      signal.throwIfAborted();
      return answer.unseen === 'redirected_out_of_scope' ? { ...answer, unseen: refused ?? answer.unseen } : answer;
    },
  };
}

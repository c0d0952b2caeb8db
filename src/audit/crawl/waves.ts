import { nextWave, skipPending, waitingHosts } from '../../../storage/frontier.ts';
import type { SiteAudit } from '../context.ts';
import { orderDocuments } from './document-plan.ts';
import { documentWave, lastWave } from './found-links.ts';
import { startLane } from './lane.ts';
import { recallNegatives } from './recall-negatives.ts';
import { renderShells } from './shells.ts';

/**
 * Crawls a municipality in waves: within a wave every host is read by itself, side by side; what a host shows of
 * another host, and what only the browser shows, belongs to the next wave. Documents come last, in an order of their own.
 * So what is read never depends on timing, and a killed crawl goes on exactly where it was. Last of all what seemed to be
 * missing is asked for once more.
 */
export async function crawl(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  const { maxWaves } = context.plan.policy;
  // A host that hangs goes on by itself and delays nobody.
  const hanging = new Map<string, Promise<void>>();
  for (;;) {
    context.signal.throwIfAborted();
    await renderShells(site, (await nextWave(context.db, audited)) ?? Infinity);
    const open = await nextWave(context.db, audited);
    if (open !== undefined && open >= documentWave(maxWaves)) await orderDocuments(site);
    const hosts = open === undefined || open > lastWave(maxWaves) ? [] : await waitingHosts(context.db, audited, open);
    const free = hosts.filter((host) => !hanging.has(host));
    if (free.length > 0) await crawlWave(site, { wave: open ?? 1, hosts: free }, hanging);
    else if (hanging.size > 0) await Promise.race(hanging.values());
    else if (!(await recallNegatives(site))) break;
  }
  await skipPending(context.db, audited, 'budget_exhausted');
}

/** Ends when every host that answers has been read. */
async function crawlWave(
  site: SiteAudit,
  { wave, hosts }: { wave: number; hosts: readonly string[] },
  hanging: Map<string, Promise<void>>,
): Promise<void> {
  await Promise.all(
    hosts.map(async (host) => {
      const lane = startLane(site, host, wave);
      if (await lane.answers) {
        await lane.ended;
        return;
      }
      const ended = lane.ended.finally(() => hanging.delete(host));
      // Whoever waits for it next hears of a fault; until then it must not count as unheard.
      ended.catch(() => undefined);
      hanging.set(host, ended);
    }),
  );
}

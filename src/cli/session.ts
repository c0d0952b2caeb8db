import type { Database } from '../../storage/database.ts';
import type { Run } from '../../storage/runs.ts';
import { audit, recoverRun } from '../audit/run.ts';
import type { AuditContext, Judges, RunPlan } from '../audit/context.ts';
import { createHttpClient } from '../crawl/fetch/client.ts';
import { createHostGate } from '../crawl/frontier/host-gate.ts';
import { createAuditDns } from '../crawl/network/dns/audit-dns.ts';
import { closedNetwork } from '../crawl/network/closed-network.ts';
import { createNetworkPolicy } from '../crawl/network/network-policy.ts';
import { userAgentOf } from '../crawl/network/user-agent.ts';
import { launchBrowser, type Browser } from '../crawl/render/browser.ts';
import { createDeriveWorker } from '../derive/worker/derive-worker.ts';
import type { Tell } from '../model/progress.ts';
import { requireChromium } from './require-chromium.ts';
import type { Way } from './way.ts';

export interface Session {
  readonly db: Database;
  readonly run: Run;
  readonly judges: Judges;
  readonly way: Way;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/** Opens everything an audit needs, audits, and closes it again. Returns the ids that could not be observed. */
export async function runSession(session: Session): Promise<readonly string[]> {
  const { db, run, judges, way, tell, signal } = session;
  const plan = run.plan as RunPlan;
  await recoverRun(db, run);
  const open = createNetworkPolicy({
    connectTo: way.connectTo,
    resolver: way.resolver,
    timeouts: plan.policy.timeouts,
    onRefused: ({ host, port, address }) => {
      const because = address === null ? 'port_forbidden' : 'ip_forbidden';
      tell({ kind: 'refused', municipality: '', url: `${host}:${port}`, because });
    },
  });
  const network = plan.policy.contact === null ? closedNetwork(open, way.connectTo) : open;
  const client = createHttpClient(network, { ...plan.policy, ...(way.ca === null ? {} : { ca: way.ca }) });
  const deriver = createDeriveWorker({ lexicon: judges.lexicon, usedBytes: () => process.memoryUsage.rss() });
  const browser = plan.browser ? await startBrowser(plan, network, tell) : null;
  try {
    const gate = createHostGate(plan.policy, signal);
    const context: AuditContext = {
      db,
      run,
      plan,
      judges,
      network,
      client,
      gate,
      dns: createAuditDns({ ...way, contact: plan.policy.contact, timeoutMs: plan.policy.timeouts.dnsMs }),
      deriver,
      browser,
      ca: way.ca,
      tell,
      signal,
    };
    return await audit(context, () => new Date().toISOString());
  } finally {
    await Promise.all([client.close(), deriver.close(), browser?.close()]);
  }
}

async function startBrowser(plan: RunPlan, network: AuditContext['network'], tell: Tell): Promise<Browser> {
  const executablePath = await requireChromium();
  const { policy, sandboxed: sandbox } = plan;
  const browser = await launchBrowser({
    executablePath,
    sandbox,
    network,
    userAgent: userAgentOf(policy),
    policy: policy.browser,
  });
  if (!browser.sandboxed) {
    const message =
      'Chromium runs without its own sandbox, which every report says. Run Gradomer as an ordinary user to have it.';
    tell({ kind: 'note', level: 'warn', phase: 'render', municipality: null, message });
  }
  return browser;
}

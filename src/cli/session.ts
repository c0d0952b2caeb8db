import { setMaxListeners } from 'node:events';
import type { Database } from '../../storage/database.ts';
import type { Run } from '../../storage/runs.ts';
import { keepPace, pacesOf } from '../../storage/paces.ts';
import { audit, recoverRun } from '../audit/run.ts';
import { collectGarbage, memoryHeld, watchMachine, type Machine } from '../audit/machine.ts';
import { PausedRun } from '../audit/crawl/stops.ts';
import { watchStops } from '../audit/watch-stops.ts';
import { watchWishes } from '../audit/watch-wishes.ts';
import type { AuditContext, Judges, RunPlan } from '../audit/context.ts';
import { createHttpClient } from '../crawl/fetch/client.ts';
import { guestNetwork } from '../crawl/frontier/guest-network.ts';
import { createHostGate, type GateMeans } from '../crawl/frontier/host-gate.ts';
import { createOpening } from '../crawl/frontier/opening.ts';
import { createUplink, type Place } from '../crawl/frontier/uplink.ts';
import { createAuditDns } from '../crawl/network/dns/audit-dns.ts';
import { closedNetwork } from '../crawl/network/closed-network.ts';
import { createNetworkPolicy, type NetworkPolicy } from '../crawl/network/network-policy.ts';
import { createStopSwitch } from '../crawl/network/stop-switch.ts';
import { isLoopbackOnly, userAgentOf } from '../crawl/network/user-agent.ts';
import { launchBrowser, type Browser } from '../crawl/render/browser.ts';
import { testedBrowser } from '../crawl/render/tested-browser.ts';
import { createDeriveWorker, type DeriveWorker } from '../audit/desk/worker/derive-worker.ts';
import type { CrawlPolicy } from '../model/crawl-policy.ts';
import type { Tell } from '../model/progress.ts';
import { requireChromium } from './require-chromium.ts';
import type { Way } from './way.ts';

export interface Session {
  readonly db: Database;
  /** The file of the database. */
  readonly file: string;
  /** What this process may take, whatever the run was started with. */
  readonly limits: CrawlPolicy['machine'];
  readonly run: Run;
  readonly judges: Judges;
  readonly way: Way;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/** Opens everything an audit needs, audits, and closes it again. Returns the ids that could not be observed. */
export async function runSession(session: Session): Promise<readonly string[]> {
  const { limits, file, judges } = session;
  const usedBytes = memoryHeld;
  const deriver = createDeriveWorker({ lexicon: judges.lexicon, usedBytes, mostBytes: limits.memoryBytes });
  const recycle = async (): Promise<void> => {
    await deriver.recycle();
    collectGarbage();
  };
  const paused = new AbortController();
  const signal = AbortSignal.any([session.signal, paused.signal]);
  setMaxListeners(0, signal);
  const unwatch = await watchWishes(session.db, session.run.id, paused);
  const machine = await watchMachine({ limits, file, usedBytes, recycle, signal });
  try {
    return await auditOn(machine, deriver, { ...session, signal: machine.signal });
  } finally {
    unwatch();
    machine.close();
    await deriver.close();
  }
}

async function auditOn(machine: Machine, deriver: DeriveWorker, session: Session): Promise<readonly string[]> {
  const { db, run, judges, way, tell, signal } = session;
  signal.throwIfAborted();
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
  const stops = createStopSwitch(plan.policy.contact === null ? closedNetwork(open, way.connectTo) : open);
  const { network } = stops;
  const unwatch = await watchStops(db, stops);
  const gate = createHostGate(plan.policy, signal, await gateMeans(session, network));
  const client = createHttpClient(network, { ...plan.policy, ...(way.ca === null ? {} : { ca: way.ca }) });
  const browser = plan.browser ? await startBrowser(plan, guestNetwork(network, gate), tell) : null;
  try {
    const context: AuditContext = {
      db,
      run,
      plan,
      judges,
      network,
      stops,
      machine,
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
    unwatch();
    await Promise.all([client.close(), browser?.close()]);
  }
}

/** What the gate needs beside the policy: the hours, our own way out, and what hosts asked of earlier runs. */
async function gateMeans({ db, run, way, tell, signal }: Session, network: NetworkPolicy): Promise<GateMeans> {
  const { policy, municipalities } = run.plan as RunPlan;
  const addresses = municipalities.flatMap(({ sites }) => sites.flatMap(({ url }) => url ?? []));
  // Loopback is always up, and its crawl asks nobody else.
  const sentinels = isLoopbackOnly(addresses, way.connectTo) ? [] : policy.ownNetwork.sentinels;
  const known = (await pacesOf(db)).map(
    ({ host, slowdown, crawl_delay: crawlDelay, not_before: notBefore }) =>
      [host, { slowdown, crawlDelay, notBefore: Date.parse(notBefore) }] as const,
  );
  return {
    locate: (host) => locate(network, host),
    known: new Map(known),
    keep: (host, { slowdown, crawlDelay, notBefore }) =>
      keepPace(db, { host, slowdown, crawl_delay: crawlDelay, not_before: new Date(notBefore).toISOString() }),
    opening: createOpening(policy, tell, signal),
    uplink: createUplink({
      policy: { ...policy.ownNetwork, sentinels },
      knock: (place) => knock(network, place),
      givenUp: () =>
        new PausedRun('Our own network is down. Everything recorded is kept; run the same command again to go on.'),
      tell,
      signal,
    }),
  };
}

async function locate(network: NetworkPolicy, host: string): Promise<string | null> {
  const { hostname, port } = new URL(`http://${host}`);
  for (const possible of port === '' ? [443, 80] : [Number(port)]) {
    const way = await network.route(hostname, possible);
    if (way.ok) return way.targets[0]?.address ?? null;
  }
  return null;
}

async function knock(network: NetworkPolicy, { host, port }: Place): Promise<boolean> {
  const reached = await network.connect(host, port);
  if (reached.ok) reached.socket.destroy();
  return reached.ok;
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
  const note = (level: 'warn' | 'error', message: string) => {
    tell({ kind: 'note', level, phase: 'render', municipality: null, message });
  };
  if (!browser.sandboxed) {
    note(
      'warn',
      'Chromium runs without its own sandbox, which every report says. Run Gradomer as an ordinary user to have it.',
    );
  }
  const started = plan.versions['Chromium'] ?? browser.version;
  if (started !== browser.version) {
    note('warn', `This is Chromium ${browser.version}; the run was started with ${started}. Each visit says its own.`);
  }
  return testedBrowser(browser, (reason) => {
    note(
      'error',
      `Chromium ${browser.version} is not used: ${reason}. What needs a browser will not be observed. See: gradomer doctor`,
    );
  });
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AxeOutcome } from '../../model/rendered-page.ts';
import type { Unseen } from '../../model/unseen.ts';
import { createNetworkPolicy } from '../network/network-policy.ts';
import { runAxe } from './axe.ts';
import type { Browser } from './browser.ts';
import type { SettledPage } from './clean-page.ts';

/** What the browser showed of itself before it is trusted with an audit. */
export interface SelfTest {
  readonly version: string;
  readonly sandboxed: boolean;
  /** Version of axe-core; null when it did not run. */
  readonly axe: string | null;
  /** Rules axe should have found on the page with known faults and did not. */
  readonly missed: readonly string[];
  /** Requests that got through to a server on loopback nobody allowed: 0, or the browser must not be used. */
  readonly leaks: number;
  /** Why the page could not be looked at; null when it was. */
  readonly unseen: Unseen | null;
}

/** One fault for each of these rules stands on the page. */
const knownFaults = ['document-title', 'html-has-lang', 'image-alt', 'label', 'link-name'];

/** Runs axe-core on a page with known faults that also tries to reach this machine. */
export async function selfTest(browser: Browser): Promise<SelfTest> {
  const canary = await startCanary();
  // Nothing may be reached, and no audit need hear of the attempt.
  const network = createNetworkPolicy({ connectTo: [], resolver: null, timeouts: { dnsMs: 1_000, connectMs: 1_000 } });
  try {
    const { page, found: axe } = await browser.examine(pageWithFaults(canary.port), onlyAxe, { network });
    const found = foundRules(axe);
    return {
      version: browser.version,
      sandboxed: browser.sandboxed,
      axe: axe?.ran === true ? axe.version : null,
      missed: knownFaults.filter((rule) => !found.includes(rule)),
      leaks: canary.hits(),
      unseen: page.unseen,
    };
  } finally {
    canary.close();
  }
}

/** Why a browser must not be used for an audit, in words for whoever runs it; null when it may. */
export function reasonToDistrust({ unseen, leaks, axe, missed }: SelfTest): string | null {
  if (leaks > 0) return 'a page in it reached this machine';
  if (unseen !== null) return `it does not open a simple page (${unseen})`;
  if (axe === null) return 'axe-core does not run in it';
  return missed.length === 0 ? null : `axe-core misses known faults in it (${missed.join(', ')})`;
}

function onlyAxe({ evaluate, snapshot, policy }: SettledPage): Promise<AxeOutcome> {
  return runAxe(evaluate, snapshot.elements, policy.axeMs);
}

function pageWithFaults(port: number): string {
  const html = `<!doctype html><html><body><main><h1>Проверка</h1>
    <img src="http://127.0.0.1:${port}/"><input type="text"><a href="/"></a></main></body></html>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}

function foundRules(axe: AxeOutcome | null): readonly string[] {
  return axe?.ran === true ? axe.violations.map(({ rule }) => rule) : [];
}

async function startCanary(): Promise<{ port: number; hits: () => number; close: () => void }> {
  let hits = 0;
  const server = createServer((_, response) => {
    hits += 1;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    hits: () => hits,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

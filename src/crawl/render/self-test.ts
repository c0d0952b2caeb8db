import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AxeOutcome } from '../../model/rendered-page.ts';
import type { Unseen } from '../../model/unseen.ts';
import { auditPage } from './audit-page.ts';
import type { Browser } from './browser.ts';

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

/** Audits a page with known faults that also tries to reach this machine. */
export async function selfTest(browser: Browser): Promise<SelfTest> {
  const canary = await startCanary();
  try {
    const { page, found: audited } = await browser.examine(pageWithFaults(canary.port), auditPage);
    const axe = audited?.axe ?? null;
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

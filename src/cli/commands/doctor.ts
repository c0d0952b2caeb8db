import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { loadConfig, selectMunicipalities } from '../../../config/load.ts';
import { listRuns } from '../../../storage/runs.ts';
import { stoppedHosts } from '../../../storage/stops.ts';
import { createHttpClient } from '../../crawl/fetch/client.ts';
import { createNetworkPolicy } from '../../crawl/network/network-policy.ts';
import { createStopSwitch } from '../../crawl/network/stop-switch.ts';
import { userAgentOf } from '../../crawl/network/user-agent.ts';
import { launchBrowser } from '../../crawl/render/browser.ts';
import { findChromium } from '../../crawl/render/find-chromium.ts';
import { selfTest } from '../../crawl/render/self-test.ts';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Municipality } from '../../model/municipality.ts';
import { inspectSites } from '../inspect-sites.ts';
import { exitCodes } from '../exit-codes.ts';
import { collect, commonOptions, list, type CommonOptions } from '../options.ts';
import { wayOf } from '../way.ts';
import { withDatabase, withRunDatabase } from '../with-database.ts';
import { policyOf, type AuditOptions } from './audit.ts';
import { requireContact } from '../require-contact.ts';

interface Options extends CommonOptions, Pick<AuditOptions, 'only' | 'connectTo' | 'resolver' | 'caFile' | 'sandbox'> {
  readonly sites?: boolean;
}

type Line = readonly [ok: boolean, what: string];

export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description(
      'Looks whether everything an audit needs is there and works: configuration, database, Chromium, axe-core.',
    )
    .option('--sites', 'also ask every configured address once: which moved, died or redirect')
    .option('--only <ids>', 'with --sites: only these municipalities', list)
    .option('--no-sandbox', "without Chromium's own sandbox")
    .option('--ca-file <file>', 'a PEM file with a certificate authority to trust besides the public ones')
    .option(
      '--connect-to <host:port:address:port>',
      'reach a host at another address, as in curl; may be repeated',
      collect,
    )
    .option('--resolver <address:port>', "ask this DNS server instead of the system's");
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (options: Options) => {
    const config = loadConfig({ dir: options.config });
    const policy = policyOf(config.policy, {});
    const lines: Line[] = [
      [
        true,
        `Configuration: edition ${config.edition.id}, ${config.edition.indicators.length} indicators, ${config.municipalities.length} municipalities, ${config.lexicon.topics.length} topics`,
      ],
      [
        policy.contact !== null,
        policy.contact === null
          ? 'Contact: none; only loopback can be crawled. Set "contact" in crawl.yaml.'
          : `Contact: ${policy.contact}`,
      ],
      await databaseLine(options),
      ...(await browserLines(policy, options)),
    ];
    const broken = lines.filter(([ok, what]) => !ok && !what.startsWith('Contact'));
    process.stdout.write(lines.map(([ok, what]) => `${ok ? '✓' : '✗'} ${what}\n`).join(''));
    if (options.sites === true)
      await siteLines(selectMunicipalities(config.municipalities, options.only ?? []), policy, options);
    process.exitCode = broken.length === 0 ? exitCodes.done : exitCodes.usage;
  });
}

async function databaseLine(options: Options): Promise<Line> {
  if (!existsSync(options.db)) return [true, `Database: ${options.db} will be made by the first audit`];
  return withDatabase(options, async (db) => {
    const runs = await listRuns(db);
    return [true, `Database: ${options.db}, ${runs.length} runs`];
  });
}

async function browserLines(policy: CrawlPolicy, options: Options): Promise<Line[]> {
  const executablePath = await findChromium();
  if (executablePath === null) {
    return [[false, 'Chromium: not found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.']];
  }
  // Nothing may be reached: the page of the self-test tries.
  const network = createNetworkPolicy({ connectTo: [], resolver: null, timeouts: policy.timeouts });
  const sandbox = options.sandbox && process.getuid?.() !== 0;
  const browser = await launchBrowser({
    executablePath,
    sandbox,
    network,
    userAgent: userAgentOf(policy),
    policy: policy.browser,
  });
  try {
    const test = await selfTest(browser);
    return [
      [
        test.unseen === null,
        `Chromium ${test.version} at ${executablePath}${test.unseen === null ? '' : `: a simple page could not be opened (${test.unseen})`}`,
      ],
      [
        true,
        test.sandboxed ? 'Sandbox: on' : 'Sandbox: off (running as root, or --no-sandbox); every report will say so',
      ],
      [
        test.axe !== null && test.missed.length === 0,
        test.axe === null
          ? 'axe-core: did not run'
          : `axe-core ${test.axe}${test.missed.length === 0 ? ' finds the known faults' : `: missed ${test.missed.join(', ')}`}`,
      ],
      [
        test.leaks === 0,
        test.leaks === 0
          ? 'Network: a page cannot reach this machine'
          : `Network: a page reached this machine ${test.leaks} times; do not audit with this browser`,
      ],
    ];
  } finally {
    await browser.close();
  }
}

async function siteLines(
  municipalities: readonly Municipality[],
  policy: CrawlPolicy,
  options: Options,
): Promise<void> {
  const way = wayOf(options);
  requireContact(municipalities, policy, way);
  const inspect = async (stopped: readonly string[]) => {
    const stops = createStopSwitch(createNetworkPolicy({ ...way, timeouts: policy.timeouts }));
    stops.set(stopped);
    const client = createHttpClient(stops.network, { ...policy, ...(way.ca === null ? {} : { ca: way.ca }) });
    try {
      await inspectSites({ municipalities, policy, client }, (line) => process.stdout.write(`${line}\n`));
    } finally {
      await client.close();
    }
  };
  if (!existsSync(options.db)) return inspect([]);
  // The hosts of a run under way are not asked by two at once.
  await withRunDatabase(
    options,
    () => undefined,
    async (db) => inspect((await stoppedHosts(db)).map(({ host }) => host)),
  );
}

import { argv } from 'node:process';
import { openFolder } from '../../config/folder.ts';
import { loadPolicy } from '../../config/load-policy.ts';
import { createNetworkPolicy } from '../../src/crawl/network/network-policy.ts';
import { userAgentOf } from '../../src/crawl/network/user-agent.ts';
import { auditPage } from '../../src/crawl/render/audit-page.ts';
import { launchBrowser } from '../../src/crawl/render/browser.ts';

/**
 * What an audit does with the pages of its sample, by the built-in policy: a profile of its own for each, wait until it
 * rests, a picture, axe-core, how it fits other screens, stay for what comes late, what it stored and asked for.
 * `our-render.ts CHROMIUM URL ...` says pages and milliseconds on standard output.
 */
const [executablePath = '', ...urls] = argv.slice(2);
const policy = loadPolicy(openFolder());
const addresses = [...new Set(urls.map((url) => new URL(url).hostname))];
// Loopback is reached only where that was asked for.
const connectTo = addresses.map((address) => ({ host: address, port: null, address, toPort: null }));
const network = createNetworkPolicy({ connectTo, resolver: null, timeouts: policy.timeouts });
const sandbox = process.getuid?.() !== 0;
const userAgent = userAgentOf(policy);

const browser = await launchBrowser({ executablePath, sandbox, network, userAgent, policy: policy.browser });
const began = performance.now();
const examined = await Promise.all(urls.map((url) => browser.examine(url, auditPage)));
const ms = performance.now() - began;
await browser.close();
const pages = examined.filter(({ found }) => found?.axe.ran === true).length;
process.stdout.write(`${JSON.stringify({ pages, ms })}\n`);

import { Parser } from 'htmlparser2';
import { argv } from 'node:process';
import { Client } from 'undici';

/**
 * As fast as one process can be that reads every page of some sites and follows its links, one request at a time per
 * host, and keeps nothing: `limit.ts START ...`. Says pages and milliseconds on standard output.
 */
const began = performance.now();
const read = await Promise.all(argv.slice(2).map(readSite));
const pages = read.reduce((sum, count) => sum + count, 0);
process.stdout.write(`${JSON.stringify({ pages, ms: performance.now() - began })}\n`);

async function readSite(start: string): Promise<number> {
  const { origin, host } = new URL(start);
  const client = new Client(origin, { pipelining: 1 });
  const known = new Set(['/']);
  // A set is visited in the order of its growth.
  for (const path of known) {
    const { body } = await client.request({ path, method: 'GET' });
    for (const link of linksOf(await body.text(), `${origin}${path}`)) {
      if (link.host === host) known.add(link.pathname);
    }
  }
  await client.close();
  return known.size;
}

function linksOf(html: string, base: string): URL[] {
  const links: URL[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href !== undefined && URL.canParse(href, base)) links.push(new URL(href, base));
    },
  });
  parser.end(html);
  return links;
}

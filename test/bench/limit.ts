import { Parser } from 'htmlparser2';
import { argv } from 'node:process';
import { Client } from 'undici';

/**
 * As fast as one process can be that reads every page of some sites and follows its links, one request at a time per
 * host, and keeps nothing: `limit.ts PORT HOST=ADDRESS ...`. Says pages and milliseconds on standard output.
 */
const port = argv[2] ?? '';
const places = argv.slice(3).map((text) => text.split('=') as [host: string, address: string]);

const began = performance.now();
const read = await Promise.all(places.map(([host, address]) => readSite(host, `http://${address}:${port}`)));
const pages = read.reduce((sum, count) => sum + count, 0);
process.stdout.write(`${JSON.stringify({ pages, ms: performance.now() - began })}\n`);

async function readSite(host: string, origin: string): Promise<number> {
  const client = new Client(origin, { pipelining: 1 });
  const known = new Set(['/']);
  // A set is visited in the order of its growth.
  for (const path of known) {
    const { body } = await client.request({ path, method: 'GET', headers: { host } });
    for (const link of linksOf(await body.text(), `http://${host}${path}`)) {
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

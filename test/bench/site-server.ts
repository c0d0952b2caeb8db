import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { argv } from 'node:process';
import { pageOf, pathOf } from './site.ts';

// Serves sites from a process of its own, so that serving is not measured, each on an address of its own, whatever name it
// is asked by: `site-server.ts PAGES MILLISECONDS_BEFORE_AN_ANSWER HOST=ADDRESS ...`. Says its port on standard output when
// all pages are made.

const [pages = 0, waitMs = 0] = argv.slice(2, 4).map(Number);
const places = argv.slice(4).map((text) => text.split('=') as [host: string, address: string]);

let port = 0;
for (const [host, address] of places) {
  const bodies = new Map(
    Array.from({ length: pages }, (_, page) => [pathOf(page), Buffer.from(pageOf(host, page, pages))] as const),
  );
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    const answer = (): void => {
      if (body === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    };
    if (waitMs === 0) answer();
    else setTimeout(answer, waitMs);
  });
  await new Promise<void>((listening) => server.listen(port, address, listening));
  port = (server.address() as AddressInfo).port;
}
process.stdout.write(`${port}\n`);

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { argv } from 'node:process';
import { pageOf, pathOf } from './site.ts';

// Serves sites from a process of its own, so that serving is not measured: `site-server.ts PAGES HOST=ADDRESS ...`. Says
// its port on standard output when all pages are made.

const pages = Number(argv[2]);
const places = argv.slice(3).map((text) => text.split('=') as [host: string, address: string]);

const answers = new Map<string, Buffer>();
for (const [host] of places) {
  for (let page = 0; page < pages; page++) answers.set(host + pathOf(page), Buffer.from(pageOf(host, page, pages)));
}

let port = 0;
for (const [, address] of places) {
  const server = createServer((request, response) => {
    const body = answers.get(`${request.headers.host ?? ''}${request.url ?? ''}`);
    if (body === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(port, address, listening));
  port = (server.address() as AddressInfo).port;
}
process.stdout.write(`${port}\n`);

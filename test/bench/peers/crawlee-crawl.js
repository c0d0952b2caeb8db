// Crawlee's CheerioCrawler over the same sites: title, headings and text taken, all links of the host followed, nothing
// written to disk. `crawlee-crawl.js START ...` says pages and milliseconds on standard output.
import { argv, stdout } from 'node:process';
import { CheerioCrawler, Configuration, log } from '@crawlee/cheerio';

log.setLevel(log.LEVELS.ERROR);
let pages = 0;
const crawler = new CheerioCrawler(
  {
    minConcurrency: 10,
    maxConcurrency: 50,
    maxRequestRetries: 1,
    async requestHandler({ $, request, enqueueLinks }) {
      pages++;
      const read = { url: request.url, title: $('title').text(), headings: $('h1').text(), text: $('body').text() };
      await enqueueLinks({ strategy: 'same-hostname' });
      return read;
    },
  },
  new Configuration({ persistStorage: false, purgeOnStart: true, availableMemoryRatio: 0.9 }),
);
const began = performance.now();
await crawler.run(argv.slice(2));
stdout.write(`${JSON.stringify({ pages, ms: performance.now() - began })}\n`);

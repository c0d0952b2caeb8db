import { chromium, type BrowserContext } from 'playwright';
import type { Files } from './release/files.ts';

/** Pages printed side by side: what two cores keep up with. */
const atOnce = 2;

/** Stands for the folder of the release; it never leaves the browser. */
const origin = 'http://release.invalid/';

/**
 * Prints pages of a release as tagged PDF with an outline (A4). The browser is given the files and reaches nothing else.
 * The same pages and day give the same bytes with the same Chromium.
 * @param pages path of the page → path of its PDF
 * @param day ISO day that the PDF says it is from
 * @throws Error when Chromium does not start or a page cannot be printed
 */
export async function printed(
  files: Files,
  pages: ReadonlyMap<string, string>,
  { executablePath, day }: { readonly executablePath: string; readonly day: string },
): Promise<Files> {
  const browser = await chromium.launch({
    executablePath,
    // As root Chromium refuses to run with its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
    await serveOnly(context, files);
    const waiting = [...pages];
    const done = new Map<string, Uint8Array>();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        const page = await context.newPage();
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const [from, to] = next;
          await page.goto(origin + from);
          const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: true });
          done.set(to, reproducible(pdf, day));
        }
      }),
    );
    return new Map([...pages.values()].map((name) => [name, done.get(name) ?? '']));
  } finally {
    await browser.close();
  }
}

async function serveOnly(context: BrowserContext, files: Files): Promise<void> {
  await context.route('**', async (route) => {
    const name = decodeURI(route.request().url().slice(origin.length));
    const content = route.request().url().startsWith(origin) ? files.get(name) : undefined;
    if (content === undefined) return route.abort();
    const isPage = name.endsWith('.html');
    return route.fulfill({
      contentType: isPage ? 'text/html; charset=utf-8' : 'text/css; charset=utf-8',
      body: isPage ? withoutRelativeLinks(String(content)) : Buffer.from(content),
    });
  });
}

/** On paper and in a single file there is nothing beside the page that a link could lead to. */
function withoutRelativeLinks(page: string): string {
  return page.replace(/(<a [^>]*?)\bhref="(?!https?:|#)[^"]*"/gu, '$1');
}

/**
 * Bytes of a PDF without what differs from print to print: the clock, and the numbers that the browser happened to give
 * to the elements of the page. Every replacement is as long as what it replaces, so that no offset in the file moves.
 */
function reproducible(pdf: Buffer, day: string): Uint8Array {
  const plain = pdf.toString('latin1');
  const ids = [...new Set(plain.match(elementId))].sort();
  const order = new Map(ids.map((id, place) => [id, `(node${String(place).padStart(8, '0')})`]));
  const date = `D:${day.replaceAll('-', '')}000000`;
  return Buffer.from(
    plain
      .replace(elementId, (id) => order.get(id) ?? id)
      .replace(/\/(CreationDate|ModDate) \(D:\d{14}/gu, (_, name: string) => `/${name} (${date}`),
    'latin1',
  );
}

const elementId = /\(node\d{8}\)/gu;

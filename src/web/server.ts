import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server';
import { createApp, type Means } from './app.ts';
import { siteAt } from './security.ts';

/** Where to listen, and how people get there. */
export interface Place {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The https address of a proxy before us; null on this machine alone. */
  readonly origin: string | null;
}

export interface WebServer {
  /** Where people open it. */
  readonly origin: string;
  readonly port: number;
  /** Stops taking requests and ends those that last, such as live pages. */
  readonly close: () => Promise<void>;
}

/** Milliseconds a request may take to arrive; whoever is slower gets 408. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
}

const usual: Patience = { headersMs: 15_000, requestMs: 60_000 };

const lastAnswersMs = 1_000;

/** Serves the application. Rejects with Node's error (`EADDRINUSE`, ...) when it cannot listen there. */
export async function startServer(means: Means, place: Place, patience: Patience = usual): Promise<WebServer> {
  let answer: ((request: Request, bindings: HttpBindings) => Response | Promise<Response>) | null = null;
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer?.(request, bindings as HttpBindings) ?? new Response(null, { status: 503 }),
    serverOptions: {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: Math.min(patience.headersMs, 5_000),
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.port, place.host, resolve);
  });
  const bound = server.address();
  const site = siteAt(place.origin, typeof bound === 'object' && bound !== null ? bound.port : place.port, place.host);
  const app = createApp(means, site);
  answer = (request, bindings) => app.fetch(request, bindings);
  return {
    ...{ origin: site.origin, port: site.port },
    close: () => end(server),
  };
}

/** What is under way is answered; what lasts, such as a live page, is cut off after a moment. */
function end(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, lastAnswersMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

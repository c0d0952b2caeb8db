import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer as createSecure, type ServerOptions } from 'node:https';
import { listen, type Listening } from './listening.ts';

export interface WebServer extends Listening {
  /** Paths asked for, in order. */
  readonly paths: readonly string[];
}

/** An HTTP server on loopback; HTTPS when TLS options (`cert` and `key`) are given. */
export async function startWebServer(
  handler: RequestListener,
  { tls, address = '127.0.0.1' }: { readonly tls?: ServerOptions; readonly address?: string } = {},
): Promise<WebServer> {
  const paths: string[] = [];
  const heard: RequestListener = (request, response) => {
    paths.push(request.url ?? '');
    handler(request, response);
  };
  const server = tls === undefined ? createPlain(heard) : createSecure(tls, heard);
  return { ...(await listen(server, address)), paths };
}

import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answer, redirect, type Answer, type Host } from './host.ts';

export interface Listening {
  readonly address: string;
  readonly httpsPort: number;
  readonly httpPort: number;
  close(): Promise<void>;
}

/** Where to listen; port 0 takes any free one. */
interface Place {
  readonly address: string;
  readonly httpsPort: number;
  readonly httpPort: number;
}

interface Credentials {
  readonly cert: string;
  readonly key: string;
}

/** Serves one host over HTTPS and over plain HTTP. `onRequest` is called once for every request. */
export async function serve(
  host: Host,
  credentials: Credentials,
  place: Place,
  onRequest: () => void,
): Promise<Listening> {
  const secure = createHttpsServer(
    credentials,
    listener((url) => host.answer(url), 'https', onRequest),
  );
  const plainAnswer = (url: URL) =>
    host.plainHttp === 'serves' ? host.answer(url) : redirect(`https://${url.hostname}${url.pathname}${url.search}`);
  const plain = createHttpServer(listener(plainAnswer, 'http', onRequest));
  const close = async () => {
    await Promise.all([stop(secure), stop(plain)]);
  };
  try {
    const httpsPort = await listen(secure, place.address, place.httpsPort);
    const httpPort = await listen(plain, place.address, place.httpPort);
    return { address: place.address, httpsPort, httpPort, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listener(answerTo: (url: URL) => Answer, scheme: string, onRequest: () => void): RequestListener {
  return (request, response) => {
    onRequest();
    const given = isRead(request.method)
      ? answerOrRefusal(request.url ?? '/', base(scheme, request), answerTo)
      : refusal(405);
    for (const [name, value] of Object.entries(given.headers)) response.setHeader(name, value);
    response.setHeader('content-length', given.body.length);
    response.writeHead(given.status);
    response.end(request.method === 'HEAD' ? undefined : given.body);
  };
}

function base(scheme: string, { headers }: IncomingMessage): string {
  return `${scheme}://${headers.host ?? 'unnamed.example'}`;
}

function answerOrRefusal(target: string, origin: string, answerTo: (url: URL) => Answer): Answer {
  return URL.canParse(target, origin) ? answerTo(new URL(target, origin)) : refusal(400);
}

function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}

function refusal(status: number): Answer {
  return answer(status, 'text/plain; charset=utf-8', 'Това е демонстрационен портал: той само показва страници.');
}

function listen(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

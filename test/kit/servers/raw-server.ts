import { createServer, type Socket } from 'node:net';
import { listen, type Listening } from './listening.ts';

export interface RawServer extends Listening {
  /** What each connection sent, up to the end of its first request's headers and on, in order of arrival. */
  readonly requests: readonly string[];
}

/**
 * A TCP server that answers every request with exactly these bytes, or leaves the socket to a function. After the
 * bytes the connection is closed, unless the function keeps it.
 */
export async function startRawServer(
  answer: string | Uint8Array | ((socket: Socket, request: string) => void),
  address = '127.0.0.1',
): Promise<RawServer> {
  const requests: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const request = bytes.toString('latin1');
      requests.push(request);
      if (typeof answer === 'function') answer(socket, request);
      else socket.end(answer);
    });
  });
  return { ...(await listen(server, address)), requests };
}

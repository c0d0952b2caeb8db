import { connect, createServer, type Server, type Socket } from 'node:net';
import { listen, type Listening } from './listening.ts';

/** Our own way to hosts, which may be cut and mended. */
interface FakeUplink {
  /** The host as it is reached over this way. */
  lead<H extends Listening>(host: H): Promise<H>;
  /** Every connection breaks, and none can be made. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Forwards to hosts on loopback, each by a port of its own, as a router would. */
export function startUplink(): FakeUplink {
  const ways: { readonly host: Listening; place: Listening }[] = [];
  const forwarder = (host: Listening): Server =>
    createServer((socket: Socket) => {
      const onward = connect(host.port, host.address);
      socket.pipe(onward).pipe(socket);
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        one.on('error', () => undefined);
        one.once('close', () => other.destroy());
      }
    });
  return {
    async lead(host) {
      const place = await listen(forwarder(host));
      ways.push({ host, place });
      const { address, port } = place;
      return { ...host, address, port };
    },
    async cut() {
      await Promise.all(ways.map(({ place }) => place.close()));
    },
    async mend() {
      for (const way of ways) way.place = await listen(forwarder(way.host), way.place.address, way.place.port);
    },
  };
}

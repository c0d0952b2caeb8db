import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import type { NameServer } from '../connect-to.ts';
import { codeOf, failure, type Failure } from '../failure.ts';
import { readReply, type Query, type Reply } from './message.ts';

/** One question to one name server, over UDP and, where the answer does not fit, over TCP (RFC 7766). Never throws. */
export async function exchange(server: NameServer, query: Query, ms: number): Promise<Reply | Failure> {
  const began = performance.now();
  const reply = await overUdp(server, query, ms);
  if ('ok' in reply || !reply.truncated) return reply;
  return overTcp(server, query, Math.max(1, ms - (performance.now() - began)));
}

type Settle = (outcome: Reply | Failure) => void;

/** A socket of its own, connected: only the server asked can answer, and has to know port and id. */
function overUdp(server: NameServer, query: Query, ms: number): Promise<Reply | Failure> {
  const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4');
  return settledWithin(
    ms,
    (settle) => {
      socket.on('error', (error) => {
        settle(transportFailure(error));
      });
      socket.on('message', (bytes) => {
        const reply = readReply(bytes, query);
        if (reply !== null) settle(replyOrFault(reply));
      });
      socket.once('connect', () => {
        socket.send(query.bytes);
      });
      socket.connect(server.port, server.address);
    },
    () => {
      // Errors of a packet under way must find someone to the end.
      socket.on('error', () => undefined);
      socket.close();
    },
  );
}

/** Each message has its length before it, in two bytes. */
function overTcp({ address, port }: NameServer, query: Query, ms: number): Promise<Reply | Failure> {
  const socket = connect({ host: address, port });
  return settledWithin(
    ms,
    (settle) => {
      let received = Buffer.alloc(0);
      socket.on('error', (error) => {
        settle(transportFailure(error));
      });
      socket.once('end', () => {
        settle(failure('dns_servfail', 'the connection ends before the answer'));
      });
      socket.on('data', (bytes) => {
        received = Buffer.concat([received, bytes]);
        const length = received.length < 2 ? Infinity : received.readUInt16BE(0);
        // Nobody else can have sent it: what is no answer now will not become one.
        if (received.length >= 2 + length) settle(replyOrFault(readReply(received.subarray(2, 2 + length), query)));
      });
      const length = Buffer.alloc(2);
      length.writeUInt16BE(query.bytes.length);
      socket.write(Buffer.concat([length, query.bytes]));
    },
    () => socket.destroy(),
  );
}

function replyOrFault(reply: ReturnType<typeof readReply>): Reply | Failure {
  return reply === null || reply === 'unreadable' ? failure('dns_servfail', 'unreadable answer') : reply;
}

function transportFailure(error: Error): Failure {
  // Our own name server is not there: nobody else is to blame.
  return failure('own_network_down', codeOf(error));
}

function settledWithin(ms: number, start: (settle: Settle) => void, end: () => void): Promise<Reply | Failure> {
  return new Promise((resolve) => {
    let settled = false;
    const settle: Settle = (outcome) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      end();
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      settle(failure('dns_timeout', `no answer in ${Math.round(ms)} ms`));
    }, ms);
    start(settle);
  });
}

import type { Socket } from 'node:net';

/** What one browser page may draw through its proxy. Bytes as received from the network, times in ms. */
export interface TrafficLimits {
  readonly connectionBytes: number;
  readonly sessionBytes: number;
  readonly connectionMs: number;
  readonly idleMs: number;
}

/** Counts what comes in and ends what exceeds its share. */
export interface TrafficMeter {
  /** Puts a socket under the time limits, and remembers it until it closes. */
  guard(socket: Socket): void;
  /** Counts what a socket receives from the network; puts it under the time limits too. */
  count(socket: Socket): void;
  bytes(): number;
  exhausted(): boolean;
  destroyAll(): void;
}

const usualLimits: TrafficLimits = {
  connectionBytes: 67_108_864,
  sessionBytes: 268_435_456,
  connectionMs: 180_000,
  idleMs: 60_000,
};

export function createTrafficMeter(chosen: Partial<TrafficLimits> = {}): TrafficMeter {
  const limits = { ...usualLimits, ...chosen };
  const sockets = new Set<Socket>();
  let total = 0;

  const guard = (socket: Socket): void => {
    sockets.add(socket);
    const end = (): void => {
      socket.destroy();
    };
    const timer = setTimeout(end, limits.connectionMs);
    socket.setTimeout(limits.idleMs, end);
    socket.on('error', end);
    socket.once('close', () => {
      clearTimeout(timer);
      sockets.delete(socket);
    });
  };
  const exhausted = (): boolean => total >= limits.sessionBytes;

  return {
    guard,
    count(socket) {
      guard(socket);
      let size = 0;
      socket.on('data', (chunk: Buffer) => {
        size += chunk.length;
        total += chunk.length;
        if (size > limits.connectionBytes || exhausted()) socket.destroy();
      });
    },
    bytes: () => total,
    exhausted,
    destroyAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

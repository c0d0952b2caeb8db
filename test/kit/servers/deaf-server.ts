import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Listening } from './listening.ts';

const script = `
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => process.stdout.write(String(server.address().port)));
`;

/**
 * A port where connections are neither accepted nor refused, as behind a firewall that drops packets: the process that
 * listens is stopped and its queue is full, so the kernel leaves further SYNs unanswered.
 */
export async function startDeafServer(): Promise<Pick<Listening, 'address' | 'port' | 'close'>> {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(said.toString());
  child.kill('SIGSTOP');
  const queue = await fillQueue(port);
  return {
    address: '127.0.0.1',
    port,
    async close() {
      for (const socket of queue) socket.destroy();
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function fillQueue(port: number): Promise<Socket[]> {
  const queue = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  await Promise.race(queue.map((socket) => once(socket, 'connect')));
  return queue;
}

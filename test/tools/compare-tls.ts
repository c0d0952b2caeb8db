import { probeTls } from '../../src/crawl/probe/tls.ts';
import { networkOf } from '../kit/network.ts';
import { openWorkshop } from './compare-tls/authority.ts';
import { differences, list, saidByUs, type Said } from './compare-tls/said.ts';
import { host, makeShapes } from './compare-tls/servers.ts';
import { sslscan } from './compare-tls/sslscan.ts';
import { testssl } from './compare-tls/testssl.ts';
import { commandOf } from './compare-tls/tool.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const found = await Promise.all([sslscan, testssl].map(async (tool) => ({ tool, command: await commandOf(tool) })));
const tools = found.flatMap(({ tool, command }) => (command === null ? [] : [{ tool, command }]));
if (tools.length === 0) {
  say('There is nothing to compare with: install sslscan or testssl.sh (Debian: apt-get install sslscan testssl.sh).');
  process.exitCode = 2;
} else {
  await compareAll();
}

/** Takes half a minute a server with testssl.sh. */
async function compareAll(): Promise<void> {
  const workshop = await openWorkshop();
  let different = 0;
  try {
    const { root, shapes } = await makeShapes(workshop);
    for (const { name, start } of shapes) {
      const server = await start();
      const us = await probe(server, root.cert);
      say(`${name}\n  ${row('probe', us)}`);
      for (const { tool, command } of tools) {
        const them = await tool.ask(command, server.port, workshop.pathOf(root));
        const found = differences(us, them, tool.groups);
        different += found.length;
        say(`  ${row(command, them)}${found.map((words) => `\n    DIFFERENT ${words}`).join('')}`);
      }
      await server.close();
    }
    say(`\n${shapes.length} servers, ${tools.map(({ command }) => command).join(' and ')}: ${different} differences`);
  } finally {
    await workshop.close();
  }
  process.exitCode = different > 0 ? 1 : 0;
}

async function probe(server: Parameters<typeof networkOf>[0][string], ca: string): Promise<Said> {
  const facts = await probeTls({ host, port: 443, main: true, network: networkOf({ [host]: server }), ca });
  return 'unseen' in facts ? { versions: [], verdict: facts.unseen, weak: [] } : saidByUs(facts);
}

function row(who: string, { versions, verdict, weak }: Said): string {
  return [who.padEnd(8), list(versions).padEnd(34), (verdict ?? '-').padEnd(17), list(weak)].join(' ');
}

import { parentPort, workerData } from 'node:worker_threads';
import { deriveDocument } from '../document.ts';
import { derivePage } from '../page.ts';
import { compileLexicon } from '../topics/compile.ts';
import type { Reply, Request, ThreadData } from './message.ts';

const { lexicon } = workerData as ThreadData;
const tools = { lexicon: compileLexicon(lexicon) };

async function answer(request: Request): Promise<Reply> {
  try {
    const result =
      request.kind === 'page' ? derivePage(request.input, tools) : await deriveDocument(request.input, tools);
    return { kind: 'done', result };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: Request) => {
  void answer(request).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
parentPort?.postMessage({ kind: 'ready' } satisfies Reply);

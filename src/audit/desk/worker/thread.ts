import { parentPort, workerData } from 'node:worker_threads';
import { compileLexicon } from '../../../derive/topics/compile.ts';
import { lookAtDocument, lookAtPage } from './look-into.ts';
import type { DocumentRead, Looked, PageRead, Reply, Request, ThreadData } from './message.ts';

const { lexicon } = workerData as ThreadData;
const tools = { lexicon: compileLexicon(lexicon) };

async function answer(request: Request): Promise<{ readonly reply: Reply; readonly transfer: ArrayBuffer[] }> {
  try {
    const looked =
      request.kind === 'page' ? lookAtPage(request.input, tools) : await lookAtDocument(request.input, tools);
    return handedOver(looked);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reply: { kind: 'failed', message }, transfer: [] };
  }
}

/** Packed bytes change hands without being copied again: a buffer of Node's may be a piece of one that others use. */
function handedOver(looked: Looked<PageRead | DocumentRead>): Awaited<ReturnType<typeof answer>> {
  const packed = 'packed' in looked ? new Uint8Array(looked.packed) : null;
  const bytes = looked.blob === null ? null : new Uint8Array(looked.blob.bytes);
  const own = {
    ...looked,
    ...(packed === null ? {} : { packed }),
    ...(looked.blob === null || bytes === null ? {} : { blob: { ...looked.blob, bytes } }),
  } as Looked<PageRead | DocumentRead>;
  return { reply: { kind: 'done', looked: own }, transfer: [packed, bytes].flatMap((one) => one?.buffer ?? []) };
}

parentPort?.on('message', (request: Request) => {
  void answer(request).then(({ reply, transfer }) => {
    parentPort?.postMessage(reply, transfer);
  });
});
parentPort?.postMessage({ kind: 'ready' } satisfies Reply);

import { Worker } from 'node:worker_threads';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { DerivedDocument, DocumentInput } from '../document.ts';
import type { DerivedPage, PageInput } from '../page.ts';
import type { Reply, Request, ThreadData } from './message.ts';

/**
 * What could not be derived: it took too long or too many objects (`too_complex`), it unfolded beyond all measure
 * (`bomb`), or our own code failed on it.
 */
interface NotDerived {
  readonly unseen: Extract<Unseen, 'too_complex' | 'bomb' | 'worker_crash'>;
}

export interface DeriveWorker {
  page(input: PageInput): Promise<DerivedPage | NotDerived>;
  document(input: DocumentInput): Promise<DerivedDocument | NotDerived>;
  close(): Promise<void>;
}

export interface DeriveWorkerOptions {
  readonly lexicon: Lexicon;
  /** Memory the whole process holds, in bytes. Buffers are beyond the limits that a thread can be given. */
  readonly usedBytes: () => number;
  /** Longest time for one piece of work, in milliseconds. */
  readonly pageMs?: number;
  readonly documentMs?: number;
}

const pageMs = 10_000;
const documentMs = 30_000;
/** Loading the code is not the fault of a page. */
const startMs = 60_000;
const memoryMb = 512;
/** The process may grow by so much during one piece of work. */
const mostGrowth = 768 * 1_048_576;
const lookMs = 100;

const tooComplex: NotDerived = { unseen: 'too_complex' };
const bomb: NotDerived = { unseen: 'bomb' };
const crashed: NotDerived = { unseen: 'worker_crash' };

function startThread(lexicon: Lexicon): Worker {
  const worker = new Worker(new URL('./entry.js', import.meta.url), {
    workerData: { lexicon } satisfies ThreadData,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // What libraries print about hostile files is not for the operator.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
}

/**
 * The thread's next message; `tooComplex` when it runs out of time or of its own memory, `bomb` when the process grows
 * beyond measure meanwhile, `crashed` when it ends otherwise.
 */
function nextReply(worker: Worker, ms: number, usedBytes: () => number): Promise<Reply | NotDerived> {
  return new Promise((resolve) => {
    const settle = (reply: Reply | NotDerived): void => {
      clearTimeout(timer);
      clearInterval(look);
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      worker.unref();
      resolve(reply);
    };
    const onError = (error: unknown): void => {
      const outOfMemory = (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(outOfMemory ? tooComplex : crashed);
    };
    const onExit = (): void => {
      settle(crashed);
    };
    const timer = setTimeout(() => {
      settle(tooComplex);
    }, ms);
    const most = usedBytes() + mostGrowth;
    const look = setInterval(() => {
      if (usedBytes() > most) settle(bomb);
    }, lookMs);
    worker.ref();
    worker.on('message', settle).on('error', onError).on('exit', onExit);
  });
}

function isReply(message: Reply | NotDerived): message is Reply {
  return 'kind' in message;
}

/** Bytes of its own for the thread, so that handing them over takes nothing from the caller. */
function withOwnBytes(request: Request): { readonly request: Request; readonly transfer: ArrayBuffer[] } {
  if (request.kind === 'page') return { request, transfer: [] };
  const bytes = Uint8Array.from(request.input.bytes);
  return { request: { kind: 'document', input: { ...request.input, bytes } }, transfer: [bytes.buffer] };
}

/**
 * Derives in a thread of its own, one piece of work at a time in the order asked. A page or document that hangs or
 * exhausts the thread costs the thread, not the process; the next one gets a new thread. Callers bound the queue.
 */
export function createDeriveWorker(options: DeriveWorkerOptions): DeriveWorker {
  const limits = { page: options.pageMs ?? pageMs, document: options.documentMs ?? documentMs };
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopping = thread;
    thread = null;
    await stopping?.terminate();
  };

  const ready = async (): Promise<Worker | null> => {
    if (thread !== null) return thread;
    const started = startThread(options.lexicon);
    thread = started;
    const forget = (): void => {
      if (thread === started) thread = null;
    };
    // A thread may also fail between two pieces of work.
    started.on('error', forget).on('exit', forget);
    const reply = await nextReply(started, startMs, options.usedBytes);
    if (!isReply(reply)) await stop();
    return thread;
  };

  const run = async (asked: Request): Promise<unknown> => {
    const worker = await ready();
    if (worker === null) return crashed;
    const reply = nextReply(worker, limits[asked.kind], options.usedBytes);
    const { request, transfer } = withOwnBytes(asked);
    worker.postMessage(request, transfer);
    const answer = await reply;
    if (!isReply(answer)) {
      await stop();
      return answer;
    }
    return answer.kind === 'done' ? answer.result : crashed;
  };

  const queue = (request: Request): Promise<unknown> => {
    const result = last.then(() => run(request));
    last = result.catch(() => undefined);
    return result;
  };

  return {
    page: (input) => queue({ kind: 'page', input }) as ReturnType<DeriveWorker['page']>,
    document: (input) => queue({ kind: 'document', input }) as ReturnType<DeriveWorker['document']>,
    close: async () => {
      await last;
      await stop();
    },
  };
}

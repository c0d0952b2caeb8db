import { Worker } from 'node:worker_threads';
import type { Lexicon } from '../../../model/lexicon.ts';
import type { Unseen } from '../../../model/unseen.ts';
import type {
  DocumentRead,
  DocumentToRead,
  Looked,
  PageRead,
  PageToRead,
  Reply,
  Request,
  ThreadData,
} from './message.ts';

/**
 * What could not be derived: it took too long or too many objects (`too_complex`), it unfolded beyond all measure
 * (`bomb`), or our own code failed on it.
 */
interface NotDerived {
  readonly unseen: Extract<Unseen, 'too_complex' | 'bomb' | 'worker_crash'>;
}

type Begins = () => Promise<void>;

export interface DeriveWorker {
  /** `begins` is called when its turn has come. */
  page(input: PageToRead, begins?: Begins): Promise<Looked<PageRead>>;
  document(input: DocumentToRead, begins?: Begins): Promise<Looked<DocumentRead>>;
  /** Starts the thread afresh before the next piece of work: what the old one held is given back. */
  recycle(): Promise<void>;
  close(): Promise<void>;
}

export interface DeriveWorkerOptions {
  readonly lexicon: Lexicon;
  /** Memory the whole process holds, in bytes. Buffers are beyond the limits that a thread can be given. */
  readonly usedBytes: () => number;
  /** And the most it may hold, in bytes; without it, 600 MiB. */
  readonly mostBytes?: number;
  /** Longest time for one piece of work, in milliseconds. */
  readonly pageMs?: number;
  readonly documentMs?: number;
}

const pageMs = 10_000;
const documentMs = 30_000;
/** Loading the code is not the fault of a page. */
const startMs = 60_000;
const mib = 1_048_576;
const mostBytes = 600 * mib;
/** Half of it may be the thread's own. */
const ownShare = 0.5;
/** A piece of work is to blame for the process holding too much only when the process grew by so much meanwhile. */
const blameGrowth = 128 * mib;
const lookMs = 100;

const tooComplex: NotDerived = { unseen: 'too_complex' };
const bomb: NotDerived = { unseen: 'bomb' };
const crashed: NotDerived = { unseen: 'worker_crash' };

function startThread(lexicon: Lexicon, ownMb: number): Worker {
  const worker = new Worker(new URL('./entry.js', import.meta.url), {
    workerData: { lexicon } satisfies ThreadData,
    resourceLimits: { maxOldGenerationSizeMb: ownMb },
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
function nextReply(worker: Worker, ms: number, tooMuch: () => boolean): Promise<Reply | NotDerived> {
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
    const look = setInterval(() => {
      if (tooMuch()) settle(bomb);
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
  const bytes = new Uint8Array(request.input.bytes);
  return { request: { ...request, input: { ...request.input, bytes } } as Request, transfer: [bytes.buffer] };
}

function notRead({ unseen }: NotDerived): Looked<never> {
  return { kind: 'unseen', because: unseen, blob: null };
}

/**
 * Derives in a thread of its own, one piece of work at a time in the order asked. A page or document that hangs or
 * exhausts the thread costs the thread, not the process; the next one gets a new thread. Callers bound the queue.
 */
export function createDeriveWorker(options: DeriveWorkerOptions): DeriveWorker {
  const limits = { page: options.pageMs ?? pageMs, document: options.documentMs ?? documentMs };
  const most = options.mostBytes ?? mostBytes;
  const ownMb = Math.floor((ownShare * most) / mib);
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopping = thread;
    thread = null;
    await stopping?.terminate();
  };

  const tooMuchFromNow = (): (() => boolean) => {
    const bytes = Math.max(most, options.usedBytes() + blameGrowth);
    return () => options.usedBytes() > bytes;
  };

  const ready = async (): Promise<Worker | null> => {
    if (thread !== null) return thread;
    const started = startThread(options.lexicon, ownMb);
    thread = started;
    const forget = (): void => {
      if (thread === started) thread = null;
    };
    // A thread may also fail between two pieces of work.
    started.on('error', forget).on('exit', forget);
    const reply = await nextReply(started, startMs, tooMuchFromNow());
    if (!isReply(reply)) await stop();
    return thread;
  };

  const run = async (asked: Request, begins?: Begins): Promise<Looked<PageRead | DocumentRead>> => {
    const worker = await ready();
    if (worker === null) return notRead(crashed);
    await begins?.();
    const reply = nextReply(worker, limits[asked.kind], tooMuchFromNow());
    const { request, transfer } = withOwnBytes(asked);
    worker.postMessage(request, transfer);
    const answer = await reply;
    if (!isReply(answer)) {
      await stop();
      return notRead(answer);
    }
    return answer.kind === 'done' ? answer.looked : notRead(crashed);
  };

  const queue = (request: Request, begins?: Begins): ReturnType<typeof run> => {
    const result = last.then(() => run(request, begins));
    last = result.catch(() => undefined);
    return result;
  };

  const recycle = (): Promise<void> => {
    const stopped = last.then(stop);
    last = stopped.catch(() => undefined);
    return stopped;
  };

  return {
    recycle,
    page: (input, begins) => queue({ kind: 'page', input }, begins) as ReturnType<DeriveWorker['page']>,
    document: (input, begins) => queue({ kind: 'document', input }, begins) as ReturnType<DeriveWorker['document']>,
    close: recycle,
  };
}

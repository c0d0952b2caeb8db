import type { Dispatcher } from 'undici';
import type { Header } from '../../model/observation/response.ts';
import { failure, type Failure } from '../network/failure.ts';
import { createByteStore } from './byte-store.ts';
import type { Connection } from './connection.ts';
import { exchangeFailure } from './fault.ts';
import { headerValues, isRedirect } from './redirect.ts';
import type { LeastRate } from './settings.ts';

/** What came back for one request on one connection. */
export interface Received {
  /** 0 when no headers arrived. */
  readonly status: number;
  readonly headers: readonly Header[];
  /** As received: Content-Encoding still on. */
  readonly raw: Uint8Array;
  /** The body was longer than asked for and the rest was left unread. */
  readonly cut: boolean;
  readonly failure: Failure | null;
}

export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** The reading stops after this many bytes. */
  readonly mostBytes: number;
  readonly leastRate: LeastRate;
}

/** What is read of the body of a redirect: enough to keep the connection where it is the usual one-liner. */
const mostRedirectBytes = 16_384;

/** What is read of a body that declares to be longer than may be kept: its head, and not megabytes in vain. */
const mostHeadBytes = 1_048_576;

const cutShort = new Error('read as much as was asked for');

/** Sends one GET and reads its answer up to the limit. Never throws; an aborted `signal` ends it with `timeout_total`. */
export function exchange({ client, socket }: Connection, request: Request, signal: AbortSignal): Promise<Received> {
  return new Promise((resolve) => {
    let status = 0;
    let headers: readonly Header[] = [];
    const body = createByteStore();
    let most = request.mostBytes;
    let control: Dispatcher.DispatchController | undefined;
    let pace: NodeJS.Timeout | undefined;
    let stopped: Failure | null = null;

    const stop = (reason: Failure): void => {
      stopped ??= reason;
      if (control === undefined) finish(reason);
      else control.abort(new Error(reason.detail));
    };
    const abandon = (): void => {
      stop(failure('timeout_total', 'the time for one request is over'));
    };
    const finish = (reason: Failure | null, cut = false): void => {
      clearInterval(pace);
      signal.removeEventListener('abort', abandon);
      resolve({ status, headers, raw: body.bytes(), cut, failure: reason });
    };
    const watchPace = (): void => {
      const began = performance.now();
      const { bytesPerSecond, afterMs } = request.leastRate;
      pace = setInterval(
        () => {
          const ms = performance.now() - began;
          if (ms < afterMs || (body.size() * 1000) / ms >= bytesPerSecond) return;
          stop(failure('timeout_total', `${body.size()} bytes in ${Math.round(ms)} ms`));
        },
        Math.min(1000, afterMs),
      );
    };

    signal.addEventListener('abort', abandon, { once: true });
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        control = controller;
        if (signal.aborted) abandon();
      },
      onResponseStart(controller, statusCode) {
        // Informational answers (1xx) come first and are no answer yet.
        if (statusCode < 200) return;
        status = statusCode;
        headers = headersOf(controller.rawHeaders);
        if (isRedirect(status)) most = Math.min(most, mostRedirectBytes);
        else if (declaredLength(headers) > most) most = Math.min(most, mostHeadBytes);
        watchPace();
      },
      onResponseData(controller, chunk) {
        if (!body.add(chunk, most)) controller.abort(cutShort);
      },
      onResponseEnd() {
        // A body that lasts until the connection closes is whole only if it was closed in good order.
        finish(socket.errored === null ? null : exchangeFailure(socket.errored, true));
      },
      onResponseError(_controller, error) {
        if (error === cutShort) finish(null, true);
        else finish(stopped ?? exchangeFailure(error, status > 0));
      },
    };
    const { pathname, search } = request.url;
    client.dispatch({ method: 'GET', path: pathname + search, headers: request.headers }, handler);
  });
}

/** Bytes; 0 when nothing is declared. */
function declaredLength(headers: readonly Header[]): number {
  const [length] = headerValues(headers, 'content-length');
  return Number(length ?? 0);
}

/** Names in lower case; values byte for character (ISO 8859-1, as the Fetch Standard reads them), so nothing is lost. */
function headersOf(raw: Dispatcher.DispatchController['rawHeaders']): Header[] {
  if (!Array.isArray(raw)) return [];
  const text = raw.map((part) => (typeof part === 'string' ? part : part.toString('latin1')));
  return text.flatMap((name, at): Header[] => (at % 2 === 0 ? [[name.toLowerCase(), text[at + 1] ?? '']] : []));
}

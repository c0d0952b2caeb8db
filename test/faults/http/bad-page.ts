import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { page } from '../../kit/small-portal.ts';

/** A page that is answered badly, and what an audit says of it. Its portal leads there from the home page. */
export interface BadPage {
  readonly fault: string;
  readonly answer: RequestListener;
  /** `done` when it is read all the same, else why it was not. */
  readonly ends: string;
  /** How often it is asked for. */
  readonly attempts: number;
  /** What is derived from it, by kind. */
  readonly derived?: readonly string[];
  /** What is noted beside the answer. */
  readonly detail?: string;
  /** Paths of the same portal that are asked for on the way. */
  readonly via?: readonly string[];
}

/** Pages by their path, all of one portal, and what else it answers. */
export interface BadPages {
  readonly pages: Readonly<Record<string, BadPage>>;
  readonly others?: Readonly<Record<string, RequestListener>>;
}

/** A page that would be read well if it arrived. */
export const goodPage = page('Бюджет на общината', '<p>Общинският съвет прие бюджета на общината за годината.</p>');

/** Answers with exactly these bytes, whatever HTTP makes of them, and closes the connection. */
export function raw(bytes: string | Uint8Array): RequestListener {
  return ({ socket }, response) => {
    socket.end(bytes);
    // The answer leaves now; that the connection is gone is heard of later.
    response.emit('prefinish');
  };
}

/** Leaves the connection to a function. */
export function onSocket(use: (socket: Socket) => void): RequestListener {
  return ({ socket }) => {
    use(socket);
  };
}

/** A good page under other headers. */
export function withHeaders(status: number, headers: Readonly<Record<string, string>>, body?: string | Uint8Array) {
  const answer: RequestListener = (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body ?? goodPage);
  return answer;
}

/** Writes the same part again and again for as long as anybody takes it. */
export function endless(headers: Readonly<Record<string, string>>, part: Uint8Array): RequestListener {
  return (_request, response) => {
    response.writeHead(200, headers);
    const more = (): void => {
      while (response.writable && response.write(part));
    };
    response.on('drain', more);
    more();
  };
}

/** Writes `start`, then one byte every so many milliseconds, for ever. */
export function drip(start: string, byte: string, everyMs: number): RequestListener {
  return onSocket((socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(byte), everyMs);
    socket.once('close', () => {
      clearInterval(timer);
    });
  });
}

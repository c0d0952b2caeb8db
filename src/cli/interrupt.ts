import { setMaxListeners } from 'node:events';
import { Interrupted } from '../audit/crawl/stops.ts';
import { exitCodes } from './exit-codes.ts';

/** What has not stopped by itself by then (a handshake, a page in the browser) is left where it is, which loses nothing. */
const patienceMs = 3_000;

/** Aborts on Ctrl-C or SIGTERM; a second one ends the process at once, which loses nothing either. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  // Every request under way listens; Node takes more than ten listeners for a leak.
  setMaxListeners(0, controller.signal);
  const stop = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    process.stderr.write('\nStopping; what is under way is put back. Press Ctrl-C again to stop at once.\n');
    const interrupted = new Interrupted();
    setTimeout(() => {
      process.stderr.write(`${interrupted.message}\n`);
      process.exit(exitCodes.interrupted);
    }, patienceMs).unref();
    controller.abort(interrupted);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

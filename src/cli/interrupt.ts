import { setMaxListeners } from 'node:events';
import { Interrupted } from '../audit/stops.ts';

/** Aborts on Ctrl-C or SIGTERM; a second one ends the process at once, which loses nothing either. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  // Every request under way listens; Node takes more than ten listeners for a leak.
  setMaxListeners(0, controller.signal);
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write('\nStopping; what is under way is put back. Press Ctrl-C again to stop at once.\n');
    controller.abort(new Interrupted());
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

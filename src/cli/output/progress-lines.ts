import { constants, fstatSync, openSync } from 'node:fs';
import { pino } from 'pino';
import type { DestinationStream, Level } from 'pino';
import type { AuditEvent, Phase } from '../../model/progress.ts';
import type { Progress, ProgressStream } from './progress-display.ts';
import { visibleLine } from '../../publish/visible.ts';

/** Lines waiting for a slow reader, in bytes; what comes on top is dropped and counted. */
const mostWaiting = 1024 * 1024;
const patienceMs = 1000;
/** At level `info` one page in so many is told, so that a log shows life without holding every address. */
const oneIn = 100;

/** One JSON object per line: level, ISO time, `phase`, `event` and the event's own fields. */
export function progressLines(stream: ProgressStream, level: Level | 'silent'): Progress {
  const { destination, stop } = open(stream);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  let stopped = false;
  // Deriving begins anew with every page; that it is under way is told once.
  const begun = new Set<string>();
  const isRepeated = (event: AuditEvent): boolean => {
    if (event.kind !== 'phase') return false;
    const key = `${event.municipality} ${event.phase} ${event.state}`;
    return begun.has(key) || !begun.add(key);
  };
  return {
    tell: (event) => {
      if (stopped) return;
      const { kind, ...fields } = event;
      logger[isRepeated(event) ? 'debug' : levelOf(event)]({ phase: phaseOf(event), event: kind, ...harmless(fields) });
    },
    stop: async () => {
      if (stopped) return;
      stopped = true;
      await stop((lines) => {
        logger.warn({ event: 'dropped', lines });
      });
    },
  };
}

function levelOf(event: AuditEvent): Level {
  switch (event.kind) {
    case 'page':
      return event.done % oneIn === 0 ? 'info' : 'debug';
    case 'paused':
    case 'refused':
      return 'warn';
    case 'note':
      return event.level;
    case 'phase':
    case 'judged':
      return 'info';
  }
}

function phaseOf(event: AuditEvent): Phase {
  if ('phase' in event) return event.phase;
  return event.kind === 'judged' ? 'judge' : 'fetch';
}

/** JSON escapes C0 controls only; a log is also read on terminals. */
function harmless(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? visibleLine(value.slice(0, 2000)) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

interface Sink {
  readonly destination: DestinationStream;
  /** Writes what waits; says first how many lines were dropped, if any. */
  readonly stop: (sayDropped: (lines: number) => void) => Promise<void>;
}

/** A file descriptor is written off the main thread; any other stream as long as it does not pile up. */
function open(stream: ProgressStream): Sink {
  return stream.fd === undefined ? intoStream(stream) : intoDescriptor(stream.fd);
}

function intoDescriptor(fd: number): Sink {
  let dropped = 0;
  let isOpen = true;
  const dest = neverBlocking(fd);
  const file = pino.destination({ dest, sync: false, minLength: 1, maxLength: mostWaiting });
  const giveUp = () => {
    if (!isOpen) return;
    isOpen = false;
    file.destroy();
  };
  file.on('drop', () => (dropped += 1));
  // The reader is gone or the disk is full. What waits to be written would be tried for ever when the process ends.
  file.on('error', giveUp);
  if (dest !== fd) process.once('exit', giveUp);
  const destination = {
    write: (line: string) => {
      if (isOpen) file.write(line);
    },
  };
  return {
    destination,
    stop: async (sayDropped) => {
      if (!isOpen) return;
      if (dropped > 0) sayDropped(dropped);
      const written = await within(patienceMs, (done) => {
        file.flush(done);
      });
      if (!written) giveUp();
    },
  };
}

/** A pipe that nobody reads would hold a thread, and with it the end of the process; opened anew it says that it is full. */
function neverBlocking(fd: number): number {
  try {
    return fstatSync(fd).isFIFO() ? openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK) : fd;
  } catch {
    return fd;
  }
}

function intoStream(stream: ProgressStream): Sink {
  let dropped = 0;
  const destination = {
    write: (line: string) => {
      if (waiting(stream) < mostWaiting) stream.write(line);
      else dropped += 1;
    },
  };
  return {
    destination,
    stop: async (sayDropped) => {
      if (dropped > 0) sayDropped(dropped);
      await within(patienceMs, (done) => {
        stream.write('', done);
      });
    },
  };
}

function waiting(stream: ProgressStream): number {
  return 'writableLength' in stream && typeof stream.writableLength === 'number' ? stream.writableLength : 0;
}

/** Whether something called back in time. */
function within(ms: number, start: (done: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, ms);
    start(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

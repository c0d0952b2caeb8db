import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AuditEnd, AuditOrder, Audits, AuditStart } from '../web/audits.ts';
import { visibleLine } from '../publish/visible.ts';
import { exitCodes } from './exit-codes.ts';

/** Kept in memory, for the page of the run; a log file is the operator's own affair. */
const mostLines = 200;
const longestLine = 500;

/** Reading the configuration and starting Chromium takes seconds on a slow machine. */
const beginsWithinMs = 30_000;

/** An audit that is told to end does so within three seconds; what is still there then is ended by force. */
const endsWithinMs = 6_000;

const entrance = join(import.meta.dirname, 'gradomer.js');

/** Audits started as processes of this program. `passed`: options every one of them is given, such as `--db`. */
export function createAudits(passed: readonly string[]): Audits {
  let child: ChildProcess | null = null;
  let end: AuditEnd | null = null;
  let lines: string[] = [];

  const keep = (line: string) => {
    lines = [...lines, visibleLine(line.slice(0, longestLine))].slice(-mostLines);
  };
  const begin = (args: readonly string[]): Promise<AuditStart> => {
    if (child !== null) return Promise.resolve({ ok: false, because: 'under-way', says: '' });
    end = null;
    const started = spawn(process.execPath, [entrance, 'audit', ...args, ...passed], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    child = started;
    return new Promise<AuditStart>((resolve) => {
      const timer = setTimeout(() => {
        resolve({ ok: false, because: 'error', says: lines.at(-1) ?? '' });
      }, beginsWithinMs).unref();
      const said: string[] = [];
      createInterface({ input: started.stderr }).on('line', (line) => {
        keep(shown(line));
        if (!line.startsWith('{')) said.push(line);
        const run = begun(line);
        if (run !== null) resolve({ ok: true, run });
      });
      const over = (code: number | null, message: string) => {
        clearTimeout(timer);
        child = null;
        end = { code, says: visibleLine(message).slice(0, longestLine) };
        resolve({ ok: false, because: faultOf(code, message), says: end.says });
      };
      started.once('error', (error) => {
        over(null, error.message);
      });
      // Killed from outside, whether or not it could still say so.
      started.once('close', (code, signal) => {
        over(signal === null ? code : exitCodes.interrupted, said.join(' '));
      });
    });
  };

  return {
    start: (order) => begin(argsOf(order)),
    resume: (edition) => begin(['--edition', edition, '--resume']),
    lines: () => lines,
    ended: () => end,
    close: async () => {
      const last = child;
      if (last === null) return;
      const gone = new Promise<void>((resolve) => {
        last.once('close', () => {
          resolve();
        });
      });
      last.kill('SIGTERM');
      const force = setTimeout(() => last.kill('SIGKILL'), endsWithinMs);
      await gone;
      clearTimeout(force);
    },
  };
}

function argsOf({ edition, municipalities, indicators, asOf, maxPages }: AuditOrder): string[] {
  return [
    ...['--edition', edition, '--only', municipalities.join(',')],
    ...(indicators === null ? [] : ['--indicators', indicators.join(',')]),
    ...(asOf === null ? [] : ['--as-of', asOf]),
    ...(maxPages === null ? [] : ['--max-pages', String(maxPages)]),
  ];
}

/** As everywhere in the application. */
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Europe/Sofia' });

/** The run a line tells the beginning of; null for any other line. */
function begun(line: string): string | null {
  const { message } = fieldsOf(line);
  return typeof message === 'string'
    ? (/^(?:Run|Going on with run) (\S+?)(?: begins\.|, as)/u.exec(message)?.[1] ?? null)
    : null;
}

/** A line as people read it: its time, what it is about, and what it says. */
function shown(line: string): string {
  const { time, event, phase, municipality, message, url, because, judged, total, what } = fieldsOf(line);
  if (event === undefined) return line;
  const told = [municipality, what, message, url, because].filter((part) => typeof part === 'string' && part !== '');
  const count = typeof judged === 'number' && typeof total === 'number' ? [`${judged}/${total}`] : [];
  const at = typeof time === 'string' ? [clock.format(new Date(time))] : [];
  const step = typeof phase === 'string' && typeof message !== 'string' ? [phase] : [];
  return [...at, ...step, ...told, ...count].join(' ');
}

function fieldsOf(line: string): Record<string, unknown> {
  if (!line.startsWith('{')) return {};
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function faultOf(code: number | null, message: string): Extract<AuditStart, { ok: false }>['because'] {
  if (code === exitCodes.locked) return 'locked';
  if (code !== exitCodes.usage) return 'error';
  if (message.includes('needs a contact')) return 'contact';
  if (message.includes('No Chromium')) return 'chromium';
  return message.includes('nothing to resume') ? 'nothing-to-resume' : 'configuration';
}

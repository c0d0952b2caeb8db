import { PassThrough, Writable } from 'node:stream';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AuditEvent, Standing } from '../../../../src/model/progress.ts';
import type { ProgressStream } from '../../../../src/cli/output/progress-display.ts';
import { createProgress } from '../../../../src/cli/output/progress.ts';
import { temporaryFolder } from '../../../kit/temporary.ts';

const standing: Standing = {
  municipality: 'varbovets',
  host: 'varbovets.example',
  done: 100,
  pending: 300,
  errors: 2,
  requests: 118,
};
const page: AuditEvent = { kind: 'page', phase: 'fetch', url: 'https://varbovets.example/a', ...standing };
const everyKind: readonly AuditEvent[] = [
  { kind: 'phase', phase: 'migration', state: 'started', municipality: null },
  { kind: 'phase', phase: 'fetch', state: 'started', municipality: 'varbovets' },
  page,
  { ...page, phase: 'render' },
  { ...page, phase: 'axe' },
  { kind: 'paused', what: 'varbovets.example', because: 'rate_limited', until: '2026-05-04T10:30:00Z' },
  { kind: 'refused', municipality: 'varbovets', url: 'http://10.0.0.1/', because: 'ip_forbidden' },
  { kind: 'note', level: 'warn', phase: 'derive', municipality: null, message: 'odd\u001b[2J\u009b words' },
  { kind: 'judged', municipality: 'varbovets', judged: 62, total: 109 },
];

function collector() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('progress away from a terminal', () => {
  test('is one JSON object per line with level, time and phase', async () => {
    const { stream, text } = collector();
    const { tell, stop } = createProgress(stream, { isTTY: false });
    everyKind.forEach(tell);
    await stop();
    const lines = linesOf(text());
    expect(lines.map(({ phase }) => phase)).toEqual([
      'migration',
      'fetch',
      'fetch',
      'render',
      'axe',
      'fetch',
      'fetch',
      'derive',
      'judge',
    ]);
    for (const { level, time } of lines)
      expect(`${String(level)} ${String(time)}`).toMatch(/^(?:info|warn) \d{4}-\d\d-\d\dT/);
    expect(lines[2]).toMatchObject({ event: 'page', ...standing, url: 'https://varbovets.example/a' });
  });

  test('W-05 holds nothing that a terminal obeys', async () => {
    const { stream, text } = collector();
    const { tell, stop } = createProgress(stream, { isTTY: false });
    everyKind.forEach(tell);
    await stop();
    expect(text()).toContain('odd[U+001B][2J[U+009B] words');
    expect(text().replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('tells one page in a hundred unless asked for all', async () => {
    const pages = Array.from({ length: 250 }, (_, done): AuditEvent => ({ ...page, done: done + 1 }));
    const told = async (level: 'info' | 'debug') => {
      const { stream, text } = collector();
      const { tell, stop } = createProgress(stream, { isTTY: false, level });
      pages.forEach(tell);
      await stop();
      return linesOf(text()).length;
    };
    expect([await told('info'), await told('debug')]).toEqual([2, 250]);
  });

  test('says once that a phase began, unless asked for all', async () => {
    const begins: AuditEvent = { kind: 'phase', phase: 'derive', state: 'started', municipality: 'varbovets' };
    for (const [level, lines] of [
      ['info', 2],
      ['debug', 4],
    ] as const) {
      const { stream, text } = collector();
      const { tell, stop } = createProgress(stream, { isTTY: false, level });
      for (const municipality of ['varbovets', 'varbovets', 'yazovets', 'varbovets']) tell({ ...begins, municipality });
      await stop();
      expect(linesOf(text())).toHaveLength(lines);
    }
  });

  test('goes to a file descriptor as well, complete once stopped', async () => {
    const file = join(temporaryFolder(), 'progress.log');
    const fd = openSync(file, 'w');
    onTestFinished(() => {
      closeSync(fd);
    });
    const { tell, stop } = createProgress(Object.assign(new PassThrough(), { fd }), { isTTY: false });
    everyKind.forEach(tell);
    await stop();
    expect(linesOf(readFileSync(file, 'utf8'))).toHaveLength(everyKind.length);
  });

  test('drops lines for a reader that has stopped reading instead of waiting or filling memory', async () => {
    const stuck = new Writable({ write: () => undefined });
    const { tell, stop } = createProgress(stuck, { isTTY: false, level: 'debug' });
    for (let done = 0; done < 20_000; done += 1) tell({ ...page, done });
    expect(stuck.writableLength).toBeLessThan(1.1 * 1024 * 1024);
    const before = performance.now();
    await stop();
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('goes on when the reader is gone', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const { tell, stop } = createProgress(gone, { isTTY: false });
    for (const event of everyKind) {
      tell(event);
      await new Promise(setImmediate);
    }
    await stop();
  });
});

function terminal({ columns = 90, rows = 24 } = {}) {
  const { stream, text } = collector();
  const tty: ProgressStream = Object.assign(stream, { isTTY: true, columns, rows });
  return { tty, text: () => stripVTControlCharacters(text()) };
}

describe('progress on a terminal', () => {
  test('is a bar for all and one per municipality, with pages, requests and errors', async () => {
    const { tty, text } = terminal();
    const { tell, stop } = createProgress(tty, { isTTY: true });
    tell(page);
    await stop();
    expect(text()).toMatch(/Общо +чете +█{3}░{9} +100\/400 +118 заявки 2 грешки/);
    expect(text()).toMatch(/varbovets +чете +█{3}░{9} +100\/400/);
  });

  test('keeps the total of municipalities that are done', async () => {
    const { tty, text } = terminal();
    const { tell, stop } = createProgress(tty, { isTTY: true, language: 'en' });
    tell({ ...page, done: 400, pending: 0 });
    tell({ kind: 'judged', municipality: 'varbovets', judged: 62, total: 109 });
    tell({ ...page, municipality: 'brestak', done: 50, pending: 50 });
    await stop();
    expect(text()).toContain('varbovets: 62 of 109 judged');
    expect(text()).toMatch(/Total +reading +█{11}░ +450\/500/);
  });

  test('has no more bars than the screen has room for', async () => {
    const { tty, text } = terminal({ rows: 8 });
    const { tell, stop } = createProgress(tty, { isTTY: true });
    for (let n = 0; n < 27; n += 1) tell({ ...page, municipality: `town-${n}` });
    await stop();
    const last = text().slice(text().lastIndexOf('Общо'));
    expect(last.match(/town-\d+/g)).toHaveLength(4);
    expect(last).toContain('2700/10800');
  });

  test('shows notes and pauses above the bars, with nothing a terminal obeys', async () => {
    const { tty, text } = terminal();
    const { tell, stop } = createProgress(tty, { isTTY: true });
    everyKind.forEach(tell);
    await stop();
    expect(text()).toContain('odd[U+001B][2J[U+009B] words');
    expect(text()).toContain('varbovets.example: сървърът иска по-рядко четене → 2026-05-04T10:30:00Z');
  });

  test('ends once, leaves Ctrl-C to the command, and hears nothing after', async () => {
    const { tty, text } = terminal();
    const listeners = process.listenerCount('SIGINT');
    const { tell, stop } = createProgress(tty, { isTTY: true });
    tell(page);
    expect(process.listenerCount('SIGINT')).toBe(listeners);
    await stop();
    const ended = text();
    tell({ ...page, municipality: 'late' });
    await stop();
    expect(text()).toBe(ended);
  });
});

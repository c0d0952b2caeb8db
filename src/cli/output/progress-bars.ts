import { MultiBar } from 'cli-progress';
import type { GenericFormatter, SingleBar } from 'cli-progress';
import type { AuditEvent, Phase, Standing } from '../../model/progress.ts';
import type { Language } from '../../publish/text.ts';
import type { Words } from '../../model/words.ts';
import type { Progress, ProgressStream } from './progress-display.ts';
import { fill, reasonText, texts } from '../../publish/text.ts';
import { clipped, padEnd, padStart } from './terminal-text.ts';

const phaseWords: Readonly<Record<Phase, Words>> = {
  fetch: { bg: 'чете', en: 'reading' },
  render: { bg: 'браузър', en: 'browser' },
  axe: { bg: 'достъпност', en: 'accessibility' },
  derive: { bg: 'извлича', en: 'deriving' },
  judge: { bg: 'оценява', en: 'judging' },
  migration: { bg: 'обновява', en: 'migrating' },
};

type Counts = Pick<Standing, 'done' | 'pending' | 'errors' | 'requests'>;

const nothing: Counts = { done: 0, pending: 0, errors: 0, requests: 0 };

interface Row extends Counts {
  readonly phase: Phase;
  /** Null while there is no room for it on the screen. */
  readonly bar: SingleBar | null;
}

interface Payload {
  readonly name: string;
  readonly phase: string;
  readonly requests: number;
  readonly errors: number;
}

/** One bar for everything and one per municipality under way, as many as the screen has room for. */
export function progressBars(stream: ProgressStream, language: Language): Progress {
  const t = texts(language);
  const width = () => Math.min(stream.columns ?? 80, 100) - 1;
  const room = () => Math.max((stream.rows ?? 24) - 4, 1);
  const rows = new Map<string, Row>();
  // Ctrl-C belongs to the command, which stops the work first and the bars with it.
  const bars = new MultiBar({
    stream,
    format: line(width, language),
    emptyOnZero: true,
    forceRedraw: true,
    gracefulExit: false,
    linewrap: null,
    etaBuffer: 50,
  });
  const total = bars.create(0, 0, payload(t.total, 'fetch', nothing, language));
  let past = nothing;
  let stopped = false;

  const say = (text: string) => {
    bars.log(`${clipped(text, width())}\n`);
  };

  const showTotal = (phase: Phase) => {
    const all = [...rows.values()].reduce(plus, past);
    draw(total, all, payload(t.total, phase, all, language));
  };

  const show = (municipality: string, changes: Partial<Counts> & { readonly phase: Phase }) => {
    const row: Row = { ...nothing, bar: null, ...rows.get(municipality), ...changes };
    const shown = [...rows.values()].filter(({ bar }) => bar !== null).length;
    const bar = row.bar ?? (shown < room() ? bars.create(0, 0, payload(municipality, row.phase, row, language)) : null);
    rows.set(municipality, { ...row, bar });
    if (bar) draw(bar, row, payload(municipality, row.phase, row, language));
    showTotal(changes.phase);
  };

  const finish = ({ municipality, judged, total: asked }: Extract<AuditEvent, { kind: 'judged' }>) => {
    const row = rows.get(municipality);
    if (row) past = plus(past, { ...row, pending: 0 });
    if (row?.bar) bars.remove(row.bar);
    rows.delete(municipality);
    showTotal('judge');
    say(`${municipality}: ${fill(t.outOf, { part: judged, whole: asked })} ${t.judgedColumn.toLowerCase()}`);
  };

  const tell = (event: AuditEvent) => {
    if (stopped) return;
    switch (event.kind) {
      case 'page':
        show(event.municipality, counts(event));
        break;
      case 'phase':
        if (event.municipality !== null && event.state === 'started') show(event.municipality, { phase: event.phase });
        break;
      case 'judged':
        finish(event);
        break;
      case 'paused':
        say(`${event.what}: ${reasonText(event.because, language)}${event.until === null ? '' : ` → ${event.until}`}`);
        break;
      case 'note':
        say(event.municipality === null ? event.message : `${event.municipality}: ${event.message}`);
        break;
      case 'refused':
        // Hundreds may come from one page; they are in the report.
        break;
    }
  };

  const stop = () => {
    if (!stopped) {
      stopped = true;
      bars.update();
      bars.stop();
    }
    return Promise.resolve();
  };
  return { tell, stop };
}

function counts({ phase, done, pending, errors, requests }: Counts & { readonly phase: Phase }) {
  return { phase, done, pending, errors, requests };
}

function plus(a: Counts, b: Counts): Counts {
  return {
    done: a.done + b.done,
    pending: a.pending + b.pending,
    errors: a.errors + b.errors,
    requests: a.requests + b.requests,
  };
}

function draw(bar: SingleBar, { done, pending }: Counts, values: Payload): void {
  bar.setTotal(done + pending);
  bar.update(done, values);
}

function payload(name: string, phase: Phase, { requests, errors }: Counts, language: Language): Payload {
  return { name, phase: phaseWords[phase][language], requests, errors };
}

/** `gabrovo  чете  ██████▒▒▒▒  312/1040  318 заявки  4 грешки  12 мин` */
function line(width: () => number, language: Language): GenericFormatter {
  const words = { bg: ['заявки', 'грешки', 'мин'], en: ['requests', 'errors', 'min'] } as const;
  const [requests, errors, minutes] = words[language];
  return (_options, { progress, value, total, eta }, shown: Payload) => {
    const cells = Math.round(12 * Math.min(Math.max(progress, 0), 1));
    const left = Number.isFinite(eta) && value > 0 && value < total ? `~${Math.ceil(eta / 60)} ${minutes}` : '';
    const text = [
      padEnd(clipped(shown.name, 15), 15),
      padEnd(clipped(shown.phase, 13), 13),
      '█'.repeat(cells) + '░'.repeat(12 - cells),
      padStart(`${value}/${total}`, 9),
      padStart(`${shown.requests} ${requests}`, 12),
      `${shown.errors} ${errors}`,
      left,
    ].join(' ');
    return clippedLine(text, width());
  };
}

/** Like `clipped`, but spaces that align columns stay. */
function clippedLine(text: string, width: number): string {
  return Array.from(text).slice(0, width).join('');
}

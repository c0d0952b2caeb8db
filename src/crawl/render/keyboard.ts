import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { FocusStop, FocusTrap, KeyboardWalk, SkipLink } from '../../model/observation/keyboard.ts';
import type { SettledPage } from './clean-page.ts';
import { decideByPictures } from './focus-picture.ts';
import { inPage } from './in-page.ts';
import { within } from './within.ts';

/** What a walk shows, apart from whose page it is. */
export type Walk = Omit<KeyboardWalk, 'url' | 'main' | 'home' | 'title' | 'capturedAt'>;

const mostStops = 60;
/** Presses that change nothing before the focus counts as held: a frame has stops of its own that we do not see. */
const mostInFrame = 40;
const mostHeld = 3;
/** A skip link is of use among the first stops only. */
const firstStops = 3;
const mostElements = 20_000;

const script = inPage('dom', 'keyboard');
const note = { selector: z.string(), name: z.string() };
const stop = z.object({
  ...note,
  kind: z.enum(['link', 'button', 'field', 'frame', 'other']),
  region: z.enum(['header', 'nav', 'main', 'aside', 'footer']),
  expanded: z.boolean().nullable(),
  inDialog: z.boolean(),
});
const step = z.object({
  stop: stop.nullable(),
  typedInto: z.boolean(),
  before: z.number(),
  lastChanged: z.boolean().nullable(),
});
const summary = z.object({
  reachable: z.number(),
  menu: z.object({ entries: z.number(), reached: z.number() }),
  positiveTabindex: z.number(),
  unreached: z.number(),
});
const skipLink = z.object({ index: z.number(), ...note, target: z.string(), targetExists: z.boolean() }).nullable();

interface Trail {
  readonly stops: z.infer<typeof stop>[];
  /** By stop: it looked different when the focus had left it, or shows the text cursor of whoever types there. */
  readonly changed: boolean[];
  /** Index of the stop to which the focus came back; null when it left the page or the walk was cut short. */
  cycleFrom: number | null;
  left: boolean;
}

/** Walks through the page with the Tab key. Rejects when the page ends or hangs meanwhile. */
export async function walkKeyboard(settled: SettledPage): Promise<Walk> {
  const trail = await follow(settled);
  const { unreached, ...sum } = summary.parse(await ask(settled, `sumUp(${JSON.stringify({ mostElements })})`));
  const { cycleFrom, stops } = trail;
  const isTrapped = cycleFrom !== null && (cycleFrom > 0 || unreached > 0);
  const trap = isTrapped ? await lookAtTrap(settled, stops, cycleFrom) : null;
  const visible = await visibilities(settled, trail);
  return {
    stops: stops.map((one, index) => ({ ...one, focusVisible: visible[index] ?? 'unknown' })),
    complete: trail.left || (cycleFrom !== null && !isTrapped),
    ...sum,
    trap,
    skipLink: await trySkipLink(settled),
  };
}

async function ask({ evaluate, policy }: SettledPage, call: string): Promise<unknown> {
  return within(policy.stepMs, evaluate(script(call)));
}

async function press({ page, policy }: SettledPage, key: 'Tab' | 'Shift+Tab' | 'Enter'): Promise<void> {
  await within(policy.stepMs, page.keyboard.press(key));
}

async function follow(settled: SettledPage): Promise<Trail> {
  const trail: Trail = { stops: [], changed: [], cycleFrom: null, left: false };
  for (let held = 0; trail.stops.length < mostStops;) {
    await press(settled, 'Tab');
    const { stop: next, before, lastChanged, typedInto } = step.parse(await ask(settled, 'noteStop()'));
    const last = trail.stops.length - 1;
    if (lastChanged === true) trail.changed[last] = true;
    if (next !== null) {
      trail.stops.push(next);
      trail.changed.push(typedInto);
      held = 0;
    } else if (before === -1) {
      trail.left = true;
      return trail;
    } else if (before === last && held < (trail.stops[last]?.kind === 'frame' ? mostInFrame : mostHeld)) {
      held++;
    } else {
      // What lies inside a frame cannot be seen, so it cannot be called a trap.
      if (trail.stops[before]?.kind !== 'frame') trail.cycleFrom = before;
      return trail;
    }
  }
  return trail;
}

async function lookAtTrap(settled: SettledPage, stops: Trail['stops'], from: number): Promise<FocusTrap> {
  const inside = stops.slice(from);
  let backwards = false;
  for (let presses = 0; presses <= inside.length && !backwards; presses++) {
    await press(settled, 'Shift+Tab');
    const { stop: next, before } = step.parse(await ask(settled, 'noteStop()'));
    backwards = next !== null || before < from;
  }
  return {
    stops: inside.slice(0, 5).map(({ selector, name }) => ({ selector, name })),
    dialog: inside.every(({ inDialog }) => inDialog),
    backwards,
  };
}

async function visibilities(settled: SettledPage, { stops, changed }: Trail): Promise<FocusStop['focusVisible'][]> {
  const undecided = stops.flatMap(({ kind }, index) => (changed[index] === true || kind === 'frame' ? [] : [index]));
  const pictured = await decideByPictures(settled, undecided, (index, hasFocus) =>
    ask(settled, `showStop(${index}, ${String(hasFocus)})`),
  );
  return stops.map((_, index) => (changed[index] === true ? 'yes' : (pictured.get(index) ?? 'unknown')));
}

async function trySkipLink(settled: SettledPage): Promise<SkipLink | null> {
  const link = skipLink.parse(await ask(settled, `findSkipLink(${firstStops})`));
  if (link === null) return null;
  const { index, ...found } = link;
  const movesFocus = found.targetExists ? await followSkipLink(settled, { index, target: found.target }) : false;
  return { ...found, movesFocus };
}

/** A browser may move only the place from which Tab goes on: one more press shows it. */
async function followSkipLink(
  settled: SettledPage,
  { index, target }: { index: number; target: string },
): Promise<boolean | null> {
  try {
    if ((await ask(settled, `showStop(${index}, true)`)) === null) return null;
    await press(settled, 'Enter');
    await sleep(100);
    if ((await ask(settled, `focusFrom(${JSON.stringify(target)})`)) === 'there') return true;
    await press(settled, 'Tab');
    return (await ask(settled, `focusFrom(${JSON.stringify(target)})`)) === 'there';
  } catch {
    return null;
  }
}

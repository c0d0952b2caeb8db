import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ConsentNotice } from '../../model/observation/consent.ts';
import type { FoundNotice, PickedNotice } from '../rules/consent-notice.ts';
import { dwell } from './clean-page.ts';
import type { SettledPage } from './clean-page.ts';
import { consentManagers } from './consent-managers.ts';
import { frameWorlds } from './frame-worlds.ts';
import { inPage } from './in-page.ts';
import { timed } from './isolated-world.ts';
import type { Evaluate } from './isolated-world.ts';
import type { Examination } from './visit-page.ts';
import { within } from './within.ts';

/** Picks the notice among what was found on a page; null when nothing is one. */
type Pick = (found: readonly FoundNotice[]) => PickedNotice | null;

/** The notice of a page as it is first met. */
export interface NoticeSight {
  readonly notice: ConsentNotice;
  readonly refusal: PickedNotice['refusal'];
}

/** What came of clicking the refusal; `asked` is how many requests the page had made before. */
export interface RefusalSight {
  readonly clicked: boolean;
  readonly noticeGone: boolean;
  readonly asked: number;
}

/** Until a choice has been put down, and whoever waits for it has been told. */
const afterMs = 2_000;
const mostElements = 20_000;

const script = inPage('dom', 'consent');
const button = z.object({
  text: z.string(),
  width: z.number(),
  height: z.number(),
  fontPx: z.number(),
  drawn: z.boolean(),
  leadsAway: z.boolean(),
  sendsForm: z.boolean(),
});
const reading = z.object({
  notices: z.array(z.object({ manager: z.string().nullable(), text: z.string(), buttons: z.array(button) })),
  frames: z.array(z.object({ src: z.string(), isNamed: z.boolean() })),
  isWhole: z.boolean(),
});

/** Looks for the notice of a page, and clicks nothing. */
export function lookForNotice(pick: Pick): Examination<NoticeSight> {
  return async (settled) => {
    await dwell(settled);
    const { picked, ...rest } = await findNotice(settled, pick);
    return { notice: picked?.notice ?? withoutNotice(settled, rest), refusal: picked?.refusal ?? null };
  };
}

/** Clicks the refusal on the first layer of the notice, if it is still there and nothing hinders; nothing else, ever. */
export function clickRefusal(pick: Pick): Examination<RefusalSight> {
  return async (settled) => {
    await dwell(settled);
    const { picked, world } = await findNotice(settled, pick);
    const asked = requestsOf(settled).length;
    const isFree = picked?.refusal?.hindrance === null;
    const clicked = isFree && (await press(world, picked, picked.refusal.button));
    if (!clicked) return { clicked, noticeGone: false, asked };
    await sleep(afterMs);
    const isShown = await world(script(`isNoticeShown(${picked.index})`)).catch(() => false);
    return { clicked, noticeGone: isShown !== true, asked };
  };
}

async function press(world: Evaluate, { index, notice }: PickedNotice, which: number): Promise<boolean> {
  const text = JSON.stringify(notice.buttons[which]?.text ?? '');
  return (await world(script(`pressButton(${index}, ${which}, ${text})`))) === true;
}

interface Search {
  readonly picked: PickedNotice | null;
  /** Where it was found. */
  readonly world: Evaluate;
  readonly isWhole: boolean;
  /** A frame that calls itself after consent showed nothing we could read. */
  readonly hasUnreadFrame: boolean;
}

async function findNotice(settled: SettledPage, pick: Pick): Promise<Search> {
  const { stepMs } = settled.policy;
  const page = timed(settled.evaluate, stepMs);
  const { notices, frames, isWhole } = await readIn(page, false);
  const picked = pick(notices);
  const search = { picked, world: page, isWhole, hasUnreadFrame: false };
  if (picked !== null || frames.length === 0) return search;
  const origins = new Set(frames.map(({ src }) => originOf(src)));
  const worlds = await within(
    stepMs,
    frameWorlds(settled, (url) => origins.has(originOf(url))),
  ).catch(() => []);
  for (const world of worlds.map((one) => timed(one, stepMs))) {
    const inside = await readIn(world, true).catch(() => null);
    const found = pick(inside?.notices ?? []);
    if (found !== null) return { ...search, picked: found, world };
  }
  return { ...search, hasUnreadFrame: frames.some(({ isNamed }) => isNamed) };
}

/** Frames without an address of their own are all alike. */
function originOf(url: string): string {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).origin : 'about:';
}

async function readIn(world: Evaluate, isFrame: boolean): Promise<z.infer<typeof reading>> {
  const managers = consentManagers.map(({ name, selector }) => ({ name, selector }));
  const call = `readNotices(${JSON.stringify({ managers, mostElements, isFrame })})`;
  return reading.parse(await world(script(call)));
}

function withoutNotice(settled: SettledPage, { isWhole, hasUnreadFrame }: Omit<Search, 'picked'>): ConsentNotice {
  const asked = requestsOf(settled).map(({ host }) => host);
  const isAsked = (suffix: string) => asked.some((host) => host === suffix || host.endsWith(`.${suffix}`));
  const manager = consentManagers.find(({ hosts }) => hosts.some(isAsked))?.name ?? null;
  if (manager !== null) return { shown: 'unknown', because: 'silent-manager', manager };
  if (hasUnreadFrame) return { shown: 'unknown', because: 'unread-frame', manager };
  return isWhole ? { shown: 'no' } : { shown: 'unknown', because: 'too-large', manager };
}

function requestsOf({ watch, snapshot }: SettledPage) {
  return watch.requests(new URL(snapshot.url).hostname);
}

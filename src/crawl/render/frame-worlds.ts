import type { CDPSession, Frame } from 'playwright';
import type { SettledPage } from './clean-page.ts';
import { isolatedWorld, worldIn } from './isolated-world.ts';
import type { Evaluate } from './isolated-world.ts';

const mostFrames = 5;

/** Worlds of our own in frames of the page whose address is wanted, the first few. One that cannot be entered is left out. */
export async function frameWorlds(
  { page, cdp }: SettledPage,
  isWanted: (url: string) => boolean,
): Promise<readonly Evaluate[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame() && isWanted(frame.url()));
  const worlds = await Promise.all(frames.slice(0, mostFrames).map((frame) => enter(frame, cdp).catch(() => null)));
  return worlds.filter((world) => world !== null);
}

/** Chromium keeps frames of other sites in processes of their own, with sessions of their own. */
async function enter(frame: Frame, cdp: CDPSession): Promise<Evaluate | null> {
  const own = await frame
    .page()
    .context()
    .newCDPSession(frame)
    .catch(() => null);
  if (own !== null) return isolatedWorld(own);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const id = idOf(frameTree, frame.url());
  return id === null ? null : worldIn(cdp, id);
}

interface Tree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly Tree[];
}

function idOf({ frame, childFrames = [] }: Tree, url: string): string | null {
  for (const child of childFrames) {
    const id = child.frame.url === url ? child.frame.id : idOf(child, url);
    if (id !== null) return id;
  }
  return frame.url === url && childFrames.length === 0 ? frame.id : null;
}

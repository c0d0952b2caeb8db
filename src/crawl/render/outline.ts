import { z } from 'zod';
import type { SettledPage } from './clean-page.ts';
import { inPage } from './in-page.ts';
import type { Examination } from './visit-page.ts';
import { within } from './within.ts';

/** What became of one quote. */
export interface OutlinedQuote {
  readonly quote: string;
  /** Null when the page has more text than was looked through. */
  readonly found: boolean | null;
  /** JPEG of the screen around the framed words; null where none of them shows. */
  readonly picture: Uint8Array | null;
}

const caps = { mostTexts: 50_000, mostElements: 20_000, mostPlaces: 50 };
/** CSS px shown above and below the frame. */
const around = 180;
const tallest = 900;

const outlined = z.object({
  found: z.boolean().nullable(),
  box: z
    .object({
      top: z.number(),
      bottom: z.number(),
      scrollX: z.number(),
      scrollY: z.number(),
      innerWidth: z.number(),
      innerHeight: z.number(),
    })
    .nullable(),
});

const script = inPage('dom', 'outline');

/** Looks for each quote on a page at rest and takes a picture of it in a frame. */
export function outlineQuotes(quotes: readonly string[]): Examination<OutlinedQuote[]> {
  return async (page) => {
    const found: OutlinedQuote[] = [];
    for (const quote of quotes) found.push(await outline(page, quote));
    return found;
  };
}

async function outline(page: SettledPage, quote: string): Promise<OutlinedQuote> {
  const call = script(`outlineQuote(${JSON.stringify({ quote, ...caps })})`);
  const { found, box } = outlined.parse(await within(page.policy.stepMs, page.evaluate(call)));
  if (box === null) return { quote, found, picture: null };
  const picture = await within(page.policy.stepMs, pictureOf(page, box)).catch(() => null);
  await within(page.policy.stepMs, page.evaluate(script('removeFrame()')));
  return { quote, found, picture };
}

/** The strip of the screen around the frame, as wide as the screen. */
async function pictureOf({ cdp }: SettledPage, box: z.infer<typeof outlined>['box'] & object): Promise<Uint8Array> {
  const top = Math.max(0, Math.min(box.top - around, box.innerHeight - 1));
  const bottom = Math.min(box.innerHeight, Math.max(box.bottom + around, top + 1), top + tallest);
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 65,
    clip: { x: box.scrollX, y: box.scrollY + top, width: box.innerWidth, height: bottom - top, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}

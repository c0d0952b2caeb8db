import type { CDPSession } from 'playwright';

const widest = 1366;
const tallest = 4000;

/** JPEG of the top of the page as it stands, at most 1366 x 4000 CSS pixels. */
export async function takeScreenshot(cdp: CDPSession): Promise<Uint8Array> {
  const { cssContentSize } = await cdp.send('Page.getLayoutMetrics');
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 60,
    captureBeyondViewport: true,
    clip: {
      x: 0,
      y: 0,
      width: Math.min(cssContentSize.width, widest),
      height: Math.min(cssContentSize.height, tallest),
      scale: 1,
    },
  });
  return Buffer.from(data, 'base64');
}

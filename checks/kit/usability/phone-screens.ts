import type { Evidence } from '../../../src/model/evidence.ts';
import type { Layout, ScreenFit } from '../../../src/model/observation/layout.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { citeMeasured } from '../cite.ts';

/** The two narrow screens the scale names. */
export const isPhone = ({ width }: ScreenFit) => width === 320 || width === 360;

/** Share in per cent of buttons and links on the narrowest phone that are too small and too close. */
export function smallShare({ screens }: Layout): number {
  const [phone] = screens.filter(isPhone);
  return phone === undefined || phone.targets.count === 0 ? 0 : (phone.targets.small * 100) / phone.targets.count;
}

/** An entry of the menu shows on a phone, or something that only narrow screens have: the button that opens it. */
export function showsMenu({ url, screens }: Layout, pages: readonly Page[]): boolean {
  const links = pages.find((page) => page.url === url)?.links ?? [];
  const entries = new Set(links.filter(({ region }) => region === 'nav').map(({ text }) => text.slice(0, 80)));
  const wide = new Set(screens.filter(({ width }) => width > 1_000).flatMap(({ firstScreen }) => firstScreen));
  const phone = screens.filter(isPhone).flatMap(({ firstScreen }) => firstScreen);
  return phone.some((name) => entries.has(name) || !wide.has(name));
}

/** What was measured of a page on the phones. */
export function citeScreens(page: Layout): Evidence {
  const screens = page.screens.filter(isPhone).map(({ width, contentWidth, overflowing, cutOff, targets }) => {
    const beyond = overflowing.map(({ selector, beyond: by }) => `${selector} +${by}`).slice(0, 2);
    return `${width} px: ${contentWidth} px${beyond.length > 0 ? ` (${beyond.join(', ')})` : ''}, cut off ${cutOff.count}, small targets ${targets.small}/${targets.count}`;
  });
  return citeMeasured('probe', page, [`viewport: ${page.viewport?.content ?? '–'}`, ...screens].join('; '));
}

import type { Page } from '../../../src/model/observation/page.ts';

/** Parts of the addresses from which overlays for text size and contrast are loaded, by the products met in practice. */
const WIDGETS: readonly string[] = [
  'userway.org',
  'acsbapp.com',
  'accessibe.com',
  'equalweb.com',
  'nagich.co',
  'eye-able.com',
  'recite.me',
  'reciteme.com',
  'browsealoud.com',
  'audioeye.com',
  'accessiway.com',
  'pojo-accessibility',
  'one-click-accessibility',
  'accessibility-onetap',
  'wp-accessibility/toolbar',
  'sogo-accessibility',
  'joomla-accessibility',
  'djaccessibility',
  'accessibility-widget',
  'accessibility-toolbar',
  'accessibility-plugin',
];

/** Longer lines are sentences. */
const LONGEST_LINE = 60;

/** Address of the script of an overlay that changes the display; null without one. */
export function widgetOf({ scripts }: Page): string | null {
  return scripts.find((script) => WIDGETS.some((part) => script.toLowerCase().includes(part))) ?? null;
}

/** „А+ А-“, in whatever alphabet, as the page shows it; null when the two do not stand side by side. */
export function textSizeButtons({ text }: Page): string | null {
  const lines = text.split('\n').map((line) => line.trim());
  const marked = lines.filter((line) => line.length <= LONGEST_LINE && /(?<!\p{L})\p{Lu}\s?[+＋−–-]/u.test(line));
  const larger = marked.find((line) => /(?<!\p{L})\p{Lu}\s?[+＋](?!\p{L}\p{Ll})/u.test(line));
  const smaller = marked.find((line) => /(?<!\p{L})\p{Lu}\s?[−–-](?:\s|\p{Lu}|$)/u.test(line));
  return larger === undefined || smaller === undefined ? null : larger;
}

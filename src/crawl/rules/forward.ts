import { canonicalUrl } from './canonical-url.ts';
import { sketchPage, type PageSketch } from './page-sketch.ts';

/** A refresh after more seconds leaves time to read: the page is one, and the rest only a link. */
const atOnceSeconds = 5;
/** Visible characters below which a page has nothing of its own to say. */
const littleText = 200;

const refreshShape = /^\s*(\d{1,9})(?:\.\d*)?(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?["']?([^"'\s][^"']*)/iu;
/** `location = '/bg/'`, `window.location.href = "…"`, `top.location.replace("…")`, also assembled from parts. */
const assignment = /\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:replace|assign)\s*\(/u;
const literal =
  /\blocation(?:\.href)?\s*=\s*(["'])([^"'\\]{1,2000})\1\s*(?:[;}\n]|$)|\blocation\.(?:replace|assign)\s*\(\s*(["'])([^"'\\]{1,2000})\3\s*\)/gu;

/** Nothing to read, and a script of its own that sends the visitor elsewhere. */
export function sendsOn({ characters, scripts, inlineScript, emptyRoot }: PageSketch): boolean {
  return characters < littleText && scripts.length === 0 && !emptyRoot && assignment.test(inlineScript);
}

/** Address of a `meta refresh` that is due at once, as written. */
export function refreshTarget({ refresh }: PageSketch): string | null {
  const [, seconds = '', target] = refreshShape.exec(refresh ?? '') ?? [];
  return target !== undefined && Number(seconds) <= atOnceSeconds ? target.trim() : null;
}

/** Only where the script knows a single address: which of several it takes is seen in a browser. */
function byScript(page: PageSketch): string | null {
  if (!sendsOn(page)) return null;
  const script = page.inlineScript;
  const targets = Array.from(script.matchAll(literal), (match) => match[2] ?? match[4] ?? '');
  const [only] = targets;
  return targets.length === 1 && script.split('location').length <= 3 ? (only ?? null) : null;
}

/**
 * The canonical address to which a page sends every visitor on at once, by `<meta http-equiv="refresh">` or a script that
 * does nothing else; null when it stays. Such a page is a redirect in another form.
 */
export function forwardOf(html: string, url: string): string | null {
  const page = sketchPage(html);
  const target = refreshTarget(page) ?? byScript(page);
  const forward = target === null ? null : canonicalUrl(target, url);
  return forward === canonicalUrl(url) ? null : forward;
}

const anySpace = /\s/u;

/** Is this UTF-16 unit white space, as `\s` has it? */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0xa0 || (unit > 0x167f && anySpace.test(String.fromCharCode(unit)));
}

/** No white space but single spaces. */
function isRegular(text: string): boolean {
  let before = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const space = isSpace(unit);
    if (space && (before || unit !== 0x20)) return false;
    before = space;
  }
  return true;
}

/** White space as a reader sees it: every run is one space, none at the ends. */
export function collapse(text: string): string {
  return (isRegular(text) ? text : text.replace(/\s+/gu, ' ')).trim();
}

/** The first `limit` UTF-16 units of a collapsed text; a surrogate pair is never split. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit).trimEnd();
}

/** White space other than single spaces. */
const irregular = /\s\s|[^\S ]/u;

/** White space as a reader sees it: every run is one space, none at the ends. */
export function collapse(text: string): string {
  return (irregular.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

/** The first `limit` UTF-16 units of a collapsed text; a surrogate pair is never split. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit).trimEnd();
}

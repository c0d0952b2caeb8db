const mostStrings = 2_000;

/** Values that scripts of a page give to a key: `"key":"value"`, escapes undone. Keys are plain words. */
export function scriptStrings(scripts: readonly string[], ...keys: readonly string[]): string[] {
  const pair = new RegExp(`"(?:${keys.join('|')})"\\s{0,4}:\\s{0,4}("(?:[^"\\\\]|\\\\.){1,2000}")`, 'gu');
  const found: string[] = [];
  for (const script of scripts) {
    for (const [, written = ''] of script.matchAll(pair)) {
      if (found.length >= mostStrings) return found;
      found.push(unescaped(written));
    }
  }
  return found;
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return '';
  }
}

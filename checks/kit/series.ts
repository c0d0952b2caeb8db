/** Turn the leaves of one list or one calendar: the page behind them is one, whatever they say. */
const leaf =
  /^(?:page|paged|pg|pageno|pagenum(?:ber)?|page_no|p|start|offset|limitstart|from|skip|year|month|day|date|week|godina|mesec|den)$/iu;
const leafValue = /^\d{1,4}(?:[-./]\d{1,2}){0,2}$/u;
const leafPath = /\/(?:page|str|stranitsa|страница)[/-]\d{1,4}\/?$/iu;

/** The place of an address on its site: over http or https, with or without `www.` and closing slash, it is the same page. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}${search}`;
}

/** The place of the list or calendar of which an address is one leaf; the place itself for all others. */
export function seriesOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const series = new URL(url);
  for (const [name, value] of [...series.searchParams])
    if (leaf.test(name) && leafValue.test(value)) series.searchParams.delete(name);
  series.pathname = decoded(series.pathname).replace(leafPath, '/');
  return placeOf(series.href);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const pageEndings = /\.(?:html?|php|aspx?|jsp|cfm|do)$/iu;
/** Files that are read rather than browsed; also what `DocumentFormat` knows. */
const fileEndings = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|rar|7z|txt|jpe?g|png|tiff?)$/iu;

function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The path of an address as its author wrote it: segments, percent-decoded, without the ending of a page. */
export function pathSegments(url: Pick<URL, 'pathname'>): string[] {
  // Everything after this is the state of a portlet, not a place.
  const [path = ''] = url.pathname.split('/!ut/');
  const segments = path.split('/').filter(Boolean).slice(0, 20).map(decode);
  return segments.map((segment, i) => (i === segments.length - 1 ? segment.replace(pageEndings, '') : segment));
}

/** The name of the file an address ends with, decoded, with its ending; null for a page. */
export function fileName(url: Pick<URL, 'pathname'>): string | null {
  const last = decode(url.pathname.split('/').at(-1) ?? '');
  return fileEndings.test(last) ? last : null;
}

/** A file name without its ending, the way slugs are compared. */
export function bareName(name: string): string {
  return name.replace(fileEndings, '');
}

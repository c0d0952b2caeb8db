const documentName =
  /\.(?:pdf|doc[xm]?|dot[xm]?|xls[xmb]?|xlt[xm]?|csv|tsv|txt|od[tsp]|ot[ts]|rtf|pp[ts][xm]?|zip|rar|7z|t?gz|tar|p7[ms]|asice)$/iu;
const mediaName =
  /\.(?:jpe?g|png|gif|webp|svg|ico|bmp|tiff?|mp[34]|m4[av]|avi|mov|wmv|webm|og[gav]|wav|css|m?js|json|woff2?|ttf|eot|exe|msi|apk|iso|dmg|kml|kmz|dwg|shp)$/iu;

const pageName = /\.(?:x?html?|aspx?|jsp)$/iu;

/** What an address promises by its name: the file itself decides later. `media` is never fetched for reading. */
export function kindOfAddress(url: string): 'page' | 'document' | 'media' {
  const { pathname, searchParams } = new URL(url);
  // `download.php?file=otchet.pdf`; a page that shows a document (`viewer.html?file=otchet.pdf`) is a page.
  const isNamed = !pageName.test(pathname) && [...searchParams.values()].some((value) => documentName.test(value));
  if (documentName.test(pathname) || isNamed) return 'document';
  return mediaName.test(pathname) ? 'media' : 'page';
}

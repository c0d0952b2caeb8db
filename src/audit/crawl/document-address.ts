const documentName = /\.(?:pdf|docx?|dotx?|xlsx?|xlsm|csv|ods|odt|odp|rtf|pptx?|zip|rar|7z)$/iu;
const mediaName =
  /\.(?:jpe?g|png|gif|webp|svg|ico|bmp|tiff?|mp[34]|m4[av]|avi|mov|wmv|webm|og[gav]|wav|css|m?js|json|woff2?|ttf|eot|exe|msi|apk|iso|dmg|kml|kmz|dwg|shp)$/iu;

/** What an address promises by its name: the file itself decides later. `media` is never fetched for reading. */
export function kindOfAddress(url: string): 'page' | 'document' | 'media' {
  const { pathname } = new URL(url);
  if (documentName.test(pathname)) return 'document';
  return mediaName.test(pathname) ? 'media' : 'page';
}

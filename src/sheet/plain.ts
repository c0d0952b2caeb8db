/** A short text as it is compared: no matter the case, the kind of digits and spaces, and how many of them. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('bg');
}

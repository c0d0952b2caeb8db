/** The two languages of every published sentence: Bulgarian first, English second. */
export interface Words {
  readonly bg: string;
  readonly en: string;
}

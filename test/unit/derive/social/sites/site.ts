import type { SetApart } from '../../../../../src/model/observation/profile.ts';

/** A small site written after the habits of one family of municipal sites, and whose profiles it shows. */
export interface LabelledSite {
  readonly what: string;
  /** Bulgarian, English and official name of the fictional municipality; the last is „Община …“ unless said otherwise. */
  readonly names: readonly [bg: string, en: string, official?: string];
  /** Kind → host; `portal` is there when nothing else is said. */
  readonly hosts?: Readonly<Record<string, string>>;
  readonly configured?: readonly (readonly [platform: string, url: string])[];
  /** Path of the portal, or whole address, → HTML. The first is the home page. */
  readonly pages: Readonly<Record<string, string>>;
  /** The municipality's own profiles, by canonical address. */
  readonly own: readonly string[];
  /** What is told apart, and why; what is neither here nor among its own must not be found at all. */
  readonly apart?: Readonly<Record<string, SetApart>>;
}

export const PORTAL = 'varbovets.example';

/** `<a>` with text or an icon in it. */
export const a = (href: string, inside = '<i class="fa fa-icon"></i>', more = ''): string =>
  `<a href="${href}" target="_blank" ${more}>${inside}</a>`;

/** The same header and footer around several texts. */
export function templated(
  [top, bottom]: readonly [string, string],
  bodies: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, `${top}${body}${bottom}`]));
}

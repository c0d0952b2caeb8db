/** A link that leads to a look-alike. */
interface LeadingLink {
  /** Address of the page it stands on. */
  readonly page: string;
  readonly text: string;
  readonly url: string;
}

/** A host that could be taken for the municipality's and is not among its own: a district, a newspaper, a campaign. */
export interface LookAlike {
  readonly host: string;
  /** `configured`: known to be somebody else's. `name`: it bears the name; whose it is, a person has to see. */
  readonly because: 'configured' | 'name';
  /** Links of own pages that lead there, each text and target once, at most 20. */
  readonly links: readonly LeadingLink[];
  /** On how many own pages such links stand. */
  readonly pages: number;
}

/** How a host answers for an address that cannot exist. */
export interface MissingPageProbe {
  readonly host: string;
  readonly url: string;
  readonly status: number;
  /** Answers 200 or redirects to the home page instead of 404. */
  readonly soft: boolean;
  /** Template and title of the answer, to recognise it elsewhere. Null when the host says 404 as it should. */
  readonly likeness: string | null;
  readonly capturedAt: string;
}

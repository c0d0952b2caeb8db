/** A rule that failed (or could not be decided) on a page. */
export interface AxeFinding {
  readonly rule: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical';
  readonly help: string;
  /** Elements affected in all; `nodes` holds the first few. */
  readonly count: number;
  readonly nodes: readonly { readonly selector: string; readonly html: string }[];
}

/** axe-core's answer for one page, rules tagged WCAG 2.1 A and AA, run in an isolated world. */
export interface AxePage {
  readonly url: string;
  readonly title: string;
  readonly violations: readonly AxeFinding[];
  /** What axe could not decide: never counted as a failure. */
  readonly incomplete: readonly AxeFinding[];
  readonly version: string;
  readonly capturedAt: string;
}

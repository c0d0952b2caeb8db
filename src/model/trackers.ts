/** Hosts that follow visitors, by the name of the service behind them. From config/trackers.yaml. */
export interface Tracker {
  readonly name: string;
  /** Host suffixes: `google-analytics.com` covers its sub-hosts too. */
  readonly hosts: readonly string[];
}

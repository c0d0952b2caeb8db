import type { Unseen } from '../unseen.ts';

/** What name servers said of one name and type. Only a name server can say that something is not there. */
export type Lookup<T> =
  | { readonly status: 'records'; readonly records: readonly T[] }
  /** `nodata`: the name has no record of the type. `nxdomain`: there is no such name. */
  | { readonly status: 'nodata' | 'nxdomain' }
  | { readonly status: 'unseen'; readonly because: Unseen };

/** RFC 8659. `tag` in lower case: `issue`, `issuewild`, `iodef` or any other. */
export interface CaaRecord {
  readonly tag: string;
  readonly value: string;
  readonly critical: boolean;
}

/** `exchange` in lower case; `.` says that the domain takes no mail (RFC 7505). */
export interface MxRecord {
  readonly preference: number;
  readonly exchange: string;
}

/** The sender policy of a domain (RFC 7208). The limit of ten further lookups is not tested. */
export type Spf =
  | { readonly status: 'none' }
  | {
      readonly status: 'policy';
      readonly text: string;
      /** Of the mechanism `all`: fail, softfail, neutral, pass; null without it. */
      readonly all: '-' | '~' | '?' | '+' | null;
      /** Domain whose policy holds instead; null when `all` stands there or nothing redirects. */
      readonly redirect: string | null;
    }
  /** Receivers act as if there was none: several policies, or a term nobody understands. */
  | { readonly status: 'permerror'; readonly texts: readonly string[] }
  | { readonly status: 'unseen'; readonly because: Unseen };

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

/** What receivers do with mail that only claims to come from a domain (RFC 7489). */
export type Dmarc =
  | { readonly status: 'none' }
  | {
      readonly status: 'policy';
      /** Name of the record: below the domain itself or, inherited, below its organisational domain. */
      readonly at: string;
      readonly inherited: boolean;
      readonly text: string;
      /** In force for the domain: `sp` of an inherited record, else `p`. */
      readonly policy: DmarcPolicy;
      /** Share of the mail it is applied to, percent. */
      readonly percent: number;
      /** `rua`: where reports go. */
      readonly reports: readonly string[];
    }
  /** Records that receivers ignore: several of them, or one without a policy that is understood. */
  | { readonly status: 'invalid'; readonly at: string; readonly texts: readonly string[] }
  | { readonly status: 'unseen'; readonly because: Unseen };

/** Whether the answers of a domain are signed, as far as the name server asked tells (RFC 4035). */
export interface Dnssec {
  /**
   * `secure`: validated. `insecure`: by a server that does validate, found unsigned. `bogus`: signed wrongly, so that
   * validating servers refuse the name. `unknown`: the server asked does not validate.
   */
  readonly status: 'secure' | 'insecure' | 'bogus' | 'unknown';
  /** Of the organisational domain, not validated by us: the link from its parent and its own keys, by algorithm number. */
  readonly ds: Lookup<number>;
  readonly keys: Lookup<number>;
}

/** Why a name is the municipality's: host of a site, organisational domain of one, domain of its mail addresses. */
export type DnsRole = 'site' | 'domain' | 'mail';

/** What the domain name system says of one name of the municipality. */
export interface DnsFacts {
  /** In ASCII, lower case, without a port. */
  readonly name: string;
  readonly roles: readonly DnsRole[];
  /** The host of the main portal, with or without `www.`. */
  readonly main: boolean;
  readonly a: Lookup<string>;
  readonly aaaa: Lookup<string>;
  /** Who may issue certificates; of the name or the nearest name above it that says so (RFC 8659, 3). */
  readonly caa: Lookup<CaaRecord>;
  /** The name the CAA records stand at; null without any. */
  readonly caaAt: string | null;
  readonly mx: Lookup<MxRecord>;
  readonly spf: Spf;
  readonly dmarc: Dmarc;
  /** TXT of `_mta-sts` (RFC 8461) and `_smtp._tls` (RFC 8460) that begin as they must. */
  readonly mtaSts: Lookup<string>;
  readonly tlsReports: Lookup<string>;
  readonly dnssec: Dnssec;
  readonly capturedAt: string;
}

import { readFileSync } from 'node:fs';
import { parseConnectTo, parseResolver, type ConnectTo, type NameServer } from '../crawl/network/connect-to.ts';
import { UsageError } from './usage-error.ts';

/** The way to the network an operator may bend for this process alone. */
export interface Way {
  readonly connectTo: readonly ConnectTo[];
  readonly resolver: NameServer | null;
  /** PEM of further roots to trust. */
  readonly ca: string | null;
}

/** The options of that. */
interface WayOptions {
  readonly connectTo?: readonly string[];
  readonly resolver?: string;
  readonly caFile?: string;
}

/** The options that say how the network is reached. Throws a UsageError that says what to write instead. */
export function wayOf(options: WayOptions): Way {
  return {
    connectTo: (options.connectTo ?? []).map((text) => understood('--connect-to', () => parseConnectTo(text))),
    resolver:
      options.resolver === undefined ? null : understood('--resolver', () => parseResolver(options.resolver ?? '')),
    ca: readCa(options.caFile),
  };
}

function understood<T>(option: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(`${option}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The roots of `--ca-file`. Throws a UsageError when it is no PEM file. */
function readCa(file: string | undefined): string | null {
  if (file === undefined) return null;
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--ca-file: ${file} cannot be read. Name a PEM file with the certificate of the authority.`);
  }
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw new UsageError(`--ca-file: ${file} holds no certificate. It must be a PEM file (-----BEGIN CERTIFICATE-----).`);
}

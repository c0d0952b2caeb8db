import { isIP } from 'node:net';
import { canonicalAddress } from './addresses.ts';
import { plainHost } from './web-address.ts';

/** One `--connect-to`: connections meant for `host:port` go to `address:toPort` instead. Null means any, or the same. */
export interface ConnectTo {
  readonly host: string | null;
  readonly port: number | null;
  readonly address: string;
  readonly toPort: number | null;
}

/** A name server: `--resolver ADDRESS:PORT`. */
export interface NameServer {
  readonly address: string;
  readonly port: number;
}

const field = String.raw`(\[[^\]]*\]|[^:[\]]*)`;
const connectToShape = new RegExp(`^${field}:(\\d*):${field}:(\\d*)$`);
const resolverShape = new RegExp(`^${field}(?::(\\d+))?$`);

/** A port number, null when empty. Throws on a number that is no port. */
function port(digits: string, text: string): number | null {
  if (digits === '') return null;
  const value = Number(digits);
  if (value < 1 || value > 65_535) throw new Error(`"${text}": ${digits} is not a port (1 to 65535)`);
  return value;
}

function address(host: string, text: string): string {
  const plain = host.replace(/^\[|\]$/g, '');
  if (isIP(plain) === 0) {
    throw new Error(`"${text}": ADDRESS must be an IP address (IPv6 in brackets), not "${host}"`);
  }
  return canonicalAddress(plain) ?? plain;
}

/** A host name as connections compare it: lower case, IDN in ASCII, no brackets, no final dot. */
export function hostKey(host: string): string {
  return (plainHost(host) ?? host.toLowerCase()).replace(/\.$/, '');
}

/**
 * Reads `HOST:PORT:ADDRESS:PORT`, as curl's --connect-to: an empty HOST or first PORT stands for any, an empty last PORT
 * for the one asked for. Unlike curl, ADDRESS must be an IP address, since exactly it is thereby allowed.
 * Throws an Error whose message says what to write instead.
 */
export function parseConnectTo(text: string): ConnectTo {
  const match = connectToShape.exec(text);
  if (match === null) {
    throw new Error(`"${text}": write HOST:PORT:ADDRESS:PORT, for example portal.example:443:127.0.0.1:8443`);
  }
  const [, host = '', from = '', to = '', toPort = ''] = match;
  return {
    host: host === '' ? null : hostKey(host),
    port: port(from, text),
    address: address(to, text),
    toPort: port(toPort, text),
  };
}

/** Reads `ADDRESS:PORT` of a name server; the port defaults to 53. Throws an Error that says what to write instead. */
export function parseResolver(text: string): NameServer {
  const match = resolverShape.exec(text);
  if (match === null) throw new Error(`"${text}": write ADDRESS:PORT, for example 127.0.0.1:5300 or [::1]:5300`);
  const [, host = '', digits = '53'] = match;
  return { address: address(host, text), port: port(digits, text) ?? 53 };
}

/** The first entry that speaks of this host and port, as curl chooses. */
export function findConnectTo(entries: readonly ConnectTo[], host: string, port: number): ConnectTo | undefined {
  const key = hostKey(host);
  return entries.find(
    (entry) => (entry.host === null || entry.host === key) && (entry.port === null || entry.port === port),
  );
}

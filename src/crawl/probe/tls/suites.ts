import type { WeakGroup } from '../../../model/observation/tls.ts';

/** A cipher suite: its number on the wire and its name without `TLS_`, both from IANA's registry. */
type Suite = readonly [number: number, name: string];

/**
 * Weak suites of TLS 1.2 and below, each in the first group it belongs to. Left out: static Diffie-Hellman, which
 * servers never had, and suites with shared passwords or Kerberos tickets, which a web site cannot offer to everybody.
 */
export const weakSuites: Readonly<Record<WeakGroup, readonly Suite[]>> = {
  null: [
    [0x0001, 'RSA_WITH_NULL_MD5'],
    [0x0002, 'RSA_WITH_NULL_SHA'],
    [0x003b, 'RSA_WITH_NULL_SHA256'],
    [0xc001, 'ECDH_ECDSA_WITH_NULL_SHA'],
    [0xc006, 'ECDHE_ECDSA_WITH_NULL_SHA'],
    [0xc00b, 'ECDH_RSA_WITH_NULL_SHA'],
    [0xc010, 'ECDHE_RSA_WITH_NULL_SHA'],
    [0xc015, 'ECDH_anon_WITH_NULL_SHA'],
  ],
  anonymous: [
    [0x0017, 'DH_anon_EXPORT_WITH_RC4_40_MD5'],
    [0x0018, 'DH_anon_WITH_RC4_128_MD5'],
    [0x0019, 'DH_anon_EXPORT_WITH_DES40_CBC_SHA'],
    [0x001a, 'DH_anon_WITH_DES_CBC_SHA'],
    [0x001b, 'DH_anon_WITH_3DES_EDE_CBC_SHA'],
    [0x0034, 'DH_anon_WITH_AES_128_CBC_SHA'],
    [0x003a, 'DH_anon_WITH_AES_256_CBC_SHA'],
    [0x0046, 'DH_anon_WITH_CAMELLIA_128_CBC_SHA'],
    [0x006c, 'DH_anon_WITH_AES_128_CBC_SHA256'],
    [0x006d, 'DH_anon_WITH_AES_256_CBC_SHA256'],
    [0x0089, 'DH_anon_WITH_CAMELLIA_256_CBC_SHA'],
    [0x009b, 'DH_anon_WITH_SEED_CBC_SHA'],
    [0x00a6, 'DH_anon_WITH_AES_128_GCM_SHA256'],
    [0x00a7, 'DH_anon_WITH_AES_256_GCM_SHA384'],
    [0x00bf, 'DH_anon_WITH_CAMELLIA_128_CBC_SHA256'],
    [0x00c5, 'DH_anon_WITH_CAMELLIA_256_CBC_SHA256'],
    [0xc016, 'ECDH_anon_WITH_RC4_128_SHA'],
    [0xc017, 'ECDH_anon_WITH_3DES_EDE_CBC_SHA'],
    [0xc018, 'ECDH_anon_WITH_AES_128_CBC_SHA'],
    [0xc019, 'ECDH_anon_WITH_AES_256_CBC_SHA'],
  ],
  export: [
    [0x0003, 'RSA_EXPORT_WITH_RC4_40_MD5'],
    [0x0006, 'RSA_EXPORT_WITH_RC2_CBC_40_MD5'],
    [0x0008, 'RSA_EXPORT_WITH_DES40_CBC_SHA'],
    [0x0011, 'DHE_DSS_EXPORT_WITH_DES40_CBC_SHA'],
    [0x0014, 'DHE_RSA_EXPORT_WITH_DES40_CBC_SHA'],
  ],
  des: [
    [0x0009, 'RSA_WITH_DES_CBC_SHA'],
    [0x0012, 'DHE_DSS_WITH_DES_CBC_SHA'],
    [0x0015, 'DHE_RSA_WITH_DES_CBC_SHA'],
  ],
  rc4: [
    [0x0004, 'RSA_WITH_RC4_128_MD5'],
    [0x0005, 'RSA_WITH_RC4_128_SHA'],
    [0xc002, 'ECDH_ECDSA_WITH_RC4_128_SHA'],
    [0xc007, 'ECDHE_ECDSA_WITH_RC4_128_SHA'],
    [0xc00c, 'ECDH_RSA_WITH_RC4_128_SHA'],
    [0xc011, 'ECDHE_RSA_WITH_RC4_128_SHA'],
  ],
  '64-bit-block': [
    [0x0007, 'RSA_WITH_IDEA_CBC_SHA'],
    [0x000a, 'RSA_WITH_3DES_EDE_CBC_SHA'],
    [0x0013, 'DHE_DSS_WITH_3DES_EDE_CBC_SHA'],
    [0x0016, 'DHE_RSA_WITH_3DES_EDE_CBC_SHA'],
    [0xc003, 'ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA'],
    [0xc008, 'ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA'],
    [0xc00d, 'ECDH_RSA_WITH_3DES_EDE_CBC_SHA'],
    [0xc012, 'ECDHE_RSA_WITH_3DES_EDE_CBC_SHA'],
  ],
  'no-forward-secrecy': [
    [0x002f, 'RSA_WITH_AES_128_CBC_SHA'],
    [0x0035, 'RSA_WITH_AES_256_CBC_SHA'],
    [0x003c, 'RSA_WITH_AES_128_CBC_SHA256'],
    [0x003d, 'RSA_WITH_AES_256_CBC_SHA256'],
    [0x0041, 'RSA_WITH_CAMELLIA_128_CBC_SHA'],
    [0x0084, 'RSA_WITH_CAMELLIA_256_CBC_SHA'],
    [0x0096, 'RSA_WITH_SEED_CBC_SHA'],
    [0x009c, 'RSA_WITH_AES_128_GCM_SHA256'],
    [0x009d, 'RSA_WITH_AES_256_GCM_SHA384'],
    [0x00ba, 'RSA_WITH_CAMELLIA_128_CBC_SHA256'],
    [0x00c0, 'RSA_WITH_CAMELLIA_256_CBC_SHA256'],
    [0xc004, 'ECDH_ECDSA_WITH_AES_128_CBC_SHA'],
    [0xc005, 'ECDH_ECDSA_WITH_AES_256_CBC_SHA'],
    [0xc00e, 'ECDH_RSA_WITH_AES_128_CBC_SHA'],
    [0xc00f, 'ECDH_RSA_WITH_AES_256_CBC_SHA'],
    [0xc025, 'ECDH_ECDSA_WITH_AES_128_CBC_SHA256'],
    [0xc029, 'ECDH_RSA_WITH_AES_128_CBC_SHA256'],
    [0xc02d, 'ECDH_ECDSA_WITH_AES_128_GCM_SHA256'],
    [0xc02e, 'ECDH_ECDSA_WITH_AES_256_GCM_SHA384'],
    [0xc031, 'ECDH_RSA_WITH_AES_128_GCM_SHA256'],
    [0xc032, 'ECDH_RSA_WITH_AES_256_GCM_SHA384'],
    [0xc03c, 'RSA_WITH_ARIA_128_CBC_SHA256'],
    [0xc03d, 'RSA_WITH_ARIA_256_CBC_SHA384'],
    [0xc050, 'RSA_WITH_ARIA_128_GCM_SHA256'],
    [0xc051, 'RSA_WITH_ARIA_256_GCM_SHA384'],
    [0xc09c, 'RSA_WITH_AES_128_CCM'],
    [0xc09d, 'RSA_WITH_AES_256_CCM'],
    [0xc0a0, 'RSA_WITH_AES_128_CCM_8'],
    [0xc0a1, 'RSA_WITH_AES_256_CCM_8'],
  ],
};

/** The others, in the order OpenSSL prefers them, so that a server shows the same certificate to both of us. */
const goodSuites: readonly Suite[] = [
  [0xc02c, 'ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'],
  [0xc030, 'ECDHE_RSA_WITH_AES_256_GCM_SHA384'],
  [0x009f, 'DHE_RSA_WITH_AES_256_GCM_SHA384'],
  [0xcca9, 'ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256'],
  [0xcca8, 'ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
  [0xccaa, 'DHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
  [0xc02b, 'ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'],
  [0xc02f, 'ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
  [0x009e, 'DHE_RSA_WITH_AES_128_GCM_SHA256'],
  [0xc024, 'ECDHE_ECDSA_WITH_AES_256_CBC_SHA384'],
  [0xc028, 'ECDHE_RSA_WITH_AES_256_CBC_SHA384'],
  [0x006b, 'DHE_RSA_WITH_AES_256_CBC_SHA256'],
  [0xc023, 'ECDHE_ECDSA_WITH_AES_128_CBC_SHA256'],
  [0xc027, 'ECDHE_RSA_WITH_AES_128_CBC_SHA256'],
  [0x0067, 'DHE_RSA_WITH_AES_128_CBC_SHA256'],
  [0xc00a, 'ECDHE_ECDSA_WITH_AES_256_CBC_SHA'],
  [0xc014, 'ECDHE_RSA_WITH_AES_256_CBC_SHA'],
  [0x0039, 'DHE_RSA_WITH_AES_256_CBC_SHA'],
  [0xc009, 'ECDHE_ECDSA_WITH_AES_128_CBC_SHA'],
  [0xc013, 'ECDHE_RSA_WITH_AES_128_CBC_SHA'],
  [0x0033, 'DHE_RSA_WITH_AES_128_CBC_SHA'],
  [0x0038, 'DHE_DSS_WITH_AES_256_CBC_SHA'],
  [0x0032, 'DHE_DSS_WITH_AES_128_CBC_SHA'],
  [0xc0ad, 'ECDHE_ECDSA_WITH_AES_256_CCM'],
  [0xc0ac, 'ECDHE_ECDSA_WITH_AES_128_CCM'],
  [0xc0af, 'ECDHE_ECDSA_WITH_AES_256_CCM_8'],
  [0xc0ae, 'ECDHE_ECDSA_WITH_AES_128_CCM_8'],
  [0xc09f, 'DHE_RSA_WITH_AES_256_CCM'],
  [0xc09e, 'DHE_RSA_WITH_AES_128_CCM'],
  [0xc0a3, 'DHE_RSA_WITH_AES_256_CCM_8'],
  [0xc0a2, 'DHE_RSA_WITH_AES_128_CCM_8'],
  [0xc073, 'ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384'],
  [0xc077, 'ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384'],
  [0x0088, 'DHE_RSA_WITH_CAMELLIA_256_CBC_SHA'],
  [0x0045, 'DHE_RSA_WITH_CAMELLIA_128_CBC_SHA'],
  [0x009a, 'DHE_RSA_WITH_SEED_CBC_SHA'],
  [0xc05d, 'ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384'],
  [0xc061, 'ECDHE_RSA_WITH_ARIA_256_GCM_SHA384'],
];

/** Worst first. */
export const weakGroups = Object.keys(weakSuites) as readonly WeakGroup[];

const all: readonly Suite[] = [...goodSuites, ...weakGroups.toReversed().flatMap((group) => weakSuites[group])];
const names: ReadonlyMap<number, string> = new Map(all);

/** Numbers of all suites of TLS 1.2 and below that are known here, best first. */
export const allSuites: readonly number[] = all.map(([number]) => number);

/** IANA name of a suite by its number. */
export function suiteName(number: number): string {
  const name = names.get(number);
  return name === undefined ? `0x${number.toString(16).padStart(4, '0')}` : `TLS_${name}`;
}

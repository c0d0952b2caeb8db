import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import PQueue from 'p-queue';
import { commonPasswords } from './common-passwords.ts';

const leastPassword = 12;
/** More is no safer, and would make hashing a way to keep us busy. */
const mostPassword = 200;

/** scrypt's own measures (RFC 7914): `ln` is the logarithm of N; 2^17, 8, 1 take 128 MB and about half a second. */
interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

const usualCost: Cost = { ln: 17, r: 8, p: 1 };
const keyBytes = 32;
const saltBytes = 16;

/** Each hash takes 128 MB, so two at a time; all others wait. */
const turns = new PQueue({ concurrency: 2 });
/** Beyond this nobody waits: whoever sends so many is not signing in. */
const mostWaiting = 50;

/** Hashing is asked for faster than it can be done. */
export class TooBusy extends Error {}

/** Hash of a password with its own salt and cost, in the form `$scrypt$ln=17,r=8,p=1$salt$hash`. */
export async function hashPassword(password: string, cost: Cost = usualCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Stands in for the hash of somebody who is not there, so that the answer takes as long. */
const nobody = `$scrypt$ln=${usualCost.ln},r=${usualCost.r},p=${usualCost.p}$${Buffer.alloc(saltBytes).toString('base64')}$${Buffer.alloc(keyBytes).toString('base64')}`;

/** Whether this is the password of the hash; as slow without a hash (then false) as with one. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const { cost, salt, key } = parse(hash ?? nobody);
  const derived = await derive(password, salt, cost);
  return timingSafeEqual(derived, key) && hash !== null;
}

export type PasswordFault = 'short' | 'long' | 'login' | 'common';

/** What is wrong with a new password; null when it will do. No rules about digits and signs: length is what counts. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  if (Array.from(password).length < leastPassword) return 'short';
  if (password.length > mostPassword) return 'long';
  const plain = password.toLowerCase();
  const resembles = login !== '' && plain.replaceAll(login.toLowerCase(), '').length < leastPassword / 2;
  if (resembles) return 'login';
  return commonPasswords.has(plain) || new Set(plain).size < 5 ? 'common' : null;
}

function parse(hash: string): { cost: Cost; salt: Buffer; key: Buffer } {
  const [, , costs = '', salt = '', key = ''] = hash.split('$');
  const value = (name: string) => Number(new RegExp(`${name}=(\\d+)`, 'u').exec(costs)?.[1]);
  return {
    cost: { ln: value('ln'), r: value('r'), p: value('p') },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

async function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  if (turns.size >= mostWaiting) throw new TooBusy();
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r * p * 2 };
  return turns.add(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        // The same letter may be typed as one sign or as two (NFKC, RFC 8265).
        scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => {
          if (error === null) resolve(key);
          else reject(error);
        });
      }),
  );
}

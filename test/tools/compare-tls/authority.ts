import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A certificate and its key, in PEM, and what their files are called. */
export interface Made {
  readonly cert: string;
  readonly key: string;
  readonly file: string;
}

/** How a certificate differs from one of a server for its own name, valid for a month. */
interface Odd {
  /** The name it is for. */
  readonly san?: string;
  /** Days from now. */
  readonly days?: readonly [from: number, to: number];
  /** As `openssl req -newkey` takes it, with what it needs besides. */
  readonly key?: readonly string[];
  readonly isAuthority?: boolean;
}

/** Makes certificates with the `openssl` command, all in one folder. */
export interface Workshop {
  /** Signed by nobody else: a root, or a server that trusts itself. */
  selfSigned(name: string): Promise<Made>;
  issue(by: Made, name: string, odd?: Odd): Promise<Made>;
  pathOf(made: Made): string;
  close(): Promise<void>;
}

const configuration = `
[ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = supplied
`;

const ofAuthority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
const ofServer = (name: string) => `basicConstraints=CA:FALSE\nsubjectAltName=DNS:${name}\n`;

const dayMs = 86_400_000;

/** `openssl ca` writes dates as 20260504120000Z. */
const moment = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().replace(/\.\d+|[-:T]/gu, '');

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'compare-tls-'));
  const openssl = (...args: readonly string[]) => run('openssl', args, { cwd: folder });
  await writeFile(join(folder, 'ca.conf'), configuration);
  await writeFile(join(folder, 'index.txt'), '');
  let made = 0;

  const read = async (file: string): Promise<Made> => ({
    file,
    cert: await readFile(join(folder, `${file}.pem`), 'utf8'),
    key: await readFile(join(folder, `${file}.key`), 'utf8'),
  });

  return {
    async selfSigned(name) {
      const file = `made-${(made += 1)}`;
      const what = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-days', '30'];
      await openssl(
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        ...what,
        '-keyout',
        `${file}.key`,
        '-out',
        `${file}.pem`,
      );
      return read(file);
    },
    async issue(by, name, { san = name, days = [-1, 30], key = ['rsa:2048'], isAuthority = false } = {}) {
      const file = `made-${(made += 1)}`;
      const [from, to] = days;
      await writeFile(join(folder, `${file}.ext`), isAuthority ? ofAuthority : ofServer(san));
      await openssl(
        'req',
        '-new',
        '-newkey',
        ...key,
        '-nodes',
        '-subj',
        `/CN=${name}`,
        '-keyout',
        `${file}.key`,
        '-out',
        `${file}.csr`,
      );
      const signer = ['-config', 'ca.conf', '-cert', `${by.file}.pem`, '-keyfile', `${by.file}.key`];
      const validity = ['-startdate', moment(from), '-enddate', moment(to)];
      await openssl(
        'ca',
        '-batch',
        '-notext',
        ...signer,
        ...validity,
        '-extfile',
        `${file}.ext`,
        '-in',
        `${file}.csr`,
        '-out',
        `${file}.pem`,
      );
      return read(file);
    },
    pathOf: ({ file }) => join(folder, `${file}.pem`),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

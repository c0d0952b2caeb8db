import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startDemo, type Demo } from '../../src/demo/demo.ts';

/** The demo portals as any municipality is audited: by configuration, through the options of the command line. */
export interface AuditedDemo {
  readonly demo: Demo;
  /** Options of `gradomer audit` that reach the portals; the report goes into the folder, too. */
  readonly options: readonly string[];
}

/** Serves the portals and writes the configuration for them into a folder. `crawl` is a partial crawl.yaml. */
export async function serveDemo(folder: string, crawl: object = {}): Promise<AuditedDemo> {
  const demo = await startDemo({ asOf: new Date().toISOString().slice(0, 10) });
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'municipalities.yaml'), stringify(demo.municipalities));
  if (Object.keys(crawl).length > 0) writeFileSync(join(config, 'crawl.yaml'), stringify(crawl));
  writeFileSync(join(folder, 'ca.pem'), demo.caPem);
  const ways = demo.connectTo.flatMap((entry) => ['--connect-to', entry]);
  const options = [
    '--config',
    config,
    '--ca-file',
    join(folder, 'ca.pem'),
    '--report',
    join(folder, 'report'),
    ...ways,
    '--delay-ms',
    '0',
  ];
  return { demo, options };
}

import { createHostGate, type HostGate } from '../crawl/frontier/host-gate.ts';
import type { HttpClient } from '../crawl/fetch/client.ts';
import type { CrawlPolicy } from '../model/crawl-policy.ts';
import type { Municipality } from '../model/municipality.ts';
import { unseenReasons } from '../model/unseen.ts';

interface Inspection {
  readonly municipalities: readonly Municipality[];
  readonly policy: CrawlPolicy;
  readonly client: HttpClient;
}

type Means = Pick<Inspection, 'client' | 'policy'> & { readonly gate: HostGate };

/** Asks every configured address once and tells, line by line, which answer, which moved and which died. */
export async function inspectSites(
  { municipalities, policy, client }: Inspection,
  tell: (line: string) => void,
): Promise<void> {
  const gate = createHostGate(policy, new AbortController().signal);
  await Promise.all(
    municipalities.flatMap(({ id, sites }) =>
      sites.map(async ({ kind, url }) => {
        if (url !== null) tell(`${id.padEnd(16)} ${kind.padEnd(14)} ${await stateOf({ client, policy, gate }, url)}`);
      }),
    ),
  );
}

async function stateOf({ client, policy, gate }: Means, url: string): Promise<string> {
  const answer = await gate.ask(new URL(url).host, () => client.get(url, { maxBytes: policy.limits.pageBytes }));
  if (answer.unseen !== null) return `✗ ${url}: ${unseenReasons[answer.unseen].en}`;
  if (answer.status >= 400) return `✗ ${url}: answers ${answer.status}`;
  const moved = new URL(answer.url).host !== new URL(url).host;
  const trust = answer.trust === 'untrusted' ? ', certificate not trusted' : '';
  if (moved)
    return `→ ${url}: moved to ${answer.url}${trust}; if it is the municipality's, put that into municipalities.yaml`;
  return `✓ ${url}: answers ${answer.status}${answer.url === url ? '' : ` at ${answer.url}`}${trust}`;
}
